/**
 * What understanding a mail costs, each beside a control over the same mails in the same run. Built and run by
 * `costFigures`, since modules that are not bundled pay for every name they import. Prints one JSON object.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { detect } from '@/utils/detection/detect';
import { mayBeAboutApplication } from '@/utils/detection/firstQuestion';
import { parseFrom } from '@/utils/detection/parseFrom';
import { parseLanguageFile } from '@/utils/detection/training/languageFile';
import type { MailReading } from '@/utils/reading';
import { median } from './median';

const HELD_BACK = 'tests/fixtures/mail';
const ROUNDS = 30;
const WORDS = 250;

/** Eighty case-insensitive regular expressions of the kind a phrase list is made of. */
const expressions = [
  /we regret to inform you/i,
  /we (?:have|'ve) decided (?:not )?to/i,
  /not (?:be )?mov(?:e|ing) forward/i,
  /other (?:candidates|applicants)/i,
  /another (?:candidate|applicant)/i,
  /(?:was|were|been) not selected/i,
  /not (?:been )?successful/i,
  /position (?:has been|was) filled/i,
  /no longer (?:under )?consider/i,
  /thank(?:s| you) for your (?:interest|time)/i,
  /thank(?:s| you) for applying/i,
  /(?:have )?received your application/i,
  /your (?:recent )?application/i,
  /application (?:for|to)/i,
  /invit(?:e|ing) you (?:to|for)/i,
  /schedule (?:an?|your)/i,
  /coding (?:test|challenge)/i,
  /take[- ]home/i,
  /offer letter/i,
  /pleased to offer/i,
  /next steps?/i,
  /hiring (?:team|manager)/i,
  /recruit(?:er|ing|ment)/i,
  /talent acquisition/i,
  /\bcareers?\b/i,
  /wish you (?:all )?the best/i,
  /best of luck/i,
  /future (?:openings|opportunities)/i,
  /keep your (?:resume|cv)/i,
  /on file/i,
  /after (?:careful|much) consideration/i,
  /highly competitive/i,
  /qualified (?:candidates|applicants)/i,
  /more closely (?:match|align)/i,
  /pursue other/i,
  /move forward with/i,
  /proceed with/i,
  /at this (?:time|stage)/i,
  /right fit/i,
  /not a match/i,
  /your background/i,
  /your experience/i,
  /skill ?set/i,
  /(?:role|post) of/i,
  /position of/i,
  /withdraw(?:n|al)?/i,
  /feedback/i,
  /reject(?:ed|ion)/i,
  /declin(?:e|ed)/i,
  /cancel(?:led)?/i,
  /on hold/i,
  /hiring freeze/i,
  /\bclosed\b/i,
  /\bleider\b/i,
  /\babsage/i,
  /bewerbung/i,
  /malheureusement/i,
  /candidature/i,
  /lamentablemente/i,
  /purtroppo/i,
  /\bhelaas\b/i,
  /niestety/i,
  /infelizmente/i,
  /job alerts?/i,
  /newsletter/i,
  /unsubscribe/i,
  /invoice/i,
  /\border\b/i,
  /refund/i,
  /\bloan\b/i,
  /\bvisa\b/i,
  /apartment/i,
  /we have chosen/i,
  /selected candidate/i,
  /short-?list/i,
  /final (?:round|stage)/i,
  /phone (?:screen|call)/i,
  /hackerrank/i,
  /greenhouse/i,
  /congratulations/i,
];

const readings = readdirSync(HELD_BACK)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => parseLanguageFile(name.slice(0, -4), readFileSync(`${HELD_BACK}/${name}`, 'utf8')).mails)
  .map((mail) => {
    const words = mail.body.split(/(?<=\s)/);
    while (words.length < WORDS) words.push('\n', ...words.slice(0, WORDS - words.length));
    const text = words.slice(0, WORDS).join('');
    const reading: MailReading = {
      kind: 'mail',
      site: 'paste',
      to: [],
      own: false,
      subject: mail.subject,
      from: parseFrom(mail.from),
      text,
    };
    return { reading, outcome: mail.outcome };
  });
const ordinary = readings.filter(({ outcome }) => outcome === 'other');
const refusals = readings.filter(({ outcome }) => outcome === 'rejected');

let sink = 0;
/** One pass that lower-cases the text and hashes it. */
function hashPass(text: string): void {
  const lower = text.toLowerCase();
  let hash = 0;
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  sink += hash;
}
function search(text: string): void {
  for (const expression of expressions) if (expression.test(text)) sink += 1;
}

/** Median over the rounds of the time for all mails, both sides interleaved; in microseconds a mail, and the ratio. */
function compare(mails: typeof readings, ours: (reading: MailReading) => void, control: (text: string) => void) {
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of [0, 1] as const) {
      const start = performance.now();
      for (const { reading } of mails) side === 0 ? ours(reading) : control(reading.text);
      took[side].push(((performance.now() - start) * 1000) / mails.length);
    }
  }
  const [own, other] = took.map(median) as [number, number];
  return {
    mails: mails.length,
    microseconds: Math.round(own * 10) / 10,
    timesControl: Math.round((own / other) * 100) / 100,
  };
}

const figures = {
  words: WORDS,
  ordinary: compare(
    ordinary,
    (reading) => {
      sink += mayBeAboutApplication(reading) ? 1 : 0;
    },
    hashPass,
  ),
  application: compare(
    refusals,
    (reading) => {
      sink += detect(reading).confidence;
    },
    search,
  ),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
if (Number.isNaN(sink)) throw new Error('Nothing was measured.');
