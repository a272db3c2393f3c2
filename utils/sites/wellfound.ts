import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  isAsked: true,
};

export default definePortal({
  id: 'wellfound',
  at: /^https:\/\/wellfound\.com\/jobs\/(?:applications(?:\/archived)?|applied)\/?(?:[?#]|$)/,
  within: 'main',
  layouts: [
    {
      since: '2026-08',
      row: 'a[href*="/jobs/applications/"]',
      id: { attribute: 'href', match: /\/jobs\/applications\/(\d+-\d+)/ },
      company: { in: ':scope > *', nth: 0 },
      role: { in: ':scope > *', nth: 1 },
      label: { in: ':scope > *', nth: 2 },
      changed: { in: ':scope > *', nth: 3 },
      link: { attribute: 'href' },
    },
  ],
});
