import { isFromList } from '@/utils/changed';
import { type Detection, LIKELY } from '@/utils/detection/detection';
import { foldWord } from '@/utils/detection/fold';
import { domainOf, isAtsDomain, isFreemailDomain } from '@/utils/detection/senders';
import { type Entry, type EntryOf, type EventEntry, isEvent } from '@/utils/entry';
import { companyKey } from '@/utils/names';
import { byLogged } from '@/utils/order';
import type { MailReading } from '@/utils/reading';
import { undoneIds } from '@/utils/undone';

/**
 * What the person's answers and corrections teach the detection: a fold of the log, so undo and import need nothing of
 * their own. It makes a detection surer or less sure and puts a company's name right; it never finds news in other mail.
 */

/** What an entry about the learning itself has for an application. */
export const LEARNED_ID = 'learned';

/** The kinds of entry that teach or take back; beside them the events that they are about. */
export const teachingKinds = ['confirm', 'dismiss', 'edit', 'undo', 'delete', 'forget'] as const;

export interface Counts {
  confirmed: number;
  dismissed: number;
}

/** Answers by the kind of news: whose mails are no answers may well send rejections. */
export type Tally = Record<'rejected' | 'feedback', Counts>;

/** A company's name put right. */
export interface Correction {
  /** The names as they were detected; empty where none was found. */
  from: readonly string[];
  to: string;
}

interface Lesson {
  /** What a `forget` names it by. */
  target: string;
  /** When the newest of it was said, epoch ms. */
  at: number;
  tally: Tally;
}
export interface SenderLesson extends Lesson {
  address: string;
  company?: Correction | undefined;
}
export interface PhraseLesson extends Lesson {
  /** As it was written in the mail answered last. */
  words: string;
}

export interface Learned {
  /** By address. */
  senders: ReadonlyMap<string, SenderLesson>;
  /** By {@link phraseKey}. */
  phrases: ReadonlyMap<string, PhraseLesson>;
}

export const nothingLearned: Learned = { senders: new Map(), phrases: new Map() };

/** Longest part of a sentence that is compared, in UTF-16 units; events keep more of it than this. */
const MAX_PHRASE = 300;

/** A sentence's words for comparing: no case, accents, punctuation. Empty when there are none. */
export const phraseKey = (sentence: string): string =>
  sentence
    .slice(0, MAX_PHRASE)
    .split(/[\s\p{P}\p{S}]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');

const addressOf = (from: { address?: string | undefined } | undefined): string =>
  from?.address?.trim().toLowerCase() ?? '';

/** The domain of an address where it is one employer's own. */
function ownDomain(address: string): string | undefined {
  const domain = domainOf(address);
  return domain && !isAtsDomain(domain) && !isFreemailDomain(domain) ? domain : undefined;
}

function isShared(address: string): boolean {
  const domain = domainOf(address);
  return domain !== undefined && isAtsDomain(domain);
}

const noTally = (): Tally => ({
  rejected: { confirmed: 0, dismissed: 0 },
  feedback: { confirmed: 0, dismissed: 0 },
});

/**
 * Folds entries, in any order, into what was learned of them. What was taken back, forgotten or is of a deleted application
 * teaches nothing.
 */
export function foldLearned(entries: readonly Entry[]): Learned {
  const undone = undoneIds(entries);
  const undeleted = entries.filter((entry) => !undone.has(entry.id)).sort(byLogged);
  const deletes = undeleted.filter((entry) => entry.kind === 'delete');
  const deleted = new Set(deletes.map(({ target, applicationId }) => target ?? applicationId));
  const standing = undeleted.filter(({ id, applicationId }) => !deleted.has(id) && !deleted.has(applicationId));
  const events = standing.filter(isEvent);
  const forgets = standing.filter((entry) => entry.kind === 'forget');
  const isForgotten = (target: string, { loggedAt }: Entry): boolean =>
    forgets.some((forget) => loggedAt < forget.loggedAt && (forget.target === 'all' || forget.target === target));

  const senders = new Map<string, SenderLesson>();
  const phrases = new Map<string, PhraseLesson>();
  /** The lesson of a sender that what was said adds to; `undefined` when it is forgotten. */
  const senderLesson = (address: string, said: Entry): SenderLesson | undefined => {
    const target = `sender:${address}`;
    // A tracking system's address speaks for many employers.
    if (address === '' || isShared(address) || isForgotten(target, said)) return undefined;
    const lesson = senders.get(address) ?? { target, at: 0, tally: noTally(), address };
    senders.set(address, lesson);
    lesson.at = Math.max(lesson.at, said.loggedAt);
    return lesson;
  };
  const phraseLesson = (words: string, said: Entry): PhraseLesson | undefined => {
    const key = phraseKey(words);
    const target = `phrase:${key}`;
    if (key === '' || isForgotten(target, said)) return undefined;
    const lesson = { target, at: said.loggedAt, tally: phrases.get(key)?.tally ?? noTally(), words };
    phrases.set(key, lesson);
    return lesson;
  };

  for (const [event, answer] of answered(events, standing)) {
    const place = answer.kind === 'confirm' ? 'confirmed' : 'dismissed';
    const { from, evidence } = event;
    for (const lesson of [senderLesson(addressOf(from), answer), phraseLesson(evidence[0] ?? '', answer)])
      if (lesson) lesson.tally[event.kind][place] += 1;
  }
  for (const { address, names, isRight, edit } of corrected(events, standing)) {
    const lesson = senderLesson(address, edit);
    if (!lesson) continue;
    const before = lesson.company;
    if (isRight) {
      // Said to be right after all.
      if (before && has(before.from, edit.company)) lesson.company = undefined;
      continue;
    }
    // What was put right before may have been learned here, and is put right once more.
    const older = before && has(names, before.to) ? before.from : [];
    lesson.company = edit.company === '' ? undefined : { from: [...new Set([...older, ...names])], to: edit.company };
  }
  for (const [address, lesson] of senders) if (isEmpty(lesson)) senders.delete(address);
  return { senders, phrases };
}

type Taught = EventEntry & { kind: keyof Tally };
type Answer = EntryOf<'confirm' | 'dismiss'>;
/** Mails teach; the labels of a portal's list are words of another kind. */
const isTaught = (event: EventEntry): event is Taught =>
  (event.kind === 'rejected' || event.kind === 'feedback') && !isFromList(event);

/** The events that were answered, each with its newest answer, in the order of `standing`. */
function answered(events: readonly EventEntry[], standing: readonly Entry[]): [Taught, Answer][] {
  const byId = new Map(events.filter(isTaught).map((event) => [event.id, event]));
  const newest = new Map<string, Answer>();
  for (const entry of standing) {
    if (entry.kind !== 'confirm' && entry.kind !== 'dismiss') continue;
    // Anew at the end: the order is that of the answers that count.
    newest.delete(entry.target);
    newest.set(entry.target, entry);
  }
  return [...newest].flatMap(([target, answer]): [Taught, Answer][] => {
    const event = byId.get(target);
    return event ? [[event, answer]] : [];
  });
}

/** Kinds of mail that the person wrote: they are no sender to learn of. */
const ownKinds: readonly EventEntry['kind'][] = ['applied', 'withdrawn'];

interface SenderCorrection {
  address: string;
  edit: { company: string } & Entry;
  /** The names that this sender's mails had told and that are wrong. */
  names: string[];
  /** All of its mails had told the right one. */
  isRight: boolean;
}

/** What edits say of the companies that mails had told before, oldest first, for each sender. */
function corrected(events: readonly EventEntry[], standing: readonly Entry[]): SenderCorrection[] {
  return standing.flatMap((edit) => {
    if (edit.kind !== 'edit' || edit.company === undefined) return [];
    const { applicationId, company: said, loggedAt } = edit;
    const told = events.filter(
      (event) =>
        event.applicationId === applicationId &&
        event.loggedAt <= loggedAt &&
        !ownKinds.includes(event.kind) &&
        ownDomain(addressOf(event.from)) !== undefined,
    );
    return [...Map.groupBy(told, ({ from }) => addressOf(from))].map(([address, own]) => {
      const wrong = own.map(({ company }) => company).filter((name) => name !== said);
      const names = wrong.filter((name) => name !== undefined);
      return { address, edit: { ...edit, company: said }, names, isRight: wrong.length === 0 };
    });
  });
}

const has = (names: readonly string[], name: string): boolean =>
  names.some((one) => companyKey(one) === companyKey(name));

const isEmpty = ({ tally, company }: SenderLesson): boolean =>
  company === undefined && Object.values(tally).every(({ confirmed, dismissed }) => confirmed + dismissed === 0);

/** What an answer is worth, in log-odds, and how far all of them go. A wrong 'no' hurts more than a question:
 * the same words of the same sender, dismissed once, are not told again. */
const worth = {
  sender: { confirmed: 0.7, dismissed: -1.4, least: -4, most: 1.4 },
  phrase: { confirmed: 1, dismissed: -3.3, least: -6, most: 1.5 },
};

const shiftOf = ({ confirmed, dismissed }: Counts, by: (typeof worth)['sender']): number =>
  Math.min(by.most, Math.max(by.least, by.confirmed * confirmed + by.dismissed * dismissed));

/** What was said of the sender; of nobody else than the others at the same employer's domain where nothing was. */
function countsOf(address: string, kind: keyof Tally, { senders }: Learned): Counts {
  const own = senders.get(address)?.tally[kind] ?? { confirmed: 0, dismissed: 0 };
  const domain = ownDomain(address);
  if (own.confirmed + own.dismissed > 0 || domain === undefined) return own;
  const colleagues = [...senders.values()].filter((sender) => domainOf(sender.address) === domain);
  const sum = (place: keyof Counts) => colleagues.reduce((total, { tally }) => total + tally[kind][place], 0);
  return { confirmed: sum('confirmed'), dismissed: sum('dismissed') };
}

/**
 * A detection as it is after what was learned. Ordinary mail stays ordinary whatever was: answers make what is likely
 * surer, or too unlikely to be told; then it is 'other'.
 */
export function withLearned(detection: Detection, reading: MailReading, learned: Learned): Detection {
  const { outcome, confidence, evidence } = detection;
  if (outcome === 'other' || confidence < LIKELY || reading.own) return detection;
  const address = addressOf(reading.from);
  const named = withCompany(detection, learned.senders.get(address)?.company);
  if (outcome !== 'rejected' && outcome !== 'feedback') return named;
  const phrase = learned.phrases.get(phraseKey(evidence[0]?.text ?? ''))?.tally[outcome];
  const shift =
    shiftOf(countsOf(address, outcome, learned), worth.sender) + (phrase ? shiftOf(phrase, worth.phrase) : 0);
  if (shift === 0) return named;
  const shifted = 1 / (1 + (1 / confidence - 1) * Math.exp(-shift));
  if (shifted < LIKELY) return { ...named, outcome: 'other', confidence: 1 - shifted, evidence: [] };
  return { ...named, confidence: shifted };
}

function withCompany(detection: Detection, correction: Correction | undefined): Detection {
  const { company } = detection;
  if (!correction || (company !== undefined && !has(correction.from, company))) return detection;
  return { ...detection, company: correction.to };
}
