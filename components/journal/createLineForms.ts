import { createStore, produce } from 'solid-js/store';
import type { LineWords } from './lineWords';

/**
 * Lines of timelines that are being put right. What is typed in them stays until it is saved or cancelled, whatever the
 * journal shows meanwhile.
 */
export interface LineForms {
  /** The form of a line, by the event's id; `undefined` while it is closed. */
  of: (eventId: string) => LineForm | undefined;
  /** Opens it with the words that stand there. */
  open: (eventId: string, start: LineWords) => void;
  change: (eventId: string, part: Partial<LineWords>) => void;
  close: (eventId: string) => void;
}

export interface LineForm {
  /** What stood there when it was opened: what is told meanwhile is no word of the person's. */
  start: LineWords;
  words: LineWords;
}

/** Ids come from files too: `constructor` is in every object. */
const keyOf = (eventId: string): string => `line:${eventId}`;

/** Forms for as long as the owner lives. */
export function createLineForms(): LineForms {
  const [forms, setForms] = createStore<Record<string, LineForm>>({});
  return {
    of: (eventId) => forms[keyOf(eventId)],
    open: (eventId, start) => setForms(keyOf(eventId), { start, words: { ...start } }),
    change: (eventId, part) => {
      if (forms[keyOf(eventId)]) setForms(keyOf(eventId), 'words', part);
    },
    close: (eventId) =>
      setForms(
        produce((all) => {
          delete all[keyOf(eventId)];
        }),
      ),
  };
}
