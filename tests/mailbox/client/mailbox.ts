import type { PageContent, PageMail, PageSettings } from '../page';
import { type Labels, labelsIn } from './labels';

/** What the page holds: its settings, its words, its conversations, and the records that tests look at. */

export interface Conversation {
  id: string;
  /** The last part of its address. */
  path: string;
  subject: string | undefined;
  /** Oldest first; what is sent from the page is added. */
  mails: PageMail[];
  unread: boolean;
}

/** A message that left a reply box or the compose window. `trusted`: a person's click sent it, no script. */
export interface Sent {
  threadId?: string;
  to: string;
  subject: string;
  text: string;
  trusted: boolean;
}

declare global {
  interface Window {
    /** What was sent, oldest first. */
    __sent: Sent[];
    /** Single keys that reached the page's own shortcuts, oldest first. */
    __shortcuts: string[];
  }
}
window.__sent = [];
window.__shortcuts = [];

const holder = document.getElementById('sample-content');
const content = JSON.parse(holder?.textContent ?? '{}') as PageContent;
holder?.remove(); // the mails must not lie in the page's text

export const settings: PageSettings = content.settings;
export const labels: Labels = labelsIn(settings.language);
export const owner = content.owner;

function conversations(mails: PageMail[]): Conversation[] {
  const threads = Map.groupBy(mails, (mail) => mail.threadId);
  return [...threads]
    .map(([id, members]): Conversation => {
      const inOrder = members.toSorted((a, b) => a.at.localeCompare(b.at));
      return {
        id,
        path: members[0]?.path ?? '',
        subject: inOrder[0]?.subject,
        mails: inOrder,
        unread: members.some((mail) => mail.unread),
      };
    })
    .sort((a, b) => (b.mails.at(-1)?.at ?? '').localeCompare(a.mails.at(-1)?.at ?? ''));
}

/** Newest first. */
export const inbox: Conversation[] = conversations(content.mails);

/** Takes a conversation out of every list, as archiving and deleting do here. */
export function drop(conversation: Conversation): void {
  inbox.splice(inbox.indexOf(conversation), 1);
}

/** `:1a`, `:1b`: the ids Gmail gives its elements. */
let last = 0x2f;
export const nextId = (): string => `:${(++last).toString(36)}`;

/** A message's or thread's number as Gmail writes it in its newer attributes. */
export const decimal = (hex: string): string => BigInt(`0x${hex}`).toString();
