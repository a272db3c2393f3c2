/** Which language a text is in: by its script, else by its small words. */
import { makeScan, type Scan, scan } from './scan';
import type { Lists } from './training/lists';

/** Words looked at, and hits a language needs before it is named. */
const SAMPLE = 300;
const ENOUGH = 3;

/** Scripts that one language writes, by a character that no other uses often, and the part of the letters it must be. */
const SCRIPTS: [script: RegExp, tag: string, share: number][] = [
  [/[\u3040-\u30ff\uff66-\uff9d]/g, 'ja', 0.1],
  [/[\uac00-\ud7af]/g, 'ko', 0.25],
  [/[\u4e00-\u9fff]/g, 'zh', 0.25],
  [/[\u0590-\u05ff]/g, 'he', 0.25],
  [/[\u0370-\u03ff\u1f00-\u1fff]/g, 'el', 0.25],
  [/[\u0e00-\u0e7f]/g, 'th', 0.25],
  [/[\u0900-\u097f]/g, 'hi', 0.25],
  [/[іїєґ]/gi, 'uk', 0.02],
  [/[ыэъё]/gi, 'ru', 0.01],
  [/[\u0600-\u06ff]/g, 'ar', 0.25],
];

/** Letters of scripts other than Latin; general punctuation and pictures are none. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufaff\uff66-\uff9d]/;

function languageOfScript(sample: string): string | undefined {
  if (!OTHER_SCRIPT.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, tag, share] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    if (count >= 1 && count / letters > share) return tag;
  }
  return undefined;
}

/** Hash of each small word, with the languages that have it, as bits. */
interface SmallWords {
  tags: string[];
  bits: Map<number, number>;
}
const made = new WeakMap<Lists, SmallWords>();

function smallWordsOf(lists: Lists): SmallWords {
  const before = made.get(lists);
  if (before) return before;
  const tags = Object.keys(lists);
  const bits = new Map<number, number>();
  const scratch = makeScan();
  for (const [i, tag] of tags.entries()) {
    scan((lists[tag]?.['small words'] ?? []).join(' '), scratch);
    for (let w = 0; w < scratch.count; w++) {
      const hash = scratch.hashes[w] ?? 0;
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << i));
    }
  }
  const words = { tags, bits };
  made.set(lists, words);
  return words;
}

const counts = new Int32Array(32);

/** The primary tag of the language of a text, one of those we have a file of or that a script gives away; undefined when it cannot be told. */
export function findLanguage(text: Scan, lists: Lists): string | undefined {
  const script = languageOfScript(text.text.slice(0, 1000));
  if (script) return script;
  const { tags, bits } = smallWordsOf(lists);
  counts.fill(0);
  const most = Math.min(text.count, SAMPLE);
  for (let w = 0; w < most; w++) {
    let set = bits.get(text.hashes[w] ?? 0) ?? 0;
    while (set !== 0) {
      const bit = 31 - Math.clz32(set & -set);
      counts[bit] = (counts[bit] ?? 0) + 1;
      set &= set - 1;
    }
  }
  let best = 0;
  for (let i = 1; i < tags.length; i++) if ((counts[i] ?? 0) > (counts[best] ?? 0)) best = i;
  return (counts[best] ?? 0) >= ENOUGH ? tags[best] : undefined;
}
