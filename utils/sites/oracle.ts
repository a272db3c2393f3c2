import { confirms } from '@/utils/portal/confirmations';
import { defineListSite } from '@/utils/portal/defineListSite';
import type { About } from './site';

export const about: About = {
  name: 'Oracle Recruiting',
  matches: ['https://*.oraclecloud.com/hcmUI/CandidateExperience/*'],
  isAsked: true,
};

export default defineListSite({
  id: 'oracle',
  at: /\/hcmUI\/CandidateExperience\/(?:[\w-]+\/)?sites\/[\w-]+\/my-profile\/?(?:[?#]|$)/,
  sent: { confirms },
});
