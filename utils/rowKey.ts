import { shortKey } from '@/utils/hash';
import { requisitionKey } from '@/utils/identity';
import { companyKey, roleKey } from '@/utils/names';
import { wordsOf } from '@/utils/portal/readList';
import type { SettledRow } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';

/** Which application a row of a portal's list is: what it is found by at every visit, and which rows nobody can tell apart. */

/** Longest key of a row, in UTF-16 units: ids of applications and answers put their own words before it. */
const MAX_KEY = 200;

/** Whether a text says something, and is not a program's word for nothing. */
export const isWord = (text: string | undefined): text is string => text !== undefined && wordsOf(text) !== undefined;

/** Where each employer has a host of its own, or its part of one, and numbers its postings for itself. */
const TENANTS = ['page', 'workday', 'icims', 'taleo', 'oracle', 'successfactors'];

const addressIn = (url: string | undefined): URL | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url) : undefined;

/** The employer's part of an address where several share a host: `wd5.myworkdaysite.com/recruiting/acme`, `?company=acme`. */
const partOf = ({ pathname, searchParams }: URL): string =>
  (/\/recruiting\/[^/]+/.exec(pathname)?.[0] ?? '') + (searchParams.get('company') ?? '').toLowerCase();

/** The host, with the employer's part of it: the page may have lost that in a step of its own, a link of the row's still has it. */
function tenantOf({ site, url, jobUrl }: StatusReading): string {
  const [page, posting] = [addressIn(url), addressIn(jobUrl)];
  if (!page) return '';
  // Of a page that the person pointed at nobody knows what the parameters of its links mean.
  const isBeside = site !== 'page' && posting?.host === page.host;
  return page.host + (partOf(page) || (isBeside ? partOf(posting) : ''));
}

/** Parameters that name a posting; what else stands in an address may be another one at every visit. */
const NAMES_POSTING =
  /^(?:id|jk|jid|gh_jid|job|jobreq|req|requisition|posting|vacancy|application|(?:career[-_]?)?(?:job|req|requisition|posting|position|vacancy|opening|application)(?:[-_]?req)?[-_]?(?:id|no|nr|num|number|key|code|slug))$/i;

/** The address of a posting as far as it names it; empty where there is none. One that confirms it was sent is its own. */
function postingAt({ jobUrl, url, basis }: StatusReading): string {
  const address = addressIn(jobUrl ?? (basis === 'sent' ? url : undefined));
  if (!address) return '';
  const { host, pathname, searchParams } = address;
  const naming = [...searchParams].filter(([name]) => NAMES_POSTING.test(name)).sort();
  const path = `${host}${pathname.replace(/\/+$/, '')}`;
  return naming.length === 0 ? path : `${path}?${new URLSearchParams(naming)}`;
}

/** Whether a row is known by an id, a number or its company, and not by its role or its link alone. */
const isNamed = ({ rowId, requisition, company }: StatusReading): boolean => [rowId, requisition, company].some(isWord);

/**
 * What a row is found by, at every visit. `undefined` for one that nothing names: it is not logged.
 * Without an id of the site's it is the role with its company; two equal ones are taken for one. Without a company either it is
 * the role with where it leads, see {@link knownRows}.
 */
export function rowKey(row: StatusReading): string | undefined {
  const { rowId, requisition, company, role } = row;
  const site = TENANTS.includes(row.site) ? `${row.site}:${tenantOf(row)}` : row.site;
  if (isWord(rowId)) return shortKey(`row:${site}:${rowId}`, MAX_KEY);
  if (isWord(requisition)) return shortKey(`row:${site}:${requisitionKey(requisition)}`, MAX_KEY);
  if (!isWord(role)) return undefined;
  const named = `${isWord(company) ? companyKey(company) : postingAt(row)}|${roleKey(role)}`;
  return shortKey(`row:${site}:${named}`, MAX_KEY);
}

/** A row of which is known which application it is. */
export interface KnownRow {
  row: SettledRow;
  key: string;
  /** Another row of the page has the same key: two applications for one role, of which each says something else. */
  isShared: boolean;
}

/**
 * Which application each row of a page is. An unknown company is no key: a row that neither an id nor a company names is known by
 * its link, where no other row has that, and without one by its role, where no other row has that.
 * @param rows all that the page has of the roles in them, settled
 * @returns in the same order; `undefined` for what nobody can tell apart
 */
export function knownRows(rows: readonly (SettledRow | undefined)[]): (KnownRow | undefined)[] {
  const keys = rows.map((row) => row && rowKey(row));
  const roles = rows.map((row) => row && `${row.site}|${roleKey(row.role ?? '')}`);
  // One application that is drawn twice says the same twice.
  const sayings = rows.map((row) => row && JSON.stringify([row.label, row.isActive]));
  const isMany = varietyOf(keys, sayings);
  const isManyRoles = varietyOf(
    roles,
    rows.map((row, index) => (row && (isNamed(row) || postingAt(row) !== '') ? keys[index] : sayings[index])),
  );
  return rows.map((row, index) => {
    const key = keys[index];
    if (!row || key === undefined) return undefined;
    const isShared = isMany(key);
    if (!isNamed(row) && (isShared || (postingAt(row) === '' && isManyRoles(roles[index])))) return undefined;
    return { row, key, isShared };
  });
}

type Texts = readonly (string | undefined)[];

/** Tells which of some names stand for several things. */
function varietyOf(names: Texts, things: Texts): (name: string | undefined) => boolean {
  const of = new Map<string | undefined, Set<string | undefined>>();
  for (const [index, name] of names.entries()) of.set(name, (of.get(name) ?? new Set()).add(things[index]));
  return (name) => (of.get(name)?.size ?? 0) > 1;
}
