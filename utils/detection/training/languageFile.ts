/**
 * A language's file, `utils/detection/languages/<tag>.txt`: sentences by what they say, whole mails, and lists of words. The
 * script that trains reads these files; the extension carries only what it makes of them.
 *
 * A line `= name` begins a section, `# ` a comment. In a sentence `[a|b]` is a choice and `{company}` a slot.
 */
import { type Act, acts } from '../acts';
import { type Outcome, outcomes } from '../detection';
import { ownWords } from '../ownWords';

/** A whole mail with what it says. */
export interface ComposedMail {
  outcome: Outcome;
  subject: string;
  from: string;
  body: string;
  /** What a careful person would log from this mail alone; absent where it does not say. */
  company?: string;
  role?: string;
  person?: string;
  stage?: string;
}

export interface LanguageFile {
  tag: string;
  sentences: Record<Act, string[]>;
  mails: ComposedMail[];
  shorts: ShortMail[];
  /** Every other section, by its name. */
  lists: Map<string, string[]>;
}

const isAct = (name: string): name is Act => (acts as readonly string[]).includes(name);
const isOutcome = (name: string): name is Outcome => (outcomes as readonly string[]).includes(name);

/** Reads a language's file. Throws with the number of the line where it is wrong: an author's mistake. */
export function parseLanguageFile(tag: string, text: string): LanguageFile {
  const sentences = Object.fromEntries(acts.map((act) => [act, [] as string[]])) as Record<Act, string[]>;
  const file: LanguageFile = { tag, sentences, mails: [], shorts: [], lists: new Map() };
  let list: string[] | undefined;
  let mail: ComposedMail | undefined;
  const wrong = (line: number, what: string) => new Error(`${tag}.txt, line ${line + 1}: ${what}`);
  for (const [number, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    const [, name] = /^= ?(\S.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      const [, outcome] = /^mail:? (\w+)$/.exec(name) ?? [];
      mail = undefined;
      list = undefined;
      if (outcome !== undefined) {
        if (!isOutcome(outcome)) throw wrong(number, `'${outcome}' is no outcome`);
        mail = { outcome, subject: '', from: '', body: '' };
        file.mails.push(mail);
      } else if (isAct(name)) list = sentences[name];
      else {
        list = file.lists.get(name) ?? [];
        file.lists.set(name, list);
      }
    } else if (mail) {
      const [, header, value = ''] =
        (mail.body === '' && /^(Subject|From|Company|Role|Person|Stage): ?(.*)$/.exec(line)) || [];
      if (header !== undefined) mail[header.toLowerCase() as 'subject'] = value;
      else if (mail.body !== '' || line !== '') mail.body += `${line}\n`;
    } else if (line !== '' && !line.startsWith('# ')) {
      if (!list) throw wrong(number, 'a line before the first section');
      list.push(line);
    }
  }
  return file;
}

/** A short mail on one line, of `mails/<tag>.txt`. */
export interface ShortMail {
  outcome: Outcome;
  subject: string;
  /** Without what it quotes. */
  text: string;
  /** The sentences that decide. */
  decisive: string[];
}

/**
 * Reads `mails/<tag>.txt`: `OUTCOME | Subject | text` a line, the sentences that decide between `**`, ` / ` for a line break.
 * Throws with the number of the line where it is wrong.
 */
export function parseShortMails(tag: string, text: string): ShortMail[] {
  return text.split('\n').flatMap((line, number): ShortMail[] => {
    if (line.trim() === '' || line.startsWith('# ')) return [];
    const [outcome = '', subject = '', ...rest] = line.split('|').map((part) => part.trim());
    if (!isOutcome(outcome)) throw new Error(`mails/${tag}.txt, line ${number + 1}: '${outcome}' is no outcome`);
    const marked = rest.join('|');
    const decisive = [...marked.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.trim());
    const plain = marked.replaceAll('**', '').replaceAll(' / ', '\n');
    return [
      { outcome, subject, text: ownWords(plain), decisive: decisive.map((words) => words.replaceAll(' / ', '\n')) },
    ];
  });
}

/** One reading of a line: each choice taken and each slot filled, by `random` (0 to 1). */
export function vary(line: string, file: LanguageFile, random: () => number): string {
  const pick = (items: string[]) => items[Math.floor(random() * items.length)] ?? '';
  return line
    .replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, choices: string) => pick(choices.split('|')))
    .replace(/\{(company|role|person|date)\}/g, (all, slot: string) => {
      if (slot === 'date') return pick(file.lists.get('dates') ?? ['12.03.2026', '14:30', '3/4']);
      const items = file.lists.get(slot === 'company' ? 'companies' : slot === 'role' ? 'roles' : 'people') ?? [];
      return items.length > 0 ? pick(items) : all;
    })
    .replace(/ {2,}/g, ' ')
    .trim();
}
