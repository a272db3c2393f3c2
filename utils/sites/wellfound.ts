import { definePortal, ROBOT_CHECK } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  isAsked: true,
};

/** The lines of a row: the innermost elements that hold words. Around them is whatever the design needs. */
const LINE = '*:not(:has(*)):not(:empty):not(svg *)';

export default definePortal({
  id: 'wellfound',
  at: /^https:\/\/wellfound\.com\/jobs\/(?:applications(?:\/archived)?|applied)\/?(?:[?#]|$)/,
  within: 'main',
  gate: ROBOT_CHECK,
  layouts: [
    {
      since: '2026-08',
      // Without the tab above, which leads to a list.
      row: 'a[href*="/jobs/applications/"]:not([href$="/archived"])',
      id: { attribute: 'href', match: /\/jobs\/applications\/(?:archived\/)?(\d+-\d+)/ },
      company: { in: LINE, nth: 0 },
      role: { in: LINE, nth: 1 },
      label: { in: LINE, nth: 2 },
      changed: { in: LINE, nth: 3 },
      link: { attribute: 'href' },
    },
  ],
});
