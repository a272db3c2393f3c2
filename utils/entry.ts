import * as v from 'valibot';
import { outcomes, stages } from '@/utils/detection/detection';

/**
 * What the log keeps: append-only facts. Status, stage and next step are folds over them (`history.ts`), never stored.
 * Only a `draft` is replaced in place, because it is words on their way to becoming a fact.
 */

const text = v.pipe(v.string(), v.maxLength(100_000));
const line = v.pipe(v.string(), v.maxLength(2_000));
/** What a `Date` can hold, ECMAScript 21.4.1.1; beyond it formatting a date throws. */
const MAX_TIME = 8.64e15;
const time = v.pipe(v.number(), v.finite(), v.minValue(-MAX_TIME), v.maxValue(MAX_TIME));
const stage = v.picklist(stages);
const person = v.object({ name: line, address: v.optional(line) });

const base = {
  /** Made by whoever logs, so that logging the same fact twice is logging it once. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  applicationId: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  /** When the fact happened, epoch ms. */
  at: time,
  /** When it was written down, epoch ms. */
  loggedAt: time,
};

/** How an answer can reach a person outside the mail we read. */
export const answerWays = ['mail', 'call', 'message'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Where a fact comes from, and the way back there. `hand`: said by the person; `paste`: read from pasted text. */
const source = v.object({
  site: line,
  /** How an answer told by hand reached the person. */
  via: v.optional(v.picklist(answerWays)),
  url: v.optional(line),
  threadId: v.optional(line),
  messageId: v.optional(line),
});

/** The kinds an event can have: what was noticed, or told by hand, about an application. */
export const eventKinds = ['applied', ...outcomes.filter((outcome) => outcome !== 'other')] as const;

const event = {
  ...base,
  source,
  /** How sure the detection was, 0 to 1; 1 for what the person said. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  company: v.optional(line),
  role: v.optional(line),
  requisition: v.optional(line),
  stage: v.optional(stage),
  person: v.optional(person),
  from: v.optional(v.object({ name: v.optional(line), address: v.optional(line) })),
  language: v.optional(line),
  subject: v.optional(line),
  /** The words that decided. */
  evidence: v.array(line),
  /** The sentence that the first of them stands in, as it was written. */
  quote: v.optional(line),
  /** The mail's own words, kept for a rejection and for feedback only. */
  text: v.optional(text),
  /** What identity looks an application up by; see `identity.ts`. */
  keys: v.array(line),
};

/** Somebody's remark on another entry: `target` is its id. */
const remark = { ...base, target: v.string() };

export const factorOwners = ['mine', 'process', 'outside'] as const;
const postmortemSchema = v.object({
  stage: v.optional(stage),
  told: v.optional(line),
  happened: text,
  factors: v.array(v.object({ text: line, owner: v.picklist(factorOwners) })),
  feeling: v.optional(line),
});

const requestSchema = v.object({
  to: v.optional(person),
  language: v.optional(line),
  text,
  /** `skipped`: nobody to ask, or the person would rather not. */
  how: v.picklist(['sent', 'skipped']),
});

const retrospectiveSchema = v.object({
  well: v.array(text),
  /** Why no 'went well' was named, where the person passed it. */
  passed: v.optional(text),
  improve: v.array(text),
  surprised: v.optional(text),
});

const actionSchema = v.object({ cue: line, response: line, doneWhen: v.optional(line) });

const repeatSchema = v.object({ obstacle: text, response: text });

const actionStates = ['started', 'rehearsed', 'done', 'dropped'] as const;

/** What a person can be in the middle of writing. */
const draftSubjects = [
  'postmortem',
  'request',
  'answer',
  'retrospective',
  'action',
  'repeat',
  'hand',
  'paste',
] as const;
export type DraftSubject = (typeof draftSubjects)[number];

const eventSchema = v.object({ kind: v.picklist(eventKinds), ...event });

export const entrySchema = v.variant('kind', [
  eventSchema,
  v.object({ kind: v.literal('confirm'), ...remark }),
  v.object({ kind: v.literal('dismiss'), ...remark }),
  v.object({ kind: v.literal('later'), ...remark, until: time }),
  v.object({ kind: v.literal('undo'), ...remark }),
  // Put right by hand. An absent field stays as it was; an empty one, or a person without a name, is not known.
  v.object({
    kind: v.literal('edit'),
    ...base,
    company: v.optional(line),
    role: v.optional(line),
    person: v.optional(person),
    keys: v.array(line),
  }),
  v.object({ kind: v.literal('delete'), ...base }),
  // What was learned before counts no more: all of it, or what is of one sender or one phrase; see `learned.ts`.
  v.object({ kind: v.literal('forget'), ...base, target: v.pipe(line, v.regex(/^(?:all$|(?:sender|phrase):.)/u)) }),
  v.object({ kind: v.literal('postmortem'), ...base, ...postmortemSchema.entries }),
  v.object({ kind: v.literal('request'), ...base, ...requestSchema.entries }),
  v.object({ kind: v.literal('retrospective'), ...base, ...retrospectiveSchema.entries }),
  v.object({ kind: v.literal('action'), ...base, ...actionSchema.entries }),
  v.object({ kind: v.literal('progress'), ...remark, to: v.picklist(actionStates) }),
  v.object({ kind: v.literal('repeat'), ...base, ...repeatSchema.entries }),
  v.object({
    kind: v.literal('draft'),
    ...base,
    about: v.picklist(draftSubjects),
    content: v.record(v.string(), v.unknown()),
  }),
]);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;
export type EventEntry = v.InferOutput<typeof eventSchema>;
export type EventKind = EventEntry['kind'];

const isEventKind = (kind: EntryKind): kind is EventKind => (eventKinds as readonly string[]).includes(kind);

/** Tells an event from a remark, a document and a draft. */
export const isEvent = (entry: Entry): entry is EventEntry => isEventKind(entry.kind);

/** The id of the one draft of a subject for an application: writing it again replaces it. */
export const draftId = (applicationId: string, about: DraftSubject): string => `draft:${about}:${applicationId}`;
