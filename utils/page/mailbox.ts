import type { Address } from '@/utils/reading';
import { cut, defined } from './words';

/** Names and addresses of people as webmails write them. */

/** No part is without bound: a long word that is none must not be tried to its end from each of its signs. */
const ADDRESS = /[^\s<>()（）[\]:："',;@]{1,255}@[^\s<>()（）[\]:："',;@]{1,255}\.[^\s<>()（）[\]:："',;@]{1,63}/g;

/** Longest text that is searched for addresses, in UTF-16 units. */
const MAX_SEARCHED = 2_000;

/**
 * The address in a text such as `From: Ines <ines@example.com>`; the last one, since a name may look like an address.
 * Lower case; undefined without one.
 */
export const addressIn = (text: string | null | undefined): string | undefined => addressesIn(text).at(-1);

/** All addresses in a text, lower case. */
export const addressesIn = (text: string | null | undefined): string[] =>
  (text?.slice(0, MAX_SEARCHED).match(ADDRESS) ?? []).map((address) => address.toLowerCase().slice(0, 500));

/** What a webmail writes in place of something missing: '(no subject)', '(unknown sender)', in any language. */
const isPlaceholder = (text: string): boolean => /^[(（][^()（）]{2,40}[)）]$/.test(text);

/** A subject; undefined for a mail without one. A real one that is all brackets is lost by this, and no more. */
export function subjectOf(written: string | undefined): string | undefined {
  const subject = cut((written ?? '').replace(/\s+/g, ' ').trim(), 2_000);
  return subject === '' || isPlaceholder(subject) ? undefined : subject;
}

/**
 * A person, from the name that is shown and the address, where there is one.
 * @param account the address that the mailbox is of: its person is called 'me', in the interface's language, which is no name
 */
export function personOf(shown: string | null, address: string | undefined, account?: string): Address | undefined {
  const words = (shown ?? '').replace(/\s+/g, ' ').trim();
  const isNoName = isOwn(address, account) || words.toLowerCase() === address || (!address && isPlaceholder(words));
  const name = isNoName ? undefined : cut(words, 500) || undefined;
  return address || name ? defined({ name, address }) : undefined;
}

/** A person written as `Ines Ahrend <ines@example.com>`, or by the one or the other. */
export function personIn(text: string, account?: string): Address | undefined {
  const address = addressIn(text);
  const name = address ? text.replace(/[<＜(（[]?[^\s<＜(（[]+@[^\s>＞)）\]]+[>＞)）\]]?[\s,;]*$/, '') : text;
  return personOf(name.replace(/^\s*"(.*)"\s*$/, '$1'), address, account);
}

/** True when both are known and one mailbox: what follows a plus is ignored, and Gmail's dots. */
export function isOwn(address: string | undefined, account: string | undefined): boolean {
  const plain = (written: string): string => {
    const [name = '', host = ''] = written.toLowerCase().split('@');
    const bare = name.replace(/\+.*$/, '');
    return /^g(?:oogle)?mail\.com$/.test(host) ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`;
  };
  return address !== undefined && account !== undefined && plain(address) === plain(account);
}
