import { background, isOutdated, RequestError, send } from '@/utils/browser/inPage';
import type { Past } from '@/utils/news';
import type { PageRead, Seen, Site } from '@/utils/sites/site';
import { ELEMENT } from './element';
import { promptPart } from './parts';
import type { Open, PromptsInPage, Said } from './promptsInPage';
import { makeUnreadableWatch } from './unreadable';

/**
 * Watches one page of a site: reads what is opened, says it to the background, and shows a prompt for what is new. Costs
 * one observer and a timer while nothing happens; hidden tabs cost nothing. Nothing is written into the page before
 * there is something to say.
 */

/** Mail sites draw in bursts; we read once a burst is over, in ms. */
const QUIET_MS = 250;

/** A page that never rests (a countdown, somebody typing) is read all the same, this long after it began to change. */
const LONGEST_MS = 1_000;

/** How long we wait before we try again what the background could not do, in ms. */
const RETRY_MS = 5_000;

/** The most that is said to the background at once: a whole list, which is read as far as this. */
const AT_ONCE = 500;

/** So much is remembered of one view, however long it stands and is scrolled; beyond it all is said once more. */
const MOST_SAID = 2_000;

/** What a watch can be told from outside. */
export interface PageWatch {
  /** Whether prompts may stand in the page; without, what is new waits in the popup. */
  setPrompts: (allowed: boolean) => void;
  /** Ends it and takes everything of ours out of the page. */
  stop: () => void;
}

export interface WatchOptions {
  /** The site's file name. */
  id: string;
  site: Site;
  document: Document;
  prompts: boolean;
}

/** Starts to watch. The site's errors stay here: a page we cannot read is told once, by its structure alone. */
export function watchPage({ id, site, document, prompts }: WatchOptions): PageWatch {
  const view = document.defaultView as Window & typeof globalThis;
  /** What was said to the background since the person turned to this view, by the version of what is there. */
  const said = new Map<string, Said | undefined>();
  /** What a list told of the time before it was first seen, in this page's life. */
  let past: Past | undefined;
  /** Absent until there was something to say here. */
  let inPage: PromptsInPage | undefined;
  let observed: (Node | undefined)[] = [];
  let timer: number | undefined;
  let changingSince: number | undefined;
  let allowed = prompts;
  let reading = false;
  let again = false;
  /** Of a list the most cannot be read: what can be is told, and that it is not all. */
  let isPart = false;
  /** Something new came, for which the prompt's script has to be here in the language that is chosen now. */
  let isNews = false;
  let address = view.location.href;
  /** Tells of every change of address, also those by the page's own code. Firefox has it since 147, 2026-01. */
  const { navigation } = view as { navigation?: EventTarget };
  const unreadable = makeUnreadableWatch(id, view, readSite);
  const life = new AbortController();
  const { signal } = life;

  const observer = new MutationObserver((records) => {
    const [container] = observed;
    // Our own element coming or going is no news, and neither is what goes on where nothing is ever opened, or around what is watched:
    // that counts where it takes the container with it.
    const isNothing = (record: MutationRecord): boolean =>
      isOurs(record) ||
      isIn(record.target as Element, site.ignored) ||
      (record.target !== container && record.target.contains(container as Node));
    if (!container?.isConnected || !records.every(isNothing)) look();
  });

  const observe = (): void => {
    const places = [site.container(document), site.shadow?.(document)];
    if (places.every((place, index) => place === observed[index] && place?.isConnected !== false)) return;
    observer.disconnect();
    for (const place of places) {
      if (place)
        observer.observe(place, {
          childList: true,
          subtree: true,
          attributes: true,
          attributeFilter: ['class', 'style'],
        });
    }
    for (let around = places[0]?.parentNode; around; around = around.parentNode)
      observer.observe(around, { childList: true });
    observed = places;
  };

  function look(): void {
    if (signal.aborted || document.hidden) return;
    if (view.location.href !== address) forget();
    const now = performance.now();
    changingSince ??= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(
      () => {
        changingSince = undefined;
        void read();
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
      life.abort();
      return;
    }
    reading = true;
    try {
      observe();
      await tellAndShow(readPage());
    } catch (cause) {
      if (!(cause instanceof RequestError)) throw cause;
      if (cause.failure === 'outdated') life.abort();
      else view.setTimeout(look, RETRY_MS);
    } finally {
      reading = false;
      if (again) {
        again = false;
        look();
      }
    }
  }

  function readPage(): Seen[] {
    const page = readSite();
    unreadable.see(page);
    const seen = ('seen' in page && page.seen) || [];
    const wasPart = isPart;
    isPart = page.state === 'unreadable';
    // Once it can be read again, that is told, also where nothing in it is new.
    if (isPart !== wasPart) said.clear();
    return seen;
  }

  function readSite(): PageRead {
    try {
      return site.read(document, view.location.href);
    } catch (cause) {
      return { state: 'unreadable', root: document.body, error: (cause as Error).name };
    }
  }

  async function tellAndShow(seen: readonly Seen[]): Promise<void> {
    if (said.size > MOST_SAID) forget();
    const isUnsaid = (one: Seen): boolean => !said.has(versionOf(one));
    const isRow = ({ reading }: Seen): boolean => reading.kind !== 'mail';
    // Some rows are told apart by each other alone: where one says something new, all are said.
    const isList = seen.some((one) => isRow(one) && isUnsaid(one));
    const unsaid = seen.filter((one) => (isList && isRow(one)) || isUnsaid(one));
    for (let from = 0; from < unsaid.length; from += AT_ONCE) {
      const part = unsaid.slice(from, from + AT_ONCE);
      const { found, past: more } = await send('read', { readings: part.map(({ reading }) => reading), isPart });
      // Switched off meanwhile: the rest is not told.
      if (signal.aborted) return;
      past = more ?? past;
      for (const one of part) said.set(versionOf(one), undefined);
      isNews ||= found.length > 0;
      for (const { reading, ...what } of found) {
        const one = part[reading];
        if (one) said.set(versionOf(one), what);
      }
    }
    await show(seen);
  }

  async function show(seen: readonly Seen[]): Promise<void> {
    const open: Open[] = seen.map((one) => ({
      name: nameOf(one),
      anchor: one.anchor,
      said: said.get(versionOf(one)),
    }));
    if (past && seen.length > 0) open.push({ name: 'past', anchor: undefined, said: { past } });
    if (allowed && !signal.aborted && (isNews || !inPage) && open.some((one) => one.said)) {
      const { makePromptsInPage } = await promptPart(background);
      isNews = false;
      inPage ??= makePromptsInPage(site, document, background);
    }
    if (!signal.aborted) inPage?.show(allowed ? open : []);
  }

  /**
   * Another conversation, or the same one again: an answer may have been given elsewhere, what was put off may be due,
   * what could not be written down gets another try. Reading again logs nothing twice.
   */
  function turn(): void {
    if (document.hidden) rest();
    else {
      forget();
      look();
    }
  }

  /** Nobody looks: nothing is watched, and nothing waits to be read. Being shown again is another look. */
  function rest(): void {
    observer.disconnect();
    observed = [];
    view.clearTimeout(timer);
    changingSince = undefined;
    unreadable.forget();
  }

  function forget(): void {
    address = view.location.href;
    unreadable.forget();
    inPage?.forget();
    said.clear();
  }

  /** A page that turns by `pushState` alone: no other event says so, and what is drawn may stand elsewhere than we watch. */
  function move(): void {
    if (view.location.href !== address) turn();
  }

  /** What happens in a frame, the observer does not see. */
  function onLoad({ target }: Event): void {
    if (site.frames && (target as Element).matches?.(site.frames)) look();
  }

  view.addEventListener('hashchange', turn, { signal });
  view.addEventListener('popstate', turn, { signal });
  document.addEventListener('visibilitychange', turn, { signal });
  // It does not bubble. Elsewhere every picture that loads would be heard for nothing.
  if (site.frames) document.addEventListener('load', onLoad, { capture: true, signal });
  navigation?.addEventListener('currententrychange', move, { signal });
  signal.addEventListener('abort', rest);
  look();

  return {
    setPrompts: (next) => {
      allowed = next;
      look();
    },
    stop: () => {
      life.abort();
      inPage?.remove();
    },
  };
}

/**
 * What makes a message itself within one page's life; without an id, its sender, date and the length of its text. A row of a list
 * is its id, or what stands in it.
 */
function nameOf({ reading }: Seen): string {
  if (reading.kind === 'mail') {
    const { messageId, threadId, from, at, sent, text } = reading;
    return messageId ?? JSON.stringify([threadId, from, at ?? sent, text.length, text.slice(0, 200)]);
  }
  const { rowId, company, role, requisition, jobUrl, words } = reading;
  return `row:${rowId ?? JSON.stringify([company, role, requisition, jobUrl, !role && words])}`;
}

/** A message as far as it is loaded: its text may come after it. A row with what it says now. */
function versionOf(seen: Seen): string {
  const { reading } = seen;
  const says = reading.kind === 'mail' ? reading.text.length : [reading.label, reading.isActive, reading.words];
  return nameOf(seen) + JSON.stringify(says);
}

const isIn = (element: Element, selector: string | undefined): boolean =>
  selector !== undefined && element.closest(selector) !== null;

const isOurs = (record: MutationRecord): boolean =>
  record.type === 'childList' &&
  [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeName === ELEMENT.toUpperCase());
