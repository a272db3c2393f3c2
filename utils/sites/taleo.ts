import { confirms } from '@/utils/portal/confirmations';
import { defineListSite } from '@/utils/portal/defineListSite';
import type { About } from './site';

export const about: About = {
  name: 'Taleo',
  matches: ['https://*.taleo.net/careersection/*'],
  isAsked: true,
};

export default defineListSite({
  id: 'taleo',
  at: /^https:\/\/[\w-]+\.taleo\.net\/careersection\/(?:[\w-]+\/)?mysubmissions\.ftl\b/,
  sent: { confirms },
});
