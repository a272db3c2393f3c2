import type { Outcome, Stage } from './detection';
import { indexPhrases, type Phrase, type PhraseIndex, parsePhrase } from './phrases';
import { foldWord } from './text';

/** Phrases by weight; the notation is that of `phrases.ts`. */
export type Weighted = Record<number, string[]>;

/** What a language's file in `languages/` holds. All of it is data; a new language is one file. */
export interface Language {
  /** BCP 47 primary tag. */
  tag: string;
  /** The commonest small words, by which the language is told. */
  common: string;
  /** Words that make the rest of a sentence hypothetical: 'if'. */
  conditional: string;
  /** Words that turn a promise after them into its opposite: 'not'. */
  negation: string;
  /** Words no gap of a phrase reaches over: 'yet' in 'not yet'. */
  barriers: string;
  /** Named sets of words for `{name}` in phrases. */
  sets: Record<string, string>;
  /**
   * What mails say, per outcome. 5 says it about a job, 4 says it clearly, 2 and 3 point to it, 1 only goes with it.
   * An outcome needs one phrase of at least 2.
   */
  outcomes: Partial<Record<Outcome, Weighted>>;
  /**
   * The same for a conversation that is known to be about an application, where plain words are enough ('it is a no',
   * 'could we push our chat?'). Nowhere else are they looked for.
   */
  known: Partial<Record<Outcome, Weighted>>;
  /** Says that the mail is about a job somebody applied for. */
  hiring: Weighted;
  /** Says that it is about something else that is applied for, refused or cancelled. */
  foreign: Weighted;
  /** Says that it was written to many, or to somebody who did not apply: newsletters, alerts, cold mail. */
  bulk: Weighted;
  /** What shows that a stage was reached. */
  stages: Partial<Record<Stage, string[]>>;
  /** Whom a mail speaks to: the person who applied, or a colleague about somebody else. */
  hearer: Hearer;
  /** Phrases the company's name follows. */
  companyAfter: string[];
  /** Phrases the role follows; it ends before one of `roleEnd` or at the end of the sentence. */
  roleAfter: string[];
  roleEnd: string;
  /** Words that make a line a role: 'engineer'. */
  roleWords: string;
  /** Words of a subject that say what kind of mail it is ('invitation'), and the small words between them. */
  mailTypes: string;
  mailLinks: string;
  /** Words in a sender's or signer's name that are the department, not the company: 'Careers', 'Team'. */
  department: string;
  /** Closing formulas; the name follows. */
  signOff: string[];
}

/** How a language speaks to somebody, and how it tells one person about another. */
export interface Hearer {
  /** Words of the second person. One with a capital counts only where the mail writes it so ('Sie'). */
  you: string;
  /** Words before such a word that make it a request ('can you'), which a colleague is asked too. */
  request: string;
  /** Words that a greeting begins with. */
  greeting: string;
  /** Says that the reader is the one who applied: 'your application'. */
  addressed: string[];
  /** Says that somebody else is: 'I told him', 'can you close the requisition'. */
  reported: string[];
}

/** What a phrase stands for. */
export type Meaning =
  | { about: 'outcome'; outcome: Outcome; weight: number; known: boolean; language: string; id: number }
  | { about: 'hiring' | 'foreign' | 'bulk'; weight: number; language: string; id: number }
  | { about: 'stage'; stage: Stage; language: string; id: number }
  | { about: 'company' | 'role' | 'addressed' | 'reported'; language: string; id: number };

/** Everything the languages say, ready to look up. */
export interface Lexicon {
  languages: Language[];
  index: PhraseIndex<Meaning>;
  /** What counts only in a conversation that is known to be about an application. */
  knownIndex: PhraseIndex<Meaning>;
  common: Map<string, string[]>;
  conditional: Map<string, Set<string>>;
  negation: Map<string, Set<string>>;
  /** Per language the words of the second person; true for one that must be written with a capital. */
  you: Map<string, Map<string, boolean>>;
  request: Map<string, Set<string>>;
  greeting: Set<string>;
  mailTypes: Set<string>;
  mailLinks: Set<string>;
  roleEnd: Set<string>;
  roleWords: Set<string>;
  /** Beginnings of role words, by their first three letters. */
  roleWordPrefixes: Map<string, string[]>;
  department: Set<string>;
  signOff: PhraseIndex<true>;
}

const files = import.meta.glob<Language>('./languages/*.ts', { eager: true, import: 'default' });

/** Where the ids of a language's phrases for known conversations begin. */
const KNOWN_ID = 10_000;

const wordsOf = (list: string) => list.trim().split(/\s+/).filter(Boolean);
const fold = (list: string) => wordsOf(list).map(foldWord);

/** The phrases of outcomes; of those that only count in a known conversation when `known`. */
function outcomeMeanings(language: Language, known: boolean): Phrase<Meaning>[] {
  const phrases: Phrase<Meaning>[] = [];
  const said = known ? language.known : language.outcomes;
  for (const [outcome, weighted] of Object.entries(said) as [Outcome, Weighted][]) {
    for (const [weight, sources] of Object.entries(weighted)) {
      for (const source of sources) {
        const id = phrases.length + (known ? KNOWN_ID : 0);
        const meaning = { outcome, weight: Number(weight), known, language: language.tag, id };
        phrases.push(parsePhrase(source, language.sets, { about: 'outcome', ...meaning }));
      }
    }
  }
  return phrases;
}

function meanings(language: Language): Phrase<Meaning>[] {
  const phrases = outcomeMeanings(language, false);
  let id = phrases.length;
  const add = (source: string, meaning: (id: number) => Meaning) =>
    phrases.push(parsePhrase(source, language.sets, meaning(id++)));
  const tag = language.tag;
  for (const about of ['hiring', 'foreign', 'bulk'] as const) {
    for (const [weight, sources] of Object.entries(language[about])) {
      for (const source of sources) add(source, (id) => ({ about, weight: Number(weight), language: tag, id }));
    }
  }
  for (const [stage, sources] of Object.entries(language.stages) as [Stage, string[]][]) {
    for (const source of sources) add(source, (id) => ({ about: 'stage', stage, language: tag, id }));
  }
  for (const about of ['addressed', 'reported'] as const) {
    for (const source of language.hearer[about]) add(source, (id) => ({ about, language: tag, id }));
  }
  for (const source of language.companyAfter) add(source, (id) => ({ about: 'company', language: tag, id }));
  for (const source of language.roleAfter) add(source, (id) => ({ about: 'role', language: tag, id }));
  return phrases;
}

function makeLexicon(languages: Language[]): Lexicon {
  const common = new Map<string, string[]>();
  for (const { tag, common: list } of languages) {
    for (const word of new Set(fold(list))) common.set(word, [...(common.get(word) ?? []), tag]);
  }
  const perLanguage = (list: (language: Language) => string) =>
    new Map(languages.map((language) => [language.tag, new Set(fold(list(language)))]));
  const all = (list: (language: Language) => string) => languages.flatMap((language) => wordsOf(list(language)));
  const barriers = all(({ barriers }) => barriers).map(foldWord);
  return {
    languages,
    index: indexPhrases(languages.flatMap(meanings), barriers),
    knownIndex: indexPhrases(
      languages.flatMap((language) => outcomeMeanings(language, true)),
      barriers,
    ),
    common,
    conditional: perLanguage(({ conditional }) => conditional),
    negation: perLanguage(({ negation }) => negation),
    you: new Map(
      languages.map(({ tag, hearer }) => [
        tag,
        new Map(wordsOf(hearer.you).map((word) => [foldWord(word), /^\p{Lu}/u.test(word)])),
      ]),
    ),
    request: perLanguage(({ hearer }) => hearer.request),
    greeting: new Set(all(({ hearer }) => hearer.greeting).map(foldWord)),
    mailTypes: new Set(all(({ mailTypes }) => mailTypes).map(foldWord)),
    mailLinks: new Set(all(({ mailLinks }) => mailLinks).map(foldWord)),
    roleEnd: new Set(all(({ roleEnd }) => roleEnd).map(foldWord)),
    roleWords: new Set(
      all(({ roleWords }) => roleWords)
        .filter((word) => !word.endsWith('*'))
        .map(foldWord),
    ),
    roleWordPrefixes: Map.groupBy(
      all(({ roleWords }) => roleWords)
        .filter((word) => word.endsWith('*'))
        .map(foldWord),
      (prefix) => prefix.slice(0, 3),
    ),
    department: new Set(all(({ department }) => department).map(foldWord)),
    signOff: indexPhrases(
      languages.flatMap(({ signOff }) => signOff.map((source) => parsePhrase(source, {}, true))),
      [],
    ),
  };
}

let lexicon: Lexicon | undefined;
/** The lexicon of all languages, made at the first call: a worker that wakes for something else does not pay for it. */
export function theLexicon(): Lexicon {
  lexicon ??= makeLexicon(Object.values(files));
  return lexicon;
}

/** True when the folded word names an occupation ('engineer', 'entwicklerin'). */
export function isRoleWord(word: string): boolean {
  const { roleWords, roleWordPrefixes } = theLexicon();
  return (
    roleWords.has(word) || (roleWordPrefixes.get(word.slice(0, 3))?.some((prefix) => word.startsWith(prefix)) ?? false)
  );
}
