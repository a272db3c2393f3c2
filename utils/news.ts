import { changeToAsk, isFromList, isPast } from '@/utils/changed';
import type { Person, Stage } from '@/utils/detection/detection';
import { SURE } from '@/utils/detection/detection';
import type { EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { noReplySender } from '@/utils/steps/feedback';

/** What a prompt in the page tells: an event that the person has not answered yet. Plain JSON, it travels as a message. */
export interface News {
  eventId: string;
  applicationId: string;
  /** `changed`: a portal says something else than before, and we do not know what it means. */
  kind: 'rejected' | 'feedback' | 'changed';
  /** False: the prompt asks rather than tells. */
  sure: boolean;
  confidence: number;
  at: number;
  company?: string | undefined;
  role?: string | undefined;
  stage?: Stage | undefined;
  person?: Person | undefined;
  language?: string | undefined;
  /** The words that decided. */
  evidence: string[];
  /** The sentence the first of them stands in. */
  quote?: string | undefined;
  /** The address of a sender that cannot be answered; absent when it can. */
  noReply?: string | undefined;
  /** A portal's list told it: there is no message to answer. */
  isListed?: true | undefined;
  /** The list has it among what has ended. */
  ended?: true | undefined;
  site: string;
  threadId?: string | undefined;
  messageId?: string | undefined;
}

/** What a list told of the time before it was first seen, in numbers of applications. */
export interface Past {
  /** The site's own name. */
  site: string;
  applications: number;
  rejected: number;
}

/**
 * Says whether an event is news, now.
 * @returns `undefined` when it needs no prompt, was answered, taken back, put off, or has been worked on already
 */
export function newsOf(entry: EventEntry, history: History, now: number): News | undefined {
  const { kind } = entry;
  if (kind !== 'rejected' && kind !== 'feedback' && kind !== 'changed') return undefined;
  const event = history.events.find((standing) => standing.entry.id === entry.id);
  if (event?.standing !== 'told' || history.deleted || (history.laterUntil ?? 0) > now) return undefined;
  // A later invitation or offer has overturned it, or it tells once more what is known.
  if (kind === 'rejected' && (history.rejection?.entry.id !== entry.id || isPast(history))) return undefined;
  if (kind === 'changed' && changeToAsk(history)?.entry.id !== entry.id) return undefined;
  if (kind === 'feedback' ? history.retrospective : history.postmortem) return undefined;
  return {
    eventId: entry.id,
    applicationId: entry.applicationId,
    kind,
    sure: entry.confidence >= SURE,
    confidence: entry.confidence,
    at: entry.at,
    company: history.company,
    role: history.role,
    stage: history.stage,
    person: history.person,
    language: entry.language,
    evidence: entry.evidence,
    quote: entry.quote ?? entry.label,
    noReply: noReplySender(history),
    isListed: isFromList(entry) || undefined,
    ended: entry.ended,
    site: entry.source.site,
    threadId: entry.source.threadId,
    messageId: entry.source.messageId,
  };
}
