import { defineListSite } from '@/utils/portal/defineListSite';
import { linkedBy } from '@/utils/portal/linked';
import type { About } from './site';

export const about: About = {
  name: 'Greenhouse',
  matches: [
    'https://my.greenhouse.io/*',
    'https://job-boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
    'https://boards.greenhouse.io/*',
  ],
  isAsked: true,
};

/**
 * Candidates see no more than active and inactive, the latter some days after a no at the latest; a withdrawn application
 * ends there too, so the person is asked.
 */
export default defineListSite({
  id: 'greenhouse',
  at: /^https:\/\/my\.greenhouse\.io\/applications\/?(?:[?#]|$)/,
  own: linkedBy(/\/applications\/(\d{3,15})(?:[/?#]|$)/),
  sent: { at: /^https:\/\/(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/[^/]+\/jobs\/(?<id>\d+)\/confirmation\b/ },
});
