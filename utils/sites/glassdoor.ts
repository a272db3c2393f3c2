import { defineListSite } from '@/utils/portal/defineListSite';
import { underTitle } from '@/utils/portal/titled';
import type { About } from './site';

export const about: About = {
  name: 'Glassdoor',
  matches: ['https://www.glassdoor.com/*', 'https://www.glassdoor.de/*', 'https://www.glassdoor.co.uk/*'],
  isAsked: true,
};

/** Where its list of applications is nobody has written down: a page is one when its own heading says so. */
export default defineListSite({ id: 'glassdoor', at: underTitle });
