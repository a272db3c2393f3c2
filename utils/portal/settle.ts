import { type Status, statusOf } from '@/utils/detection/status';
import { withoutAgo } from '@/utils/page/relativeDate';
import type { StatusReading } from '@/utils/reading';
import { type Meaning, meaningOf } from './headings';
import { JOINT } from './layout';

/**
 * Decides what the words in a row mean that was found by its structure alone: by the headings they stand under, and for the
 * status by the labels that are known. Nothing is guessed: what is in doubt is absent, and so is the row.
 */

type Words = NonNullable<StatusReading['words']>;
type Said = { -readonly [K in 'role' | 'company' | 'label' | 'requisition' | 'applied' | 'changed']?: string };

/** A status is a few words, and not a number. */
const mayBeLabel = (text: string): boolean =>
  text.length <= 60 && text.split(' ').length <= 8 && /\p{L}{2}/u.test(text);

/**
 * The row with its status; one that a site's description has read is as it was.
 * @returns `undefined` for what is no application as far as its words tell
 */
export function settle(row: StatusReading): StatusReading | undefined {
  const { words = [], basis, ...plain } = row;
  if (basis === undefined || basis === 'sent') return row;
  const { said, rest, isHeaded } = understood(words);
  const { label: status, ...fields } = said;
  const role = fields.role ?? (row.role === fields.company ? undefined : row.role);
  // A heading reads like a row, and so does a tab or a filter: its name is a status.
  if (role === undefined || meaningOf(role) || statusOf(role) !== 'changed') return undefined;
  const settled: StatusReading = { ...plain, ...fields, role };
  // On a page of which nobody knows that it lists applications a status alone may be one of anything: orders, tickets.
  if (status !== undefined && (row.site !== 'page' || isHeaded)) return { ...settled, label: status };
  const label = knownIn(status === undefined ? rest : [status], { ...row, applied: fields.applied });
  if (label === undefined && basis === 'shape') return undefined;
  return { ...settled, basis, label: label ?? '' };
}

/** Among LinkedIn's jobs are saved ones: that one was looked at, or is closed, says of no application. */
const OF_POSTING: readonly Status[] = ['viewed', 'closed'];

type Context = Pick<StatusReading, 'site' | 'applied' | 'interfaceLanguage'>;

/** The one known label among some words; `undefined` where there is none, or where two say different things. */
function knownIn(words: readonly string[], { site, applied, interfaceLanguage }: Context): string | undefined {
  const known = words
    .flatMap((text) => text.split(JOINT))
    .filter(mayBeLabel)
    .map((part) => ({ part, status: statusOf(withoutAgo(part, interfaceLanguage)) }))
    .filter((one): one is { part: string; status: Status } => one.status !== 'changed')
    .filter(({ status }) => site !== 'linkedin' || !OF_POSTING.includes(status));
  // When it was sent is no contradiction to what came of it.
  const later = known.filter(
    ({ part, status }) => part !== applied && !(status === 'received' && /\p{Nd}/u.test(part)),
  );
  const telling = later.length > 0 ? later : known;
  return new Set(telling.map(({ status }) => status)).size === 1 ? telling[0]?.part : undefined;
}

/** What the words say by what they stand under, and which are left. */
function understood(words: Words): { said: Said; rest: string[]; isHeaded: boolean } {
  const said: Said = {};
  const rest: string[] = [];
  const about = new Set<Meaning>();
  const put = (meaning: Meaning, value: string): void => {
    about.add(meaning);
    if (meaning === 'other') return;
    const isTime = meaning === 'applied' || meaning === 'changed';
    if (isTime && !/\p{Nd}/u.test(value)) return;
    const isWhole = meaning === 'status' || isTime;
    const first = isWhole ? value : (value.split(JOINT)[0] ?? value);
    said[meaning === 'status' ? 'label' : meaning] ??= first.slice(0, meaning === 'requisition' ? 100 : 300);
  };
  for (let index = 0; index < words.length; index++) {
    const { of, text } = words[index] as Words[number];
    const meaning = of === undefined ? undefined : meaningOf(of);
    const next = words[index + 1];
    const begun = of === undefined ? beginningOf(text) : undefined;
    if (meaning) put(meaning, text);
    else if (begun) {
      put(begun.meaning, begun.value);
      // 'Applied on 3 October' is a status as well, where there is no better one.
      if (begun.value === text) rest.push(text);
    } else if (of === undefined && isTerm(text) && next && next.of === undefined && !meaningOf(next.text)) {
      put(meaningOf(text) as Meaning, next.text);
      index += 1;
    } else rest.push(text);
  }
  const isHeaded = ['role', 'company', 'requisition', 'applied'].some((meaning) => about.has(meaning as Meaning));
  return { said, rest, isHeaded };
}

/** Words that announce those that follow: 'Status', 'Company:'. Without a colon a name or a chip may read the same. */
const isTerm = (text: string): boolean => {
  const meaning = meaningOf(text);
  return meaning === 'status' || (meaning !== undefined && /[:：]$/.test(text));
};

/** What a line begins with: 'Status: Not selected', 'Applied on 3 October'. */
function beginningOf(text: string): { meaning: Meaning; value: string } | undefined {
  const colon = /^([^:：]{1,40})[:：]\s*(.+)$/u.exec(text);
  const before = colon && meaningOf(colon[1] ?? '');
  if (before && colon[2]) return { meaning: before, value: colon[2] };
  if (!/\p{Nd}/u.test(text)) return undefined;
  const words = text.split(' ');
  for (let many = Math.min(4, words.length - 1); many > 0; many--) {
    const meaning = meaningOf(words.slice(0, many).join(' '));
    if (meaning === 'applied' || meaning === 'changed') return { meaning, value: text };
  }
  return undefined;
}
