/** A list of applications as LinkedIn draws it, made up: each job twice, every word a paragraph. */

export interface TrackedJob {
  id: number;
  role: string;
  company: string;
  /** What stands below, a line each. */
  status: string[];
}

/** Where it stands. */
export const TRACKER = 'https://www.linkedin.com/jobs-tracker/?stage=applied';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const card = ({ id, role, company, status }: TrackedJob): string =>
  `<a href="https://www.linkedin.com/jobs/view/${id}/"><div>${[role, `${company} · Riverton (Hybrid)`, ...status]
    .map((words) => `<p>${escaped(words)}</p>`)
    .join('')}</div></a>`;

/** The rows alone, for a page that draws them anew. */
export const trackedRows = (jobs: readonly TrackedJob[]): string =>
  jobs.map((job) => `<div class="x1">${card(job)}<div class="x2">${card(job)}</div></div>`).join('');

/** The page. @param lang the interface's language */
export const trackerPage = (jobs: readonly TrackedJob[], lang = 'en'): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Jobs</title>
<style>
body { margin: 0; font: 15px/1.5 sans-serif; background: #f4f2ee }
header { position: sticky; top: 0; height: 52px; background: #fff; border-bottom: 1px solid #ddd; display: flex; align-items: center; padding: 0 24px; gap: 16px }
main { max-width: 720px; margin: 24px auto; background: #fff; padding: 16px 24px; border-radius: 8px }
main a { display: block; color: inherit; text-decoration: none; padding: 8px 0; border-bottom: 1px solid #eee }
main p { margin: 0 } .x2 { display: none }
</style></head><body>
<header><strong>in</strong><input aria-label="Search" placeholder="Search"></header>
<main><h1>Job tracker</h1>
<div role="radiogroup">${['Saved', 'In progress', `Applied · ${jobs.length}`, 'Interview', 'Archived']
  .map((name, index) => `<div role="radio" aria-checked="${index === 2}"><label>${name}</label></div>`)
  .join('')}</div>
<div id="list">${trackedRows(jobs)}</div></main></body></html>`;
