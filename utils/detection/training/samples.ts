/** Sentences and mails as samples: what the linear models learn from. */
import { acts } from '../acts';
import { featuresOf, MAX_FEATURES } from '../features';
import { makeScan, scan } from '../scan';
import type { Pool } from './composeMail';
import type { CorpusMail } from './corpus';
import { type LanguageFile, type ShortMail, vary } from './languageFile';
import type { Sample } from './learn';
import { CORPUS_LINES, isLong, PARTS, partOf, random, SHORT_LINES } from './setup';

/** Readings made of one line with its choices. */
const VARIANTS = 6;
/** How much a sentence of a short mail of another matter counts: some could stand anywhere. */
const OTHER_SENTENCE = 0.3;
/** How much a sentence of the corpus counts: there are many, and nearly all are English. */
const CORPUS_SENTENCE = 0.3;
/** Sentences of one mail of the corpus. */
const MAX_SENTENCES = 120;

const scratch = makeScan();
const ids = new Int32Array(MAX_FEATURES);

/** A sentence or a mail as a sample; features once each. */
export function sampleOf(text: string, label: number, line: number): Sample {
  scan(text, scratch);
  const found = new Set<number>();
  for (let s = 0; s < scratch.sentenceCount; s++) {
    const n = featuresOf(scratch, scratch.sentences[s] ?? 0, scratch.sentences[s + 1] ?? 0, ids);
    for (let i = 0; i < n; i++) found.add(ids[i] ?? 0);
  }
  return { ids: Int32Array.from(found), label, words: scratch.count, line };
}

/** The sentences of the languages' files, each in some of its variants. */
export function samplesOf(files: LanguageFile[]): Sample[] {
  const samples: Sample[] = [];
  let line = 0;
  for (const file of files) {
    for (const [label, act] of acts.entries()) {
      for (const text of file.sentences[act]) {
        const seen = new Set<string>();
        for (let v = 0; v < VARIANTS; v++) {
          const variant = vary(text, file, random);
          if (seen.has(variant)) continue;
          seen.add(variant);
          samples.push(sampleOf(variant, label, line));
        }
        line += 1;
      }
    }
  }
  return samples;
}

/** The sentences of each language by the part they are in. */
export function poolsOf(files: LanguageFile[]): Pool[][] {
  let line = 0;
  return files.map((file) => {
    const pools = Array.from(
      { length: PARTS },
      () => Object.fromEntries(acts.map((act) => [act, [] as string[]])) as Pool,
    );
    for (const act of acts) for (const text of file.sentences[act]) pools[partOf(line++)]?.[act].push(text);
    return pools;
  });
}

/** The sentences that decide in the short mails, and those of the short mails that are about another matter. */
export function shortSamples(mails: ShortMail[]): Sample[] {
  return mails.flatMap(({ outcome, text, decisive }, i): Sample[] => {
    const line = SHORT_LINES + i;
    if (outcome !== 'other') return decisive.map((words) => sampleOf(words, acts.indexOf(outcome), line));
    return sentencesOf(text).map((words) => ({
      ...sampleOf(words, acts.indexOf('elsewhere'), line),
      weight: isLong(text) ? OTHER_SENTENCE / 2 : OTHER_SENTENCE,
    }));
  });
}

function sentencesOf(text: string): string[] {
  scan(text, scratch);
  return Array.from({ length: scratch.sentenceCount }, (_, s) =>
    text.slice(scratch.starts[scratch.sentences[s] ?? 0], scratch.ends[(scratch.sentences[s + 1] ?? 1) - 1]),
  );
}

/** Each sentence of the corpus's ordinary mail, as one of another matter. */
export function corpusSamples(mails: CorpusMail[]): Sample[] {
  const samples: Sample[] = [];
  for (const [i, mail] of mails.entries()) {
    if (mail.outcome !== 'other' || mail.person === 'm') continue;
    // Lines of their own, in the part of their mail.
    const line = CORPUS_LINES + i;
    scan(mail.text, scratch);
    const seen = new Set<string>();
    for (let s = 0; s < scratch.sentenceCount && s < MAX_SENTENCES; s++) {
      const from = scratch.sentences[s] ?? 0;
      const to = scratch.sentences[s + 1] ?? 0;
      const n = featuresOf(scratch, from, to, ids);
      const found = Int32Array.from(new Set(ids.subarray(0, n)));
      if (seen.has(found.join()) || to - from < 3) continue;
      seen.add(found.join());
      samples.push({ ids: found, label: acts.indexOf('elsewhere'), words: to - from, line, weight: CORPUS_SENTENCE });
    }
  }
  return samples;
}
