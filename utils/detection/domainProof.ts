/** What the sender's domain says about a company's name. */
import { foldWord } from './fold';
import { caseAt, LOWER } from './letterCase';
import type { Mail } from './mail';
import { isDepartment } from './nameFacts';
import { keyOf } from './names';
import { isOtherAlphabet, soundOf } from './romanised';
import { domainOf, ownerOf } from './senders';
import type { Words } from './words';

const MAX_WORDS = 6;
/** How a domain writes '&'. */
const AND = ['and', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'ja', 'i', 'a', 'n'];

/** The hash a scan gives a word of these folded letters, for each of their beginnings. */
function beginnings(label: string, into: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  const length = Math.min(label.length, into.length);
  const out = into;
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
    out[i] = hash;
  }
  return length;
}

const hashes = new Int32Array(40);

/** The words of the text that a domain's label runs together, as they are written there, when with a capital. */
export function writtenAs(label: string, { text, count, hashes: words, starts, ends }: Words): string | undefined {
  const length = beginnings(label, hashes);
  const reach = Math.min(count, 2000);
  const initial = label.charCodeAt(0);
  for (let first = 0; first < reach; first++) {
    const word = words[first] ?? 0;
    // Most words begin otherwise.
    const unit = text.charCodeAt(starts[first] ?? 0) | 32;
    if (unit < 128 && unit !== initial && initial < 128) continue;
    const size = (ends[first] ?? 0) - (starts[first] ?? 0);
    if (size > length + 2) continue;
    // A folded word is about as long as it is written; 'ß' and umlauts written out change it by one or two.
    let at = Math.max(0, size - 3);
    while (at < length && at < size + 1 && hashes[at] !== word) at++;
    if (at >= length || hashes[at] !== word) continue;
    let rest = label.slice(at + 1);
    let last = first;
    while (rest !== '' && last < first + MAX_WORDS && last + 1 < count) {
      const between = text.slice(ends[last], starts[last + 1]);
      const joint = /[&+]/.test(between) ? (AND.find((word) => rest.startsWith(word)) ?? '') : '';
      const next = joint + foldWord(text.slice(starts[last + 1], ends[last + 1]));
      if (next === '' || !rest.startsWith(next)) break;
      rest = rest.slice(next.length);
      last += 1;
    }
    if (rest !== '') continue;
    const start = starts[first] ?? 0;
    const written = text.slice(start, ends[last]);
    // Not out of an address: '@tidewater.example', 'https://Tidewater'.
    if (caseAt(text, start) !== LOWER && !/[@/.-]/.test(text[start - 1] ?? '') && !/[\n.:;@/]/.test(written))
      return written;
  }
  return undefined;
}

/** How much the domain proves a name: all of it, its beginning, a part of the label or of the address. 0 for nothing. */
export function domainProof(name: string, key: string, label: string, address: string): number {
  // A longer name that begins so is proven as well: 'Saltmarsh Cooperative' writes from saltmarsh.example.
  if (key === label || (label.length > 3 && key.startsWith(label) && name.includes(' '))) return 4;
  if (key.length > 2 && (label.startsWith(key) || key.startsWith(label))) return 3;
  if (key.length > 4 && label.length > 4 && (label.includes(key) || key.includes(label))) return 2.5;
  if (isOtherAlphabet(name)) {
    const sound = soundOf(name);
    if (sound.length > 2 && (soundOf(label).includes(sound) || sound.startsWith(soundOf(label)))) return 3;
  }
  if (!name.includes(' ')) return 0;
  let initials = '';
  for (const word of name.split(/[\s-]+/)) {
    const folded = keyOf(word);
    initials += folded[0] ?? '';
    if (folded.length > 3 && label.includes(folded)) return 2;
  }
  // 'Landratsamt Hohenried' is lra-hohenried, 'Brite Web Studio' is bws.
  return initials.length > 1 && (initials === label || address.includes(`@${initials}-`)) ? 2 : 0;
}

/** The domain's label as a name, 'Tidewater Health' of 'tidewater-health', without departments; undefined when nothing is left. */
export function nameOfOwner({ from, lexicon }: Mail, customer: string | undefined): string | undefined {
  const owner = ownerOf(domainOf(from?.address)) ?? customer;
  const parts = (owner ?? '').split(/[-_]/).filter((part) => part !== '' && !isDepartment(part, lexicon));
  const name = parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join(' ');
  return name.length > 1 ? name : undefined;
}
