import { statusOf } from '@/utils/detection/status';
import { JOINT } from '@/utils/portal/layout';
import type { Reading, StatusReading } from '@/utils/reading';
import { rowKey } from '@/utils/rowKey';
import type { Site } from '@/utils/sites/site';
import { seenOf, settledOf } from './fixture';

/** A portal's page as it stands at a later visit. */

/** The words of a no, in place of another status. */
const NO = 'Not selected';

/** What no no follows. */
const ends = ['rejected', 'withdrawn'];

export interface Page {
  url: string;
  html: string;
  /** What is told of it. */
  seen: readonly Reading[];
  /** What comes of that, settled. */
  readings: readonly Reading[];
}

/**
 * The same page with one of its labels become a no, in every row that has it. `undefined` where the page's words alone cannot say
 * so: where no label stands by itself, or after none of them comes a no.
 */
export function laterPage<Now extends Page>(site: Site, page: Now): Now | undefined {
  const labels = page.readings.flatMap((reading) => (reading.kind === 'status' ? reading.label.split(JOINT) : []));
  for (const label of labels) {
    if (label === '' || ends.includes(statusOf(label))) continue;
    const html = page.html.replace(/(>\s*)([^<]*?)(?=\s*<)/g, (all, before, words) =>
      isLabel(plain(words), label) ? before + NO : all,
    );
    const readings = settledOf(site, html, page.url);
    if (isChanged(page.readings, readings)) return { ...page, html, readings, seen: seenOf(site, html, page.url) };
  }
  return undefined;
}

/** Alone, or as in 'Status: In review'. */
const isLabel = (words: string, label: string): boolean => words === label || words.replace(/^[^:]*: /, '') === label;

/** Words as they are read: on one line, with their `&`. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** Whether the same rows are there, and not all of them say the same. */
function isChanged(before: readonly Reading[], after: readonly Reading[]): boolean {
  const said = (readings: readonly Reading[], what: (row: StatusReading) => unknown) =>
    JSON.stringify(readings.map((reading) => reading.kind === 'status' && what(reading)));
  const labels = (readings: readonly Reading[]) => said(readings, ({ label }) => label);
  return said(before, rowKey) === said(after, rowKey) && labels(before) !== labels(after);
}
