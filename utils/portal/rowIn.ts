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

/** How a row is known to be an application, see `StatusReading`. */
export type Basis = 'listed' | 'shape';

/** More pieces than this are no row: it holds several, or a whole posting. */
export const MAX_PIECES = 40;

/** Links that lead somewhere. */
export const LINKS = 'a[href]:not([href=""],[href^="#"],[href^="javascript:" i])';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Names that developers give to the place of a job's title; of a company. */
const named = (...names: string[]): string =>
  names
    .flatMap((name) => ['class', 'data-testid', 'data-automation-id', 'id'].map((where) => `[${where}*="${name}" i]`))
    .join();
const TITLE = `[itemprop="title"],${named('jobtitle', 'job-title', 'job_title', 'positiontitle', 'position-title')}`;
const COMPANY = named('company', 'employer', 'organization-name');
const NO_COMPANY = named('location', 'logo', 'rating', 'size', 'review');

/** Steps of a way through which every application goes: only the one it is at says something. */
const STEPS = `ol,[role="progressbar"],${named('stepper', 'progress', 'timeline')}`;
const CURRENT = '[aria-current]:not([aria-current="false"])';

const seen = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter(
    (element) => !isPassedOver(element) && wordsOf(element.textContent ?? ''),
  );

const only = (elements: readonly Element[]): Element | undefined => (elements.length === 1 ? elements[0] : undefined);

/** The element with the role's name: one that is named so, the only heading, the only link, the only strong words. */
function titleIn(item: Element): Element | undefined {
  const byName = seen(item, TITLE).filter((element) => !element.querySelector(TITLE));
  if (byName.length > 0) return only(byName);
  const headings = seen(item, HEADINGS);
  if (headings.length > 0) return only(headings);
  const links = seen(item, LINKS);
  if (links.length > 0) return leadToOne(links) ? links[0] : undefined;
  return only(seen(item, 'strong,b'));
}

const leadToOne = (links: readonly Element[]): boolean =>
  links.every((link) => link.getAttribute('href') === links[0]?.getAttribute('href'));

function companyIn(item: Element, title: Element | undefined): string | undefined {
  const found = seen(item, COMPANY).filter(
    (element) => !element.querySelector(COMPANY) && !element.matches(NO_COMPANY) && !title?.contains(element),
  );
  const names = new Set(found.map((element) => wordsOf(element.textContent ?? '')));
  if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
  const logo = item.querySelector('img[alt$=" logo" i]')?.getAttribute('alt');
  return logo ? wordsOf(logo.replace(/\s+logo$/i, '')) : undefined;
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
  const own = (title ?? item).closest(LINKS) ?? title?.querySelector(LINKS);
  const all = own ? [own] : [...item.querySelectorAll(LINKS)];
  const href = leadToOne(all) ? all[0]?.getAttribute('href') : undefined;
  if (!href || !URL.canParse(href, item.baseURI)) return {};
  const url = new URL(href, item.baseURI);
  if (url.protocol !== 'https:' || url.href.length > 2_000) return {};
  const rowId = idIn(url);
  return { jobUrl: url.href, ...(rowId ? { rowId } : {}) };
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
  const title = titleIn(item);
  if (!title && item.localName !== 'dl') return undefined;
  const isNoWord = (element: Element): boolean => element === title || element.matches(STEPS);
  const pieces = piecesOf(item, MAX_PIECES - 1, isNoWord);
  if (!pieces) return undefined;
  const step = wordsOf(item.querySelector(CURRENT)?.textContent ?? '');
  const words = [...(step ? [{ text: step }] : []), ...wordsFrom(pieces)];
  const role = title && wordsOf(title.textContent ?? '');
  const company = companyIn(item, title);
  return {
    ...(role ? { role } : {}),
    ...(company && company !== role ? { company } : {}),
    ...linkOf(item, title),
    label: '',
    basis,
    ...(words.length > 0 ? { words } : {}),
  };
}
