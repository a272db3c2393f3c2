import { definePortal, ROBOT_CHECK } from '@/utils/portal/definePortal';
import { isBlank } from '@/utils/portal/isBlank';
import type { About } from './site';

export const about: About = {
  name: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  isAsked: true,
};

/** The lines of a row: the innermost elements that hold words. Around them is whatever the design needs. */
const LINE = '*:not(:has(*)):not(:empty):not(svg *)';
/** The lines have no names of their own: the status is known by its words, and the company and the role stand before it. */
const STATUS =
  /^(pending|applied|viewed|in review|under review|interviewing|interview|offer(?:ed| received)?|hired|accepted|not accepted|not selected|rejected|expired|closed|withdrawn)$/i;

export default definePortal({
  id: 'wellfound',
  at: /^https:\/\/wellfound\.com\/jobs\/(?:applications(?:\/archived)?|applied)\/?(?:[?#]|$)/,
  within: 'main',
  isBlank,
  gate: ROBOT_CHECK,
  layouts: [
    {
      since: '2026-08',
      // Without the tab above, which leads to a list.
      row: 'a[href*="/jobs/applications/"]:not([href$="/archived"])',
      id: { attribute: 'href', match: /\/jobs\/applications\/(?:archived\/)?(\d+-\d+)/ },
      company: { in: LINE, until: STATUS, nth: -2 },
      role: { in: LINE, until: STATUS, nth: -1 },
      label: { in: LINE, from: 0, match: STATUS },
      needs: ['company', 'role', 'label'],
      changed: { in: LINE, from: 3, match: /^(\d+ (?:minute|hour|day|week|month|year)s?(?: ago)?|today|yesterday)$/i },
      link: { attribute: 'href' },
    },
  ],
});
