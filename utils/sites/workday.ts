import { definePortal } from '@/utils/portal/definePortal';
import { isBlank } from '@/utils/portal/isBlank';
import type { About } from './site';

export const about: About = {
  name: 'Workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  isAsked: true,
};

const TITLE = '[data-automation-id="applicationTitle"]';
const STATUS = '[data-automation-id="applicationStatus"]';
/** The cell behind the status: when it was sent, or when a draft was begun. */
const DATE = `td:has(${STATUS}) + td, td${STATUS} + td`;
const SECTION = '[data-automation-id="applicationsSectionHeading"]';

export default definePortal({
  id: 'workday',
  // Tenants name the path as they like, and some have a host of their own: the page itself says what it is.
  proof: '[data-automation-id="candidateHomePage" i], [data-automation-id="candidate-home-app"]',
  loading: '[data-automation-id="loading"]',
  // It stands there until the site knows who one is, too.
  gate: '[data-automation-id="utilityButtonSignIn"], [data-automation-id="signInContent"]',
  within: '[data-automation-id="candidateHomePage" i], [data-automation-id="candidate-home-app"]',
  isBlank,
  employerAt,
  layouts: [
    {
      since: '2024-06',
      row: `tr[data-automation-id="taskListRow"]:has(${TITLE})`,
      id: [
        // '…/job/Berlin/Backend-Engineer_R123456-1': the same number in every language and in every tab.
        { in: `${TITLE} a`, attribute: 'href', match: /_([A-Za-z]{0,5}-?\d[A-Za-z\d-]{2,30})(?:[/?#]|$)/ },
        { in: 'td', match: /^([A-Za-z]{0,5}[-_]?\d[\w-]{2,30})$/ },
      ],
      role: [`${TITLE} a`, TITLE],
      employer: {
        in: '[data-automation-id="headerTitle"]',
        // 'Example Careers', 'Careers at Example'; 'Careers' alone names nobody.
        match:
          /^(?!(?:careers?|jobs?|candidate home|karriere|carri[eè]res?|carreras|empleos?)$)(?:(?:careers?|jobs?|karriere) (?:at|with|bei) )?(.+?)(?: (?:careers?|jobs?|karriere))?$/i,
      },
      label: [`${STATUS} span`, STATUS],
      requisition: { in: 'td', match: /^([A-Za-z]{0,5}[-_]?\d[\w-]{2,30})$/ },
      applied: { in: DATE, match: /^(.*\p{Nd}.*)$/u },
      link: { in: `${TITLE} a`, attribute: 'href' },
      count: `${SECTION} [role="tab"][aria-selected="true"]`,
      parts: { active: '[role="tabpanel"][id$="0"]', ended: '[role="tabpanel"][id$="1"]' },
      // Begun and never sent.
      notMine: {
        in: [{ in: DATE, match: /^(Created on) / }, `${STATUS} span`, STATUS],
        says: /^(?:Created on|Not Submitted|Draft)$/i,
      },
    },
  ],
});

/** What employers call the part of the address that is theirs, beside their name. */
const OF_SITES =
  /(?:[-_]?(?:external|ext|careers?|jobs?|career ?site|site|portal|opportunities|recruiting|search|global))+$/i;

/** A language in the path: 'en-US', 'zh-Hans', 'zh-Hant-TW'. */
const LANGUAGE = /^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

const lettersOf = (name: string): string => name.replace(/[^A-Za-z]/g, '').toLowerCase();

/**
 * The name in the address: the tenant, as the career site writes it where its name begins so ('ExampleCareers'). What else a career
 * site is called is nobody's name ('Early_Careers'), so that a host of the employer's own says nothing. The others are
 * `<tenant>.wd3.myworkdayjobs.com/<language>/<site>` and `wd5.myworkdaysite.com/<language>/recruiting/<tenant>/<site>`.
 */
export function employerAt(url: string): string | undefined {
  const { hostname, pathname } = new URL(url);
  const [first, second, third] = pathname.split('/').filter((part) => part !== '' && !LANGUAGE.test(part));
  const [tenant, site] =
    hostname.endsWith('.myworkdaysite.com') && first === 'recruiting'
      ? [second, third]
      : [/^([\w-]+)(?:\.wd\d+)?\.myworkdayjobs\.com$/.exec(hostname)?.[1], first];
  if (tenant === undefined) return undefined;
  const name = /^[\w-]+$/.test(site ?? '') ? (site ?? '').replace(OF_SITES, '') : '';
  const start = lettersOf(tenant);
  return start.length > 1 && lettersOf(name).startsWith(start) ? name : tenant;
}
