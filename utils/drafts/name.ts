/** How a human is addressed, from the name as a mail shows it: `Dr. Maya Lindholm`, `LINDHOLM Maya`, `Maya 🌻 (she/her)`. */

export interface Addressee {
  /** The full name, without title. */
  name: string;
  /** Absent when it cannot be told: `M. Lindholm`, `Dr. Lindholm`, scripts that put the family first. */
  given?: string;
  family?: string;
  /** Academic: `Dr.`, `Prof. Dr.`. */
  title?: string;
  /** Only when the name itself says so: `Frau Lindholm`. */
  gender?: 'woman' | 'man';
}

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{So})(?:\p{Emoji_Modifier}|[\u{fe0e}\u{fe0f}\u{20e3}]|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu;
/** Marks of direction, and marks without width except the joiners that letters need. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const NOT_A_PERSON =
  /(?<!\p{L})(?:teams?|talent|talents|recruit(?:ing|ment|er|ers)|careers?|jobs|hiring|hr|human|people|personal(?:abteilung|wesen)?|bewerb(?:er|ung)\p{L}*|karriere|carrières?|recrutement|recruteur|ressources|rh|rrhh|équipe|equipo|empleo|selección|reclutamiento|no-?reply|support|notifications?)(?!\p{L})/iu;
const SUFFIX = /^(?:ph\.?\s?d|mba|m\.?sc|b\.?sc|ll\.?m|cipd|s?phr|shrm-s?cp|jr|sr|ii|iii|esq)\.?$/i;
const PARTICLE =
  /^(?:van|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|las|los|von|vom|zu|zur|zum|ten|ter|bin|binti|al|el|y|und|af|av)$/iu;
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DOUBLE_GIVEN =
  /^(?:(?:ana|maría) (?:josé|jesús|luisa|teresa|isabel|carmen|dolores|pilar|elena|victoria|eugenia|fernanda|paula|cristina|lucía|belén|maría|ángeles)|(?:josé|juan|luis|francisco|carlos|víctor|marco|miguel|pedro) (?:luis|maría|antonio|manuel|carlos|miguel|ángel|ignacio|javier|ramón|francisco|pablo|josé|diego|alberto|fernando|enrique|pedro))(?= )/iu;

const HONORIFICS: readonly [RegExp, 'woman' | 'man' | undefined][] = [
  [/^(?:ms|mrs|miss|frau|fr\.|mme|madame|mlle|sra|srta|señora)\.?$/i, 'woman'],
  [/^(?:mr|herr|hr\.|monsieur|sr|señor)\.?$/i, 'man'],
  [/^(?:mx|ing\.|mag\.|dipl\.-?\p{L}+\.?)$/iu, undefined],
];
const TITLES: readonly [RegExp, string, ('woman' | 'man')?][] = [
  [/^dr\.?$/i, 'Dr.'],
  [/^dra\.?$/i, 'Dr.', 'woman'],
  [/^(?:prof\.?|professor)$/i, 'Prof.'],
];

/** One line of plain words: no line breaks, no invisible marks, single spaces. */
export function oneLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Who to greet; `undefined` when the text is not a human's name: an address, a team, nothing but signs. */
export function addressee(written: string): Addressee | undefined {
  const plain = oneLine(written.normalize('NFKC').replace(EMOJI, ' '))
    .replace(/(?<!\p{L})(dra?|prof)\.(?=\p{L})/giu, '$1. ')
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/["“”„«»]|^['’]|['’]$/g, ' ')
    .replace(/\s(?:[|•·–—-]+|via|at|from|@|bei|chez)\s.*$/iu, '');
  const name = uncomma(oneLine(plain));
  if (/[\p{N}@/\\:<>_=?!;]|\.\p{L}{2,}/u.test(name) || NOT_A_PERSON.test(name)) return undefined;

  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  const { title, gender } = takeTitles(words);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0 || words.length > 6 || name.length > 70) return undefined;

  const ordered = calm(familyLast(words));
  const full = ordered.join(' ');
  const addressed = { ...(title && { title }), ...(gender && { gender }) };
  if (ordered.length === 1)
    return { name: full, ...(title || gender ? { family: full } : { given: full }), ...addressed };
  let start = ordered.length - 1;
  while (start > 1 && PARTICLE.test(ordered[start - 1] ?? '')) start--;
  const given = DOUBLE_GIVEN.exec(full)?.[0] ?? ordered[0] ?? full;
  const isTold = !FAMILY_FIRST.test(full) && !/^(?:\p{L}\.?|(?:\p{L}\.)+)$/u.test(given) && !PARTICLE.test(given);
  return { name: full, family: ordered.slice(start).join(' '), ...(isTold && { given }), ...addressed };
}

/** `Lindholm, Maya` turned round; what follows a full name, `Maya Lindholm, MBA`, left out. */
function uncomma(name: string): string {
  const [first = '', second = ''] = name.split(/\s*[,،、]\s*/u);
  if (!second || SUFFIX.test(second) || NOT_A_PERSON.test(second)) return first;
  const isFamily = !first.includes(' ') || PARTICLE.test(first.split(' ')[0] ?? '');
  return isFamily && second.split(' ').length <= 2 ? `${second} ${first}` : first;
}

/** Takes titles and honorifics off the front of `words`. */
function takeTitles(words: string[]): { title?: string; gender?: 'woman' | 'man' } {
  const titles: string[] = [];
  let gender: 'woman' | 'man' | undefined;
  for (let word = words[0]; word !== undefined; word = words[0]) {
    const at = word;
    const title = TITLES.find(([pattern]) => pattern.test(at));
    const honorific = HONORIFICS.find(([pattern]) => pattern.test(at));
    if (!title && !honorific) break;
    if (title && !titles.includes(title[1])) titles.push(title[1]);
    gender ??= title?.[2] ?? honorific?.[1];
    words.shift();
  }
  return { ...(titles.length > 0 && { title: titles.join(' ') }), ...(gender && { gender }) };
}

const isLoud = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && !word.includes('.');

/** `LINDHOLM Maya`, as French and Hungarian mailboxes show it, turned round. */
function familyLast(words: string[]): string[] {
  const first = words.findIndex((word) => !isLoud(word));
  const isTurned = first > 0 && words.slice(first).every((word) => !isLoud(word)) && (words[0]?.length ?? 0) > 2;
  return isTurned ? [...words.slice(first), ...words.slice(0, first)] : words;
}

/** Capitals and small letters as one writes a name; `AJ` and `J.R.` stay. */
function calm(words: string[]): string[] {
  const quiet = words.every((word) => !/\p{Lu}/u.test(word));
  return words.map((word, index) => {
    if (index > 0 && PARTICLE.test(word) && (quiet || isLoud(word))) return word.toLowerCase();
    const isInitials = word.length === 2 && (index === 0 || !/[aeiouy]/i.test(word)) && words.length > 1;
    if (isLoud(word) && !(isInitials && !words.every(isLoud))) return capitalised(word.toLowerCase());
    return quiet ? capitalised(word) : word;
  });
}

/** `o'neill-mcbride` -> `O'Neill-McBride`. */
function capitalised(word: string): string {
  return word.replace(/(^|[-\u2010])([od]['’])?(mc)?(\p{L})/giu, (_, before = '', prefix = '', mc = '', letter = '') =>
    [before, prefix.toUpperCase(), mc && 'Mc', letter.toUpperCase()].join(''),
  );
}
