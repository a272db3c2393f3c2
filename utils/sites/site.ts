import type { Reading } from '@/utils/reading';

/** What a person has on a site: mail, the list of their applications, or messages and that list. */
export type SiteKind = 'mail' | 'portal' | 'both';

/** What a site is by its name and addresses: all that popup, settings and background have of it. */
export interface About {
  /** The site's own name, not translated. */
  name: string;
  /** The addresses it is at, as match patterns of a manifest. */
  matches: string[];
  /** True where the person is asked for access when they switch the site on; the others come with the installation. */
  isAsked?: boolean;
  /** What is read there; where absent, mail in a site that has a link for new mail, else the lists of a portal. */
  kind?: SiteKind;
  /** The site's terms forbid tools that change its pages, and it looks for extensions: whoever switches it on is told. */
  forbidsTools?: boolean;
  /** A link that opens a new message with these fields filled; absent where the site has none. */
  composeUrl?: (mail: { to: string; subject: string; body: string }, url: string) => string;
}

/** What came of writing into a reply box. `occupied`: the person has text there already, nothing was touched. */
export type InsertResult = 'inserted' | 'occupied' | 'not-here' | 'no-box';

/** One thing that a page says: an opened message, or an application in a portal's list. */
export interface Seen {
  reading: Reading;
  /** Insert a prompt before this element: inside the message, and over none of the site's own controls. Absent: in the page's corner. */
  anchor?: Element;
}

/** What came of reading a page. Three results, never two: a structure we do not know is not an empty page. */
export type PageRead =
  | { state: 'read'; seen: Seen[] }
  /** Nothing is opened (a list of mails, the settings), or the list is empty: proven by something the site shows. */
  | { state: 'nothing' }
  | Unreadable;

/** On its page and not a thing we know. A report describes it by tags, classes and roles, never by text. */
export interface Unreadable {
  state: 'unreadable';
  /** What is described. */
  root: Element;
  /** What could be read all the same, where most of it could not. */
  seen?: Seen[];
  /** True for what is left out of it with all it holds: a mail's own markup. */
  isForeign?: (element: Element) => boolean;
  /** The kind of error that reading ended with; then nothing is described. */
  error?: string;
}

/** One site: how to read it, and how to write into its reply box. No clock, no globals: all comes from `document`. */
export interface Site {
  /** The smallest stable element to observe; the body when the site has not drawn it yet. */
  container(document: Document): Element;
  /** A shadow root in which messages open too: what changes in there does not come through to what is around it. */
  shadow?(document: Document): ShadowRoot | undefined;
  /** Where nothing is ever opened, as a selector: the rows of a list of mails. What changes in there is not worth a look. */
  ignored?: string;
  /** Reads what is open and visible. `url` is the page's address with its hash. */
  read(document: Document, url: string): PageRead;
  /** The frames that messages stand in, as a selector: they are filled after the page around them is drawn. */
  frames?: string;
  /** Where messages are answered; absent where the site has no such place. */
  replies?: ReplyBoxes;
}

/** Where a site's reply boxes are. Finding is the site's part; pressing, waiting and writing are ours: `page/reply.ts`. */
export interface ReplyBoxes {
  /** The opened message of that id, without one the newest that is opened; absent where it is not here. */
  message(document: Document, messageId: string | undefined): Element | undefined;
  /** The open editor that answers a message. */
  editor(document: Document, message: Element): HTMLElement | undefined;
  /** The button that opens one. */
  button(document: Document, message: Element): Element | undefined;
  /** Every open reply box of the page. */
  editors(document: Document): HTMLElement[];
  /** The words that a person sees in an editor and that are theirs, not the site's. Lines end in `\n`. */
  words(editor: Element): string;
  /** True for an element in an editor that is the site's and not the person's: a quote, a signature. */
  isSites?(element: Element): boolean;
}
