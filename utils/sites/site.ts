import type { MailReading } from '@/utils/reading';

/** What came of writing into a reply box. `occupied`: the person has text there already, nothing was touched. */
export type InsertResult = 'inserted' | 'occupied' | 'not-here' | 'no-box';

/** What a webmail's page says of one opened message, with the place a prompt may stand. */
export interface MailRead {
  reading: MailReading;
  /** Insert the prompt before this element; it is inside the message and over none of the site's own controls. */
  anchor: Element;
}

/** What came of reading a page. Three results, never two: a structure we do not know is not an empty page. */
export type PageRead =
  | { state: 'read'; mails: MailRead[] }
  /** Nothing is opened (a list, the settings): proven by something the site shows. */
  | { state: 'nothing-open' }
  /** On its page and not a thing we know. `structure` names tags, classes and roles, never text. */
  | { state: 'unreadable'; structure: string };

/** One webmail: how to read it and how to write into its reply box. No clock, no globals: all comes from `document`. */
export interface Mailbox {
  kind: 'mailbox';
  /** The site's own name, not translated. */
  name: string;
  matches: string[];
  /** The smallest stable element to observe; the body when the site has not drawn it yet. */
  container(document: Document): Element;
  /** Reads the conversation that is open and visible. `url` is the page's address with its hash. */
  read(document: Document, url: string): PageRead;
  /**
   * Opens the site's own reply box of that message where it is not open, and writes `text` at its start. Never sends.
   * Resolves within 5 s. `signal` stops the waiting.
   */
  reply(document: Document, messageId: string | undefined, text: string, signal?: AbortSignal): Promise<InsertResult>;
  /** Removes `text` from the open reply box where it stands unchanged; otherwise touches nothing. */
  takeBack(document: Document, text: string): void;
  /** A link that opens a new message with these fields filled. */
  composeUrl(mail: { to: string; subject: string; body: string }, url: string): string;
}

export type Site = Mailbox;

/** The identity function that types a site's file. */
export const defineMailbox = (site: Omit<Mailbox, 'kind'>): Mailbox => ({ kind: 'mailbox', ...site });
