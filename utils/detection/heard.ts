/** A company's name in another alphabet, found by how the sender's domain writes it in Latin letters. */
import { caseAt, LOWER } from './letterCase';
import { isOtherAlphabet, soundOf } from './romanised';
import type { Words } from './words';

const MAX_WORDS = 5;
/** Words of a mail that are listened to. */
const REACH = 1_500;
/** Sounds a name must have: two consonants are in every text. */
const LEAST = 3;
/** Sounds a word may have behind those of the label: the name in another case, the rest of a compound. */
const MORE = 2;
/** Part of the label's sounds that a name must have. */
const SHARE = 0.55;
/** Letters that Hebrew and Arabic write together with the word behind them: 'in', 'to', 'from', 'the', 'and'. */
const PROCLITIC = /^(?:ال|[בלמהושכ]|[وبلكف](?:ال)?)/u;

/** A letter of an alphabet that `romanised.ts` knows. */
const OTHER = /[\u0370-\u06ff\u0900-\u097f\uac00-\ud7a3]/;
/** What Korean writes together with the name before it. */
const PARTICLE = /(?<=[가-힣]{2})(?:에서|에게|으로|이에요|입니다|은|는|이|가|을|를|의|에|와|과)$/u;

interface Heard {
  text: string;
  sounds: number;
}

/**
 * The words of the text that sound as the label is written, 'Μεταφορές Όλυμπος' for `metaforesolympos`; undefined when none
 * does, or when the text has no such alphabet.
 */
export function heardAs(label: string, words: Words): string | undefined {
  if (!OTHER.test(words.text)) return undefined;
  const target = soundOf(label);
  if (target.length < LEAST) return undefined;
  const parts = new Set([target, ...label.split(/[-_]/).map(soundOf)]);
  let best: Heard | undefined;
  for (let first = 0; first < words.count && first < REACH; first++) {
    const found = nameAt(words, first, target, parts);
    if (!found || found.sounds < Math.max(LEAST, target.length * SHARE)) continue;
    if (!best || found.sounds > best.sounds) best = found;
    if (best.sounds >= target.length) break;
  }
  return best?.text;
}

/** The name that begins at a word. */
function nameAt(words: Words, first: number, target: string, parts: Set<string>): Heard | undefined {
  const { text, starts, ends, count } = words;
  let start = starts[first] ?? 0;
  const initial = text.slice(start, ends[first]);
  if (!isOtherAlphabet(initial)) return undefined;
  let sound = partOf(initial, parts);
  if (sound === '') {
    const rest = initial.replace(PROCLITIC, '');
    if (rest !== initial && rest.length > 1) {
      sound = partOf(rest, parts);
      start += initial.length - rest.length;
    } else sound = partOf(initial.replace(PARTICLE, ''), parts);
  }
  // Where the alphabet has capitals a name begins with one, or has its own in quotation marks: 'школа «Одуван»'.
  const isNamed = caseAt(text, start) !== LOWER || /^\s[«“„"]/u.test(text.slice(ends[first], (ends[first] ?? 0) + 2));
  if (sound === '' || !isNamed) return undefined;
  let at = target.indexOf(sound) + sound.length;
  let sounds = sound.length;
  let last = first;
  for (let next = first + 1; next < first + MAX_WORDS && next < count; next++) {
    if (/[\n.!?:;@,،]/.test(text.slice(ends[next - 1], starts[next]))) break;
    const word = text.slice(starts[next], ends[next]);
    // A short word counts where the label goes on with it.
    const going = soundsOf(word).find((more) => more !== '' && target.startsWith(more, at));
    const more = going ?? partOf(word, parts);
    // One word may stand between that the label leaves out.
    if (more === '' && last < next - 1) break;
    if (more === '') continue;
    at = (going === undefined ? target.indexOf(more) : at) + more.length;
    sounds += more.length;
    last = next;
  }
  // 'Школа «Одуван»' ends behind its mark.
  const end = ends[last] ?? start;
  const name = text.slice(start, end).replace(PARTICLE, '');
  const isOpen = /[«“„"][^»”“"]*$/u.test(name) && /^[»”“"]/u.test(text.slice(end, end + 1));
  return { text: isOpen ? text.slice(start, end + 1) : name, sounds: Math.min(sounds, target.length) };
}

/** What a word may sound as: the Arabic 'ة' at its end is a 't' or nothing. */
const soundsOf = (word: string): string[] =>
  word.endsWith('ة') ? [`${soundOf(word)}t`, soundOf(word)] : [soundOf(word)];

/** The sound of a word that is one of the label's parts, or with which one of them begins or ends; '' for none. */
const partOf = (word: string, parts: Set<string>): string =>
  soundsOf(word).find((sound) =>
    parts.has(sound)
      ? sound.length > 1
      : sound.length >= LEAST &&
        [...parts].some(
          (part) =>
            part.startsWith(sound) ||
            part.endsWith(sound) ||
            (part.length >= LEAST && sound.startsWith(part) && sound.length <= part.length + MORE),
        ),
  ) ?? '';
