/**
 * The newest words of a mail in plain text: without the history it quotes and without the signature block. For the
 * command line and for 'paste a mail'; on a page the site's adapter does this on the document.
 */

/** Longest line and number of lines that an introduction of a quote ('On ... wrote:') may have. */
const MAX_INTRODUCTION = 400;
const INTRODUCTION_LINES = 3;

/** '-----Original Message-----' and its translations; lines of dashes or underscores with words in them. */
const DIVIDER =
  /^\s*[-_=*]{2,}\s*(?:original\s+message|forwarded\s+message|urspr[uü]ngliche\s+nachricht|original-?nachricht|weitergeleitete\s+nachricht|message\s+d['’]origine|message\s+original|message\s+transf[ée]r[ée]|mensaje\s+original|mensaje\s+reenviado|messaggio\s+originale|messaggio\s+inoltrato|mensagem\s+original|mensagem\s+encaminhada|oorspronkelijk\s+bericht|doorgestuurd\s+bericht|wiadomo[śs][ćc]\s+oryginalna|oryginalna\s+wiadomo[śs][ćc]|ursprungligt\s+meddelande)\s*[-_=*]{0,40}\s*$/i;

/** The first words of an introduction, and what it ends in, in one language each. */
const INTRODUCTIONS: [begin: RegExp, end: RegExp][] = [
  [/^\s*on\s/i, /\bwrote\s*:\s*$/i],
  [/^\s*(?:am|on)\s/i, /\bschrieb\b[^:]{0,120}:\s*$/i],
  [/^\s*le\s/i, /\ba\s+[ée]crit\s*:\s*$/i],
  [/^\s*el\s/i, /\bescribi[óo]\s*:\s*$/i],
  [/^\s*il\s/i, /\bha\s+scritto\s*:\s*$/i],
  [/^\s*(?:em|a|no\s+dia|on)\s/i, /\bescreveu\s*:\s*$/i],
  [/^\s*op\s/i, /\b(?:schreef|het\s+volgende\s+geschreven)\b[^:]{0,120}:\s*$/i],
  [/^\s*(?:w\s+dniu|dnia|\w{2,4}\.?,?\s)/i, /\bnapisa[łl]\(?a?\)?[^:]{0,120}:\s*$/i],
  [/^\s*(?:den|p[åa])\s/i, /\bskrev\b[^:]{0,120}:\s*$/i],
];

/** The sender's line of a header block that mail programs put over the history. */
const HEADER_FROM = /^\s*\*?(?:from|von|de|da|van|od|fr[åa]n|fra)\s*:\*?\s+\S/i;
/** A line that proves the header block: date or subject under the sender. */
const HEADER_NEXT =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoy[ée]|objet|[àa]|enviado|fecha|para|asunto|inviato|data|oggetto|assunto|verzonden|aan|onderwerp|wys[łl]ano|do|temat|skickat|till|[äa]mne)\s*:\*?\s+\S/i;

/**
 * The text with quoted history and signature block blanked out: same length, line ends kept, so that every offset in
 * the result is one in `text`.
 */
export function maskHistory(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  let hasWords = false;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').replace(/\r$/, '');
    // A text that begins with its own header block is the mail itself, not history.
    if (
      /^-- ?$/.test(line) ||
      DIVIDER.test(line.slice(0, 200)) ||
      (hasWords && (isIntroduction(lines, i) || isHeaderBlock(lines, i)))
    ) {
      end = i;
      break;
    }
    hasWords ||= line.trim() !== '' && !isQuoted(line);
  }
  return lines.map((line, i) => (i >= end || isQuoted(line) ? line.replace(/[^\r]/g, ' ') : line)).join('\n');
}

const isQuoted = (line: string) => /^[ \t]{0,8}>/.test(line);

/** Cuts quoted history and the signature block off a mail's plain text. Line ends become `\n`; '' stays ''. */
export function newestWords(text: string): string {
  return maskHistory(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isIntroduction(lines: string[], at: number): boolean {
  const first = (lines[at] ?? '').slice(0, MAX_INTRODUCTION);
  const begun = INTRODUCTIONS.filter(([begin]) => begin.test(first));
  if (begun.length === 0) return false;
  let joined = '';
  for (let i = at; i < at + INTRODUCTION_LINES && i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    if (line === '' || joined.length + line.length > MAX_INTRODUCTION) return false;
    joined += `${line} `;
    // A date or an address must be in it: 'On the whole, she wrote:' is a sentence.
    if (/\d|@/.test(joined) && begun.some(([, introductionEnd]) => introductionEnd.test(joined))) return true;
  }
  return false;
}

function isHeaderBlock(lines: string[], at: number): boolean {
  if (!HEADER_FROM.test((lines[at] ?? '').slice(0, 300))) return false;
  const next = lines.slice(at + 1, at + 5).filter((line) => HEADER_NEXT.test(line.slice(0, 300)));
  return next.length >= 2;
}
