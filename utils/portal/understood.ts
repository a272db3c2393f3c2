import type { StatusReading } from '@/utils/reading';
import { isBadge } from './badges';
import { type Meaning, meaningOf } from './headings';
import { JOINT } from './layout';

/** What the words of a row say by what they stand under: a heading, a term, a word before a colon. */

type Words = NonNullable<StatusReading['words']>;
type Said = { -readonly [K in 'role' | 'company' | 'label' | 'requisition' | 'applied' | 'changed']?: string };

/** What the words say by what they stand under, and which are left. */
export function understood(words: Words): { said: Said; rest: string[]; isHeaded: boolean } {
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

/** Words that announce those that follow: 'Status', 'Company:'. Without a colon a name or a chip may read the same: French 'Stage'. */
const isTerm = (text: string): boolean => {
  const meaning = meaningOf(text);
  return meaning !== undefined && (/[:：]$/.test(text) || (meaning === 'status' && !isBadge(text)));
};

/** What a line begins with: 'Status: Not selected', 'Applied on 3 October'. */
export function beginningOf(text: string): { meaning: Meaning; value: string } | undefined {
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
