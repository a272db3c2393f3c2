/**
 * Which parts of a mail repeat older mails or sign it. Class names and ids are those of the mail programs; webmails put
 * a prefix before foreign ids (`m_-123appendonsend`), so ids are matched by their end. No word of any language decides.
 */

const QUOTES = [
  'blockquote',
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_extra',
  '.gmail_attr',
  '.adL', // Gmail: what stands around a quote that it folds
  '.h5', // Gmail: the folded part
  '.adm', // Gmail: the three dots of a folded part
  '.ajR',
  '[class*="yahoo_quoted"]',
  '[id*="yahoo_quoted"]',
  '[class*="protonmail_quote"]',
  '.moz-cite-prefix',
  '.moz-forward-container',
].join();

const SIGNATURES = [
  '.gmail_signature',
  '.gmail_signature_prefix',
  '[data-smartmail="gmail_signature"]',
  '.moz-signature',
  '[class*="protonmail_signature_block"]',
  '[id$="ms-outlook-mobile-signature"]',
  '[id$="AppleMailSignature"]',
].join();

/** Ids after which Outlook's programs put the whole older mail as siblings. */
const ENDS = /(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)$/;

/** The line that Outlook for Windows draws above the header of the older mail. */
const OUTLOOK_RULE =
  /border-top:\s*(?:solid\s+(?:#e1e1e1|#b5c4df|rgb\(\d+,\s*\d+,\s*\d+\))\s+1(?:\.0)?pt|1pt\s+solid\s)/i;

/** True for an element that holds a quoted older mail. */
export const isQuote = (element: Element): boolean => element.matches(QUOTES);

/** True for an element that holds a signature the mail program has marked as one. */
export const isSignature = (element: Element): boolean => element.matches(SIGNATURES);

/** True for an element from which on all is an older mail. */
export function startsHistory(element: Element): boolean {
  if (element.id !== '' && ENDS.test(element.id)) return true;
  if (typeof element.className === 'string' && element.className.includes('OutlookMessageHeader')) return true;
  if (element.tagName !== 'DIV') return false;
  const style = element.getAttribute('style');
  return style !== null && OUTLOOK_RULE.test(style) && element.querySelector('b') !== null;
}

/**
 * Leaves out what a plain text mail quotes or signs with: lines with `>`, the line that introduces them, all from
 * `-----Original Message-----` or a rule of underscores with a header below, and all from a `-- ` line. What would end
 * the mail ends it only when there is text above it.
 */
export function withoutQuotedLines(text: string): string {
  const kept: string[] = [];
  const all = text.split('\n');
  for (const [index, line] of all.entries()) {
    if (/^>/.test(line)) {
      dropIntroduction(kept);
      continue;
    }
    if (kept.some((one) => one !== '') && endsMail(line, all[index + 1])) break;
    kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function endsMail(line: string, next: string | undefined): boolean {
  if (line === '--' || line === '-- ') return true;
  // Five dashes are Outlook's reply; Gmail's forward has ten, and what is forwarded is what the person sees.
  if (/^-{5}\s?[^\s-][^-]{0,60}[^\s-]\s?-{5}$/.test(line)) return true;
  return /^_{20,}$/.test(line) && next !== undefined && /^[^:]{2,20}\s?[:：]/.test(next);
}

/** Drops 'On Monday Anna wrote:' from the end, which may be on two lines: it has a digit or `@` and ends in a colon. */
function dropIntroduction(kept: string[]): void {
  while (kept.at(-1) === '') kept.pop();
  const last = kept.at(-1);
  if (last === undefined || !/[:：]$/.test(last)) return;
  const before = kept.at(-2);
  const isWhole = /[\d@]/.test(last);
  if (isWhole) kept.pop();
  else if (before !== undefined && before !== '' && /[\d@]/.test(before) && last.length < 80) kept.splice(-2);
}
