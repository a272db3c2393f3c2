import { defineSentSite } from '@/utils/portal/sent';
import type { About } from './site';

export const about: About = {
  name: 'Ashby',
  matches: ['https://jobs.ashbyhq.com/*'],
  isAsked: true,
};

/** Candidates have no list there: only that an application was sent is seen. The address stays that of the form. */
export default defineSentSite('ashby', {
  at: /^https:\/\/jobs\.ashbyhq\.com\/[^/]+\/(?<id>[0-9a-f-]{36})\/application\b/,
  proof: '.ashby-application-form-success-container',
  title: /^(?<role>.+) @ (?<company>[^@]+)$/,
});
