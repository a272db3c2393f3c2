import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Naukri',
  matches: ['https://www.naukri.com/*'],
  isAsked: true,
};

/** The chip has no name of its own: it is the last line of a card; its time is when the status changed. */
const CHIP = '.company ~ div span, .company ~ span';

export default definePortal({
  id: 'naukri',
  at: /^https:\/\/www\.naukri\.com\/myapply\/historypage(?:[/?#]|$)/,
  within: '.jdTuplesContainer, .ot__list',
  gate: '#usernameField, #loginForm',
  layouts: [
    {
      since: '2026-10',
      row: '.ot__jdTupleContainer',
      role: [{ in: '.jdTitle', attribute: 'title' }, '.jdTitle'],
      company: [{ in: '.company', attribute: 'title' }, '.company'],
      label: CHIP,
      changed: CHIP,
      link: { in: 'a.jdTitle, .jdTitle a', attribute: 'href' },
    },
  ],
});
