/** Reads the files of all languages from the folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type LanguageFile, parseLanguageFile, parseShortMails } from './languageFile';

const LANGUAGES = 'utils/detection/languages';
const MAILS = 'utils/detection/mails';

/** The languages in the order of their tags, each with the short mails that stand in a file of their own. */
export const readLanguages = (): LanguageFile[] =>
  readdirSync(LANGUAGES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const tag = name.slice(0, -'.txt'.length);
      const file = parseLanguageFile(tag, readFileSync(`${LANGUAGES}/${name}`, 'utf8'));
      const path = `${MAILS}/${name}`;
      return existsSync(path) ? { ...file, shorts: parseShortMails(tag, readFileSync(path, 'utf8')) } : file;
    });
