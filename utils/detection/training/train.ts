/**
 * `npm run train`: reads the languages' files, learns from them, and writes `utils/detection/model/`. Takes some minutes.
 * The same files give the same model.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { acts } from '../acts';
import { outcomes } from '../detection';
import { featuresOf, MAX_FEATURES, scaleOf } from '../features';
import { decodeGate, encodeGate, type Gate, gateScale, topicOf, ZERO } from '../gate';
import { MAIL_FEATURES, mailFeatures } from '../mailFeatures';
import { encodeModel, type Model, weigh } from '../model';
import { makeScan, scan } from '../scan';
import { makeTable } from '../table';
import { parseFrom } from '../parseFrom';
import { signsOf } from '../signs';
import { type PutTogether, type Pool, putTogether } from './composeMail';
import { type LanguageFile, parseLanguageFile, vary } from './languageFile';
import { CORPUS, type CorpusMail, readCorpus } from './corpus';
import { learn, type Linear, makeRandom, type Sample } from './learn';
import { learnHead, type MailSample } from './learnHead';
import { listsOf } from './lists';

const LANGUAGES = 'utils/detection/languages';
const MODEL = 'utils/detection/model';
const K = acts.length;
/** Parts the sentences are cut into, so that mails are made of sentences that the model which weighs them has not seen. */
const PARTS = 3;
const VARIANTS = 6;
const MAILS_PER_LANGUAGE = 3_000;
/** Rows the model keeps: the heaviest. */
const MAX_ROWS = +(process.env.ROWS ?? 62_000);
const MAX_GATE = 30_000;
/** Numbers of lines from here on are those of the corpus. */
const ORDINARY_LINES = 3_000_000;

const random = makeRandom(20_261_127);
const say = (text: string) => process.stderr.write(`${text}\n`);

export function readLanguages(): LanguageFile[] {
  return readdirSync(LANGUAGES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseLanguageFile(name.slice(0, -4), readFileSync(`${LANGUAGES}/${name}`, 'utf8')));
}

const scratch = makeScan();
const ids = new Int32Array(MAX_FEATURES);

/** A sentence as a sample; features once each. */
function sampleOf(text: string, label: number, line: number): Sample {
  scan(text, scratch);
  const found = new Set<number>();
  for (let s = 0; s < scratch.sentenceCount; s++) {
    const n = featuresOf(scratch, scratch.sentences[s] ?? 0, scratch.sentences[s + 1] ?? 0, ids);
    for (let i = 0; i < n; i++) found.add(ids[i] ?? 0);
  }
  return { ids: Int32Array.from(found), label, words: Math.min(60, scratch.count), line };
}

/** The part of a line: the same for all its variants, evenly spread. */
const partOf = (line: number) => line % PARTS;

function samplesOf(files: LanguageFile[]): Sample[] {
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
function poolsOf(files: LanguageFile[]): Pool[][] {
  let line = 0;
  return files.map((file) => {
    const pools = Array.from({ length: PARTS }, () => Object.fromEntries(acts.map((act) => [act, [] as string[]])) as Pool);
    for (const act of acts) for (const text of file.sentences[act]) pools[partOf(line++)]?.[act].push(text);
    return pools;
  });
}

const learnSentences = (samples: Sample[]): Linear =>
  learn(samples, { classes: K, rounds: 6, atLeast: 2, dropout: 0.2, rate: 0.3, decay: 1e-6, scaleOf, random });

/** The features that weigh most, as many as wanted, in the order of their keys. */
function heaviest({ classes, keys, weights }: Linear, most: number): number[] {
  const heaviness = Float32Array.from(keys, (_, i) => {
    let heavy = 0;
    for (let k = 0; k < classes; k++) heavy = Math.max(heavy, Math.abs(weights[i * classes + k] ?? 0));
    return heavy;
  });
  const order = [...keys.keys()].sort((a, b) => (heaviness[b] ?? 0) - (heaviness[a] ?? 0)).slice(0, most);
  say(`${keys.length} features, ${order.length} kept, the lightest of them ${heaviness[order.at(-1) ?? 0]?.toFixed(3)}`);
  return order.sort((a, b) => a - b);
}

/** What a weight of 127 stands for: the few that are heavier are cut. */
function scaleFor(weights: Float32Array): number {
  const sorted = weights.map(Math.abs).sort();
  return 127 / (sorted[Math.floor(sorted.length * 0.9998)] ?? 1);
}
const toByte = (weight: number, scale: number) => Math.max(-127, Math.min(127, Math.round(weight * scale)));

/** The linear model in the form that the detector reads, its lightest rows left out; without the second half. */
function pack(linear: Linear): { model: Model; keys: Int32Array } {
  const kept = heaviest(linear, MAX_ROWS);
  const scale = scaleFor(linear.weights);
  const weights = new Int8Array((kept.length + 1) * K);
  for (const [i, feature] of kept.entries()) {
    for (let k = 0; k < K; k++) weights[(i + 1) * K + k] = toByte(linear.weights[feature * K + k] ?? 0, scale);
  }
  const keys = Int32Array.from(kept, (feature) => linear.keys[feature] ?? 0);
  const rows = makeTable(
    keys,
    keys.map((_, i) => i + 1),
  );
  return { keys, model: { rows, weights, scale, bias: linear.bias, inner: new Float32Array(), outer: new Float32Array() } };
}

const asText = ({ subject, from, sentences }: PutTogether) => `${subject}\n${from.name ?? ''}\n${sentences.join('\n')}`;

const NOTHING: Gate = { weights: makeTable([], []), scale: 1, bias: 0 };

/** The first question, learned from whole mails: whether one is about an application. As bytes. */
function learnGate(mails: { text: string; isMine: boolean; weight: number }[]): Uint8Array {
  const samples = mails.map(({ text, isMine, weight }, line): Sample => {
    const found: number[] = [];
    topicOf(text, NOTHING, found);
    return { ids: Int32Array.from(new Set(found)), label: isMine ? 1 : 0, words: found.length, line, weight };
  });
  const linear = learn(samples, { classes: 2, rounds: 5, atLeast: 8, dropout: 0.3, rate: 0.2, decay: 1e-5, scaleOf: gateScale, random });
  const kept = heaviest(linear, MAX_GATE);
  const weights = Float32Array.from(kept, (i) => (linear.weights[i * 2 + 1] ?? 0) - (linear.weights[i * 2] ?? 0));
  const scale = scaleFor(weights);
  return encodeGate(
    scale,
    (linear.bias[1] ?? 0) - (linear.bias[0] ?? 0),
    kept.map((i) => linear.keys[i] ?? 0),
    Uint8Array.from(weights, (weight) => toByte(weight, scale) + ZERO),
  );
}

/** Each sentence of ordinary mail, as one of another matter. */
function ordinarySamples(mails: CorpusMail[]): Sample[] {
  const samples: Sample[] = [];
  for (const [i, mail] of mails.entries()) {
    if (mail.outcome !== 'other' || mail.person === 'm') continue;
    // Lines of their own, in the part of their mail.
    const line = ORDINARY_LINES + i;
    scan(mail.text, scratch);
    const seen = new Set<string>();
    for (let s = 0; s < scratch.sentenceCount && s < 120; s++) {
      const from = scratch.sentences[s] ?? 0;
      const to = scratch.sentences[s + 1] ?? 0;
      const n = featuresOf(scratch, from, to, ids);
      const found = Int32Array.from(new Set(ids.subarray(0, n)));
      if (seen.has(found.join()) || to - from < 3) continue;
      seen.add(found.join());
      samples.push({ ids: found, label: acts.indexOf('elsewhere'), words: to - from, line, weight: 0.5 });
    }
  }
  return samples;
}

function main(): void {
  const without = /--without=(\w+)/.exec(process.argv.join(' '))?.[1] ?? '';
  const files = readLanguages();
  const corpus = readCorpus().filter(({ person }) => !without.includes(person));
  say(corpus.length > 0 ? `${corpus.length} mails of the corpus` : `${CORPUS} is missing: learning from the project's own texts alone`);
  say(files.map((file) => `${file.tag} ${acts.map((act) => file.sentences[act].length).join('/')} ${file.mails.length}`).join('\n'));
  const lists = listsOf(files);
  const samples = [...samplesOf(files), ...ordinarySamples(corpus)];
  const pools = poolsOf(files);
  say(`${samples.length} sentences`);
  const perPart = Array.from({ length: PARTS }, (_, part) => pack(learnSentences(samples.filter(({ line }) => partOf(line) !== part))).model);

  const made: { mail: PutTogether; part: number }[] = [];
  for (const [f, file] of files.entries()) {
    for (let i = 0; i < MAILS_PER_LANGUAGE; i++) {
      const part = i % PARTS;
      const pool = pools[f]?.[part];
      if (pool) made.push({ mail: putTogether(file, pool, random), part });
    }
  }
  const gateBytes = learnGate([
    ...made.map(({ mail }) => ({ text: asText(mail), isMine: mail.outcome !== 'other' || mail.isMine, weight: mail.isMine ? 0.3 : 1 })),
    ...corpus.map((mail) => ({ text: `${mail.subject}\n${mail.text}`, isMine: mail.outcome !== 'other', weight: 3 })),
  ]);
  const gate = decodeGate(gateBytes);

  const chances = new Float32Array(K * 400);
  const mailSample = (mail: Omit<PutTogether, 'isMine'>, part: number, weight: number): MailSample => {
    const model = perPart[part] as Model;
    let rows = 0;
    const weighAll = (text: string) => {
      scan(text, scratch);
      for (let s = 0; s < scratch.sentenceCount && rows < 399; s++) {
        weigh(scratch, scratch.sentences[s] ?? 0, scratch.sentences[s + 1] ?? 0, model, chances, rows * K);
        rows += 1;
      }
    };
    weighAll(mail.subject);
    const subject = rows;
    for (const sentence of mail.sentences) weighAll(sentence);
    const features = new Float64Array(MAIL_FEATURES);
    const { from, own, known } = mail;
    const signs = signsOf({ from, own, subject: mail.subject, known }, lists, topicOf(asText(mail), gate));
    mailFeatures(chances, subject, rows, signs, features);
    return { features, outcome: outcomes.indexOf(mail.outcome), weight };
  };
  const mailSamples = made.map(({ mail, part }) => mailSample(mail, part, mail.outcome === 'other' ? 1.5 : 1));
  for (const [i, mail] of corpus.entries()) {
    const whole = { outcome: mail.outcome, subject: mail.subject, from: parseFrom(mail.from), sentences: [mail.text], own: false, known: false };
    for (let times = 0; times < 3; times++) mailSamples.push(mailSample(whole, partOf(ORDINARY_LINES + i), 1.5));
  }
  const head = learnHead(mailSamples, 12, random);
  const { model, keys } = pack(learnSentences(samples));

  mkdirSync(MODEL, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => writeFileSync(`${MODEL}/${name}`, Buffer.from(bytes).toString('base64'));
  write('sentences.txt', encodeModel({ ...model, ...head }, keys));
  write('gate.txt', gateBytes);
  writeFileSync(`${MODEL}/lists.json`, JSON.stringify(lists));
}

main();
