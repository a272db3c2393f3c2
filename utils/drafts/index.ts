import type { Stage } from '@/utils/detection/detection';
import type { DraftLanguage, Forms } from './language';
import { type Addressee, addressee, oneLine } from './name';

/** The feedback request: what is known of a rejection -> a mail that asks for advice for next time. Never sent by us. */

/** What is known; each may be absent, and the text reads well without it. */
export interface RequestFacts {
  /** BCP 47 of the mail, e.g. `de` or `pt-BR`. */
  language?: string | undefined;
  /** The furthest stage reached; absent -> wording that fits any. */
  stage?: Stage | undefined;
  /** The human addressed, by the name as the mail shows it; absent -> a neutral greeting. */
  person?: { name: string } | undefined;
  company?: string | undefined;
  role?: string | undefined;
  /** Signature; absent -> the text ends with the closing. */
  myName?: string | undefined;
}

export interface RequestDraft {
  /** The language it is written in, one of {@link draftLanguages}. */
  language: string;
  /**
   * False: we have no draft in the mail's language, English is used and the surface says so. True when the mail's
   * language is not known: there is nothing to say then.
   */
  inMailLanguage: boolean;
  /** For a new mail; a reply in the thread keeps its own. */
  subject: string;
  /** Plain text, paragraphs parted by an empty line, no line break at the end. */
  body: string;
}

/** A new language is a new file here, named by its two-letter tag: nothing to register. */
const languages: Record<string, DraftLanguage> = Object.fromEntries(
  Object.entries(import.meta.glob<DraftLanguage>('./??.ts', { eager: true, import: 'default' })).map(
    ([path, language]) => [path.slice(2, -3), language],
  ),
);

/** The languages there are drafts in, as BCP 47 primary tags. */
export const draftLanguages: readonly string[] = Object.keys(languages).sort();

/** Longest role and company that a sentence carries, in words and UTF-16 units; what is longer was misread. */
const LIMITS = { role: { words: 12, units: 110 }, company: { words: 8, units: 80 } };

/** `(m/w/d)`, `(H/F)`, `[f/m/x]`: an advert's words, not a letter's. */
const ANY_GENDER = /\s*[([]\s*(?:all genders|gn|[mwfdxhi*](?:\s*[/|,]\s*(?:[mwfdxhi*]|div|nb))+)\s*[)\]]/giu;

/**
 * The request for one rejection: thanks, accepts, asks for one thing to keep and one to change, offers a way out; under
 * 120 words. Never throws: facts that make no sense in a sentence are treated as absent.
 */
export function draftRequest(facts: RequestFacts): RequestDraft {
  const tag = facts.language?.toLowerCase().split(/[-_]/)[0] || undefined;
  const language = tag !== undefined && Object.hasOwn(languages, tag) ? tag : 'en';
  const text = languages[language];
  if (!text) throw new Error(`utils/drafts/${language}.ts is missing: it is what every other language falls back to`);

  const company = fitting(facts.company, LIMITS.company);
  const role = fitting(roleAlone(facts.role, company), LIMITS.role);
  const job = jobOf(text, role, company);
  const { thanks, keep, change } = text.wording[facts.stage === 'offer' ? 'final' : (facts.stage ?? 'any')];
  const myName = oneLine(facts.myName ?? '');
  const say = (...sentences: string[]): string => fill(sentences.join(' '), { job });
  const paragraphs = [
    greet(text, facts.person && addressee(facts.person.name), company),
    say(thanks, text.accept),
    say(text.ask, keep, change),
    say(text.release),
    myName ? `${text.closing}\n${myName}` : text.closing.replace(/,$/, ''),
  ];
  return {
    language,
    inMailLanguage: tag === undefined || tag === language,
    subject: say(text.subject),
    body: paragraphs.join('\n\n'),
  };
}

function greet({ greeting }: DraftLanguage, who: Addressee | undefined, company: string | undefined): string {
  if (!who || who.name.toLowerCase() === company?.toLowerCase()) return greeting.neutral;
  const { name, given, family, title, gender } = who;
  const names = { name, given: given ?? '', family: family ?? '', title: title ?? '' };
  if (title && greeting.titled) return fill(greeting.titled, names);
  if (gender && family) return fill(greeting[gender], names);
  if (given && greeting.familiar) return fill(greeting.familiar, names);
  // A family name alone, its title left out, would be curt.
  return given || name !== family ? fill(greeting.formal, names) : greeting.neutral;
}

function jobOf(text: DraftLanguage, role: string | undefined, company: string | undefined): string {
  const parts = {
    role: role === undefined ? '' : fill(formFor(text.role, role), { role }),
    company: company === undefined ? '' : fill(formFor(text.company, company), { company }),
  };
  if (role !== undefined) return fill(company === undefined ? text.job.role : text.job.both, parts);
  return fill(company === undefined ? text.job.none : text.job.company, parts);
}

const formFor = (forms: Forms, word: string): string => forms.find(([pattern]) => pattern.test(word))?.[1] ?? '';

/** One pass, so that braces in a value stay what they are; an empty value takes the space before it along. */
function fill(template: string, values: Record<string, string>): string {
  return template
    .replace(/ (?=[?:;»])|(?<=«) /g, '\u00a0')
    .replace(/(\s?)\{(\w+)\}(\.?)/g, (_, space: string, name: string, stop: string) => {
      const value = values[name] ?? '';
      // 'at Example Inc.' at the end of a sentence needs no second full stop.
      return (value && space + value) + (value.endsWith('.') ? '' : stop);
    });
}

/** The role without the advert's signs and without 'at Acme' after it. */
function roleAlone(role: string | undefined, company: string | undefined): string | undefined {
  const plain = role && oneLine(role.replace(ANY_GENDER, ' '));
  if (!plain || !company || !plain.toLowerCase().endsWith(` ${company.toLowerCase()}`)) return plain;
  return plain.slice(0, -company.length).replace(/(?:\s*[|,@–—-]|\s(?:at|with|bei(?: der)?|chez|en))\s*$/iu, '');
}

function fitting(value: string | undefined, limit: { words: number; units: number }): string | undefined {
  const plain = oneLine(value ?? '')
    .replace(/^["“”„«]\s*([^"“”„«»]*?)\s*["“”»]$/, '$1')
    .replace(/[\s,;:|–—-]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(plain) || plain.length > limit.units) return undefined;
  return plain.split(' ').length > limit.words ? undefined : plain;
}
