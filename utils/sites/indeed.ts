import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'Indeed',
  matches: ['https://myjobs.indeed.com/*', 'https://www.indeed.com/myjobs*'],
  isAsked: true,
};

export default definePortal({
  id: 'indeed',
  within: 'main',
  // What was saved, and invitations to apply.
  isOther: (_, url) => /^https:\/\/myjobs\.indeed\.com\/(?:saved|inprogress)\b/.test(url),
  layouts: [
    {
      since: '2026-10',
      row: 'li:has([data-testid="jobStatusDateShort"])',
      id: { in: 'header [role="heading"] a', attribute: 'href', match: /[?&]jk=([0-9a-f]{8,32})/i },
      // Behind the title stands a sentence for screen readers.
      role: { in: 'header [role="heading"] a', own: true },
      company: 'header [role="heading"] + div > span:first-child',
      label: 'header > div:first-child span',
      applied: { in: '[data-testid="jobStatusDateShort"]' },
      link: { in: 'header [role="heading"] a', attribute: 'href' },
      count: '[data-testid="APPLIED"]',
    },
    {
      since: '2024-01',
      row: '.atw-AppCard',
      id: [{ attribute: 'data-jobkey' }, { attribute: 'data-id' }],
      role: { in: 'a.atw-JobInfo-jobTitle', own: true },
      company: '.atw-JobInfo-companyLocation > span',
      label: '[class*="atw-StatusTag-description"]',
      applied: '[data-testid="jobStatusDateShort"]',
      link: { in: 'a.atw-JobInfo-jobTitle', attribute: 'href' },
      count: '[data-testid="APPLIED"]',
    },
  ],
});
