/** The lists of all languages in one object: what the extension carries of the language files besides the model. */
import type { LanguageFile } from './languageFile';

/** Sections that only the training needs. */
const TRAINING_ONLY = new Set(['roles', 'people', 'companies', 'subjects', 'dates', 'name']);

/** What the lines over a mail and over its history are called: see `history.ts`. */
const isHistory = (name: string) => name.startsWith('header ') || name.startsWith('quote ');

/** What portals' labels say: see `status.ts`. */
const isLabel = (name: string) => name.startsWith('label ');

/** Per language and section the lines; words separated by spaces stay one line. */
export type Lists = Record<string, Record<string, string[]>>;

/** What is left of subject lines without their slots, and more of the kind: the words that say what kind of mail it is. */
function subjectWords(subjects: string[], more: string[]): string[] {
  const words = [...subjects, ...more].flatMap((line) => line.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? []);
  return [[...new Set(words)].join(' ')];
}

/** Words for occupations without those that another one's `*` stands for already: '*fahrer' is 'lkw-fahrer', too. */
function withoutCovered(lines: string[]): string[] {
  const words = [...new Set(lines.flatMap((line) => line.split(/\s+/)).filter(Boolean))];
  const open = words.filter((word) => word.includes('*'));
  const isCovered = (word: string) => {
    const bare = word.replaceAll('*', '');
    return open.some((other) => {
      const part = other.replaceAll('*', '');
      if (other === word || part === bare || part.length < 2) return false;
      const mayGoOn = other.endsWith('*');
      const mayBegin = other.startsWith('*');
      if (mayGoOn && mayBegin) return bare.includes(part);
      if (mayGoOn) return bare.startsWith(part) && !word.startsWith('*');
      return bare.endsWith(part) && !word.endsWith('*');
    });
  };
  // In the order of their letters they pack better.
  return [
    words
      .filter((word) => !isCovered(word))
      .sort()
      .join(' '),
  ];
}

/** The labels of portals' lists, apart from the others: the background needs them and nothing of the rest. */
export const labelsOf = (files: LanguageFile[]): Lists =>
  Object.fromEntries(
    files.map(({ tag, lists }) => [
      tag,
      Object.fromEntries(
        [...lists].filter(([name]) => isLabel(name)).map(([name, lines]) => [name, [...new Set(lines)]]),
      ),
    ]),
  );

export const listsOf = (files: LanguageFile[]): Lists =>
  Object.fromEntries(
    files.map(({ tag, lists }) => [
      tag,
      Object.fromEntries([
        ...[...lists]
          .filter(([name]) => !TRAINING_ONLY.has(name) && !isHistory(name) && !isLabel(name))
          .map(([name, lines]) => [name, name === 'role words' ? withoutCovered(lines) : [...new Set(lines)]]),
        ['subject words', subjectWords(lists.get('subjects') ?? [], lists.get('subject words') ?? [])],
      ]),
    ]),
  );
