import { confirms } from '@/utils/portal/confirmations';
import { defineListSite } from '@/utils/portal/defineListSite';
import type { About } from './site';

export const about: About = {
  name: 'SmartRecruiters',
  matches: ['https://my.smartrecruiters.com/*', 'https://jobs.smartrecruiters.com/*'],
  isAsked: true,
};

/** Four stages, and 'Inactive' for what was rejected, withdrawn or filled alike: the person is asked. */
export default defineListSite({
  id: 'smartrecruiters',
  at: /^https:\/\/my\.smartrecruiters\.com\/(?:candidate\/applications|applications)\/?(?:[?#]|$)/,
  sent: { confirms },
});
