import { defined, interfaceLanguage } from '@/utils/page/words';
import { JOINT, type Places } from '@/utils/portal/layout';
import { wordsIn, wordsOf } from '@/utils/portal/readList';
import type { StatusReading } from '@/utils/reading';
import type { PageRead } from '../site';
import { JOB_LINK, jobInAddress, jobUrl } from './ids';

/**
 * A posting's page, its own or beside a list, as far as it shows that the person applied. It says so for the beginning of the
 * history and for nothing else: what became of it, the tracker says. So its words are when it was applied for, and no
 * status.
 */

/** One design of the page. */
interface JobLayout {
  /** The part of the page that the posting is in. */
  root: string;
  /** Its title; `id` is the posting's. */
  role: (id: string) => string;
  company: Places;
  /** Elements that say that the person applied. */
  applied: string;
  /** The words they say it in; absent where the element itself is the proof, in any language. */
  says?: RegExp;
}

const layouts: readonly JobLayout[] = [
  {
    // 2026-08, with hashed classes. How such a page says that the person applied is known by its words alone.
    root: '[data-sdui-screen$=".jobs.JobDetails"], [data-sdui-screen$=".jobs.SemanticJobDetails"]',
    role: (id) => `a[href*="/jobs/view/${id}"]`,
    company: { in: '[aria-label^="Company,"]', attribute: 'aria-label', match: /^Company, (.+?)\.?$/ },
    applied: 'p, span',
    says: /^(?:Applied (?:\d+\+? ?[a-z]{1,7}(?: ago)?|an? [a-z]{3,6} ago|on [\p{L}\d ,./]{4,20}|yesterday|today|just now)|Application (?:submitted|viewed)|Resume downloaded|Candidature envoyée|CV envoyé)$/iu,
  },
  {
    // 2023-03
    root: 'body',
    role: () => '.job-details-jobs-unified-top-card__job-title, .jobs-unified-top-card__job-title',
    company: '.job-details-jobs-unified-top-card__company-name, .jobs-unified-top-card__company-name',
    applied:
      '.post-apply-timeline__entity, .jobs-s-apply .artdeco-inline-feedback--success .artdeco-inline-feedback__message',
  },
];

/** What the posting's own text and other postings are in: nothing there is said of this one. */
const ELSEWHERE =
  '[data-testid="expandable-text-box"], #job-details, .jobs-description, [componentkey^="job-card"], a[href*="/jobs/view/"]';

/** Longest words of such an element, UTF-16 units. */
const MAX_WORDS = 200;

/** Reads the posting that is open: one row where the person has applied for it, else nothing. */
export function readJob(document: Document, url: string): PageRead {
  const id = jobInAddress(url);
  if (id === undefined) return { state: 'nothing' };
  const isOwnPage = JOB_LINK.test(url);
  for (const layout of layouts) {
    const root = document.querySelector(layout.root);
    const applied = root && appliedIn(root, layout);
    if (!root || !applied) continue;
    const title: Element | null = root.querySelector(layout.role(id));
    // The address is first to change. Beside a list only the link in its title says which posting is drawn.
    if ((idIn(title) ?? (isOwnPage ? id : undefined)) !== id) continue;
    const named = isOwnPage ? namesInTitle(document.title) : {};
    const reading: StatusReading = {
      kind: 'status',
      site: 'linkedin',
      url: jobUrl(id),
      rowId: id,
      jobUrl: jobUrl(id),
      ...defined({
        role: (title && wordsIn(title, {})) ?? named.role,
        company: wordsIn(root, layout.company) ?? named.company,
        interfaceLanguage: interfaceLanguage(document),
      }),
      label: '',
      applied,
    };
    return { state: 'read', seen: [{ reading }] };
  }
  return { state: 'nothing' };
}

function appliedIn(root: Element, { applied, says }: JobLayout): string | undefined {
  const words = [...root.querySelectorAll(applied)].flatMap((element) => {
    const said = wordsOf(element.textContent ?? '');
    const isSaid = said !== undefined && said.length <= MAX_WORDS && (!says || says.test(said));
    return isSaid && !element.closest(ELSEWHERE) ? said : [];
  });
  return words.length === 0 ? undefined : [...new Set(words)].join(JOINT).slice(0, 300);
}

/** The posting that a title leads to. */
const idIn = (title: Element | null): string | undefined =>
  JOB_LINK.exec((title?.closest('a') ?? title?.querySelector('a'))?.getAttribute('href') ?? '')?.[1];

/** On a posting's own page the window is named `(2) Role | Company | LinkedIn`. */
function namesInTitle(title: string): { role?: string; company?: string } {
  const [role, company, site, ...more] = title.replace(/^\(\d+\+?\) /, '').split(' | ');
  return role && company && site === 'LinkedIn' && more.length === 0 ? { role, company } : {};
}
