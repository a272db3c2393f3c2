import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  isAsked: true,
};

export default definePortal({
  id: 'workday',
  // Tenants name the path as they like, and some have a host of their own: the page itself says what it is.
  proof: '[data-automation-id="candidateHomePage"], [data-automation-id="candidate-home-app"]',
  loading: '[data-automation-id="loading"]',
  within: '[data-automation-id="candidate-home-app"], [data-automation-id="candidateHomePage"]',
  layouts: [
    {
      since: '2024-06',
      row: '[data-automation-id="taskListRow"]',
      id: [
        {
          in: '[data-automation-id="applicationTitle"] a',
          attribute: 'href',
          match: /_([A-Za-z]{0,4}-?\d[\w-]{2,30})(?:[/?#]|$)/,
        },
      ],
      role: ['[data-automation-id="applicationTitle"] a', '[data-automation-id="applicationTitle"]'],
      employer: '[data-automation-id="headerTitle"]',
      label: ['[data-automation-id="applicationStatus"] span', '[data-automation-id="applicationStatus"]'],
      requisition: { in: 'td', match: /^([A-Z]{0,4}-?\d[\w-]{2,30})$/ },
      applied: { in: 'td', nth: 2 },
      link: { in: '[data-automation-id="applicationTitle"] a', attribute: 'href' },
      count: '[role="tab"][aria-selected="true"]',
      ended: '[role="tabpanel"][id$="1"]',
      // Begun and never sent.
      notMine: { in: [{ in: 'td', nth: 2 }], says: /^Created on / },
    },
  ],
});
