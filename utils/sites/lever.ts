import { defineSentSite } from '@/utils/portal/sent';
import type { About } from './site';

export const about: About = {
  name: 'Lever',
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  isAsked: true,
};

/** Candidates have no list there: only that an application was sent is seen. */
export default defineSentSite('lever', {
  at: /^https:\/\/jobs(?:\.eu)?\.lever\.co\/[^/]+\/(?<id>[0-9a-f-]{36})\/thanks\b/,
  title: /^(?<company>.+?) - (?<role>.+)$/,
});
