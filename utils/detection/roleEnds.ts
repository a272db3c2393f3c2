/** Where a role begins and ends beside other phrases and small words. */
import type { Hits } from './cues';
import { caseAt, LOWER } from './letterCase';
import type { Lexicon } from './lexicon';
import type { Mail } from './mail';
import type { Words } from './words';

/** True when a phrase of a kind begins at a word. Phrases are in the order of the text; `from` is one before it. */
export function beginsAt(hits: Hits, from: number, word: number, kind: number, { cues }: Lexicon): boolean {
  for (let h = from; h < hits.count && (hits.firsts[h] ?? 0) <= word; h++) {
    if (hits.firsts[h] === word && ((cues.kinds[hits.nodes[h] ?? 0] ?? 0) & kind) !== 0) return true;
  }
  return false;
}

/** True when a phrase of a kind ends just before a word. */
export function endsAt(hits: Hits, word: number, kind: number, { cues }: Lexicon): boolean {
  for (let h = 0; h < hits.count && (hits.firsts[h] ?? 0) < word; h++) {
    if (hits.ends[h] === word && ((cues.kinds[hits.nodes[h] ?? 0] ?? 0) & kind) !== 0) return true;
  }
  return false;
}

/** True for 'in' of 'Lecturer in Sociology': what follows is the field, and no place. */
export function isFieldNext({ text, starts, ends, count }: Words, at: number, { language }: Mail): boolean {
  if (language !== 'en' || at + 1 >= count || text.slice(starts[at], ends[at]) !== 'in') return false;
  return FIELDS.test(text.slice(starts[at - 1], ends[at - 1])) && caseAt(text, starts[at + 1] ?? 0) !== LOWER;
}
/** The one small word in the middle of a title: 'Ruby on Rails Developer'. */
export const RAILS = /^on rails/i;
const FIELDS =
  /^(?:lecturer|professor|reader|fellow|student|researcher|tutor|teacher|associate|apprentice|trainee|graduate)$/i;
