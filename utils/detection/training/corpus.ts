/**
 * Labelled mail of real people that stays beside the project, `../shared/corpus/mail.jsonl`. Where it is there, the training
 * learns from it what ordinary mail is like, and never from the inboxes it is then measured on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Outcome, outcomes } from '../detection';
import { maskHistory } from '../newest';
import { ownWords } from '../ownWords';

export const CORPUS = '../shared/corpus/mail.jsonl';

export interface CorpusMail {
  id: string;
  /** The person or source, the first letter of `id`. */
  person: string;
  kind: 'real' | 'template' | 'synthetic';
  outcome: Outcome;
  language: string;
  subject: string;
  from: string;
  /** The newest words, without what they quote. */
  text: string;
}

const isOutcome = (word: string): word is Outcome => (outcomes as readonly string[]).includes(word);

/** The labelled mails that people or products wrote; [] where the corpus is missing. Generated ones are left out. */
export function readCorpus(): CorpusMail[] {
  if (!existsSync(CORPUS)) return [];
  const mails: CorpusMail[] = [];
  for (const line of readFileSync(CORPUS, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, kind, label, lang, subject, from, body } = JSON.parse(line) as Record<string, string>;
    const outcome = label === 'rejection' ? 'rejected' : (label ?? '');
    if (kind === 'synthetic' || !isOutcome(outcome)) continue;
    mails.push({
      id: id ?? '',
      person: id?.[0] ?? '',
      kind: kind === 'real' ? 'real' : 'template',
      outcome,
      language: lang ?? '',
      subject: subject ?? '',
      from: from ?? '',
      text: ownWords(maskHistory((body ?? '').slice(0, 60_000))),
    });
  }
  return mails;
}
