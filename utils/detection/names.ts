/** What names look like: shared by company, role and person. */
import { theLexicon } from './language';
import { foldWord } from './text';

/** Things templates leave in: '[Company]', '{{name}}', '<Firma>', '%ROLE%', 'XXX'. */
const PLACEHOLDER = /[[\]{}<>%]|_{2,}|\.{3}|\bx{3,}\b|\byour (?:name|company)\b|\bcompany name\b|\binsert\b/i;
const GENERIC = new Set(
  `company thecompany ourcompany yourcompany team theteam ourteam us you we our the this that it unternehmen firma unsunternehmen wir ihnen
  entreprise societe notreentreprise nous empresa nuestraempresa nosotros azienda noi nos nossaempresa bedrijf ons firmie nas
  organization organisation group role position job none unknown na undefined null test here there home me my linkedin indeed
  hr careers recruiting undisclosed confidential employer candidate applicant unserem unserer`
    .trim()
    .split(/\s+/)
    .map(foldWord),
);

/** True when a name is a template's blank or says nothing ('our company', 'the team'). */
export function isPlaceholder(name: string): boolean {
  if (PLACEHOLDER.test(name)) return true;
  const letters = foldWord(name);
  return letters === '' || GENERIC.has(letters);
}

/** True when the span stands in the brackets of a template's blank: '[Job Title]'. */
export const isInBlank = (text: string, start: number, end: number) =>
  /[[{<%]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?[\]}>%]/.test(text.slice(end, end + 2));

/** Takes pictures, invisible characters and the punctuation around a name away; one space between words. */
export function tidy(name: string): string {
  return name
    .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\p{Cf}]|\ufe0f/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„«»‘’(|:;,.*_–—-]+|[\s"'“”„«»‘’|:;,*_–—-]+$/g, '')
    .trim();
}

/** True when every word of a name is a department's ('Talent Team'), so that nothing names anybody. */
export function isDepartment(name: string): boolean {
  const { department } = theLexicon();
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length > 0 && words.every((word) => department.has(foldWord(word)));
}

/** Words that stand in a department's name and in everything else. */
const LINKS = new Set(
  `at for from the of and to via do not no us ta help info work service services early news email mail desk office global
  partner partners experience support hello inbox update updates candidate candidates selection application applications
  das die der für von ihr ihre dein deine euer les des votre notre del nuestro voor het jouw met con noi spraw`
    .trim()
    .split(/\s+/)
    .map(foldWord),
);

/** True when one word of it is a department's. */
export function mentionsDepartment(name: string): boolean {
  const { department } = theLexicon();
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .some((word) => word.length > 1 && department.has(word) && !LINKS.has(word));
}

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}]*|van|von|de|der|den|del|della|da|dos|di|la|le|bin|al|el|zu)$/u;

/** True when it looks like a human's name: one to five words, each like a name, none of a department or legal form. */
export function looksLikePerson(name: string): boolean {
  if (name.length < 2 || name.length > 60 || isPlaceholder(name) || /[\d@/&]/.test(name)) return false;
  const words = name.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > 5 || /^(?:the|your|our|ihr|dein|votre|tu|su)$/i.test(words[0] ?? ''))
    return false;
  if (words.length === 1 && /^\p{Lu}{1,3}$/u.test(name)) return false;
  if (
    words.length > 1 &&
    words.every((word) => word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase())
  ) {
    return words.length <= 3 && !mentionsDepartment(name);
  }
  return words.every((word) => NAME_WORD.test(word)) && !mentionsDepartment(name) && !LEGAL_FORM.test(` ${name}`);
}

/** Legal forms at the end of a company's name. A person logs 'Acme', not 'Acme GmbH'. */
export const LEGAL_FORM =
  /[\s,]+(?:gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|ag|kg|kgaa|ohg|e\.? ?k\.?|e\.? ?v\.?|ug(?: \(haftungsbeschränkt\))?|inc\.?|incorporated|llc|l\.l\.c\.|llp|ltd\.?|limited|plc|corp\.?|corporation|co\.|s\.?a\.?s?\.?|s\.?a\.?r\.?l\.?|sasu|s\.?l\.?u?\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|lda\.?|ltda\.?|s\/a|b\.?v\.?|n\.?v\.?|sp\. ?z ?o\. ?o\.?|oy|ab|as|a\/s|aps|pty\.?(?: ltd\.?)?|pvt\.?(?: ltd\.?)?|se)$/iu;
