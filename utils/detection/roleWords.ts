/** Which words name an occupation: 'engineer', 'entwicklerin', '施工管理'. */
import { foldWord } from './fold';
import type { Lists } from './training/lists';
import { makeWords, readWords, type Words } from './words';

/** One language's words: whole, by how they begin, by how they end, by what is in them. Folded. */
interface Shapes {
  whole: Set<string>;
  starts: Set<string>;
  ends: Set<string>;
  within: Set<string>;
}

export interface RoleWords {
  byTag: Map<string, Shapes>;
  all: Shapes[];
  /** What was asked before, by language and then by the hash of the word. */
  known: Map<string, Map<number, boolean>>;
}

const MAX_KNOWN = 4000;
const MAX_LETTERS = 40;

/** The words of one section of the languages' lists: by default those for occupations. */
export function makeRoleWords(lists: Lists, section = 'role words'): RoleWords {
  const byTag = new Map<string, Shapes>();
  for (const [tag, sections] of Object.entries(lists)) {
    const shapes: Shapes = { whole: new Set(), starts: new Set(), ends: new Set(), within: new Set() };
    for (const word of (sections[section] ?? []).flatMap((line) => line.split(/\s+/))) {
      const folded = foldWord(word);
      if (folded.length < 2) continue;
      const open = word.startsWith('*');
      const more = word.endsWith('*');
      (open && more ? shapes.within : open ? shapes.ends : more ? shapes.starts : shapes.whole).add(folded);
    }
    byTag.set(tag, shapes);
  }
  return { byTag, all: [...byTag.values()], known: new Map() };
}

function fits({ whole, starts, ends, within }: Shapes, word: string): boolean {
  if (whole.has(word) || starts.has(word) || ends.has(word) || within.has(word)) return true;
  const { length } = word;
  if (starts.size > 0) for (let end = 2; end < length; end++) if (starts.has(word.slice(0, end))) return true;
  if (ends.size > 0) for (let start = 1; start < length - 1; start++) if (ends.has(word.slice(start))) return true;
  if (within.size > 0) {
    for (let start = 0; start < length - 3; start++) {
      for (let end = start + 4; end <= length; end++) if (within.has(word.slice(start, end))) return true;
    }
  }
  return false;
}

/** True when a word of a text names an occupation in the language or in English; in any language when it is unknown. */
export function isRoleAt(roles: RoleWords, text: Words, at: number, language: string | undefined): boolean {
  let known = roles.known.get(language ?? '');
  if (!known) {
    known = new Map();
    roles.known.set(language ?? '', known);
  }
  const hash = text.hashes[at] ?? 0;
  const before = known.get(hash);
  if (before !== undefined) return before;
  const result = isRoleWord(roles, text.text.slice(text.starts[at], text.ends[at]), language);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(hash, result);
  return result;
}

/** The same for a word alone. */
export function isRoleWord(roles: RoleWords, word: string, language: string | undefined): boolean {
  const folded = foldWord(word.slice(0, MAX_LETTERS));
  if (folded.length < 2) return false;
  const own = language === undefined ? undefined : roles.byTag.get(language);
  const english = roles.byTag.get('en');
  if (!own) return roles.all.some((one) => fits(one, folded));
  return fits(own, folded) || (english !== undefined && fits(english, folded));
}

const scratch = makeWords();

/** True when one word of a text names an occupation; in scripts without spaces what stands together is read as one word. */
export function hasRoleWord(roles: RoleWords, text: string, language: string | undefined): boolean {
  readWords(text, scratch);
  // Vietnamese occupations are of two syllables, and one of them may be anything.
  let needed = language === 'vi' ? 2 : 1;
  for (let i = 0; i < scratch.count; i++) {
    if (scratch.unspaced[i] === 0) {
      if (isRoleAt(roles, scratch, i, language)) needed -= 1;
      if (needed === 0) return true;
      continue;
    }
    const first = scratch.starts[i] ?? 0;
    while (i + 1 < scratch.count && scratch.starts[i + 1] === scratch.ends[i]) i++;
    if (isRoleWord(roles, text.slice(first, scratch.ends[i]), language)) return true;
  }
  return false;
}
