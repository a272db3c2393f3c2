import { type Background, begin, forgetAll } from './background';
import { conversationOf, type Told } from './mails';
import type { Verdict } from './verdict';
import type { Way } from './words';

/**
 * Several tabs that report the same mails to backgrounds, which are ended under their hands; each asks again until it is told
 * that the mails are kept, as the content script does. When the killing is over, every mail is reported once more.
 */

/** What came of a trial. */
export interface Trial {
  /** Backgrounds that were ended while somebody waited for their answer. */
  kills: number;
  verdict: Verdict;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reports a conversation until somebody says that it is kept.
 * @param background who is asked now
 * @returns how long the last attempt took, in ms
 */
async function report(mails: Told[], background: () => Background): Promise<number> {
  for (;;) {
    const from = performance.now();
    if (await background().record(mails)) return performance.now() - from;
    await pause(0);
  }
}

/** Reports everything once more, to a life that nobody ends. */
async function reportAgain(reported: Told[][], life: Background): Promise<void> {
  await Promise.all(reported.map((mails) => report(mails, () => life)));
  await life.rest();
}

/** Lets a life look, which is over then. @param reported absent: mails of any kind were */
async function lookOnce(reported?: Told[][], life?: Background): Promise<Verdict> {
  const looking = life ?? (await begin('ours'));
  const verdict = await looking.look({ reported });
  await looking.rest();
  looking.end();
  return verdict;
}

interface AtRandom {
  way: Way;
  tabs: number;
  /** How many backgrounds there are at the same time: a dying one and the one that takes its place overlap. */
  backgrounds: number;
  kills: number;
}

/** How many conversations a tab reports, whoever dies. */
const LEAST = 10;

/** Ends backgrounds at random moments, in a log that is as after the installation. */
async function atRandom({ way, tabs, backgrounds, kills: wanted }: AtRandom): Promise<Trial> {
  await forgetAll();
  const living = await Promise.all(Array.from({ length: backgrounds }, () => begin(way)));
  const any = (): Background => living[Math.floor(Math.random() * living.length)] as Background;
  let kills = 0;
  /** How long an answer takes, in ms, as far as known. */
  let usual = 20;
  const killing = living.map(async (_, place) => {
    while (kills < wanted) {
      const next = await begin(way);
      await pause(Math.random() * usual);
      const old = living[place] as Background;
      if (old.isBusy()) kills += 1;
      living[place] = next;
      old.end();
    }
  });
  const reported: Told[][] = [];
  const reporting = Array.from({ length: tabs }, async () => {
    for (let index = 0; kills < wanted || index < LEAST; index++) {
      const mails = conversationOf(`company-${index}`, index % 2 === 0 ? ['rejected'] : ['received', 'rejected']);
      reported[index] = mails;
      usual += ((await report(mails, any)) - usual) / 10;
    }
  });
  await Promise.all([...killing, ...reporting]);
  for (const one of living) one.end();
  const calm = await begin(way);
  // Without the protection this alone would double them, and nothing would be shown of deaths.
  if (way === 'ours') await reportAgain(reported, calm);
  calm.end();
  return { kills, verdict: await lookOnce(reported) };
}

interface AtEveryPoint {
  tabs: number;
  /** Whether the mail is the first that the log ever sees, each time; else it is the second of its company. */
  isFirst: boolean;
  /** Whether some of the tabs ask another background meanwhile. */
  hasOther: boolean;
}

/** How many lives end before the log is looked at and forgotten: a long one makes every life slow. */
const EPOCH = 40;

/** Ends a background at its first await point, the next one at its second, and so on, until there is none any more. */
async function atEveryPoint(options: AtEveryPoint): Promise<Trial> {
  const { isFirst } = options;
  const found: Verdict[] = [];
  let isPast = false;
  let point = 1;
  while (!isPast) {
    const [living] = await Promise.all([begin('ours', undefined, true), forgetAll()]);
    const reported: Told[][] = [];
    for (const until = point + (isFirst ? 1 : EPOCH); point < until && !isPast; point++) {
      const mails = conversationOf(`company-${point}`, isFirst ? ['rejected'] : ['received', 'rejected']);
      reported.push(mails);
      if (!isFirst) {
        await report(mails.slice(0, -1), () => living);
        // It writes on after what the dead one left half done.
        found.push(await living.look({ isOld: true }));
      }
      isPast = await endAt(point, mails.slice(-1), living, options);
    }
    await reportAgain(reported, living);
    // With the first mail of all this life has asked for nothing before the death: it has found what the dead one left.
    found.push(await lookOnce(reported, isFirst ? living : undefined));
    living.end();
  }
  // The last life outlived its point, and its number has been counted on.
  return { kills: point - 2, verdict: together(found) };
}

/**
 * Reports mails in several tabs to a life that ends at an await point; then the tabs turn to the one that lives.
 * @returns whether it had done everything before it came to that point
 */
async function endAt(point: number, mails: Told[], living: Background, options: AtEveryPoint): Promise<boolean> {
  const doomed = await begin('ours', point);
  let current = doomed;
  const reporting = Array.from({ length: options.tabs }, (_, tab) =>
    report(mails, () => (options.hasOther && tab % 2 === 1 ? living : current)),
  );
  const done = Promise.all(reporting)
    .then(doomed.rest)
    .then(() => true);
  const isPast = await Promise.race([doomed.stopped.then(() => false), done]);
  current = living;
  doomed.end();
  await Promise.all(reporting);
  return isPast;
}

/** All that several of them found. */
const together = (found: readonly Verdict[]): Verdict => ({
  entries: found.reduce((sum, { entries }) => sum + entries, 0),
  lost: found.flatMap(({ lost }) => lost),
  doubled: found.flatMap(({ doubled }) => doubled),
  troubles: found.flatMap(({ troubles }) => troubles),
});

/** What the test calls. */
export const kills = { atRandom, atEveryPoint, lookOnce: () => lookOnce(), forgetAll };

Object.assign(globalThis, { kills });
