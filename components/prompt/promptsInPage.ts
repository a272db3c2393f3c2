import type { Background } from '@/utils/browser/inPage';
import type { LogFailure } from '@/utils/failure';
import type { News, Past } from '@/utils/news';
import type { Site } from '@/utils/sites/site';
import { type Anchor, type Mounted, mountNotKept, mountPast, mountPrompt } from './mountPrompt';
import { promptWords, rarePart } from './parts';

/** The prompts of one page: above the message they are about, or in the corner. One stands there at a time. */

/** What the background said: of a message, of a row, or of a whole list that it saw for the first time. */
export type Said = { news: News } | { failure: LogFailure } | { past: Past };

/** Something that is open in the page. */
export interface Open {
  /** The same at every look. */
  name: string;
  anchor: Anchor;
  /** Absent where it needs no word. */
  said: Said | undefined;
}

export interface PromptsInPage {
  /** Shows what there is to say of what is open, and nothing else. */
  show: (open: readonly Open[]) => void;
  /** Another view: what could not be written down gets another try, and may be told of again where that was closed. */
  forget: () => void;
  /** Takes all of them out of the page. */
  remove: () => void;
}

/** Of so many that were answered and are away the Undo is kept. */
const MOST_AWAY = 50;

/** The newest goes first; a failure is news of now, the past has time. */
const ageOf = (said: Said | undefined): number =>
  said && 'news' in said ? said.news.at : said && 'failure' in said ? Number.POSITIVE_INFINITY : 0;

/** Starts with none. @param document the page's own */
export function makePromptsInPage(site: Site, document: Document, background: Background): PromptsInPage {
  /** What the person has closed: not again in this page. */
  const closed = new Set<string>();
  /** What was closed was the word of a failure, not the news. */
  const closedFailures = new Set<string>();
  /** Prompts by what they are about; one that was answered stays here while that is away, with its Undo. */
  const mounted = new Map<string, Mounted>();
  let here = new Map<string, Open>();
  /** What was told of the past last. */
  let pastShown: Past | undefined;

  const drop = (name: string): void => {
    mounted.get(name)?.remove();
    mounted.delete(name);
  };

  function mount(name: string, said: Said, anchor: Anchor): Mounted {
    const onClose = (): void => {
      ('failure' in said ? closedFailures : closed).add(name);
      drop(name);
      arrange();
    };
    const mounting = { anchor, words: promptWords(), background, onClose };
    if ('failure' in said) return mountNotKept(said.failure, mounting);
    if ('past' in said) return mountPast(said.past, mounting);
    const { news } = said;
    const replyBox = {
      insert: async (text: string) =>
        site.replies
          ? (await rarePart('reply', background)).reply(site.replies, document, news.messageId, text)
          : ('no-box' as const),
      takeBack: async (text: string) =>
        site.replies && (await rarePart('reply', background)).takeBack(site.replies, document, text),
    };
    return mountPrompt(news, replyBox, mounting);
  }

  function arrange(): void {
    for (const [name, prompt] of mounted) {
      const one = here.get(name);
      if (one && (prompt.isAnswered() || one.said)) continue;
      if (prompt.isAnswered() && mounted.size <= MOST_AWAY) prompt.detach();
      else drop(name);
    }
    const isWaiting = ({ name, said }: Open): boolean =>
      said !== undefined && !closed.has(name) && !closedFailures.has(name) && !mounted.has(name);
    // The past gives way to news, and to newer numbers of itself.
    for (const { name, said } of here.values()) {
      const isOld = said && 'past' in said && (said.past !== pastShown || [...here.values()].some(isWaiting));
      if (isOld) drop(name);
      if (said && 'past' in said) pastShown = said.past;
    }
    const waiting = [...here.values()].filter(isWaiting).sort((a, b) => ageOf(b.said) - ageOf(a.said));
    // What stands there stays, also where something newer came: nothing changes under somebody's hand.
    const standing = [...mounted.keys()].find((name) => here.has(name));
    const next = standing === undefined ? waiting.shift() : here.get(standing);
    if (!next) return;
    const prompt = mounted.get(next.name) ?? (next.said && mount(next.name, next.said, next.anchor));
    if (!prompt) return;
    mounted.set(next.name, prompt);
    // The site may have drawn the conversation anew and kept the old view, hidden, with our prompt in it.
    if (!prompt.standsBefore(next.anchor)) prompt.moveTo(next.anchor);
    prompt.setMore(waiting.length);
  }

  return {
    show: (open) => {
      here = new Map(open.map((one) => [one.name, one]));
      arrange();
    },
    forget: () => closedFailures.clear(),
    remove: () => {
      for (const name of [...mounted.keys()]) drop(name);
    },
  };
}
