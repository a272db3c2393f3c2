/** How the lines of the languages' lists become phrases of the tree in `cues.ts`. */
import {
  APPLICATION,
  COMPANY_AFTER,
  COMPANY_BEFORE,
  COMPANY_COLON,
  type Cues,
  CueTree,
  DEPARTMENT,
  GREETING,
  ROLE_AFTER,
  ROLE_BEFORE,
  ROLE_COLON,
  SIGN_OFF,
} from './cues';
import { stages } from './detection';
import { makeScan, scan } from './scan';

/** A language's sections by name. */
type Sections = Record<string, string[]>;

const scratch = makeScan();

/** A line with each `[a|b]` taken in turn: at most eight of them. `a(z)` is `[a|az]`. */
function choicesOf(line: string): string[] {
  let lines = [line.replace(/(\p{L}+)\((\p{L}+)\)/gu, '[$1|$1$2]')];
  for (;;) {
    const [first] = lines;
    const choice = first === undefined ? undefined : /\[([^[\]]*)\]/.exec(first)?.[1];
    if (choice === undefined) return lines;
    lines = lines.flatMap((one) => {
      const found = /\[([^[\]]*)\]/.exec(one);
      return found ? (found[1] ?? '').split('|').map((word) => one.replace(found[0], word)) : [one];
    });
    lines = lines.slice(0, 8);
  }
}

/** Scripts in which what stands beside a slot without a space is a part of the name's word: 'ל{role}', '{company}의'. */
const GLUES = /[\u0590-\u07ff\u0900-\u0dff\uac00-\ud7a3]/;

const PARTICLES = ['에', '을', '를', '의', '은', '는', '이', '가', '로', '으로', '와', '과', '도', '에서'];

/** Adds one side of a cue: the parts of it that reach to the slot, from two words on. `needed` when there is no other side. */
function addSide(
  tree: CueTree,
  text: string,
  kind: number,
  tongue: number,
  small: Set<number>,
  needed: boolean,
): boolean {
  scan(text, scratch);
  const { count, hashes, unspaced } = scratch;
  if (count === 0) return false;
  const isSmall = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!small.has(hashes[i] ?? 0)) return false;
    return unspaced[0] === 0;
  };
  if (!needed && isSmall(0, count)) return false;
  const least = Math.min(count, unspaced[0] === 1 ? 3 : 2);
  const most = unspaced[0] === 1 ? 8 : 4;
  const before = (kind & (COMPANY_BEFORE | ROLE_BEFORE)) !== 0;
  const sizes: number[] = [];
  for (let size = least; size <= Math.min(count, most); size++) {
    const from = before ? 0 : count - size;
    if (size === count || !isSmall(from, from + size)) sizes.push(size);
  }
  const scratchEnds = scratch.ends.slice(0, count);
  for (const size of sizes) {
    if (before) {
      tree.add(text, kind, tongue, 0, size);
      // Korean words take particles.
      const end = scratchEnds[size - 1] ?? 0;
      if (text.charCodeAt(end - 1) >= 0xac00)
        for (const particle of PARTICLES) tree.add(text.slice(0, end) + particle, kind, tongue);
    } else tree.add(text, kind, tongue, count - size, count);
  }
  return sizes.length > 0;
}

function addCue(tree: CueTree, line: string, about: 'company' | 'role', tongue: number, small: Set<number>): void {
  const [before = '', after = ''] = line.split(`{${about}}`);
  // What another slot stands in is unknown: only the words on this side of it count.
  const leftText = before.split(/\{\w+\}/).at(-1) ?? '';
  let right = after.split(/\{\w+\}/)[0] ?? '';
  let left = leftText;
  if (GLUES.test(left.at(-1) ?? '')) left = left.replace(/\S+$/, '');
  if (GLUES.test(right[0] ?? '')) right = right.replace(/^\S+/, '');
  const isColon = /[:：([]\s*$|\s[–—-]\s*$/.test(left) && !/\s\S+\s\S+/.test(left.trim());
  const colon = about === 'company' ? COMPANY_COLON : ROLE_COLON;
  const kind = isColon ? colon : about === 'company' ? COMPANY_AFTER : ROLE_AFTER;
  const found = addSide(tree, right, about === 'company' ? COMPANY_BEFORE : ROLE_BEFORE, tongue, small, left === '');
  addSide(tree, left, kind, tongue, small, !found);
}

/** Compiles all languages' cues. `bits` are the languages' bits; `smallOf` gives the hashes of a language's small words. */
export function compileCues(
  lists: Record<string, Sections>,
  bits: Map<string, number>,
  smallOf: (tag: string) => Set<number>,
): Cues {
  const tree = new CueTree();
  for (const [tag, sections] of Object.entries(lists)) {
    const tongue = bits.get(tag) ?? 0;
    const small = smallOf(tag);
    const lines = (name: string) => sections[name] ?? [];
    for (const about of ['company', 'role'] as const) {
      for (const line of lines(`${about} cues`)) {
        for (const one of choicesOf(line)) addCue(tree, one, about, tongue, small);
      }
    }
    for (const line of lines('sign-offs')) tree.add(line, SIGN_OFF, tongue);
    for (const line of lines('greetings')) tree.add(line, GREETING, tongue);
    for (const line of lines('departments')) tree.add(line, DEPARTMENT, tongue);
    for (const [i, stage] of stages.slice(0, 5).entries()) {
      for (const line of lines(`stage ${stage}`)) {
        for (const one of choicesOf(line)) addStage(tree, one, APPLICATION << i, tongue, small);
      }
    }
  }
  return tree.finish();
}

/** Adds a stage's phrase, and what is left of it without the small words it begins with: 'your coding challenge'. */
function addStage(tree: CueTree, line: string, kind: number, tongue: number, small: Set<number>): void {
  tree.add(line, kind, tongue);
  scan(line, scratch);
  const { count, hashes, unspaced } = scratch;
  if (unspaced[0] === 1) return;
  let from = 0;
  while (from < count - 2 && small.has(hashes[from] ?? 0)) from++;
  if (from > 0 && !small.has(hashes[count - 1] ?? 0)) tree.add(line, kind, tongue, from, count);
}
