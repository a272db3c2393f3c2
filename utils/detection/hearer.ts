/** Whether a decision is told to the one who applied, or to a colleague about somebody else. */
import { type Meaning, theLexicon } from './language';
import type { Match } from './phrases';
import type { Words } from './text';

/** A text with its matches. */
interface Spoken {
  text: Words;
  matches: Match<Meaning>[];
}

/** Words before a word of the second person that are looked through for one of a request. */
const REQUEST_REACH = 2;

/** True for a word of the second person that is not one of a request ('can you close it'). */
function speaksToReader(text: Words, at: number, language: string): boolean {
  const { you, request } = theLexicon();
  const capital = you.get(language)?.get(text.words[at] ?? '');
  if (capital === undefined) return false;
  const isFirst = text.sentences[at - 1] !== text.sentences[at];
  // At the start of a sentence 'Sie' may be 'she'.
  if (capital && (isFirst || !/^\p{Lu}/u.test(text.text.slice(text.starts[at], text.ends[at])))) return false;
  for (let i = at - 1; i >= Math.max(0, at - REQUEST_REACH) && text.sentences[i] === text.sentences[at]; i--) {
    if (request.get(language)?.has(text.words[i] ?? '')) return false;
  }
  return true;
}

/** True when the mail speaks to its reader as to one who applied: 'your application', a greeting, a plain 'you'. */
export function isAddressed(parts: Spoken[], language: string): boolean {
  const { greeting } = theLexicon();
  return parts.some(
    ({ text, matches }, part) =>
      matches.some(({ tag }) => tag.about === 'addressed') ||
      (part === 0 && greeting.has(text.words[0] ?? '')) ||
      text.words.some((_, at) => speaksToReader(text, at, language)),
  );
}

/**
 * True when the body tells of somebody else's application: it says so ('I told Peter that', 'can you close the req'),
 * never speaks of the reader's, and has no 'you' in the sentence of the decision, whose first word is `decision`
 * (undefined when the body has none).
 */
export function isReport({ text, matches }: Spoken, decision: number | undefined, language: string): boolean {
  if (matches.some(({ tag }) => tag.about === 'addressed')) return false;
  const sentence = decision === undefined ? undefined : text.sentences[decision];
  const isToldToReader = text.words.some(
    (_, at) => text.sentences[at] === sentence && speaksToReader(text, at, language),
  );
  if (isToldToReader) return false;
  return matches.some(({ tag, first, last }) => {
    if (tag.about !== 'reported') return false;
    // 'As I told you on the phone, we ...' is told to the reader.
    for (let at = first; at <= last; at++) {
      if (speaksToReader(text, at, language)) return false;
    }
    return true;
  });
}
