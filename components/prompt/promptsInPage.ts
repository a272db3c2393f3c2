import type { LogFailure } from '@/utils/failure';
import type { News } from '@/utils/news';
import { reply, takeBack } from '@/utils/page/reply';
import type { Seen, Site } from '@/utils/sites/site';
import { type Anchor, type Mounted, mountNotKept, mountPrompt } from './mountPrompt';

/** The prompts that stand in one webmail's page, each above the message it is about. */

/** What the background said of a message. */
export type Said = { news: News } | { failure: LogFailure };

export interface PromptsInPage {
  /** Shows what there is to say of the messages that are open, and nothing else. */
  show: (open: readonly { mail: Seen; name: string; said: Said | undefined }[]) => void;
  /** A message whose prompt was closed may have one again. */
  reopen: (name: string) => void;
  /** Takes all of them out of the page. */
  remove: () => void;
}

/** Starts with none. @param document the page's own */
export function makePromptsInPage(site: Site, document: Document): PromptsInPage {
  /** The messages whose prompt the person has closed: not again in this page. */
  const closed = new Set<string>();
  /** Prompts by their message; one that was answered stays here while its conversation is away, with its Undo. */
  const mounted = new Map<string, Mounted>();

  const drop = (name: string): void => {
    mounted.get(name)?.remove();
    mounted.delete(name);
  };

  function mount(name: string, said: Said, anchor: Anchor): Mounted {
    const onClose = (): void => {
      closed.add(name);
      drop(name);
    };
    if ('failure' in said) return mountNotKept(said.failure, anchor, onClose);
    const { news } = said;
    const replyBox = {
      insert: async (text: string) =>
        site.replies ? reply(site.replies, document, news.messageId, text) : ('no-box' as const),
      takeBack: (text: string) => site.replies && takeBack(site.replies, document, text),
    };
    return mountPrompt(news, anchor, replyBox, onClose);
  }

  return {
    show: (open) => {
      const here = new Map(open.map((one) => [one.name, one]));
      for (const [name, prompt] of mounted) {
        const one = here.get(name);
        if (one && (prompt.isAnswered() || one.said)) continue;
        if (prompt.isAnswered()) prompt.detach();
        else drop(name);
      }
      for (const [name, { mail, said }] of here) {
        const prompt = mounted.get(name);
        // The site may have drawn the conversation anew and kept the old view, hidden, with our prompt in it.
        if (prompt && !prompt.standsBefore(mail.anchor)) prompt.moveTo(mail.anchor);
        if (!prompt && said && !closed.has(name)) mounted.set(name, mount(name, said, mail.anchor));
      }
    },
    reopen: (name) => closed.delete(name),
    remove: () => {
      for (const name of [...mounted.keys()]) drop(name);
    },
  };
}
