/** What stands before a posting's number. */
const BEFORE =
  /(?<![\p{L}\d])(?:requisition|req|job|posting|position|reference|ref|kennziffer|referenz(?:nummer)?|stellen-?(?:id|nr|nummer)|réf(?:érence)?|referencia|referência|rif(?:erimento)?|vacature(?:nummer)?|nr ref|referens(?:nummer)?|referencenummer|jobb-?id|stillings-?id|tunnus|jelige|azonosító|evidenční číslo|номер вакансии|вакансия|вакансія|ilan no|referans no|求人番号|求人ID|職位編號|职位编号|공고번호|رقم الوظيفة|מספר משרה|mã tin|mã vị trí|kode lowongan)\.?[\s:#：-]{0,3}(?:(?:id|number|no|nr|code|nummer|numéro)\b\.?)?[\s:#]{0,3}$/iu;
/** A number from its first character on: letters, digits, further parts. */
const NUMBER = /^(?:[A-Z]{1,6}[-_]?)?\d{3,10}(?:[-_/][A-Z0-9]{1,8}){0,3}(?![\p{L}\d])/iu;
/** One that needs no word before it. */
const PLAIN = /^(?:JR|REQ|R|JOB|PR|P)[-_ ]?\d{4,10}(?:[-_]\d{1,4})?(?![\p{L}\d])/u;
const BRACKETS = /^[(#[]\s?(\d{5,10})\s?[)\]]/u;

const MAX_RUNS = 8;
const RUN = /\d{3,}/g;
const isLatin = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** The best number in a text, with how sure it is: 3 a word before it says so, 2 by its shape, 1 by its brackets. */
function numberIn(text: string): { number: string; rank: number } | undefined {
  let best: { number: string; rank: number } | undefined;
  let runs = 0;
  RUN.lastIndex = 0;
  for (let found = RUN.exec(text); found && runs < MAX_RUNS; found = RUN.exec(text)) {
    const i = found.index;
    const end = RUN.lastIndex;
    runs += 1;
    let from = i;
    if (from > 0 && /[-_ ]/.test(text[from - 1] ?? '') && isLatin(text.charCodeAt(from - 2))) from--;
    while (from > 0 && from > i - 8 && isLatin(text.charCodeAt(from - 1))) from--;
    const spaced = text[i - 1] === ' ' ? i : from;
    const number = NUMBER.exec(text.slice(spaced, spaced + 50))?.[0];
    const plain = PLAIN.exec(text.slice(from, from + 30))?.[0];
    const inBrackets = BRACKETS.exec(text.slice(Math.max(0, i - (text[i - 1] === ' ' ? 2 : 1)), end + 2))?.[1];
    const stated = number !== undefined && BEFORE.test(text.slice(Math.max(0, spaced - 40), spaced));
    const rank = stated ? 3 : plain ? 2 : inBrackets ? 1 : 0;
    if (rank > (best?.rank ?? 0)) best = { number: (stated ? number : (plain ?? inBrackets)) ?? '', rank };
    if (rank === 3) return best;
  }
  return best;
}

/** The company's own number for the posting; undefined when none is stated. Looked for near the top only. */
export function findRequisition(subject: string, text: string): string | undefined {
  const inSubject = numberIn(subject.slice(0, 500));
  const inText = inSubject?.rank === 3 ? undefined : numberIn(text.slice(0, 2500));
  const best = inText && inText.rank > (inSubject?.rank ?? 0) ? inText : inSubject;
  return best?.number.toUpperCase();
}
