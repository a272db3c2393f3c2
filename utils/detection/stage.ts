import { SCREEN } from './cues';
import { type Outcome, type Stage, stages } from './detection';
import type { Mail } from './mail';

/** The stage an outcome itself proves. */
const PROVEN: Partial<Record<Outcome, Stage>> = {
  offer: 'offer',
  interview: 'interview',
  assessment: 'assessment',
  received: 'application',
};

const FIRST = stages.indexOf('screen');
const COUNT = 4;

/** The furthest stage the mail shows the application to have reached; undefined when it shows none. */
export function findStage(mail: Mail): Stage | undefined {
  const { outcome, lexicon, tongues: spoken } = mail;
  let furthest = PROVEN[outcome] ? stages.indexOf(PROVEN[outcome]) : -1;
  // What is announced is not reached: a confirmation that tells of interviews is an application.
  if (outcome === 'received' || outcome === 'offer' || outcome === 'other') return stages[furthest];
  // Nobody is turned down who has not applied.
  if (outcome === 'rejected') furthest = stages.indexOf('application');
  const { kinds, tongues } = lexicon.cues;
  let screen = false;
  for (const { hits } of [mail.body, mail.subject]) {
    for (let h = 0; h < hits.count; h++) {
      const node = hits.nodes[h] ?? 0;
      const kind = kinds[node] ?? 0;
      if (kind < SCREEN || ((tongues[node] ?? 0) & spoken) === 0) continue;
      for (let i = 0; i < COUNT; i++) {
        if ((kind & (SCREEN << i)) === 0) continue;
        if (i === 0) screen = true;
        if (outcome !== 'assessment') furthest = Math.max(furthest, FIRST + i);
      }
    }
  }
  // An invitation to a telephone screen speaks of an interview too.
  if (outcome === 'interview' && screen && stages[furthest] === 'interview') return 'screen';
  return stages[furthest];
}
