import { isOutdated, RequestError, send } from '@/utils/browser/messages';
import type { LogFailure } from '@/utils/failure';
import type { News } from '@/utils/news';
import type { Mailbox, MailRead } from '@/utils/sites/site';
import { type Mounted, mountNotKept, mountPrompt } from './mountPrompt';

/**
 * Watches one webmail's page: reads what is opened, says it to the background, and shows a prompt for what is new. Costs
 * one observer and a timer while nothing happens; hidden tabs cost nothing. Nothing is written into the page before
 * there is something to say.
 */

/** Mail sites draw in bursts; we read once a burst is over, in ms. */
const QUIET_MS = 250;

/** What a watch can be told from outside. */
export interface PageWatch {
  /** Whether prompts may stand in the page; without, what is new waits in the popup. */
  setPrompts: (allowed: boolean) => void;
  /** Looks at the page again, soon. */
  look: () => void;
  /** Ends it and takes everything of ours out of the page. */
  stop: () => void;
}

export interface WatchOptions {
  site: Mailbox;
  document: Document;
  prompts: boolean;
}

/** Starts to watch. The site's errors stay here: a page we cannot read is told once, by its structure alone. */
export function watchPage({ site, document, prompts }: WatchOptions): PageWatch {
  const view = document.defaultView as Window & typeof globalThis;
  /** What was said to the background already, by the message it is about. */
  const said = new Map<string, Said | undefined>();
  /** What the person has closed: not again in this page. */
  const closed = new Set<string>();
  const mounted = new Map<string, Mounted>();
  let observed: Element | undefined;
  let timer: number | undefined;
  let allowed = prompts;
  let reading = false;
  let again = false;
  let stopped = false;
  let toldUnreadable = false;

  const observer = new MutationObserver((records) => {
    // Our own element coming or going is no news.
    if (records.some((record) => !isOurs(record))) look();
  });

  const observe = (): void => {
    const container = site.container(document);
    if (container === observed && container.isConnected) return;
    observer.disconnect();
    observer.observe(container, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style'],
    });
    observed = container;
  };

  function look(): void {
    if (stopped || document.hidden) return;
    view.clearTimeout(timer);
    timer = view.setTimeout(() => {
      // It may have been hidden meanwhile; being shown again is another look.
      if (!document.hidden) void read();
    }, QUIET_MS);
  }

  async function read(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    // Updated or removed while the page stood. Another life of ours may be here by now, and two would fight over one
    // prompt; where there is none, the one on the screen stays, and its next click says that the page wants a reload.
    if (isOutdated()) {
      end();
      return;
    }
    reading = true;
    try {
      observe();
      await tellAndShow(readPage());
    } catch (cause) {
      if (cause instanceof RequestError && cause.failure === 'outdated') end();
      else if (!(cause instanceof RequestError)) throw cause;
    } finally {
      reading = false;
      if (again) {
        again = false;
        look();
      }
    }
  }

  function readPage(): MailRead[] {
    const page = site.read(document, view.location.href);
    if (page.state === 'unreadable' && !toldUnreadable) {
      toldUnreadable = true;
      // biome-ignore lint/suspicious/noConsole: told once, the structure and no text, for whoever reports it.
      console.info(`Rebound cannot read this page of ${site.name}: ${page.structure}`);
    }
    return page.state === 'read' ? page.mails : [];
  }

  async function tellAndShow(mails: readonly MailRead[]): Promise<void> {
    const unsaid = mails.filter((mail) => !said.has(nameOf(mail)));
    if (unsaid.length > 0) {
      const { found } = await send('read', { readings: unsaid.map((mail) => mail.reading) });
      for (const mail of unsaid) said.set(nameOf(mail), undefined);
      for (const { reading, ...what } of found) {
        const mail = unsaid[reading];
        if (mail) said.set(nameOf(mail), what);
      }
    }
    if (!stopped) show(mails);
  }

  function show(mails: readonly MailRead[]): void {
    const wanted = new Map<string, { what: Said; anchor: Element }>();
    for (const mail of mails) {
      const name = nameOf(mail);
      const what = said.get(name);
      if (allowed && what && !closed.has(name)) wanted.set(name, { what, anchor: mail.anchor });
    }
    for (const [name, prompt] of mounted) {
      if (wanted.has(name)) continue;
      prompt.remove();
      mounted.delete(name);
    }
    for (const [name, { what, anchor }] of wanted) {
      const prompt = mounted.get(name);
      if (prompt?.isConnected()) continue;
      if (prompt) prompt.moveTo(anchor);
      else mounted.set(name, mount(name, what, anchor));
    }
  }

  function mount(name: string, what: Said, anchor: Element): Mounted {
    const onClose = (): void => {
      closed.add(name);
      mounted.get(name)?.remove();
      mounted.delete(name);
    };
    if ('failure' in what) return mountNotKept(what.failure, anchor, onClose);
    const { news } = what;
    const replyBox = {
      insert: (text: string) => site.reply(document, news.messageId, text),
      takeBack: (text: string) => site.takeBack(document, text),
    };
    return mountPrompt(news, anchor, replyBox, onClose);
  }

  /** Another conversation, or the same one again: what could not be written down gets another try. */
  function turn(): void {
    for (const [name, what] of said) {
      if (!what || !('failure' in what)) continue;
      said.delete(name);
      // What was closed was the word of a failure, not the news.
      closed.delete(name);
    }
    look();
  }

  function end(): void {
    stopped = true;
    observer.disconnect();
    view.clearTimeout(timer);
    view.removeEventListener('hashchange', turn);
    view.removeEventListener('popstate', turn);
    document.removeEventListener('visibilitychange', look);
  }

  view.addEventListener('hashchange', turn);
  view.addEventListener('popstate', turn);
  document.addEventListener('visibilitychange', look);
  observe();
  look();

  return {
    setPrompts: (next) => {
      allowed = next;
      look();
    },
    look,
    stop: () => {
      end();
      for (const prompt of mounted.values()) prompt.remove();
      mounted.clear();
    },
  };
}

/** What the background said of a message. */
type Said = { news: News } | { failure: LogFailure };

/** What makes a message itself within one page's life; without an id, its sender, date and the length of its text. */
function nameOf({ reading }: MailRead): string {
  const { messageId, threadId, from, at, text } = reading;
  return (
    messageId ??
    `${threadId ?? ''}|${from?.address ?? from?.name ?? ''}|${at ?? ''}|${text.length}|${text.slice(0, 200)}`
  );
}

const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' &&
  [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === 'REBOUND-PROMPT');
