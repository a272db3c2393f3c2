/**
 * HTML as the text a person would see: for mails that come without a plain part. The result is text and never shown as
 * HTML. Linear in the length of the source; broken markup is text or nothing, never an error.
 */

const BLOCKS = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 section article header footer blockquote pre hr dd dt center form'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote hr'.split(' '));
const VOID = new Set('br hr img input meta link col area base embed source track wbr'.split(' '));
/** Elements whose content is not the mail's own words. */
const UNSEEN = new Set('script style head title template noscript svg blockquote select textarea object'.split(' '));
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|max-height\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all|\shidden(?=[\s>=/]|$)/i;
/** The colours that one style gives to its text and to what is behind it. */
const INK = /(?:^|[\s;"'])color\s*:\s*([^;"'!]{1,40})/i;
const PAPER = /background(?:-color)?\s*:\s*([^;"'!]{1,40})/i;
const QUOTE =
  /class\s*=\s*["']?[^"'>]{0,80}(?:gmail_quote|gmail_signature|yahoo_quoted|moz-cite-prefix)|id\s*=\s*["']?(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)/i;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  aacute: 'á',
  atilde: 'ã',
  ccedil: 'ç',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ograve: 'ò',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  igrave: 'ì',
  Eacute: 'É',
  Agrave: 'À',
  Ccedil: 'Ç',
  oelig: 'œ',
  aring: 'å',
  oslash: 'ø',
  aelig: 'æ',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  deg: '°',
  zwsp: '\u200b',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};

/** A character reference as it is written in HTML; its three groups are what {@link referenced} takes. */
export const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));?/g;

/** What a character reference stands for: '' for no character, undefined for a name that is none. */
export function referenced(
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint < 0xe000)
    ? String.fromCodePoint(codePoint)
    : '';
}

const decode = (text: string): string =>
  text.replace(REFERENCE, (all, decimal, hex, name) => referenced(decimal, hex, name) ?? all);

/** True for text in the colour of its own background: nobody sees it. */
function isCamouflaged(tag: string): boolean {
  const ink = INK.exec(tag)?.[1]?.trim().toLowerCase();
  return ink !== undefined && ink !== 'inherit' && ink === PAPER.exec(tag)?.[1]?.trim().toLowerCase();
}

/** The visible words of an HTML mail, without quoted history and hidden parts; lines end in `\n`. */
export function htmlToPlain(html: string): string {
  const pieces: string[] = [];
  /** Names of the open elements inside the outermost unseen one; empty while words are seen. */
  const unseen: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? html.length : open);
    if (unseen.length === 0 && text !== '') pieces.push(decode(text.replace(/\s+/g, ' ')));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) break;
      at = close + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const tag = html.slice(open, close + 1);
    at = close + 1;
    const [, slash, rawName] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(tag) ?? [];
    if (rawName === undefined) {
      if (unseen.length === 0 && !/^<[!?/]/.test(tag) && !tag.includes(':')) pieces.push(tag);
      continue;
    }
    const name = rawName.toLowerCase();
    if (unseen.length > 0) {
      if (slash === '/') {
        const index = unseen.lastIndexOf(name);
        if (index >= 0) unseen.length = index;
      } else if (!VOID.has(name) && !tag.endsWith('/>') && unseen.length < 500) unseen.push(name);
      continue;
    }
    if (BLOCKS.has(name)) pieces.push(PARAGRAPHS.has(name) ? '\n\n' : '\n');
    else if (name === 'td' || name === 'th') pieces.push(' ');
    const head = tag.slice(0, 2000);
    if (slash === '/' || VOID.has(name) || tag.endsWith('/>')) continue;
    if (UNSEEN.has(name) || HIDDEN.test(head) || QUOTE.test(head) || isCamouflaged(head)) unseen.push(name);
  }
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
