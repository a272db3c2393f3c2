import type { StatusReading } from '@/utils/reading';
import { isPassedOver, type Piece, piecesOf } from './pieces';
import { wordsOf } from './readList';

/**
 * Reads one application of an unknown design, a card or a line of a list, by its structure alone: what is its title, where it
 * leads, what else stands in it. What these words mean is decided later, in `settle`, which knows the languages.
 */

/** What is found of a row: all but where. */
export type Row = Omit<StatusReading, 'kind' | 'site' | 'url' | 'interfaceLanguage'>;
export type Word = NonNullable<StatusReading['words']>[number];

/** What may be a row; without one where it says nothing. */
export interface Found {
  item: Element;
  row?: Row | undefined;
}

/** How a row is known to be an application, see `StatusReading`. */
export type Basis = 'listed' | 'shape';

/** More pieces than this are no row: it holds several, or a whole posting. */
const MAX_PIECES = 40;
const MAX_ELEMENTS = 300;

/** A link that leads somewhere. */
export const isLink = (element: Element): boolean =>
  element.localName === 'a' && /^(?!#|javascript:)./i.test(element.getAttribute('href') ?? '');

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';

/** Names that developers give to the place of a job's title; of a company; of a status; of the steps of a way. */
const TITLE = /job[-_]?title|position[-_]?title/i;
const COMPANY = /company|employer|organization[-_]?name/i;
const NO_COMPANY = /location|logo|rating|size|review/i;
const STATUS = /status|stage|badge|chip|pill/i;
const NO_STATUS = /(?<!candi|up)date|time|icon/i;
const STEPS = /stepper|progress-?(?:bar|steps?|tracker)|timeline/i;

/** The elements of an item, with the names that developers gave them. */
interface Named {
  element: Element;
  names: string;
}

const NAMED_BY = ['class', 'data-testid', 'data-automation-id', 'id', 'itemprop'];

const namedIn = (elements: readonly Element[]): Named[] =>
  elements.map((element) => ({
    element,
    names: NAMED_BY.map((name) => element.getAttribute(name) ?? '').join(' '),
  }));

/** Every application goes through the same steps: only the one it is at says something. */
const areSteps = ({ element, names }: Named): boolean =>
  element.localName === 'ol' || element.getAttribute('role') === 'progressbar' || STEPS.test(names);

const isCurrent = (element: Element): boolean => (element.getAttribute('aria-current') ?? 'false') !== 'false';

const hasText = (element: Element): boolean =>
  !isPassedOver(element) && wordsOf(element.textContent ?? '') !== undefined;

/** The innermost elements of such a name: in a page's order whatever is in an element follows it. */
const called = (inside: readonly Named[], name: RegExp): Named[] => {
  const found = inside.filter(({ element, names }) => name.test(names) && hasText(element));
  return found.filter(({ element }, index) => !element.contains(found[index + 1]?.element ?? null));
};

const only = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

/** The element with the role's name: one that is named so, the only heading, the only link, the only strong words. */
function titleIn(inside: readonly Named[]): Element | undefined {
  const byName = called(inside, TITLE).map(({ element }) => element);
  if (byName.length > 0) return only(byName);
  const seen = (isOne: (element: Element) => boolean): Element[] =>
    inside.map(({ element }) => element).filter((element) => isOne(element) && hasText(element));
  const headings = seen(isHeading);
  if (headings.length > 0) return only(headings);
  const links = seen(isLink);
  if (links.length > 0) return leadToOne(links) ? links[0] : undefined;
  return only(seen(({ localName }) => localName === 'strong' || localName === 'b'));
}

const leadToOne = (links: readonly Element[]): boolean =>
  links.every((link) => link.getAttribute('href') === links[0]?.getAttribute('href'));

/** What stands in places of such a name beside the title, each once. */
const namedSo = (inside: readonly Named[], title: Element | undefined, name: RegExp, not: RegExp): string[] => {
  const found = called(inside, name).filter(
    ({ element, names }) => !not.test(names) && !title?.contains(element) && !(title && element.contains(title)),
  );
  return [...new Set(found.flatMap(({ element }) => wordsOf(element.textContent ?? '') ?? []))];
};

function companyIn(inside: readonly Named[], title: Element | undefined): string | undefined {
  const names = namedSo(inside, title, COMPANY, NO_COMPANY);
  if (names.length > 0) return only(names);
  const alt = inside.find(({ element }) => element.localName === 'img')?.element.getAttribute('alt');
  return wordsOf(/^(.+) logo$/i.exec(alt ?? '')?.[1] ?? '');
}

const ID_NAME =
  /^(?:job|jobid|(?:career_)?job_?req(?:_?id)?|req(?:_?id)?|requisition(?:_?id)?|application(?:_?id)?|posting_?id|vacancy_?id|jk|id)$/i;
const ID = /^(?=.*\d)[\w.-]{3,100}$/;
const ID_IN_PATH = /^(?:\d{4,20}|\d+-\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,40})$/i;

/** The id in an address, where it is clearly one. */
function idIn({ searchParams, pathname }: URL): string | undefined {
  const ids = [...searchParams].filter(([name, value]) => ID_NAME.test(name) && ID.test(value));
  if (ids.length > 0) return ids.length === 1 ? ids[0]?.[1] : undefined;
  return pathname.split('/').findLast((part) => ID_IN_PATH.test(part));
}

/** The page that a row leads to, and the id in its address. */
export function linkOf(item: Element, title: Element | undefined): Pick<Row, 'jobUrl' | 'rowId'> {
  const within = (element: Element): Element[] => [...element.getElementsByTagName('a')].filter(isLink);
  const around = (title ?? item).closest('a');
  const own = around && isLink(around) ? around : title && within(title)[0];
  const all = own ? [own] : within(item);
  const href = leadToOne(all) ? all[0]?.getAttribute('href') : undefined;
  if (!href || !URL.canParse(href, item.baseURI)) return {};
  const url = new URL(href, item.baseURI);
  if (url.protocol !== 'https:' || url.href.length > 2_000) return {};
  const rowId = idIn(url);
  return { jobUrl: url.href, ...(rowId && { rowId }) };
}

/** Terms and their definitions belong together; all else stands for itself. */
function wordsFrom(pieces: readonly Piece[]): Word[] {
  let of: string | undefined;
  return pieces.flatMap(({ text, element }) => {
    if (element.closest('dt')) {
      of = text.slice(0, 100);
      return [];
    }
    return element.closest('dd') && of ? { of, text } : { text };
  });
}

/** Reads a card or a line. `undefined` where it holds more than one thing, or nothing beside what may be its name. */
export function rowIn(item: Element, basis: Basis): Row | undefined {
  // Most of what is looked at is too big, and shows it soon. Asked for one element, a browser counts no further.
  const all = item.getElementsByTagName('*');
  if (all[MAX_ELEMENTS] || !piecesOf(item, MAX_PIECES)) return undefined;
  const inside = namedIn([...all]);
  const title = titleIn(inside);
  if (!title && item.localName !== 'dl') return undefined;
  const noWords = new Set(inside.filter(areSteps).map(({ element }) => element));
  if (title) noWords.add(title);
  const pieces = piecesOf(item, MAX_PIECES, (element) => noWords.has(element));
  if (!pieces) return undefined;
  const step = wordsOf(inside.find(({ element }) => isCurrent(element))?.element.textContent ?? '');
  const words = [...(step ? [{ text: step }] : []), ...wordsFrom(pieces)].slice(0, MAX_PIECES);
  const role = title && wordsOf(title.textContent ?? '');
  const company = companyIn(inside, title);
  const marked = step ?? only(namedSo(inside, title, STATUS, NO_STATUS));
  return {
    ...(role && { role }),
    ...(company && company !== role ? { company } : {}),
    ...linkOf(item, title),
    label: '',
    basis,
    ...(marked && { marked }),
    ...(words.length > 0 ? { words } : {}),
  };
}
