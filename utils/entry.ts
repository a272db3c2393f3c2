import * as v from 'valibot';
import { stages } from '@/utils/detection/detection';

/**
 * What the log keeps: append-only facts. Status, stage and next step are folds over them (`history.ts`), never stored.
 * Only a `draft` is replaced in place, because it is words on their way to becoming a fact.
 */

const text = v.pipe(v.string(), v.maxLength(100_000));
const line = v.pipe(v.string(), v.maxLength(2_000));
/** What a `Date` can hold, ECMAScript 21.4.1.1; beyond it formatting a date throws. */
export const MAX_TIME = 8.64e15;
const time = v.pipe(v.number(), v.finite(), v.minValue(-MAX_TIME), v.maxValue(MAX_TIME));
const stage = v.picklist(stages);
const person = v.object({ name: line, address: v.optional(line) });

/** Deepest value inside a draft, in levels: what our own pages keep has three. */
const MAX_DEPTH = 12;

/** Whether a value has no more levels than any of ours: a hostile file may have ten thousand. */
export const isShallow = (value: unknown): boolean => {
  let level = [value];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return true;
  }
  return false;
};

const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

const base = {
  /** Made by whoever logs, so that logging the same fact twice is logging it once. */
  id,
  /** What it was written down for. Where it stands now can be another one: `place.ts`. */
  applicationId: id,
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
export const eventKinds = [
  'applied',
  'received',
  'viewed',
  'assessment',
  'interview',
  'offer',
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'closed',
  'feedback',
  // A portal says something else than before, in words that say nothing to us.
  'changed',
] as const;

/** The kinds that a person can tell by hand. */
export const toldKinds = eventKinds.filter((kind) => kind !== 'changed');

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
  /** An interview's number in its application, the first is 1; its date, epoch ms; whom it is with. */
  round: v.optional(round),
  when: v.optional(time),
  attendees: v.optional(v.pipe(v.array(person), v.maxLength(20))),
  /** The status in the words of a portal. */
  label: v.optional(line),
  /** The other words of its row in a portal, hashed: where the status has no place of its own, one that replaces another may be one. */
  beside: v.optional(v.pipe(v.array(line), v.maxLength(40))),
  /** The portal lists it among those that have ended. */
  ended: v.optional(v.literal(true)),
  /** The language of the portal's page (BCP 47): another one words the same status in another way. */
  pageLanguage: v.optional(line),
  /** The page has come in another language, and nobody knows these words of it: maybe nothing has changed. No news. */
  reworded: v.optional(v.literal(true)),
  /** Nobody says when it happened: `at` is when it was seen. */
  undated: v.optional(v.literal(true)),
  /** It had happened before the list it stands in was first seen: no news. */
  past: v.optional(v.literal(true)),
  /** Applications it may as well belong to: the person is asked; see `question` in `history.ts`. */
  candidates: v.optional(v.pipe(v.array(id), v.maxLength(20))),
  /** What identity looks an application up by; see `identity.ts`. */
  keys: v.array(line),
};

/** Somebody's remark on another entry: `target` is its id. */
const remark = { ...base, target: id };

/** An application that is given entries of another one; `keys` has {@link intoKey} of it, so that these are found. */
const into = { ...base, into: id, keys: v.array(line) };

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

/** What can be put right of an event; an empty field is not known. */
const changeSchema = v.partial(
  v.object({
    kind: v.picklist(eventKinds),
    at: time,
    stage: v.union([stage, v.literal('')]),
    round: v.union([round, v.literal('')]),
    when: v.union([time, v.literal('')]),
    attendees: v.pipe(v.array(person), v.maxLength(20)),
    subject: line,
    text,
  }),
);
export type EventChange = v.InferOutput<typeof changeSchema>;

export const entrySchema = v.variant('kind', [
  eventSchema,
  v.object({ kind: v.literal('confirm'), ...remark }),
  v.object({ kind: v.literal('dismiss'), ...remark }),
  v.object({ kind: v.literal('later'), ...remark, until: time }),
  v.object({ kind: v.literal('undo'), ...remark }),
  // Put right by hand: the application, or with a `target` what one event says. An absent field stays as it was; an empty
  // one, or a person without a name, is not known.
  v.object({
    kind: v.literal('edit'),
    ...base,
    company: v.optional(line),
    role: v.optional(line),
    requisition: v.optional(line),
    person: v.optional(person),
    keys: v.array(line),
    target: v.optional(id),
    to: v.optional(changeSchema),
  }),
  // The whole application, or one entry of it.
  v.object({ kind: v.literal('delete'), ...base, target: v.optional(id) }),
  // One entry belongs to another application, or, where `into` is its own, to none of those that were asked about.
  v.object({ kind: v.literal('move'), ...into, target: id }),
  // Some entries become an application of their own.
  v.object({ kind: v.literal('split'), ...into, targets: v.pipe(v.array(id), v.minLength(1), v.maxLength(1_000)) }),
  // The whole application is part of another one.
  v.object({ kind: v.literal('merge'), ...into }),
  // What was learned before counts no more: all of it, or what is of one sender or one phrase; see `learned.ts`.
  v.object({ kind: v.literal('forget'), ...base, target: v.pipe(line, v.regex(/^(?:all$|(?:sender|phrase):.)/u)) }),
  v.object({ kind: v.literal('postmortem'), ...base, ...postmortemSchema.entries }),
  v.object({ kind: v.literal('request'), ...base, ...requestSchema.entries }),
  v.object({ kind: v.literal('nudge'), ...remark, text: v.optional(text) }),
  v.object({ kind: v.literal('retrospective'), ...base, ...retrospectiveSchema.entries }),
  v.object({ kind: v.literal('action'), ...base, ...actionSchema.entries }),
  // `outcome`: what came of it, in the person's words.
  v.object({ kind: v.literal('progress'), ...remark, to: v.picklist(actionStates), outcome: v.optional(text) }),
  v.object({ kind: v.literal('repeat'), ...base, ...repeatSchema.entries }),
  // A page of the journal.
  v.object({ kind: v.literal('note'), ...base, text }),
  v.object({
    kind: v.literal('draft'),
    ...base,
    about: v.picklist(draftSubjects),
    content: v.record(v.string(), v.pipe(v.unknown(), v.check(isShallow))),
    // Thrown away, or become a fact: its words are gone, and an older copy of it does not bring them back.
    gone: v.optional(v.literal(true)),
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

/** The key of the row in a portal's list that told an event; absent for one that no list told. See `rows.ts`. */
export const rowOf = ({ keys }: Pick<EventEntry, 'keys'>): string | undefined =>
  keys.find((key) => key.startsWith('row:'));

/** The key that a `move`, `split` or `merge` into an application is found by. */
export const intoKey = (applicationId: string): string => `into:${applicationId}`;

const SAME = 'same:';

/** The key of what two browsers come to by themselves: both have this event, each in another application. See `together.ts`. */
export const sameKey = (eventId: string): string => `${SAME}${eventId}`;

/** The event that both parts of a `merge` have, or that a `move` is about; `undefined` for one that a person made. See {@link sameKey}. */
export const sameOf = ({ keys }: EntryOf<'merge' | 'move'>): string | undefined =>
  keys.find((key) => key.startsWith(SAME))?.slice(SAME.length);

/** The id of the one draft of a subject for an application: writing it again replaces it. */
export const draftId = (applicationId: string, about: DraftSubject): string => `draft:${about}:${applicationId}`;
