import { isNamed, type Known, type Probe } from './probe';

/** Looks for what running code leaves behind: entries of time, errors with their stacks, reports. */

/** All that an object of the browser says of itself. */
const wordsOf = (thing: unknown): string => {
  try {
    return JSON.stringify(thing) ?? String(thing);
  } catch {
    return String(thing);
  }
};

/** A probe of what an observer or a listener brings. */
const gathered = (name: string, gather: (found: (words: string) => void, known: Known) => void): Probe => ({
  name,
  start(known) {
    const found: string[] = [];
    gather((words) => found.push(words), known);
    return () => found;
  },
});

export const traces: readonly Probe[] = [
  {
    name: 'entries of time that name it',
    start: (known) => () =>
      performance
        .getEntries()
        .map(wordsOf)
        .filter((words) => isNamed(words, known)),
  },
  {
    name: 'marks and measures',
    start: () => () => ['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type).map(wordsOf)),
  },
  gathered('what took time, by who did it', (found, known) => {
    // Long tasks, slow frames, late events, shifts of layout: whatever this browser tells of.
    for (const type of PerformanceObserver.supportedEntryTypes) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (isNamed(wordsOf(entry), known)) found(wordsOf(entry));
      }).observe({ type, buffered: true });
    }
  }),
  gathered('errors', (found) => {
    addEventListener('error', ({ message, filename, error }) => found(`${message} ${filename} ${error?.stack}`));
  }),
  gathered('promises that nobody kept', (found) => {
    addEventListener('unhandledrejection', ({ reason }) => found(`${reason} ${reason?.stack}`));
  }),
  gathered('breaches of the policy', (found) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      found(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    );
  }),
  gathered('reports of the browser', (found, known) => {
    if (!('ReportingObserver' in globalThis)) return;
    new ReportingObserver(
      (reports) => {
        for (const report of reports) if (isNamed(wordsOf(report), known)) found(wordsOf(report));
      },
      { buffered: true },
    ).observe();
  }),
];
