/**
 * `npm run train`: reads the languages' files, learns from them, and writes `utils/detection/model/`. Takes some minutes.
 * The same files give the same model. `--without=bd` leaves people of the corpus out, by the first letter of their ids;
 * `--into=folder` writes elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { acts } from '../acts';
import { type Outcome, outcomes } from '../detection';
import { encodeModel, prepare } from '../model';
import { ownWords } from '../ownWords';
import { type Pool, type PutTogether, putTogether } from './composeMail';
import { CORPUS, type CorpusMail, readCorpus } from './corpus';
import { type Made, mailSamples } from './heads';
import { historyOf } from './history';
import type { LanguageFile, ShortMail } from './languageFile';
import { learnHead } from './learnHead';
import { labelsOf, listsOf } from './lists';
import { learnGate, learnSentences, learnWhole, pack, type WholeMail, wholeSample } from './pack';
import { readLanguages } from './readLanguages';
import { report } from './report';
import { corpusSamples, poolsOf, samplesOf, shortSamples } from './samples';
import { CORPUS_LINES, isLong, PARTS, partOf, random, SHORT_LINES, say } from './setup';

const MAILS_PER_LANGUAGE = 200;
const HEAD_ROUNDS = 4;
/** How much a whole mail by a composer counts beside one put together; one of the corpus; one put together about an application. */
const COMPOSED = 10;
const FROM_CORPUS = 4;
/** A long mail of another matter has so much in it that it need not count for more. */
const LONG_OTHER = 0.5;
const MADE_MINE = 0.3;
const CORPUS_MINE = 5;

const option = (name: string) => new RegExp(`--${name}=(\\S+)`).exec(process.argv.join(' '))?.[1];

function makeMails(files: LanguageFile[], pools: Pool[][]): Made[] {
  return files.flatMap((file, f) =>
    Array.from({ length: MAILS_PER_LANGUAGE }, (_, i) => {
      const part = i % PARTS;
      return { mail: putTogether(file, pools[f]?.[part] as Pool, random), part };
    }),
  );
}

const textOf = ({ subject, from, sentences }: PutTogether) => `${subject}\n${from.name ?? ''}\n${sentences.join('\n')}`;

function wholeMails(made: Made[], files: LanguageFile[], shorts: ShortMail[], corpus: CorpusMail[]): WholeMail[] {
  const labels = (outcome: Outcome) => ({ outcome: outcomes.indexOf(outcome), isMine: outcome !== 'other' });
  return [
    ...made.map(({ mail, part }) => ({
      text: textOf(mail),
      outcome: outcomes.indexOf(mail.outcome),
      isMine: mail.isMine,
      weight: mail.isMine ? MADE_MINE : 1,
      part,
    })),
    ...files.flatMap(({ mails }) =>
      mails.map(({ outcome, subject, body }, i) => ({
        text: `${subject}\n${ownWords(body)}`,
        ...labels(outcome),
        weight: COMPOSED,
        part: i % PARTS,
      })),
    ),
    ...shorts.map(({ outcome, subject, text }, i) => ({
      text: `${subject}\n${text}`,
      ...labels(outcome),
      // What only sounds like a no has to be told apart by the words of its own matter.
      weight: outcome === 'other' ? (isLong(text) ? LONG_OTHER : 1.2) * COMPOSED : COMPOSED,
      part: partOf(SHORT_LINES + i),
    })),
    ...corpus.map(({ outcome, subject, text }, i) => ({
      text: `${subject}\n${text}`,
      ...labels(outcome),
      weight: outcome === 'other' ? FROM_CORPUS : CORPUS_MINE,
      part: partOf(CORPUS_LINES + i),
    })),
  ];
}

function main(): void {
  const without = option('without') ?? '';
  const folder = option('into') ?? 'utils/detection/model';
  const files = readLanguages();
  const shorts = files.flatMap((file) => file.shorts);
  const corpus = readCorpus().filter(({ person }) => !without.includes(person));
  if (corpus.length === 0) say(`No mail of ${CORPUS}: learning from the project's own texts alone.`);
  for (const { tag, sentences, mails, shorts: own } of files) {
    say(
      `${tag}: ${acts.map((act) => `${act} ${sentences[act].length}`).join(', ')}; mails ${mails.length + own.length}`,
    );
  }
  const lists = listsOf(files);
  const samples = [...samplesOf(files), ...shortSamples(shorts), ...corpusSamples(corpus)];
  const pools = poolsOf(files);
  const made = makeMails(files, pools);
  const wholes = wholeMails(made, files, shorts, corpus);
  const wholeSamples = wholes.map(wholeSample);
  const gate = learnGate(wholes);
  /** Learns from all but one part, or from everything. */
  const learnAll = (without?: number) => {
    const isSeen = (_: unknown, i: number) => wholes[i]?.part !== without;
    return pack(
      learnSentences(samples.filter(({ line }) => partOf(line) !== without)),
      learnWhole(wholes.filter(isSeen), wholeSamples.filter(isSeen)),
    );
  };
  const perPart = Array.from({ length: PARTS }, (_, part) => prepare(learnAll(part)));
  report(files, pools, perPart);
  const head = learnHead(mailSamples(made, files, shorts, corpus, perPart, lists), HEAD_ROUNDS, random);
  const learned = learnAll();

  mkdirSync(folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array) =>
    writeFileSync(`${folder}/${name}`, Buffer.from(bytes).toString('base64'));
  write('sentences.txt', encodeModel({ ...learned, ...head }));
  write('gate.txt', gate);
  writeFileSync(`${folder}/lists.json`, JSON.stringify(lists));
  writeFileSync(`${folder}/labels.json`, JSON.stringify(labelsOf(files)));
  writeFileSync(`${folder}/history.json`, JSON.stringify(historyOf(files)));
}

main();
