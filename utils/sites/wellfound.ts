import { definePortal, ROBOT_CHECK } from '@/utils/portal/definePortal';
import { isBlank } from '@/utils/portal/isBlank';
import type { Place } from '@/utils/portal/layout';
import type { About } from './site';

export const about: About = {
  name: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  isAsked: true,
};

/** The lines of a row: the innermost elements that hold words. Around them is whatever the design needs. */
const LINE = '*:not(:has(*)):not(:empty):not(svg *)';
/** The lines have no names of their own: the status is known by its words, else it stands before the time of the last change. */
const STATUS =
  /^(pending|applied|viewed|in review|under review|interviewing|interview|offer(?:ed| received)?|hired|accepted|not accepted|not selected|rejected|expired|closed|withdrawn)$/i;
const TIME = /^(\d+ (?:minute|hour|day|week|month|year)s?(?: ago)?|today|yesterday)$/i;

/** The line that stands so many before the time. */
const beforeTime = (lines: number): Place => ({ in: LINE, until: TIME, nth: -lines });

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
      company: [{ in: LINE, until: STATUS, nth: -2 }, beforeTime(3)],
      role: [{ in: LINE, until: STATUS, nth: -1 }, beforeTime(2)],
      // An unknown word in its place is asked about.
      label: [{ in: LINE, from: 0, match: STATUS }, beforeTime(1)],
      needs: ['company', 'role', 'label'],
      changed: { in: LINE, from: 3, match: TIME },
      link: { attribute: 'href' },
    },
  ],
});
