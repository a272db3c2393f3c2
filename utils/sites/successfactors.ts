import { defineListSite } from '@/utils/portal/defineListSite';
import { underTitle } from '@/utils/portal/titled';
import type { About } from './site';

export const about: About = {
  name: 'SuccessFactors',
  matches: ['https://*.successfactors.com/*', 'https://*.successfactors.eu/*'],
  isAsked: true,
};

/** The list has no address of its own that is known: the page's heading says what it is. No page that confirms is known. */
export default defineListSite({ id: 'successfactors', at: underTitle });
