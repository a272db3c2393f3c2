import { APPLICATION } from './cues';
import { type Outcome, type Stage, stages } from './detection';
import type { Mail } from './mail';

/** The stage an outcome itself proves. */
const PROVEN: Partial<Record<Outcome, Stage>> = {
  offer: 'offer',
  interview: 'interview',
  assessment: 'assessment',
  received: 'application',
};

/** Stages that phrases show: all but the offer. */
const COUNT = stages.indexOf('offer');
const SCREEN = stages.indexOf('screen');

/** The furthest stage the mail shows the application to have reached; undefined when it shows none. */
export function findStage(mail: Mail): Stage | undefined {
  const { outcome, lexicon, tongues: spoken } = mail;
  let furthest = PROVEN[outcome] ? stages.indexOf(PROVEN[outcome]) : -1;
  // What is announced is not reached: a confirmation that tells of interviews is an application.
  if (outcome === 'received' || outcome === 'offer' || outcome === 'other') return stages[furthest];
  const { kinds, tongues } = lexicon.cues;
  let screen = false;
  for (const { hits } of [mail.body, mail.subject]) {
    for (let h = 0; h < hits.count; h++) {
      const node = hits.nodes[h] ?? 0;
      const kind = kinds[node] ?? 0;
      if (kind < APPLICATION || ((tongues[node] ?? 0) & spoken) === 0) continue;
      for (let i = 0; i < COUNT; i++) {
        if ((kind & (APPLICATION << i)) === 0) continue;
        if (i === SCREEN) screen = true;
        if (outcome !== 'assessment') furthest = Math.max(furthest, i);
      }
    }
  }
  // An invitation to a telephone screen speaks of an interview too.
  if (outcome === 'interview' && screen && stages[furthest] === 'interview') return 'screen';
  return stages[furthest];
}
