import { definePortal, ROBOT_CHECK } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Indeed',
  matches: ['https://myjobs.indeed.com/*', 'https://www.indeed.com/myjobs*'],
  isAsked: true,
};

export default definePortal({
  id: 'indeed',
  // What was saved, invitations and what was put away are lists of their own, of which nothing sure is known.
  at: /^https:\/\/(?:myjobs\.indeed\.com\/applied(?:[/?#]|$)|www\.indeed\.com\/myjobs\b[^#]*#applied\b)/i,
  within: 'main',
  gate: ROBOT_CHECK,
  layouts: [
    {
      since: '2026-10',
      row: 'li:has([data-testid="jobStatusDateShort"])',
      id: { in: 'header [role="heading"] a', attribute: 'href', match: /[?&]jk=([0-9a-f]{8,32})(?![0-9a-z])/i },
      // Behind the title stands a sentence for screen readers.
      role: [
        { in: 'header [role="heading"] a', own: true },
        { in: 'header [role="heading"] a', match: /^(.+?)(?: job description opens in a new window)?$/ },
      ],
      company: 'header [role="heading"] + div > span:first-child',
      label: 'header > div:first-child:not([role="heading"]) span',
      applied: '[data-testid="jobStatusDateShort"]',
      link: { in: 'header [role="heading"] a', attribute: 'href' },
      count: '[data-testid="APPLIED"]',
    },
    {
      since: '2024-01',
      row: '.atw-AppCard',
      id: [{ attribute: 'data-jobkey' }, { attribute: 'data-id' }],
      role: [
        { in: '.atw-JobInfo-jobTitle', own: true },
        { in: '.atw-JobInfo-jobTitle', match: /^(.+?)(?: job description opens in a new window)?$/ },
      ],
      company: '.atw-JobInfo-companyLocation > span',
      label: ['.atw-StatusTag-description', '.atw-StatusTag span'],
      applied: '[data-testid="jobStatusDateShort"]',
      link: { in: 'a.atw-JobInfo-jobTitle', attribute: 'href' },
      count: '[data-testid="APPLIED"]',
    },
  ],
});
