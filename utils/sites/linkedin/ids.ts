/**
 * LinkedIn's names for postings, conversations and messages, and the addresses these have.
 *
 * A message is `urn:li:msg_message:(urn:li:fsd_profile:<the person>,2-<base64>)` (2023 to 2026-09). The coded part has the time it
 * was sent, to the millisecond, and the conversation: `1676641440939b58769-004&<conversation>`. A conversation's own
 * name, which stands in its address, is `2-<base64>` of the same.
 */

const HOME = 'https://www.linkedin.com';

/** Messages are younger than LinkedIn; a number that says otherwise is no time. */
const FIRST = Date.UTC(2003, 4, 5);
const LAST = Date.UTC(2100, 0, 1);

/** The posting's number in a link: `/jobs/view/<number>/`, on public pages `/jobs/view/<role>-at-<company>-<number>`. */
export const JOB_LINK = /^(?:https:\/\/www\.linkedin\.com)?\/jobs\/view\/(?:[^/?#]*-)?(\d{6,14})(?=[/?#]|$)/;

/** The posting that an address shows: its own page, or the one that is open beside a list of others. */
export function jobInAddress(url: string): string | undefined {
  if (!url.startsWith(`${HOME}/jobs/`)) return undefined;
  return JOB_LINK.exec(url)?.[1] ?? /[?&]currentJobId=(\d{6,14})(?=[&#]|$)/.exec(url)?.[1];
}

/** The page of a posting. */
export const jobUrl = (id: string): string => `${HOME}/jobs/view/${id}`;

/** The conversation that an address opens; a new one has no name yet. */
export function threadInAddress(url: string): string | undefined {
  const name = /^https:\/\/www\.linkedin\.com\/messaging\/thread\/([^/?#]{6,300})/
    .exec(url)?.[1]
    ?.replaceAll('%3D', '=');
  return name !== undefined && name.length <= 200 && /^[\w=-]+$/.test(name) ? name : undefined;
}

/** The address of a conversation. */
export const threadUrl = (id: string): string => `${HOME}/messaging/thread/${id}/`;

/** What a message's name says; each part is absent where it does not. */
export interface MessageName {
  messageId?: string;
  threadId?: string;
  /** When it was sent, epoch ms. */
  at?: number;
}

/** Reads a message's name. One that is only just being sent has a passing one, which is none. */
export function readMessageName(urn: string | null | undefined): MessageName {
  const old = /^urn:li:fs_event:[\w(),:=-]{4,180}$/.exec(urn ?? '')?.[0];
  if (old) return { messageId: old };
  const messageId = /^urn:li:msg_message:\([^,]{1,200},(2-[\w+/=-]{16,190})\)$/.exec(urn ?? '')?.[1];
  if (messageId === undefined) return {};
  const [, time, conversation] = /^(\d{13})[^&]*(?:&([\w-]{8,80}))?$/.exec(decode(messageId.slice(2))) ?? [];
  const at = Number(time);
  return {
    messageId,
    ...(conversation ? { threadId: `2-${btoa(conversation)}` } : {}),
    ...(at >= FIRST && at < LAST ? { at } : {}),
  };
}

function decode(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return '';
  }
}
