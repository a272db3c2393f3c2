import { type Outcome, type Stage, stages } from './detection';
import { theLexicon } from './language';
import { type Found, isAsserted } from './outcome';

/** The stage an outcome itself proves. */
const PROVEN: Partial<Record<Outcome, Stage>> = {
  offer: 'offer',
  interview: 'interview',
  assessment: 'assessment',
  received: 'application',
};

/**
 * The furthest stage the mail shows the application to have reached; undefined when it shows none. `language` is the
 * mail's, when it could be told.
 */
export function findStage(
  body: Found,
  subject: Found,
  outcome: Outcome,
  language: string | undefined,
): Stage | undefined {
  let furthest = PROVEN[outcome] ? stages.indexOf(PROVEN[outcome]) : -1;
  // What is announced is not reached: a confirmation that tells of interviews is an application.
  if (outcome === 'received' || outcome === 'offer') return stages[furthest];
  // Nobody is turned down who has not applied.
  if (outcome === 'rejected') furthest = stages.indexOf('application');
  const known = theLexicon().languages.some(({ tag }) => tag === language);
  let screen = false;
  for (const found of [body, subject]) {
    for (const match of found.matches) {
      if (match.tag.about !== 'stage') continue;
      // 'Interview' is a word of several languages, and only its own knows how it is negated.
      if (known && match.tag.language !== language) continue;
      if (match.tag.stage === 'screen') screen = true;
      if (match.tag.stage === 'offer' && outcome === 'rejected') continue;
      if (outcome === 'assessment' && match.tag.stage !== 'application') continue;
      if (match.tag.stage !== 'application' && !isAsserted(found, match, true)) continue;
      furthest = Math.max(furthest, stages.indexOf(match.tag.stage));
    }
  }
  // An invitation to a telephone screen speaks of an interview too.
  if (outcome === 'interview' && screen && stages[furthest] === 'interview') return 'screen';
  return stages[furthest];
}
