import { createRoot, createSignal, getOwner, onCleanup } from 'solid-js';
import { type DraftSubject, draftId } from '@/utils/entry';
import { entryById } from '@/utils/log';
import { createDraft, type Draft } from '../createDraft';
import type { LineWords } from './lineWords';

/**
 * Lines of timelines that are being put right. What is typed in them stays until it is saved or cancelled, whatever the
 * journal shows meanwhile, and is kept as a draft while it is typed: also the journal may be closed.
 */
export interface Forms<Words> {
  /** The form of a line, by its entry's id; `undefined` while it is closed. */
  of: (id: string) => HalfForm<Words> | undefined;
  /** Opens it with the words that stand there. */
  open: (id: string, start: Words) => void;
  change: (id: string, part: Partial<Words>) => void;
  /** Closes it; its words are kept no more. */
  close: (id: string) => void;
  /** Opens again what was left half written, each line once. */
  restore: (ids: readonly string[]) => void;
  /** Whether what is typed in an open form is kept. */
  draftOf: (id: string) => Pick<Draft<HalfForm<Words>>, 'keeping' | 'keep'> | undefined;
}

export type HalfForm<Words> = {
  /** What stood there when it was opened: what is told meanwhile is no word of the person's. */
  start: Words;
  words: Words;
};

export type LineForms = Forms<LineWords>;
export type LineForm = HalfForm<LineWords>;

/** The subject of such a draft. */
const ABOUT: DraftSubject = 'hand';

/** What a line's draft has for an application: it goes with the line, wherever that is moved. */
const placeOf = (id: string): string => `line:${id}`;

interface Open<Words> {
  draft: Draft<HalfForm<Words>>;
  /** There may be words of it in the log. */
  isKept: boolean;
  dispose: () => void;
}

/**
 * Forms for as long as the owner lives.
 * @param read takes words from a draft, which may hold anything; `undefined` for what is none
 */
export function createLineForms<Words extends object>(read: (kept: unknown) => Words | undefined): Forms<Words> {
  const owner = getOwner();
  const [forms, setForms] = createSignal<ReadonlyMap<string, Open<Words>>>(new Map());
  const asked = new Set<string>();

  const start = (id: string, words: HalfForm<Words>, isKept: boolean): void => {
    const form = createRoot((dispose) => ({ draft: createDraft(placeOf(id), ABOUT, words), isKept, dispose }), owner);
    setForms((all) => new Map(all).set(id, form));
  };

  const restore = async (id: string): Promise<void> => {
    // A log that cannot be read is told by whoever shows it.
    const kept = await entryById(draftId(placeOf(id), ABOUT)).catch(() => undefined);
    if (kept?.kind !== 'draft' || forms().has(id)) return;
    const [from, words] = [read(kept.content['start']), read(kept.content['words'])];
    if (from && words) start(id, { start: from, words }, true);
  };

  onCleanup(() => {
    for (const { dispose } of forms().values()) dispose();
  });

  return {
    of: (id) => forms().get(id)?.draft.words,
    open: (id, words) => start(id, { start: words, words: { ...words } }, false),
    change: (id, part) => {
      const form = forms().get(id);
      const set = form?.draft.set as ((about: 'words', part: Partial<Words>) => void) | undefined;
      set?.('words', part);
    },
    close: (id) => {
      const form = forms().get(id);
      if (!form) return;
      setForms((all) => new Map([...all].filter(([one]) => one !== id)));
      const isWritten = form.isKept || form.draft.keeping() !== 'untouched';
      void Promise.resolve(isWritten && form.draft.finish([])).finally(form.dispose);
    },
    restore: (ids) => {
      for (const id of ids) {
        if (!asked.has(id)) void restore(id);
        asked.add(id);
      }
    },
    draftOf: (id) => forms().get(id)?.draft,
  };
}
