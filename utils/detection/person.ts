/** The human who signs. */
import type { Address } from '@/utils/reading';
import type { Person } from './detection';
import { theLexicon } from './language';
import { looksLikePerson, mentionsDepartment, tidy } from './names';
import { findPhrases } from './phrases';
import { isNoReply } from './senders';
import { foldWord, readWords } from './text';

/** Only the end of a mail is searched for a signature, in UTF-16 units. */
const TAIL = 1500;
const LINES_AFTER = 5;

/** The lines under the closing formula, the formula's own line first without the formula; [] when there is none. */
export function signatureLines(text: string): string[] {
  const tail = text.slice(-TAIL);
  const lines = tail.split('\n').map((line) => line.trim());
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (line === '' || line.length > 90) continue;
    const words = readWords(line);
    const match = findPhrases(words, theLexicon().signOff).find(({ first }) => first === 0);
    if (!match) continue;
    // The longest formula that starts the line; what follows on the line is the name or nothing.
    const end = Math.max(
      ...findPhrases(words, theLexicon().signOff)
        .filter(({ first }) => first === 0)
        .map(({ last }) => words.ends[last] ?? 0),
    );
    const rest = tidy(line.slice(end));
    const after = lines.slice(i + 1).filter(Boolean);
    if (rest !== '' && !looksLikePerson(rest.split(/[,|]/)[0] ?? '') && !mentionsDepartment(rest)) {
      // 'Thank you for your interest in Acme' opens a mail and closes none; 'Kind regards from Berlin' does.
      if (after.length > LINES_AFTER || words.words.length > match.last + 4) continue;
    }
    return [...(rest === '' ? [] : [rest]), ...after].slice(0, LINES_AFTER);
  }
  return [];
}

/** The human name that a line begins with: 'Jane Doe' of 'Jane Doe, Recruiter'. */
function nameIn(line: string): string | undefined {
  const name = tidy(
    (line.split(/[,|•·(/]|\s[–—-]\s|\s(?:at|from|von|de chez|chez|bei)\s/u)[0] ?? '').replace(
      /^(?:i\.\s?a\.|i\.\s?v\.|ppa\.)\s*/iu,
      '',
    ),
  );
  return looksLikePerson(name) && name.length > 1 ? name : undefined;
}

/** 'Doe, Jane' is Jane Doe. */
function nameOfSender(name: string): string | undefined {
  const swapped = /^([\p{L}'’-]{2,40}),\s+([\p{L}'’ .-]{2,40})$/u.exec(name);
  const plain = swapped ? `${swapped[2]} ${swapped[1]}` : name;
  const found = nameIn(plain.replace(/\s+via\s.*$/iu, ''));
  return found?.includes(' ') ? found : undefined;
}

/** Who signs, with the address when the mail comes from that person; `company` is no person. */
export function findPerson(
  lines: string[],
  from: Address | undefined,
  company: string | undefined,
): Person | undefined {
  const isCompany = (name: string) =>
    company !== undefined && foldWord(name.replace(/\s/g, '')) === foldWord(company.replace(/\s/g, ''));
  const sender = from?.name ? nameOfSender(tidy(from.name)) : undefined;
  const senderName = sender && !isCompany(sender) ? sender : undefined;
  let signed: string | undefined;
  for (const line of lines.slice(0, 2)) {
    const name = nameIn(line);
    if (name && !isCompany(name)) {
      signed = name;
      break;
    }
  }
  const address = from?.address;
  const usable = address && !isNoReply(address) ? address : undefined;
  if (!signed && !senderName) return undefined;
  const first = (name: string) => foldWord(name.split(' ')[0] ?? '');
  const same =
    signed && senderName && (first(signed) === first(senderName) || foldWord(signed) === foldWord(senderName));
  const name = same && senderName && !signed?.includes(' ') ? senderName : (signed ?? senderName ?? '');
  const local = foldWord((address ?? '').split('@')[0] ?? '');
  const own =
    same ||
    !signed ||
    (local !== '' && name.split(' ').some((word) => word.length > 2 && local.includes(foldWord(word))));
  return usable && own ? { name, address: usable } : { name };
}
