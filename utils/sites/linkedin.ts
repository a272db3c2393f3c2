import { definePortal } from '@/utils/portal/definePortal';
import type { About } from './site';

export const about: About = {
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  kind: 'both',
  forbidsTools: true,
};

export default definePortal({
  id: 'linkedin',
  at: /^https:\/\/www\.linkedin\.com\/(?:jobs-tracker|my-items\/saved-jobs)(?:[/?#]|$)/,
  within: 'main',
  isOther: isSavedOrDraft,
  layouts: [
    {
      // Every class is a hash; each job is drawn twice, as a narrow card and a wide row.
      since: '2026-08',
      row: 'main a[href*="/jobs/view/"]',
      id: { attribute: 'href', match: /\/jobs\/view\/(\d{6,14})/ },
      role: 'p',
      company: { in: 'p', nth: 1, match: /^(.+?) · / },
      label: { in: 'p', from: 2 },
      applied: { in: 'p', from: 2 },
      link: { attribute: 'href', match: /^(https:\/\/www\.linkedin\.com\/jobs\/view\/\d+)/ },
      count: {
        in: '[role="radio"][aria-checked="true"] label, [role="button"] input:checked + label',
        match: /·\s*(.+)$/,
      },
      empty: { in: 'main h2', says: /^(?:No jobs here|No matches)/ },
    },
    {
      since: '2023-03',
      row: 'li.reusable-search__result-container, [data-chameleon-result-urn]',
      id: [
        { in: '.entity-result__title-text a', attribute: 'href', match: /\/jobs\/view\/(\d{6,14})/ },
        { attribute: 'data-chameleon-result-urn', match: /(\d{6,14})/ },
      ],
      role: [{ in: '.entity-result__title-text a', own: true }, '.entity-result__title-text a'],
      company: '.entity-result__primary-subtitle',
      label: {
        in: '.entity-result__insights .reusable-search-simple-insight__text, .reusable-search-simple-insight__text',
        from: 0,
      },
      applied: { in: '.reusable-search-simple-insight__text', from: 0 },
      link: {
        in: '.entity-result__title-text a',
        attribute: 'href',
        match: /^(https:\/\/www\.linkedin\.com\/jobs\/view\/\d+)/,
      },
    },
  ],
});

/**
 * The first two tabs hold what was saved and what was begun. Which tab is open the strip says; where it does not, the address
 * does, and without a word there it is the first.
 */
function isSavedOrDraft(document: Document, url: string): boolean {
  const checked = document.querySelector('main [role="radio"][aria-checked="true"]');
  if (checked) return [...(checked.parentElement?.children ?? [])].indexOf(checked) < 2;
  if (!document.querySelector('main [role="radio"]')) return false;
  return /[?&]stage=(?:saved|draft|clicked_apply)\b/.test(url) || !/[?&]stage=/.test(url);
}
