import type { History } from '@/utils/history';
import { companyIndexKeys, requisitionKey } from '@/utils/identity';

/** What is put right by hand of an application: from what is known to words, and from words to what they change. */

export type EditWords = { company: string; role: string; requisition: string; name: string; address: string };

const known = (history: History): EditWords => ({
  company: history.company ?? '',
  role: history.role ?? '',
  requisition: history.requisition ?? '',
  name: history.person?.name ?? '',
  address: history.person?.address ?? '',
});

/** The words to start with: the kept draft's, else what is known. */
export function editWords(history: History): EditWords {
  const kept = history.drafts.hand?.content ?? {};
  const from = known(history);
  const field = (name: keyof EditWords): string => {
    const words = kept[name];
    return typeof words === 'string' ? words : from[name];
  };
  return {
    company: field('company'),
    role: field('role'),
    requisition: field('requisition'),
    name: field('name'),
    address: field('address'),
  };
}

/**
 * What differs from what is known, with the keys it can be found by; `undefined` when nothing does. A field that was
 * emptied says that it is not known.
 */
export function editOf(words: EditWords, history: History) {
  const before = known(history);
  const changed = (name: keyof EditWords): string | undefined => {
    const said = words[name].trim();
    return said === before[name] ? undefined : said;
  };
  const company = changed('company');
  const role = changed('role');
  const requisition = changed('requisition');
  const name = words.name.trim();
  const address = words.address.trim();
  const isSame = changed('name') === undefined && changed('address') === undefined;
  const person = isSame ? undefined : { name: name || address, address: address || undefined };
  if (company === undefined && role === undefined && requisition === undefined && !person) return undefined;
  const keys = [
    ...(company ? companyIndexKeys(company) : []),
    ...(requisition ? [requisitionKey(requisition)] : []),
    ...(person?.address ? [`person:${person.address.toLowerCase()}`] : []),
  ];
  return { company, role, requisition, person, keys };
}
