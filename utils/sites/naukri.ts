import { definePortal } from '@/utils/portal/definePortal';
import { isBlank } from '@/utils/portal/isBlank';
import type { About } from './site';

export const about: About = {
  name: 'Naukri',
  matches: ['https://www.naukri.com/*'],
  isAsked: true,
};

/**
 * The chip has no name of its own: it is the last line of a card, below what is said of the company; its time is when the status
 * changed.
 */
const CHIP = { in: '.company ~ div span, .company ~ span', nth: -1 };
const LINK = { in: 'a.jdTitle, .jdTitle a', attribute: 'href' };

export default definePortal({
  id: 'naukri',
  at: /^https:\/\/www\.naukri\.com\/myapply\/historypage(?:[/?#]|$)/,
  within: '.jdTuplesContainer, .ot__list',
  isBlank,
  gate: '#usernameField, #loginForm',
  layouts: [
    {
      since: '2026-10',
      row: '.ot__jdTupleContainer',
      // Those that are applied for elsewhere have no link.
      id: { ...LINK, match: /-(\d{9,15})(?:[/?#]|$)/ },
      role: [{ in: '.jdTitle', attribute: 'title' }, '.jdTitle'],
      company: [{ in: '.company', attribute: 'title' }, '.company'],
      label: CHIP,
      changed: CHIP,
      link: LINK,
    },
  ],
});
