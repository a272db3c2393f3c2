/**
 * `npm run train`: reads the languages' files, learns from them, and writes `utils/detection/model/`. Takes some minutes.
 * The same files give the same model.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { acts } from '../acts';
import { outcomes } from '../detection';
import { featuresOf, MAX_FEATURES, scaleOf } from '../features';
import { encodeGate, type Gate, gateScale, topicOf, ZERO } from '../gate';
import { MAIL_FEATURES, mailFeatures } from '../mailFeatures';
import { COLUMNS, encodeModel, type Learned, type Model, oddsOf, prepare, type Whole, weigh, wholeScaleOf } from '../model';
import { makeScan, scan } from '../scan';
import { makeTable } from '../table';
import { parseFrom } from '../parseFrom';
import { signsOf } from '../signs';
import { type PutTogether, type Pool, putTogether } from './composeMail';
import { type LanguageFile, vary } from './languageFile';
import { CORPUS, type CorpusMail, readCorpus } from './corpus';
import { learn, type Linear, makeRandom, type Sample } from './learn';
import { learnHead, type MailSample } from './learnHead';
import { listsOf } from './lists';
import { readLanguages } from './readLanguages';

const MODEL = /--into=(\S+)/.exec(process.argv.join(' '))?.[1] ?? 'utils/detection/model';
const K = acts.length;
/** Parts the sentences are cut into, so that mails are made of sentences that the model which weighs them has not seen. */
const PARTS = 3;
const VARIANTS = 6;
const MAILS_PER_LANGUAGE = +(process.env.MP ?? 1_000);
/** Rows the model keeps: the heaviest. */
const MAX_ROWS = 110_000;
const MAX_GATE = 30_000;
/** How much a whole mail by a composer counts beside one put together. */
const COMPOSED = +(process.env.CO ?? 8);
const WHOLE = +(process.env.WH ?? 10);
/** Numbers of lines from here on are those of the corpus. */
const ORDINARY_LINES = 3_000_000;
/** Those of the short mails. */
const MINI_LINES = 1_500_000;
/** How much a sentence of a short mail of another matter counts: some could stand anywhere. */
const OTHER_SENTENCE = 0.3;
/** How much a mail of the corpus counts, and a sentence of one: there are many, and nearly all are English. */
const ORDINARY = 0.7;
const ORDINARY_SENTENCE = 0.1;

const random = makeRandom(20_261_127);
const say = (text: string) => process.stderr.write(`${text}\n`);

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
  learn(samples, { classes: K, rounds: 6, atLeast: 2, dropout: 0.4, rate: 0.2, decay: 1e-6, scaleOf, random });

/** The features that weigh most, as many as wanted, in the order of their keys. */
function heaviest({ classes, keys, counts, weights }: Linear, most: number): number[] {
  const heaviness = Float32Array.from(keys, (_, i) => {
    let heavy = 0;
    for (let k = 0; k < classes; k++) heavy = Math.max(heavy, Math.abs(weights[i * classes + k] ?? 0));
    // What stands in many lines is met more often, too.
    return heavy * Math.sqrt(counts[i] ?? 1);
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
/** Weights are rounded to steps of so much: fewer different bytes pack better. */
const STEP = 5;
const toByte = (weight: number, scale: number) =>
  Math.max(-125, Math.min(125, Math.round((weight * scale) / STEP) * STEP));

/** The linear model in the form that the extension carries, its lightest rows left out; without what comes later. */
function pack(linear: Linear): Learned {
  const kept = heaviest(linear, MAX_ROWS);
  const scale = scaleFor(linear.weights);
  const weights = new Int8Array(kept.length * COLUMNS);
  for (const [i, feature] of kept.entries()) {
    for (let k = 0; k < K; k++) weights[i * COLUMNS + k] = toByte(linear.weights[feature * K + k] ?? 0, scale);
  }
  return {
    keys: Int32Array.from(kept, (feature) => linear.keys[feature] ?? 0),
    weights,
    scale,
    wholeScales: new Float32Array(2),
    wholeBiases: new Float32Array(2),
    bias: linear.bias,
    inner: new Float32Array(),
    outer: new Float32Array(),
  };
}

/** A whole mail to learn from. */
interface WholeMail {
  text: string;
  /** Whether it is about an application, and whether it is a no. */
  isMine: boolean;
  isNo: boolean;
  weight: number;
  /** The part whose model it is weighed by; that model does not learn from it. */
  part: number;
}

const wholeSample = ({ text, weight }: WholeMail, line: number): Sample => {
  const sample = sampleOf(text, 0, line);
  return { ...sample, words: scratch.count, weight };
};

/** Learns what whole mails say and writes it into the last columns of the model's rows. */
function learnWhole(model: Learned, mails: WholeMail[], samples: Sample[]): void {
  const rows = new Map([...model.keys].map((key, i) => [key, i]));
  const kept = samples.map((sample) => ({ ...sample, ids: sample.ids.filter((id) => rows.has(id)) }));
  for (const [column, question] of (['isMine', 'isNo'] as const).entries()) {
    const labelled = kept.map((sample, i) => ({ ...sample, label: mails[i]?.[question] ? 1 : 0 }));
    const linear = learn(labelled, { classes: 2, rounds: 3, atLeast: 5, dropout: 0.3, rate: 0.1, decay: 1e-5, scaleOf: wholeScaleOf, random });
    const difference = Float32Array.from(linear.keys, (_, i) => (linear.weights[i * 2 + 1] ?? 0) - (linear.weights[i * 2] ?? 0));
    const scale = scaleFor(difference);
    model.wholeScales[column] = scale;
    model.wholeBiases[column] = (linear.bias[1] ?? 0) - (linear.bias[0] ?? 0);
    for (const [i, key] of linear.keys.entries()) {
      model.weights[(rows.get(key) ?? 0) * COLUMNS + K + column] = toByte(difference[i] ?? 0, scale);
    }
  }
}

/** How well each sentence is told by the model that has not seen it: one line a language, and one over all. */
function report(files: LanguageFile[], pools: Pool[][], perPart: Model[]): void {
  const chances = new Float32Array(K);
  const sum = { count: 0, right: 0, no: 0, noFound: 0, noSaid: 0 };
  const line = (name: string, { count, right, no, noFound, noSaid }: typeof sum) =>
    say(`${name} right ${(right / count).toFixed(3)}, rejected P ${(noFound / noSaid).toFixed(3)} R ${(noFound / no).toFixed(3)}`);
  for (const [f, file] of files.entries()) {
    const here = { count: 0, right: 0, no: 0, noFound: 0, noSaid: 0 };
    for (const [part, pool] of (pools[f] ?? []).entries()) {
      for (const [label, act] of acts.entries()) {
        for (const text of pool[act]) {
          scan(vary(text, file, random), scratch);
          weigh(scratch, 0, scratch.count, perPart[part] as Model, chances, 0, { topic: 0, no: 0, words: 0 });
          const said = chances.indexOf(Math.max(...chances));
          here.count += 1;
          here.right += said === label ? 1 : 0;
          here.no += label === 0 ? 1 : 0;
          here.noSaid += said === 0 ? 1 : 0;
          here.noFound += said === 0 && label === 0 ? 1 : 0;
        }
      }
    }
    line(file.tag, here);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += here[key];
  }
  line('all', sum);
}

const asText = ({ subject, from, sentences }: PutTogether) => `${subject}\n${from.name ?? ''}\n${sentences.join('\n')}`;

const NOTHING: Gate = { weights: makeTable([], []), scale: 1, bias: 0 };

/** The first question, learned from whole mails: whether one is about an application. As bytes. */
function learnGate(mails: WholeMail[]): Uint8Array {
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

/** The sentences that decide in the short mails, and those of the short mails that are about another matter. */
function miniSamples(minis: ReturnType<typeof minisOf>): Sample[] {
  return minis.flatMap(({ outcome, text, decisive }, i): Sample[] => {
    const line = MINI_LINES + i;
    if (outcome !== 'other') return decisive.map((words) => sampleOf(words, acts.indexOf(outcome), line));
    return sentencesOf(text).map((words) => ({ ...sampleOf(words, acts.indexOf('elsewhere'), line), weight: OTHER_SENTENCE }));
  });
}

const minisOf = (files: LanguageFile[]) => files.flatMap(({ minis }) => minis);

function sentencesOf(text: string): string[] {
  scan(text, scratch);
  return Array.from({ length: scratch.sentenceCount }, (_, s) =>
    text.slice(scratch.starts[scratch.sentences[s] ?? 0], scratch.ends[(scratch.sentences[s + 1] ?? 1) - 1]),
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
      samples.push({ ids: found, label: acts.indexOf('elsewhere'), words: to - from, line, weight: ORDINARY_SENTENCE });
    }
  }
  return samples;
}

function main(): void {
  const without = /--without=(\w+)/.exec(process.argv.join(' '))?.[1] ?? '';
  const files = readLanguages();
  const minis = minisOf(files);
  say(`${minis.length} short mails`);
  const corpus = readCorpus().filter(({ person }) => !without.includes(person));
  say(corpus.length > 0 ? `${corpus.length} mails of the corpus` : `${CORPUS} is missing: learning from the project's own texts alone`);
  say(files.map((file) => `${file.tag} ${acts.map((act) => file.sentences[act].length).join('/')} ${file.mails.length}`).join('\n'));
  const lists = listsOf(files);
  const samples = [...samplesOf(files), ...miniSamples(minis), ...ordinarySamples(corpus)];
  const pools = poolsOf(files);
  say(`${samples.length} sentences`);
  const learnedPerPart = Array.from({ length: PARTS }, (_, part) =>
    pack(learnSentences(samples.filter(({ line }) => partOf(line) !== part))),
  );

  report(files, pools, learnedPerPart.map(prepare));
  const made: { mail: PutTogether; part: number }[] = [];
  for (const [f, file] of files.entries()) {
    for (let i = 0; i < MAILS_PER_LANGUAGE; i++) {
      const part = i % PARTS;
      const pool = pools[f]?.[part];
      if (pool) made.push({ mail: putTogether(file, pool, random), part });
    }
  }
  const wholes: WholeMail[] = [
    ...made.map(({ mail, part }) => ({ text: asText(mail), isMine: mail.isMine, isNo: mail.outcome === 'rejected', weight: mail.isMine ? 0.3 : 1, part })),
    ...files.flatMap((file) =>
      file.mails.flatMap(({ outcome, subject, body }, i) =>
        [{ text: `${subject}\n${body}`, isMine: outcome !== 'other', isNo: outcome === 'rejected', weight: WHOLE, part: i % PARTS }],
      ),
    ),
    ...minis.map(({ outcome, subject, text }, i) => ({
      text: `${subject}\n${text}`,
      isMine: outcome !== 'other',
      isNo: outcome === 'rejected',
      weight: WHOLE,
      part: partOf(MINI_LINES + i),
    })),
    ...corpus.map((mail, i) => ({
      text: `${mail.subject}\n${mail.text}`,
      isMine: mail.outcome !== 'other',
      isNo: mail.outcome === 'rejected',
      weight: ORDINARY,
      part: partOf(ORDINARY_LINES + i),
    })),
  ];
  const gateBytes = learnGate(wholes);
  const wholeSamples = wholes.map(wholeSample);
  for (const [part, model] of learnedPerPart.entries()) {
    const others = wholes.map((mail) => mail.part !== part);
    learnWhole(model, wholes.filter((_, i) => others[i]), wholeSamples.filter((_, i) => others[i]));
  }

  const perPart = learnedPerPart.map(prepare);
  const chances = new Float32Array(K * 400);
  const mailSample = (mail: Omit<PutTogether, 'isMine'>, part: number, times: number): MailSample => {
    const model = perPart[part] as Model;
    let rows = 0;
    const whole: Whole = { topic: 0, no: 0, words: 0 };
    const weighAll = (text: string) => {
      scan(text, scratch);
      for (let s = 0; s < scratch.sentenceCount && rows < 399; s++) {
        weigh(scratch, scratch.sentences[s] ?? 0, scratch.sentences[s + 1] ?? 0, model, chances, rows * K, whole);
        rows += 1;
      }
    };
    weighAll(mail.subject);
    const subject = rows;
    for (const sentence of mail.sentences) weighAll(sentence);
    const features = new Float64Array(MAIL_FEATURES);
    const { from, own, known } = mail;
    const signs = signsOf({ from, own, subject: mail.subject, known }, lists);
    mailFeatures(chances, subject, rows, { ...signs, ...oddsOf(whole, model) }, features);
    return { features, outcome: outcomes.indexOf(mail.outcome), times };
  };
  const mailSamples = made.map(({ mail, part }) => mailSample(mail, part, mail.outcome === 'other' ? 1.5 : 1));
  for (const file of files) {
    for (const [i, mail] of file.mails.entries()) {
      const { outcome, subject, body } = mail;
      const read = { outcome, subject, from: parseFrom(mail.from), sentences: [body], own: false };
      // Once as it comes, once more as part of a conversation that is known.
      for (let part = 0; part < PARTS; part++) mailSamples.push(mailSample({ ...read, known: false }, part, COMPOSED / PARTS));
      if (outcome !== 'other') mailSamples.push(mailSample({ ...read, known: true }, i % PARTS, COMPOSED));
    }
  }
  for (const [i, { outcome, subject, text }] of minis.entries()) {
    const read = { outcome, subject, from: {}, sentences: [text], own: false };
    // The model of its part has not seen its sentences.
    mailSamples.push(mailSample({ ...read, known: false }, partOf(MINI_LINES + i), COMPOSED));
    if (outcome !== 'other') mailSamples.push(mailSample({ ...read, known: true }, partOf(MINI_LINES + i), COMPOSED));
  }
  for (const [i, mail] of corpus.entries()) {
    const read = { outcome: mail.outcome, subject: mail.subject, from: parseFrom(mail.from), sentences: [mail.text], own: false, known: false };
    mailSamples.push(mailSample(read, partOf(ORDINARY_LINES + i), ORDINARY));
  }
  const head = learnHead(mailSamples, +(process.env.HE ?? 14), random);
  const model = pack(learnSentences(samples));
  learnWhole(model, wholes, wholeSamples);

  mkdirSync(MODEL, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => writeFileSync(`${MODEL}/${name}`, Buffer.from(bytes).toString('base64'));
  write('sentences.txt', encodeModel({ ...model, ...head }));
  write('gate.txt', gateBytes);
  writeFileSync(`${MODEL}/lists.json`, JSON.stringify(lists));
}

main();
