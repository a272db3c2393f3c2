import type { Page } from 'puppeteer-core';

/** What a page's main thread did, as Chromium traces it, and whose scripts it did it for. */

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** The same without the time in which other threads had the processor. */
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string }; fileName?: string };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-v8.compile'];

/** Traces the browser while something is done in a page. */
export async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const written = await page.tracing.stop();
  if (!written) throw new Error('The browser wrote no trace.');
  return (JSON.parse(Buffer.from(written).toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

export interface Spent {
  ms: number;
  /** The longest that it took at a stretch. */
  longestMs: number;
  /** When it began, in the trace's own time. */
  since: number;
}

/**
 * Adds up what events attribute to scripts under an address: compiling, running, callbacks. What lies inside of another such event
 * counts once.
 */
export function spentOn(events: readonly TraceEvent[], address: string): Spent {
  const spans = events
    .filter(({ ph, args }) => {
      const names = [args?.data?.url, args?.data?.scriptName, args?.fileName];
      return ph === 'X' && names.some((name) => name?.startsWith(address));
    })
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let [total, longest] = [0, 0];
  const ends = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur } of spans) {
    const thread = `${pid}:${tid}`;
    if (ts < (ends.get(thread) ?? Number.NEGATIVE_INFINITY)) continue;
    total += tdur;
    longest = Math.max(longest, tdur);
    ends.set(thread, ts + dur);
  }
  return { ms: total / 1_000, longestMs: longest / 1_000, since: spans[0]?.ts ?? Number.POSITIVE_INFINITY };
}
