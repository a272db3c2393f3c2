const lists = new Map<string, readonly string[]>();

/** The parts of a list of words that is written over several lines, between bars: as they are compared, made once. */
export function wordList(words: string): readonly string[] {
  const list = lists.get(words) ?? words.split(/[|\n]/).map(plain).filter(Boolean);
  lists.set(words, list);
  return list;
}

/** Words as they are compared: lower case, plain spaces and apostrophes, without marks at their ends. */
export const plain = (text: string): string =>
  text
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}#]+$/gu, '');
