/** Legal forms around a company's name. A person logs 'Acme', not 'Acme GmbH'. */

/** At the end, after a space or a comma. */
const LATIN =
  /[\s,]+(?:gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|ag|kg|kgaa|ohg|e\.? ?k\.?|e\.? ?v\.?|ug(?: \(haftungsbeschränkt\))?|inc\.?|incorporated|llc|l\.l\.c\.|llp|ltd\.?(?: şti\.?)?|limited|plc|corp\.?|corporation|co\.|s\.?a\.?s?\.?|s\.?a\.? de c\.?v\.?|s\.?a\.?r\.?l\.?|sasu|s\.?l\.?u?\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|lda\.?|ltda\.?|s\/a|b\.?v\.?|n\.?v\.?|sp\. ?z ?o\. ?o\.?|sp\. ?[jk]\.|oyj?|ab|asa?|a\/s|aps|pty\.?(?: ltd\.?)?|pvt\.?(?: ltd\.?)?|se|kft\.?|zrt\.?|nyrt\.?|bt\.?|(?:spol\. )?s ?\.?r\.? ?o\.?|a\.?\s?s\.?|a\.?\s?ş\.?|oü|ooo|tbk\.?|z\.\s?s\.|v\.o\.s\.|o\.p\.s\.)$/iu;
/** In other scripts, at the end. */
const OTHER_END =
  /\s*(?:株式会社|有限会社|合同会社|合資会社|（株）|\(株\)|㈱|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|㈜|\(주\)|（주）|בע["״']?מ|ש\.?מ\.?מ|ذ\.?م\.?م|ش\.?م\.?[معل]|प्राइवेट लिमिटेड|प्रा\. लि\.|लिमिटेड|\s(?:Α\.?\s?Ε|Ε\.?Π\.?Ε|Ι\.?Κ\.?Ε|Ο\.?\s?Ε)\.?)$/u;
/** In front. */
const FRONT =
  /^(?:株式会社|有限会社|合同会社|合資会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|医療法人社団|医療法人|学校法人|（株）|\(株\)|㈱|주식회사|유한회사|㈜|\(주\)|（주）|(?:ООО|ОАО|ПАО|ЗАО|АО|ИП|ТОВ|ТзОВ|ПАТ|ПрАТ|ФОП|PT\.?|CV\.?|UAB|S\.?C\.)\s+(?=\p{Lu}|["«„“])|ООО(?=[«"])|ТОВ(?=[«"])|Công ty (?:TNHH|cổ phần|CP)(?: một thành viên| MTV)?\s+|CTCP\s+)\s*/iu;

/** True for letters that only a name in one of the other scripts has, so that most names are not searched. */
const isPlain = (text: string) => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x24f) return false;
  return true;
};

/** Last words of legal forms that have no full stop or slash. */
const LAST = new Set(
  'gmbh mbh ag kg kgaa ohg ug (haftungsbeschränkt) inc incorporated llc llp ltd limited plc corp corporation sa sas sarl sasu sl slu spa srl lda ltda bv nv oy oyj ab asa as aps pty pvt se kft zrt nyrt bt sro oü ooo tbk şti'.split(
    ' ',
  ),
);

function mayEndLegally(name: string): boolean {
  const space = Math.max(name.lastIndexOf(' '), name.lastIndexOf(','));
  if (space <= 0) return false;
  const last = name.slice(space + 1);
  if (last.length > 20) return false;
  if (last.includes('.') || last.includes('/')) return true;
  // 'Nordea AB', but 'Kim As'.
  return LAST.has(last.toLowerCase()) && (last.length > 2 || last === 'Oy' || last === last.toUpperCase());
}

/** The name without its legal form. */
export function withoutLegalForm(name: string): string {
  const rest = mayEndLegally(name) ? name.replace(LATIN, '') : name;
  if (isPlain(rest) && !FRONT_WORD.test(rest)) return rest;
  return rest.replace(OTHER_END, '').replace(FRONT, '');
}

const FRONT_WORD = /^(?:PT|CV|UAB|SC|S\.C|Công|CTCP)[\s.]/i;

/** True when a name ends or begins with a legal form. */
export const hasLegalForm = (name: string): boolean => withoutLegalForm(name).length < name.length;
