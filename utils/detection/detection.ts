/** What a reading can say about an application. These words are fixed: tools outside the project rely on them. */
export const outcomes = [
  'rejected',
  'offer',
  'interview',
  'assessment',
  'received',
  'feedback',
  'withdrawn',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

/** How far an application got, in order. */
export const stages = ['application', 'screen', 'assessment', 'interview', 'final', 'offer'] as const;
export type Stage = (typeof stages)[number];

/** A person as named in a mail; the address is absent where only a name was found. */
export interface Person {
  name: string;
  address?: string | undefined;
}

/** Words that decided: an exact span of the reading's `text`, `text.slice(start, end)`, UTF-16 units. */
export interface Evidence {
  text: string;
  start: number;
  end: number;
}

/** What was understood of one reading. Absent means not stated: never a placeholder. */
export interface Detection {
  outcome: Outcome;
  /** How sure we are of the outcome, 0 to 1. Below {@link SURE} the person is asked rather than told. */
  confidence: number;
  /** As a person would log it: 'Acme', not 'Acme Careers via Greenhouse'. */
  company?: string | undefined;
  role?: string | undefined;
  /** The company's own number for the posting, for example 'R-12345'. */
  requisition?: string | undefined;
  /** The furthest stage the mail shows the application to have reached. */
  stage?: Stage | undefined;
  /** The human who signs. */
  person?: Person | undefined;
  /** BCP 47 primary tag of the mail's language; absent when it cannot be told. */
  language?: string | undefined;
  /** Ordered by weight, heaviest first. Empty when nothing decided. */
  evidence: Evidence[];
}

/** From here on the prompt tells ('Acme said no'); below it asks ('Is this a no?'). */
export const SURE = 0.75;

/** Below this an outcome is not logged at all. */
export const LIKELY = 0.5;
