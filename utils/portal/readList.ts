import type { StatusReading } from '@/utils/reading';
import { JOINT, type Layout, type Place, type Places } from './layout';

/** Reads a list of applications by what is known of its design. Nothing is invented: a word that is not there is absent. */

/** Most rows that are read of one page: a list that is longer is read as far as this. */
export const MAX_ROWS = 500;
/** Longest name, label or date that is taken, in UTF-16 units. */
const MAX_WORDS = 300;

/** What a list says. Absent (`undefined`) is a page of another design. */
export type ListRead =
  | {
      rows: StatusReading[];
      /** How many there are, by the site itself. */
      counted: number | undefined;
      /** True where more of them could not be read than could. */
      isMostlyLost: boolean;
    }
  | undefined;

/** What a program writes where it knows nothing, once or several times: 'undefined', 'null · null'. */
const NOTHING =
  /^(?:(?:undefined)+|null|nan|none|\[object object\]|[-–—]|n\/?a)(?:[\s,;·|/]+(?:undefined|null|nan|none|[-–—]|n\/?a))*$/i;

/** A word or a line as it is kept; `undefined` for what says nothing. */
export const wordsOf = (text: string): string | undefined => {
  const words = text
    .slice(0, 10 * MAX_WORDS)
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_WORDS)
    .replace(/[\ud800-\udbff]$/, '');
  return words === '' || NOTHING.test(words) ? undefined : words;
};

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join(' ');

const isMany = (places: Places): places is readonly (string | Place)[] => Array.isArray(places);

/** What stands at the first of some places that says something; absent where none does. */
export function wordsIn(root: ParentNode, places: Places | undefined): string | undefined {
  if (places === undefined) return undefined;
  for (const place of isMany(places) ? places : [places]) {
    const words = wordsAt(root, typeof place === 'string' ? { in: place } : place);
    if (words !== undefined) return words;
  }
  return undefined;
}

function wordsAt(root: ParentNode, place: Place): string | undefined {
  const { in: selector, nth = 0, from, until, attribute, own, match } = place;
  const all = selector === undefined ? [root as Element] : [...root.querySelectorAll(selector)];
  const some = all.slice(from ?? 0);
  const end = until ? some.findIndex((element) => until.test(wordsOf(element.textContent ?? '') ?? '')) : -1;
  if (end >= 0) some.length = end;
  else if (until && from === undefined) return undefined;
  const chosen = from === undefined ? [some.at(nth)] : some;
  const found = chosen.flatMap((element) => {
    if (!element) return [];
    const text = attribute ? element.getAttribute(attribute) : own ? ownText(element) : element.textContent;
    const words = wordsOf(text ?? '');
    const part = words !== undefined && match ? wordsOf(match.exec(words)?.[1] ?? '') : words;
    return part ?? [];
  });
  return found.length === 0 ? undefined : wordsOf(found.join(JOINT));
}

/** The first number in some words; thousands may be parted: '1,204'. */
export function numberIn(words: string | undefined): number | undefined {
  const digits = words?.normalize('NFKC').match(/\p{Nd}{1,3}(?:[.,\u202f\u00a0 ]\p{Nd}{3})+|\p{Nd}+/u)?.[0];
  if (digits === undefined) return undefined;
  const plain = [...digits].map((digit) => (/\p{Nd}/u.test(digit) ? String(digitOf(digit)) : '')).join('');
  return Number(plain);
}

/** Digits of a script come in a row, the zero first. */
function digitOf(digit: string): number {
  let value = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value += 1;
  return value % 10;
}

/** How many applications a page says there are. */
export const countIn = (document: Document, { count }: Layout): number | undefined =>
  numberIn(wordsIn(document, count));

export interface ListOptions {
  /** The site's file name. */
  site: string;
  /** The page's address. */
  url: string;
  language: string | undefined;
  /** Whose list it is by what is known beside the page. */
  employer?: string | undefined;
}

/**
 * Reads the list of one design: its rows, or none where it is proven empty.
 * @returns `undefined` where the page has nothing of it, or rows in which nothing is where it should be
 */
export function readList(document: Document, layout: Layout, options: ListOptions): ListRead {
  const { site, url, language } = options;
  const elements = [...document.querySelectorAll(layout.row)].slice(0, 2 * MAX_ROWS);
  const counted = countIn(document, layout);
  if (elements.length === 0)
    return isProvenEmpty(document, layout, counted) ? { rows: [], counted, isMostlyLost: false } : undefined;

  const employer = wordsIn(document, layout.employer) ?? options.employer;
  const rows = new Map<string, StatusReading>();
  let others = 0;
  let lost = 0;
  for (const element of elements) {
    if (rows.size >= MAX_ROWS) break;
    try {
      if (!isMine(element, layout)) {
        others += 1;
        continue;
      }
      const row = readRow(element, layout);
      if (!row) {
        lost += 1;
        continue;
      }
      const isActive = isActiveAt(element, layout);
      const reading: StatusReading = {
        kind: 'status',
        site,
        url,
        ...(language ? { interfaceLanguage: language } : {}),
        ...(employer ? { company: employer } : {}),
        ...row,
        ...(isActive === undefined ? {} : { isActive }),
      };
      const name = reading.rowId ?? `${reading.company}|${reading.role}|${reading.requisition}|${reading.applied}`;
      // Drawn twice, for wide and for narrow windows: one of them may be without its status.
      const before = rows.get(name);
      if (!before || before.label === '') rows.set(name, reading);
    } catch {
      // One row that breaks its reading must not take the others with it.
      lost += 1;
    }
  }
  // Where there are as many as the site counts, what is left over is something else.
  const isMostlyLost = lost > rows.size && !(counted !== undefined && counted <= rows.size);
  if (rows.size > 0) return { rows: [...rows.values()], counted, isMostlyLost };
  return others === elements.length ? { rows: [], counted: 0, isMostlyLost } : undefined;
}

/** Whether a row is under way; `undefined` where the page does not say so. */
function isActiveAt(element: Element, { parts }: Layout): boolean | undefined {
  if (!parts) return undefined;
  return element.closest(parts.ended) ? false : element.closest(parts.active) ? true : undefined;
}

const isMine = (element: Element, { notMine }: Layout): boolean =>
  !notMine?.says.test(wordsIn(element, notMine.in) ?? '');

function isProvenEmpty(document: Document, { empty }: Layout, counted: number | undefined): boolean {
  const holder = empty && [...document.querySelectorAll(empty.in)];
  const isSaid = holder?.some((element) => !empty?.says || empty.says.test(wordsOf(element.textContent ?? '') ?? ''));
  return counted === 0 || (isSaid === true && !counted);
}

/** What stands in a row; `undefined` for one that nothing names. */
function readRow(element: Element, layout: Layout): Omit<StatusReading, 'kind' | 'site'> | undefined {
  const role = wordsIn(element, layout.role);
  const rowId = wordsIn(element, layout.id)?.slice(0, 200);
  const company = wordsIn(element, layout.company);
  if (role === undefined && rowId === undefined) return undefined;
  const label = wordsIn(element, layout.label);
  const said = { role, company, label };
  if (layout.needs?.some((word) => said[word] === undefined)) return undefined;
  const link = wordsIn(element, layout.link);
  const jobUrl =
    link && URL.canParse(link, element.ownerDocument.baseURI)
      ? new URL(link, element.ownerDocument.baseURI).href
      : undefined;
  return defined({
    rowId,
    role,
    company,
    requisition: wordsIn(element, layout.requisition)?.slice(0, 100),
    label: label ?? '',
    applied: wordsIn(element, layout.applied),
    changed: wordsIn(element, layout.changed),
    jobUrl: jobUrl && /^https:/.test(jobUrl) && jobUrl.length <= 2_000 ? jobUrl : undefined,
  });
}

/** Leaves out what is undefined. */
const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
