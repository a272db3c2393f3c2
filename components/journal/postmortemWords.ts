import * as v from 'valibot';
import { type Stage, stages } from '@/utils/detection/detection';
import { type eventKinds, factorOwners } from '@/utils/entry';
import type { History } from '@/utils/history';

/** What a person writes in the postmortem, finished or half way, as its draft keeps it. */

/** What a line that is added by hand can be. `final` is an interview of the last round. */
export const lineKinds = [
  'applied',
  'received',
  'viewed',
  'assessment',
  'interview',
  'final',
  'offer',
  'accepted',
  'declined',
  'withdrawn',
  'rejected',
  'closed',
] as const;
export type LineKind = (typeof lineKinds)[number];
export type FactorOwner = (typeof factorOwners)[number];

export type HalfLine = {
  what: LineKind;
  day: string;
  words: string;
  /** An interview's number, its own date and whom it is with, as in `lineWords.ts`; empty or absent: not known. */
  round?: string | undefined;
  when?: string | undefined;
  attendees?: string | undefined;
};

export type PostmortemWords = {
  stage: Stage | undefined;
  /** One of {@link tellings} or the person's own words; `undefined` while they have not said. */
  told: string | undefined;
  happened: string;
  factors: { text: string; owner: FactorOwner }[];
  feeling: string;
  /** The factor that is being typed, and whose it is. */
  factor: string;
  owner: FactorOwner;
  /** The line that is being added; absent while that form is closed. */
  line: HalfLine | undefined;
  /** The note that is being added; absent while that form is closed. */
  note: string | undefined;
};

/** How a rejection can be told, as the log keeps it in every language. */
export const tellings = ['mail', 'phone', 'portal', 'person', 'silence'] as const;
export type Telling = (typeof tellings)[number];

export const isTelling = (told: string | undefined): told is Telling =>
  (tellings as readonly string[]).includes(told ?? '');

/** A draft comes back from the log as anything: what cannot be read falls back, field by field. */
const draftSchema = v.object({
  stage: v.fallback(v.optional(v.picklist(stages)), undefined),
  told: v.fallback(v.optional(v.string()), undefined),
  happened: v.fallback(v.string(), ''),
  factors: v.fallback(v.array(v.object({ text: v.string(), owner: v.picklist(factorOwners) })), []),
  feeling: v.fallback(v.string(), ''),
  factor: v.fallback(v.string(), ''),
  owner: v.fallback(v.picklist(factorOwners), 'process'),
  line: v.fallback(
    v.optional(
      v.object({
        what: v.picklist(lineKinds),
        day: v.string(),
        words: v.string(),
        round: v.fallback(v.optional(v.string()), undefined),
        when: v.fallback(v.optional(v.string()), undefined),
        attendees: v.fallback(v.optional(v.string()), undefined),
      }),
    ),
    undefined,
  ),
  note: v.fallback(v.optional(v.string()), undefined),
});

/** How the log says that the rejection came, where it says so: by mail, or on a portal. */
function toldBy(history: History): Telling | undefined {
  const entry = history.rejection?.entry;
  if (!entry || entry.source.site === 'hand' || entry.source.site === 'paste') return undefined;
  return entry.from ? 'mail' : 'portal';
}

/** The words to start with: the kept draft, else what was finished before, else empty fields with what the log knows. */
export function postmortemWords(history: History): PostmortemWords {
  const draft = history.drafts.postmortem;
  if (draft) {
    const read = v.parse(draftSchema, draft.content);
    return { ...read, stage: read.stage, told: read.told ?? toldBy(history), line: read.line, note: read.note };
  }
  const { stage, told, happened = '', factors = [], feeling = '' } = history.postmortem ?? {};
  return {
    stage,
    told: told ?? (history.postmortem ? undefined : toldBy(history)),
    happened,
    factors: factors.map((factor) => ({ ...factor })),
    feeling,
    factor: '',
    owner: 'process',
    line: undefined,
    note: undefined,
  };
}

/** Whether the words say nothing beyond what the log knows by itself: then there is no draft to keep. */
export function saysNothingNew(words: PostmortemWords, history: History): boolean {
  const untouched = postmortemWords({ ...history, drafts: {} });
  return JSON.stringify(inOrder({ ...untouched, owner: words.owner })) === JSON.stringify(inOrder(words));
}

/** The same keys in the same order, however they came: from a draft or from the log. */
const inOrder = ({ stage, told, happened, factors, feeling, factor, owner, line, note }: PostmortemWords) => ({
  stage,
  told,
  happened,
  factors: factors.map(({ text, owner: whose }) => ({ text, owner: whose })),
  feeling,
  factor,
  owner,
  line,
  note,
});

/** Whether anything was said in the form of a new line; its kind alone is no word of anybody's. */
export const saysMore = ({ day, words, round = '', when = '', attendees = '' }: HalfLine): boolean =>
  `${day}${words}${round}${when}${attendees}`.trim() !== '';

const said = (words: string | undefined): string | undefined => words?.trim() || undefined;

/** The finished document's fields. A factor that was typed but not added yet is taken along: no word is lost. */
export function postmortemOf(words: PostmortemWords, history: History) {
  const typed = said(words.factor);
  return {
    stage: words.stage ?? history.stage,
    told: said(words.told),
    happened: words.happened.trim(),
    factors: [
      ...words.factors.map(({ text, owner }) => ({ text, owner })),
      ...(typed ? [{ text: typed, owner: words.owner }] : []),
    ],
    feeling: said(words.feeling),
  };
}

/** The kind of event and the stage that a line stands for. */
export function eventOfLine(what: LineKind): { kind: (typeof eventKinds)[number]; stage?: Stage } {
  return what === 'final' ? { kind: 'interview', stage: 'final' } : { kind: what };
}
