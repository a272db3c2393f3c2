import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Naukri',
  matches: ['https://www.naukri.com/*'],
  isAsked: true,
};

export default definePortal({
  id: 'naukri',
  at: /^https:\/\/www\.naukri\.com\/myapply\/historypage\b/,
  within: '.ot__list',
  layouts: [
    {
      since: '2026-10',
      row: '.ot__jdTupleContainer',
      role: [{ in: '.jdTitle', attribute: 'title' }, '.jdTitle'],
      company: [{ in: '.company', attribute: 'title' }, '.company'],
      // The chip has no name of its own; its time is when the status changed.
      label: { in: '.company ~ div span, .company ~ span' },
      changed: { in: '.company ~ div span, .company ~ span' },
    },
  ],
});
