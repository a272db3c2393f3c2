/** Mails put together from a language's sentences, as many as wanted: what the second half of the model learns from. */
import type { Address } from '@/utils/reading';
import { type Act, acts } from '../acts';
import type { Outcome } from '../detection';
import { type LanguageFile, vary } from './languageFile';

/** A mail whose sentences are apart, so that each can be weighed by a model that has not seen it. */
export interface PutTogether {
  outcome: Outcome;
  subject: string;
  from: Address;
  sentences: string[];
  own: boolean;
  /** About an application of the reader's, whether or not it decides anything. */
  isMine: boolean;
  known: boolean;
}

const OUTCOME_ACTS = acts.slice(0, 7) as unknown as Exclude<Outcome, 'other'>[];

/** Sentences to draw from: a part of a language's file. */
export type Pool = Record<Act, string[]>;

export function putTogether(file: LanguageFile, pool: Pool, random: () => number): PutTogether {
  const chance = (p: number) => random() < p;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const count = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const say = (act: Act) => (pool[act].length > 0 ? vary(pick(pool[act]), file, random) : '');
  const listed = (name: string) => pick(file.lists.get(name) ?? ['']);

  const company = listed('companies');
  const person = listed('people');
  const slots = (text: string) =>
    text
      .replaceAll('{company}', company)
      .replaceAll('{role}', listed('roles'))
      .replaceAll('{person}', person)
      .replaceAll('{date}', '12.3.');
  const outcome: Outcome = chance(0.4) ? 'other' : chance(0.4) ? 'rejected' : pick(OUTCOME_ACTS);
  const sentences: string[] = [];
  const add = (act: Act, times: number) => {
    for (let i = 0; i < times; i++) sentences.push(say(act));
  };
  let isMine = true;
  if (outcome === 'other') {
    const kind = random();
    if (kind < 0.6) {
      isMine = false;
      add('elsewhere', chance(0.4) ? count(1, 2) : chance(0.6) ? count(2, 8) : count(8, 25));
      if (chance(0.5)) add('talk', count(1, 3));
      // Somebody's newsletter, or a colleague who hires, has such a sentence too.
      if (chance(0.06)) add('job', 1);
    } else if (kind < 0.9) {
      add('job', count(1, 5));
      if (chance(0.5)) add('talk', count(1, 2));
    } else {
      isMine = chance(0.5);
      add('talk', count(1, 4));
    }
    sort();
  } else {
    const bare = chance(0.25);
    if (!bare) {
      add('job', count(0, 4));
      if (chance(0.4)) add('talk', count(1, 2));
    }
    if (outcome === 'feedback') add('feedback', count(1, 4));
    else if (chance(0.25)) add(outcome, 1);
    if (outcome === 'rejected' && chance(0.15)) add('feedback', count(1, 2));
    if (outcome === 'rejected' && chance(0.1)) add('received', 1);
    if (outcome === 'interview' && chance(0.1)) add('received', 1);
    if (outcome === 'assessment' && chance(0.1)) add('received', 1);
    sort();
    sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, say(outcome));
  }
  function sort() {
    for (let i = sentences.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [sentences[i], sentences[j]] = [sentences[j] ?? '', sentences[i] ?? ''];
    }
  }
  if (chance(0.6)) sentences.unshift(`${listed('greetings')} ${chance(0.6) ? listed('people') : ''}`);
  if (chance(0.7)) sentences.push(listed('sign-offs'), chance(0.5) ? person : company);

  let subject = '';
  if (isMine && chance(0.6)) subject = slots(listed('subjects'));
  else if (!isMine && chance(0.7)) subject = pick(sentences).split(/\s+/).slice(0, 7).join(' ');
  let from: PutTogether['from'] = {};
  const domain = `${pick(['mail', 'team', 'firma', 'x'])}${Math.floor(random() * 90)}.example`;
  if (!isMine)
    from = chance(0.5)
      ? { name: person, address: `p@${domain}` }
      : { name: company, address: `${pick(['info', 'noreply', 'news'])}@${domain}` };
  else {
    const kind = random();
    if (kind < 0.4) from = { name: person, address: `p@${domain}` };
    else if (kind < 0.6)
      from = { name: `${company} ${listed('departments')}`, address: `${pick(['jobs', 'noreply', 'hr'])}@${domain}` };
    else if (kind < 0.75) from = { name: company, address: 'no-reply@greenhouse.io' };
  }
  const own = outcome === 'withdrawn' && chance(0.4);
  return { outcome, subject, from, isMine, sentences: sentences.filter(Boolean), own, known: isMine && chance(0.25) };
}
