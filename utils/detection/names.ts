/** What names look like: shared by company, role and person. */
import { foldWord } from './fold';

/** What templates leave in: '[Company]', '{{name}}', '<Firma>', '%ROLE%', 'XXX', '〇〇株式会社'. */
const BLANKS = '[]{}<>%…〇○△×';
/** Letters of what stands in the brackets, when they are gone. */
const BLANK_WORDS = /xxx|yourname|yourcompany|companyname|^insert/;
const GENERIC = new Set(
  `company thecompany ourcompany yourcompany team theteam ourteam us you we our the this that it unternehmen firma unsunternehmen wir ihnen
  entreprise societe notreentreprise nous empresa nuestraempresa nosotros azienda noi nos nossaempresa bedrijf ons firmie nas
  organization organisation group role position job none unknown na undefined null test here there home me my linkedin indeed
  hr careers recruiting undisclosed confidential employer candidate applicant unserem unserer uns einrichtung haus
  そちら こちら 他社 弊社 当社 貴社 御社 本社 当院 当店 当園 弊店 本校 本学 我司 本公司 贵公司 貴公司 公司 本院 敝司 저희 당사 귀사 회사 본사 우리
  الشركة شركتنا المؤسسة מחברתנו החברה חברה कंपनी हमारी компания компании компанию наша нашу компанії компанію компанія
  şirket şirketimiz firmamız yritys yrityksemme cég cégünk compania noastra perusahaan kami công ty chúng tôi chúng virksomheden bedriften
  virksomhed foretaket företaget bolaget hos oss os εταιρεία εταιρεία μας společnost společnosti firmě naší`
    .trim()
    .split(/\s+/)
    .map(foldWord),
);

/** True when a name is a template's blank or says nothing ('our company', 'the team'). */
export function isPlaceholder(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit > 127 ? BLANKS.includes(name[i] ?? '') : !isLetterUnit(unit) && unit !== 32 && isBlankMark(name, i))
      return true;
  }
  const letters = keyOf(name);
  return letters === '' || GENERIC.has(letters) || BLANK_WORDS.test(letters);
}

const isLetterUnit = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** A bracket, or what stands for dots to fill in: '...', '__'. */
function isBlankMark(name: string, at: number): boolean {
  const mark = name[at] ?? '';
  if (mark === '.') return name.startsWith('...', at);
  if (mark === '_') return name[at + 1] === '_';
  return BLANKS.includes(mark);
}

/** True when the span stands in the brackets of a template's blank: '[Job Title]'. */
export function isInBlank(text: string, start: number, end: number): boolean {
  const before = text[text[start - 1] === ' ' ? start - 2 : start - 1];
  const after = text[text[end] === ' ' ? end + 1 : end];
  return (before !== undefined && '[{<%'.includes(before)) || (after !== undefined && ']}>%'.includes(after));
}

const PICTURES = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\p{Cf}]|\ufe0f/gu;
const EDGES = /^[\s"'“”„«»‘’(（|:：;,，、.*_·・–—-]+|[\s"'“”„«»‘’|:：;,，、*_·・–—-]+$/g;
const EDGE_UNITS = ' "\'“”„«»‘’(（|:：;,，、.*_·・–—-';

/** True when only what is around a name, if anything, is to be taken away: plain letters, marks and single spaces. */
function isPlain(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit === 32 ? before === 32 && i > 0 : unit < 32 || (unit > 0x7e && unit < 0xc0) || unit > 0x1fff) return false;
    before = unit;
  }
  return true;
}

/** Takes pictures, invisible characters and the punctuation around a name away; one space between words. */
export function tidy(name: string): string {
  if (!isPlain(name)) return name.replace(PICTURES, '').replace(/\s+/g, ' ').replace(EDGES, '').trim();
  let start = 0;
  let end = name.length;
  while (start < end && EDGE_UNITS.includes(name[start] ?? '')) start++;
  // A full stop at the end belongs to 'Inc.'
  while (end > start && name[end - 1] !== '.' && name[end - 1] !== '(' && EDGE_UNITS.includes(name[end - 1] ?? ''))
    end--;
  return start === 0 && end === name.length ? name : name.slice(start, end);
}

const keys = new Map<string, string>();
const MAX_KEYS = 200;

/** A name's letters, for comparing. */
export function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = foldWord(name);
    if (keys.size >= MAX_KEYS) keys.clear();
    keys.set(name, key);
  }
  return key;
}
