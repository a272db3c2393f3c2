import { isQuote, isSignature, startsHistory, withoutQuotedLines } from './quotes';
import { visibleText } from './visibleText';

/** What a mail says: what its writer wrote, without older mails and signature. */
export interface MailText {
  text: string;
  truncated?: boolean;
}

/** What bodies said. Webmails redraw around their mails all the time, and reading one costs milliseconds. */
const knownBodies = new WeakMap<Element, { said: MailText; first: ChildNode | null; count: number; length: number }>();

/**
 * Reads the body of a mail; again only when other content has taken its place.
 * @param isSites true for an element in it that is the webmail's: a note, a button
 */
export function mailText(body: Element, isSites: (element: Element) => boolean = () => false): MailText {
  const first = body.firstChild;
  const count = body.childNodes.length;
  const length = body.textContent?.length ?? 0;
  const known = knownBodies.get(body);
  if (known && known.first === first && known.count === count && known.length === length) return known.said;
  const said = read(body, isSites);
  // Without words it may only not be shown yet: it fades in.
  if (said.text !== '') knownBodies.set(body, { said, first, count, length });
  else knownBodies.delete(body);
  return said;
}

function read(body: Element, isSites: (element: Element) => boolean): MailText {
  const without = (leaveOut: (element: Element) => boolean): MailText => {
    const { text, truncated } = visibleText(body, {
      leaveOut: (element) => isSignature(element) || isSites(element) || leaveOut(element),
      endAt: startsHistory,
    });
    return { text: withoutQuotedLines(text), ...(truncated ? { truncated } : {}) };
  };
  const all = without(isQuote);
  if (all.text !== '') return all;
  // Nothing but a quote: some programs indent a whole mail as one. What is marked as an older mail stays out.
  return without((element) => isQuote(element) && (element.className !== '' || element.hasAttribute('type')));
}
