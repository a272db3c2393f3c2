import { type Portal, readPortal } from '@/utils/portal/definePortal';
import { JOINT, type Layout, type Place } from '@/utils/portal/layout';
import { numberIn, wordsIn } from '@/utils/portal/readList';
import type { PageRead, Seen } from '../site';

/**
 * The job tracker: what was saved, begun, applied for, and put away, a tab each. `Not moving forward` is the employer's no;
 * `No longer accepting applications` says that the posting is closed, and nothing of the person's application.
 */

const ADDRESS = /^https:\/\/www\.linkedin\.com\/(?:jobs-tracker|my-items\/saved-jobs)(?:[/?#]|$)/;

/** The lines below the role and the company. From a question on ('Did you hear back?') the site asks and says nothing. */
const LINES: Place = { in: 'p', from: 2, until: /[?？؟;]$/ };
const INSIGHTS: Place = { in: '.reusable-search-simple-insight__text', from: 0, until: /[?？؟;]$/ };

/** A line that is neither a status nor a question, nor when something was. */
const NO_STATUS =
  /^((?!(?:Applied|Application|Resume downloaded|Not (?:moving|selected)|No longer|Rejected)\b)(?!.*(?:[·•?？؟;]|\p{Nd} ?\p{Ll}+ ago)).+)$/iu;

/** The tab that is open, with its number. */
const COUNT: Place = { in: '[role="radio"][aria-checked="true"] label', match: /[·•]\s*(.+)$/ };

const layouts: readonly Layout[] = [
  {
    // Every class is a hash; each job is drawn twice, as a narrow card and a wide row.
    since: '2026-08',
    row: 'main a[href^="/jobs/view/"]:has(p), main a[href^="https://www.linkedin.com/jobs/view/"]:has(p)',
    id: { attribute: 'href', match: /\/jobs\/view\/(?:[^/?#]*-)?(\d{6,14})(?:[/?#]|$)/ },
    role: 'p',
    company: [
      { in: 'p', nth: 1, match: /^(.+?) [·•] / },
      // Without a place. A last line is a status.
      { in: 'p:not(:last-of-type)', nth: 1, match: NO_STATUS },
    ],
    label: LINES,
    applied: LINES,
    link: { attribute: 'href', match: /(\/jobs\/view\/[^/?#]+)/ },
    count: COUNT,
    empty: { in: 'main h2', says: /^(?:No jobs here|No matches)/ },
  },
  {
    since: '2023-03',
    row: 'li.reusable-search__result-container, [data-chameleon-result-urn]',
    id: [
      {
        in: '.entity-result__title-text a',
        attribute: 'href',
        match: /\/jobs\/view\/(?:[^/?#]*-)?(\d{6,14})(?:[/?#]|$)/,
      },
      { attribute: 'data-chameleon-result-urn', match: /:(\d{6,14})$/ },
    ],
    role: [{ in: '.entity-result__title-text a', own: true }, '.entity-result__title-text a'],
    company: '.entity-result__primary-subtitle',
    label: INSIGHTS,
    applied: INSIGHTS,
    link: {
      in: '.entity-result__title-text a',
      attribute: 'href',
      match: /^(?:https:\/\/www\.linkedin\.com)?(\/jobs\/view\/[^/?#]+)/,
    },
    empty: { in: 'main .artdeco-empty-state__headline' },
  },
];

const portal: Portal = { id: 'linkedin', within: 'main', layouts };

/** What only a job that was applied for says. */
const APPLIED =
  /(?:^|· )(?:Applied\b|Application (?:submitted|sent|viewed)|Resume downloaded|Not moving forward|Not selected|Rejected|Interview|Offer|Candidature envoyée|CV envoyé)/i;

/**
 * A row that is an application only where its words say so. We know them in English; in other languages the row is handed on as
 * its lines, and the labels that are known of all languages decide, see `settle`.
 */
function proven({ reading }: Seen): Seen[] {
  if (reading.kind !== 'status' || APPLIED.test(reading.label)) return [{ reading }];
  if (/^(?:en\b|$)/i.test(reading.interfaceLanguage ?? '')) return [];
  const words = reading.label.split(JOINT).map((text) => ({ text }));
  return [{ reading: { ...reading, label: '', basis: 'shape', words } }];
}

/** True for the tracker's addresses: the one since 2026-08, and the one before, which may still lead to it. */
export const isTracker = (url: string): boolean => ADDRESS.test(url);

/** Reads the tab of the tracker that is open. */
export function readTracker(document: Document, url: string): PageRead {
  const stage = openStage(document, url);
  if (stage === 'other') return { state: 'nothing' };
  const page = readPortal(document, url, portal);
  if (page.state === 'unreadable' && isEmptyInOtherWords(document)) return { state: 'nothing' };
  if (page.state === 'nothing' || !page.seen) return page;
  // Each wide row has a place for contacts that is named after its job. Where they are drawn, a link without is no row.
  const tracked = [...document.querySelectorAll(`main [id^="${SLOT}"]`)].map(({ id }) => id.slice(SLOT.length));
  const isTracked = ({ reading }: Seen): boolean =>
    tracked.length === 0 ||
    (reading.kind === 'status' && reading.rowId !== undefined && tracked.includes(reading.rowId));
  const seen = page.seen.filter(isTracked);
  // Put away are also jobs that were only saved; and of more rows than the site counts some are jobs that it recommends.
  const counted = numberIn(wordsIn(document, COUNT));
  const isMixed = stage === 'archived' || (tracked.length === 0 && counted !== undefined && seen.length > counted);
  const mine = isMixed ? seen.flatMap(proven) : seen;
  return mine.length > 0 || page.state === 'unreadable' ? { ...page, seen: mine } : { state: 'nothing' };
}

const SLOT = 'WebOpportunityContactsSlot_';

/**
 * Which tab is open. The strip of tabs says it: saved, begun, applied, interviews, archived, in whatever language. A tab that
 * is a menu (begun, in 2026-08) has no state of its own: where no other is checked it is that one. The address is asked
 * where the strip does not say it: LinkedIn drops or keeps its words as it likes.
 */
function openStage(document: Document, url: string): 'applied' | 'archived' | 'other' {
  const tabs = [...(document.querySelector('main [role="radio"][aria-checked]')?.parentElement?.children ?? [])];
  const checked = tabs.findIndex((tab) => tab.getAttribute('aria-checked') === 'true');
  if (checked >= 0) return checked < 2 ? 'other' : checked === tabs.length - 1 ? 'archived' : 'applied';
  const menu = tabs.findIndex((tab) => tab.getAttribute('role') === 'button');
  if (menu >= 0 && menu < 2) return 'other';
  const [, word = ''] = /[?&](?:stage|cardType)=(\w+)/.exec(url) ?? [];
  const stage = word.toLowerCase();
  return stage === 'applied' || stage === 'interview' ? 'applied' : stage === 'archived' ? 'archived' : 'other';
}

/**
 * A heading stands in the tracker only where its list is empty (2026-08). We know its words in English; in another language it
 * counts where the tab has no number that says otherwise.
 */
function isEmptyInOtherWords(document: Document): boolean {
  const { lang } = document.documentElement;
  const checked = document.querySelector('main [role="radio"][aria-checked="true"] label');
  const hasRows = document.querySelector('main a[href*="/jobs/view/"]') !== null;
  return (
    !/^(?:en\b|$)/i.test(lang) &&
    checked !== null &&
    !/\p{Nd}/u.test(checked.textContent ?? '') &&
    document.querySelector('main h2') !== null &&
    !hasRows
  );
}
