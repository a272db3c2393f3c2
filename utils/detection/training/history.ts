/** How mail programs of each language mark what is not the newest words: the lines over a mail, and over what it quotes. */
import type { LanguageFile } from './languageFile';

export const headerNames = ['from', 'date', 'to', 'subject'] as const;
export type HeaderName = (typeof headerNames)[number];

export interface History {
  /** The words before the colon in the lines over a mail, by language. */
  headers: Record<string, Record<HeaderName, string[]>>;
  /** Lines over quoted words, 'On {date}, {person} wrote:', of all languages: what stands around the slots. */
  introductions: string[][];
  /** 'Original message' and its like, in small letters, of all languages. */
  dividers: string[];
}

/** Whatever differs from mail to mail: the slots, an address or a time that an author wrote out. */
const SLOT = /\{\w+\}|<[^<>]*>|\d{1,2}[:.]\d{2}(?: [AP]M)?/;

const piecesOf = (line: string): string[] => line.toLowerCase().split(SLOT);

/** Words of two slots only are everywhere; and an introduction ends in a colon. */
const isTelling = (pieces: string[]) => /[:：]$/.test(pieces.at(-1)?.trim() ?? '') && /\p{L}{2}/u.test(pieces.join(''));

export const historyOf = (files: LanguageFile[]): History => ({
  headers: Object.fromEntries(
    files.map(({ tag, lists }) => [
      tag,
      Object.fromEntries(
        headerNames.map((name) => [name, (lists.get(`header ${name}`) ?? []).map((word) => word.toLowerCase())]),
      ) as Record<HeaderName, string[]>,
    ]),
  ),
  introductions: files
    .flatMap(({ lists }) => lists.get('quote intros') ?? [])
    .map(piecesOf)
    .filter(isTelling),
  dividers: [
    ...new Set(files.flatMap(({ lists }) => lists.get('quote dividers') ?? []).map((words) => words.toLowerCase())),
  ],
});
