import { withoutLegalForm } from './legalForm';
import { caseAt, LOWER } from './letterCase';
import type { Lexicon } from './lexicon';
import { withoutDepartment } from './nameFacts';
import { isPlaceholder, tidy } from './names';

const CUT = /\s+(?:via|through|über|par|on behalf of)\s+.*$|\s*[([（［|].*$|\s+[–—@·•-]\s.*$/iu;

/** An office at the end of a Chinese or Japanese name, or all of it. */
const OFFICE =
  /[ \u3000]*(?:人事|人力|人力資源|人力资源|護理|护理|看護|編輯|编辑|編集|製作|制作|採購|采购|購買|総務|總務|总务|営業|行政|企画|企划|調度|调度|配車|広報|開発|教務|学務|職員|採用|招聘|招募)(?:[部処处處室科课課係组組]|担当|窓口|事務局)$/u;

/** Cuts what is not the name: 'Careers', 'via Greenhouse', a legal form, a possessive. Undefined when nothing is left. */
export function cleanCompany(raw: string, lexicon: Lexicon): string | undefined {
  let name = withoutLegalForm(tidy(raw.length > 200 ? raw.slice(0, 200) : raw));
  if (!isWords(name)) {
    name = tidy(name.replace(/^[([（【「].*?[)\]）】」]\s*/u, '').replace(CUT, '')).replace(/['’]s?$/u, '');
  } else if (hasVia(name)) name = name.replace(CUT, '');
  const { rest } = withoutDepartment(name, lexicon);
  if (rest !== name) name = tidy(withoutLegalForm(rest));
  if (!isWords(name)) name = withoutMarks(name, raw);
  if (name.charCodeAt(name.length - 1) > 0x3000) name = name.replace(OFFICE, '');
  if (name.length < 2 || name.length > 60 || isPlaceholder(name)) return undefined;
  if (name.length < 6 && /^\p{L}?\d+$/u.test(name)) return undefined;
  return (isWords(name) || /\p{L}/u.test(name)) && !name.includes('@') ? name : undefined;
}

/** Without quotation marks around it; 'Школа «Одуван»' keeps its own, of 'завода «Турбина»' the name alone is left. */
function withoutMarks(name: string, raw: string): string {
  const bare = name.replace(/^["«„“「『]+|["»”“」』]+$/gu, '');
  const open = /[«„][^»“”]*$/u.exec(bare)?.[0];
  if (open === undefined || open.length === bare.length) return bare;
  if (caseAt(bare, 0) === LOWER) return open.slice(1);
  const close = raw[raw.indexOf(open) + open.length] ?? '';
  return /[»“”]/.test(close) ? bare + close : bare;
}

/** A service that sends for the company is named behind one of these. */
const hasVia = (name: string) =>
  name.length > 8 && [' via ', ' through ', ' über ', ' par ', ' on behalf of '].some((word) => name.includes(word));

/** True when nothing but letters and spaces is in a name. */
function isWords(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const isLetter =
      unit > 0xbf
        ? unit < 0x2000 || unit > 0x303f
        : (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 32;
    if (!isLetter) return false;
  }
  return true;
}
