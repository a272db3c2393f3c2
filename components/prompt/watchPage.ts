import { isOutdated, RequestError, send } from '@/utils/browser/messages';
import type { Mailbox, MailRead, PageRead } from '@/utils/sites/site';
import { makePromptsInPage, type Said } from './promptsInPage';

/**
 * Watches one webmail's page: reads what is opened, says it to the background, and shows a prompt for what is new. Costs
 * one observer and a timer while nothing happens; hidden tabs cost nothing. Nothing is written into the page before
 * there is something to say.
 */

/** Mail sites draw in bursts; we read once a burst is over, in ms. */
const QUIET_MS = 250;

/** A page that never rests (a countdown, somebody typing) is read all the same, this long after it began to change. */
const LONGEST_MS = 1_000;

/** How long we wait before we try again what the background could not do, in ms. */
const RETRY_MS = 5_000;

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
  /** What was said to the background since the person turned to this view, by the message and the length of its text. */
  const said = new Map<string, Said | undefined>();
  const inPage = makePromptsInPage(site, document);
  let observed: Element | undefined;
  let timer: number | undefined;
  let changingSince: number | undefined;
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
    const now = performance.now();
    changingSince ??= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(
      () => {
        changingSince = undefined;
        // It may have been hidden meanwhile; being shown again is another look.
        if (!document.hidden) void read();
      },
      Math.max(0, Math.min(QUIET_MS, changingSince + LONGEST_MS - now)),
    );
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
      if (!(cause instanceof RequestError)) throw cause;
      if (cause.failure === 'outdated') end();
      else view.setTimeout(look, RETRY_MS);
    } finally {
      reading = false;
      if (again) {
        again = false;
        look();
      }
    }
  }

  function readPage(): MailRead[] {
    const page = readSite();
    if (page.state === 'unreadable' && !toldUnreadable) {
      toldUnreadable = true;
      // biome-ignore lint/suspicious/noConsole: told once, the structure and no text, for whoever reports it.
      console.info(`Rebound cannot read this page of ${site.name}: ${page.structure}`);
    }
    return page.state === 'read' ? page.mails : [];
  }

  function readSite(): PageRead {
    try {
      return site.read(document, view.location.href);
    } catch (cause) {
      return { state: 'unreadable', structure: cause instanceof Error ? cause.name : typeof cause };
    }
  }

  async function tellAndShow(mails: readonly MailRead[]): Promise<void> {
    const unsaid = mails.filter((mail) => !said.has(versionOf(mail)));
    if (unsaid.length > 0) {
      const { found } = await send('read', { readings: unsaid.map((mail) => mail.reading) });
      for (const mail of unsaid) said.set(versionOf(mail), undefined);
      for (const { reading, ...what } of found) {
        const mail = unsaid[reading];
        if (mail) said.set(versionOf(mail), what);
      }
    }
    if (!stopped) show(mails);
  }

  function show(mails: readonly MailRead[]): void {
    const open = mails.map((mail) => ({ mail, name: nameOf(mail), said: said.get(versionOf(mail)) }));
    inPage.show(allowed ? open : []);
  }

  /**
   * Another conversation, or the same one again: an answer may have been given elsewhere, what was put off may be due,
   * what could not be written down gets another try. Reading again logs nothing twice.
   */
  function turn(): void {
    if (document.hidden) return;
    // What was closed was the word of a failure, not the news.
    for (const [version, what] of said) if (what && 'failure' in what) inPage.reopen(version.replace(/:\d+$/, ''));
    said.clear();
    look();
  }

  function end(): void {
    stopped = true;
    observer.disconnect();
    view.clearTimeout(timer);
    view.removeEventListener('hashchange', turn);
    view.removeEventListener('popstate', turn);
    document.removeEventListener('visibilitychange', turn);
  }

  view.addEventListener('hashchange', turn);
  view.addEventListener('popstate', turn);
  document.addEventListener('visibilitychange', turn);
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
      inPage.remove();
    },
  };
}

/** What makes a message itself within one page's life; without an id, its sender, date and the length of its text. */
function nameOf({ reading }: MailRead): string {
  const { messageId, threadId, from, at, text } = reading;
  return (
    messageId ??
    `${threadId ?? ''}|${from?.address ?? from?.name ?? ''}|${at ?? ''}|${text.length}|${text.slice(0, 200)}`
  );
}

/** A message as far as it is loaded: its text may come after it. */
const versionOf = (mail: MailRead): string => `${nameOf(mail)}:${mail.reading.text.length}`;

const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' &&
  [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === 'REBOUND-PROMPT');
