import { confirms } from '@/utils/portal/confirmations';
import { defineListSite } from '@/utils/portal/defineListSite';
import type { About } from './site';

export const about: About = {
  name: 'iCIMS',
  matches: ['https://*.icims.com/*'],
  isAsked: true,
};

export default defineListSite({
  id: 'icims',
  at: /^https:\/\/[\w-]+\.icims\.com\/jobs\/dashboard\b/,
  frame: '#icims_content_iframe',
  sent: { confirms },
});
