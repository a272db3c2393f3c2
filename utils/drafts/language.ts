import type { Stage } from '@/utils/detection/detection';

/**
 * What a language's file holds: the sentences of a feedback request. All of it is data; a new language is one file
 * named by its two-letter tag. `{...}` marks what is filled in; write a plain space before `?`, `:` or inside `« »`
 * where the language has one, it is made non-breaking.
 */
export interface DraftLanguage {
  greeting: {
    /** Nobody is known by name. */
    neutral: string;
    /** By `{given}` name; absent where the register wants the full name. */
    familiar?: string;
    /** By full `{name}`, with nothing said about gender. */
    formal: string;
    /** With an academic `{title}`, `{name}` and `{family}`; absent where mails leave titles out. */
    titled?: string;
    /** By `{family}` name, when the mail itself says Ms or Mr. */
    woman: string;
    man: string;
  };
  /** `{role}` with the words it needs around it. The first pattern that fits the role decides. */
  role: Forms;
  /** `{company}` with its preposition and article. */
  company: Forms;
  /** What was applied for, from the two above; `none` when neither is known, may be empty. */
  job: { both: string; role: string; company: string; none: string };
  /** For a mail that is not a reply; `{job}` and the space before it go when it is empty. */
  subject: string;
  /** Accepts the decision. */
  accept: string;
  /** Asks for advice for next time. */
  ask: string;
  /** The easy way out, and good wishes. */
  release: string;
  /** With the comma that the language has before a signature; it goes when there is none. */
  closing: string;
  wording: Record<DraftStage, Wording>;
}

/** [what it looks like, what to write] */
export type Forms = readonly (readonly [RegExp, string])[];

/** The stages that are written to differently; `any` fits every stage. An offer is written to like a final round. */
export type DraftStage = Exclude<Stage, 'offer'> | 'any';

export interface Wording {
  /** Thanks, with `{job}`. */
  thanks: string;
  /** Asks for one thing to keep. */
  keep: string;
  /** Asks for one thing to change. */
  change: string;
}
