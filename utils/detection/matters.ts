/** What one applies for that is no job: a flat, a visa, a grant. Whoever refuses it says the same words as an employer. */
import type { Lexicon } from './lexicon';
import { isRoleAt } from './roleWords';
import type { Scan } from './scan';

/** Words of a mail that are looked at. */
const REACH = 400;
/** So many in the text show what it is about where the subject does not: one alone stands in mails of employers, too. */
const IN_TEXT = 2;
/** A text with fewer words than this is about little else. */
const SHORT = 40;

/** How many words of a text, up to `most`, name such a matter. */
function mattersIn(text: Scan, { matters }: Lexicon, language: string | undefined, most: number): number {
  let found = 0;
  let last = -1;
  for (let i = 0; i < text.count && i < REACH && found < most; i++) {
    if (text.unspaced[i] === 1) {
      // In scripts without spaces what stands together is asked as pieces of two to four characters.
      if (i <= last) continue;
      const size = [4, 3, 2].find((length) =>
        matters.unspaced.has(text.text.slice(text.starts[i], (text.starts[i] ?? 0) + length)),
      );
      if (size === undefined) continue;
      found += 1;
      last = i + size - 1;
    } else if (isRoleAt(matters.words, text, i, language)) found += 1;
  }
  return found;
}

/** True for a mail whose subject or text is about such a matter. */
export const isOtherMatter = (body: Scan, subject: Scan, lexicon: Lexicon, language: string | undefined): boolean =>
  mattersIn(subject, lexicon, language, 1) > 0 || isIn(body, lexicon, language, body.count < SHORT ? 1 : IN_TEXT);

const isIn = (body: Scan, lexicon: Lexicon, language: string | undefined, wanted: number): boolean =>
  mattersIn(body, lexicon, language, wanted) >= wanted;
