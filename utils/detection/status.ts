/**
 * What a portal's status label says ('No longer under consideration', 'Nicht berücksichtigt'). Employers word them freely, so
 * only labels that are known, in whichever of our languages, say something; any other one has 'changed', and the person
 * is asked. A rejection is never guessed.
 */
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

/**
 * What a label says; 'changed' for one that is not known or that says different things in different languages, and for
 * an empty one.
 */
export function statusOf(label: string): Status | 'changed' {
  const words = wordsOf(label);
  const labels = knownLabels();
  const said = (from: number, to: number): Status | undefined => {
    const found = labels.get(words.slice(from, to).join(' '));
    return found?.size === 1 ? [...found][0] : undefined;
  };
  const whole = said(0, words.length);
  if (whole) return whole;
  // A date or 'Status:' around a known label of two words or more, and nothing else.
  const isBeside = (word: string) => BESIDE.has(word) || MONTHS.test(word);
  let from = 0;
  let to = words.length;
  while (from < to && isBeside(words[from] ?? '')) from += 1;
  while (to > from && isBeside(words[to - 1] ?? '')) to -= 1;
  return (words.length - (to - from) <= MAX_BESIDE && said(from, to)) || 'changed';
}

const MONTHS = /^(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,6}$/u;
