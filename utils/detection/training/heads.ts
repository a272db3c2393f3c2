/** Whole mails, weighed sentence by sentence: what the second half of the model learns from. */
import { acts } from '../acts';
import { outcomes } from '../detection';
import { MAIL_FEATURES, mailFeatures } from '../mailFeatures';
import { type Model, makeWhole, scoresOf, weigh } from '../model';
import { ownWords } from '../ownWords';
import { parseFrom } from '../parseFrom';
import { makeScan, scan } from '../scan';
import { signsOf } from '../signs';
import type { PutTogether } from './composeMail';
import type { CorpusMail } from './corpus';
import type { LanguageFile, ShortMail } from './languageFile';
import type { MailSample } from './learnHead';
import type { Lists } from './lists';
import { CORPUS_LINES, PARTS, partOf, SHORT_LINES } from './setup';

const K = acts.length;
const MAX_SENTENCES = 400;
/** How often a whole mail by a composer is seen in a round, and one of the corpus. */
const COMPOSED = 4;
const FROM_CORPUS = 2;
/** The same for one put together. */
const MADE = 0.5;
/** The same for one put together that says nothing new in a conversation that is known. */
const NEUTRAL = 4;
/** The same for the reader's own words. */
const OWN = 0.75;
/** The same for one of the corpus that is about an application: these are few. */
const CORPUS_MINE = 2.5;

/** A mail put together of sentences of one part. */
export interface Made {
  mail: PutTogether;
  part: number;
}

type Weighed = Omit<PutTogether, 'isMine'>;

const scratch = makeScan();
const chances = new Float32Array(K * MAX_SENTENCES);

/** A mail as a sample, weighed by `model`, seen `times`. */
function mailSample(mail: Weighed, model: Model, lists: Lists, times: number): MailSample {
  let rows = 0;
  const whole = makeWhole();
  const weighAll = (text: string) => {
    scan(text, scratch);
    for (let s = 0; s < scratch.sentenceCount && rows < MAX_SENTENCES; s++) {
      weigh(scratch, scratch.sentences[s] ?? 0, scratch.sentences[s + 1] ?? 0, model, chances, rows * K, whole);
      rows += 1;
    }
  };
  weighAll(mail.subject);
  const subject = rows;
  for (const sentence of mail.sentences) weighAll(sentence);
  const features = new Float64Array(MAIL_FEATURES);
  mailFeatures(chances, subject, rows, { ...signsOf(mail, lists), scores: scoresOf(whole, model) }, features);
  return { features, outcome: outcomes.indexOf(mail.outcome), times };
}

/** All whole mails as samples; `models` has for each part the one that has not seen its sentences. */
export function mailSamples(
  made: Made[],
  files: LanguageFile[],
  shorts: ShortMail[],
  corpus: CorpusMail[],
  models: Model[],
  lists: Lists,
): MailSample[] {
  const samples: MailSample[] = [];
  const add = (mail: Weighed, part: number, times: number) =>
    samples.push(mailSample(mail, models[part] as Model, lists, times));
  for (const { mail, part } of made)
    add(mail, part, mail.outcome !== 'other' ? MADE : mail.known ? NEUTRAL : 1.5 * MADE);
  for (const file of files) {
    for (const [i, { outcome, subject, from, body }] of file.mails.entries()) {
      const mail = { outcome, subject, from: parseFrom(from), sentences: [ownWords(body)], own: false };
      for (let part = 0; part < PARTS; part++) add({ ...mail, known: false }, part, COMPOSED / PARTS);
      // Once more as part of a conversation that is known: what says nothing there says nothing still.
      add({ ...mail, known: true }, i % PARTS, outcome === 'other' ? COMPOSED / 2 : COMPOSED);
    }
  }
  for (const [i, { outcome, subject, text }] of shorts.entries()) {
    const mail = { outcome, subject, from: {}, sentences: [text], own: false };
    const part = partOf(SHORT_LINES + i);
    // The reader's own words: they withdraw, or say nothing of the kind, whatever they would say from somebody else.
    if (outcome === 'withdrawn') add({ ...mail, own: true, known: true }, part, COMPOSED);
    else add({ ...mail, outcome: 'other', own: true, known: i % 2 === 0 }, part, OWN);
    add({ ...mail, known: false }, part, outcome === 'other' ? 0.9 * COMPOSED : COMPOSED);
    const isAnswer = signsOf({ ...mail, known: true }, lists).isReply;
    add({ ...mail, known: true }, part, outcome === 'other' && !isAnswer ? COMPOSED / 4 : COMPOSED);
  }
  for (const [i, { outcome, subject, from, text }] of corpus.entries()) {
    const mail = { outcome, subject, from: parseFrom(from), sentences: [text], own: false, known: false };
    add(mail, partOf(CORPUS_LINES + i), outcome === 'other' ? FROM_CORPUS : CORPUS_MINE);
  }
  return samples;
}
