/**
 * What a portal's status label says ('No longer under consideration', 'Nicht berücksichtigt'). Employers word them freely, so
 * only labels that are known, in whichever of our languages, say something; any other one has 'changed', and the person
 * is asked. A rejection is never guessed.
 */
import { dateWords } from './dateWords';
import { foldWord } from './fold';
import ofLanguages from './model/labels.json';

/** What a label can say, by the sections of the languages' files. */
export const statuses = [
  'rejected',
  'received',
  'viewed',
  'assessment',
  'interview',
  'offer',
  'withdrawn',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

/** Longest label that is looked at, in UTF-16 units: a portal's status is a few words. */
const MAX_LABEL = 300;

/** Words as they are compared: folded, without numbers, which are dates and counts. */
const wordsOf = (label: string): string[] =>
  label
    .slice(0, MAX_LABEL)
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean);

let known: Map<string, Set<Status>> | undefined;

/** Each known label, folded, with what it says in the languages that have it; made at the first call. */
function knownLabels(): Map<string, Set<Status>> {
  if (known) return known;
  const labels = new Map<string, Set<Status>>();
  for (const sections of Object.values<Record<string, string[]>>(ofLanguages)) {
    for (const status of statuses) {
      for (const label of sections[`label ${status}`] ?? []) {
        const key = wordsOf(label).join(' ');
        if (key !== '') labels.set(key, (labels.get(key) ?? new Set()).add(status));
      }
    }
  }
  known = labels;
  return labels;
}

/** Words that stand beside a label and say nothing: 'Status: Not selected', 'Rejected on 12 May'. */
const BESIDE = new Set(
  'status application your on by the since updated update am seit vom bewerbung stand candidature statut le du estado el solicitud stato il'
    .split(' ')
    .map(foldWord),
);
/** Most words beside a known label: a month, an 'on'. */
const MAX_BESIDE = 4;

let ofDates: Set<string> | undefined;

/** Whether a word is one that a date is written with, in one of our languages. */
function isOfDate(word: string): boolean {
  ofDates ??= new Set([...dateWords(Object.keys(ofLanguages))].flatMap(wordsOf));
  return ofDates.has(word);
}

/**
 * What a label says; 'changed' for one that is not known or that says different things in different languages, for an empty
 * one, and for a question. Any word more than those of a date may turn it round ('Interview declined', 'Offer pending
 * approval'): only a known label says what these say together.
 */
export function statusOf(label: string): Status | 'changed' {
  if (/[?？؟]/.test(label)) return 'changed';
  const words = wordsOf(label);
  const labels = knownLabels();
  const said = (from: number, to: number): Status | undefined => {
    const found = labels.get(words.slice(from, to).join(' '));
    return found?.size === 1 ? [...found][0] : undefined;
  };
  // Without a number a month is none: 'may', Portuguese 'out'.
  const hasNumber = /\p{Nd}/u.test(label);
  const isBeside = (word: string | undefined) =>
    word !== undefined && (BESIDE.has(word) || (hasNumber && isOfDate(word)));
  // The whole first, then without the words around it, the fewest first: Danish 'Set' is a label, and a month in Italian.
  for (let beside = 0; beside <= Math.min(MAX_BESIDE, words.length - 1); beside++) {
    for (let before = 0; before <= beside; before++) {
      const to = words.length - (beside - before);
      const status = said(before, to);
      if (status && words.slice(0, before).every(isBeside) && words.slice(to).every(isBeside)) return status;
    }
  }
  return 'changed';
}
