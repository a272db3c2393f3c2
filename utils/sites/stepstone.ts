import { defineListSite } from '@/utils/portal/defineListSite';
import { underTitle } from '@/utils/portal/titled';
import type { About } from './site';

export const about: About = {
  name: 'StepStone',
  matches: [
    'https://www.stepstone.de/*',
    'https://www.stepstone.at/*',
    'https://www.stepstone.nl/*',
    'https://www.stepstone.be/*',
  ],
  isAsked: true,
};

/** Where its list of applications is nobody has written down: a page is one when its own heading says so. */
export default defineListSite({ id: 'stepstone', at: underTitle });
