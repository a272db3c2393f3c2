/** What sender and subject say besides the words. */
import type { Address } from '@/utils/reading';
import { foldWord } from './fold';
import type { SenderSigns } from './mailFeatures';
import { domainOf, isAtsDomain, isNoReply } from './senders';

/** 'Re:' and its like in the languages we know. */
const REPLY = /^\s*(?:re|aw|antw|sv|vs|rif|ref|res|rv|odp|r|ynt|vl|回复|回覆|返信|답장)\s*(?:\[\d+\])?\s*[:：]/i;

const departments = new WeakMap<object, Set<string>>();

/** The folded words of all languages' departments, made once for a set of lists. */
function departmentWords(lists: Record<string, Record<string, string[]>>): Set<string> {
  let words = departments.get(lists);
  if (!words) {
    words = new Set(
      Object.values(lists).flatMap((sections) =>
        (sections['departments'] ?? []).filter((line) => !/\s/.test(line)).map(foldWord),
      ),
    );
    departments.set(lists, words);
  }
  return words;
}

/** True for a sender's name like 'Acme Careers': a department beside a company. */
const isRecruiting = (name: string, words: Set<string>) =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => word.length > 1 && words.has(foldWord(word)));

export function signsOf(
  {
    from,
    own,
    subject,
    known,
  }: { from?: Address | undefined; own: boolean; subject?: string | undefined; known: boolean },
  lists: Record<string, Record<string, string[]>>,
): SenderSigns {
  const domain = domainOf(from?.address);
  return {
    fromTracking: domain !== undefined && isAtsDomain(domain),
    fromRecruiting: from?.name !== undefined && isRecruiting(from.name, departmentWords(lists)),
    fromMachine: from?.address !== undefined && isNoReply(from.address),
    own,
    known,
    isReply: REPLY.test(subject ?? ''),
  };
}
