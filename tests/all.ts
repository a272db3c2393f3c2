import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { tooBig } from './bench/sizes';
import { type BrowserKind, browserKinds } from './browsers/find';
import { ensureBrowser } from './browsers/install';
import { build, folderOf } from './build';

/**
 * `npm test`: everything, cheapest first, each stage whether or not an earlier one failed, so that one run tells all.
 * `npm test -- unit e2e` runs the named stages only, and the build where they read it. Ends with a line 'N passed, N failed'.
 */

interface Counts {
  passed: number;
  failed: number;
}

const REPORTS = '.rebound/reports';

/** Runs a tool of the project with its output shown. Returns whether it succeeded. */
function run(command: string, ...args: string[]): boolean {
  // On Windows the tools are `.cmd` files, which only a shell starts.
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const once = (ok: boolean): Counts => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Runs a vitest project and takes its own count; a run that ends without a report is one failure. */
function vitest(project: string): Counts {
  const report = `${REPORTS}/${project}.json`;
  const ok = run(
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not load fails the run without failing a test.
    const failed = ok || numFailedTests > 0 ? numFailedTests : 1;
    return numTotalTests === 0 ? once(false) : { passed: numPassedTests, failed };
  } catch {
    return once(false);
  }
}

/** Does the work for each kind of browser; each is one count. */
function tally(kinds: readonly BrowserKind[], work: (kind: BrowserKind) => string): Counts {
  const counts = { passed: 0, failed: 0 };
  for (const kind of kinds) {
    try {
      console.log(`${kind}: ${work(kind)}`);
      counts.passed += 1;
    } catch (cause) {
      console.error(cause instanceof Error ? cause.message : cause);
      counts.failed += 1;
    }
  }
  return counts;
}

const stages: Record<string, () => Counts> = {
  format: () => once(run('biome', 'ci', '--error-on-warnings', '.')),
  types: () => once(run('tsc', '--noEmit')),
  unused: () => once(run('knip', '--config', 'tests/knip.json')),
  unit: () => vitest('unit'),
  build: () => tally(browserKinds, build),
  /** What comes into somebody's pages stays small. */
  sizes: () =>
    tally(browserKinds, (kind) => {
      const found = tooBig(folderOf(kind));
      if (found.length > 0) throw new Error(`${kind}: ${found.join('\n')}`);
      return 'small enough';
    }),
  addon: () => once(run('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors')),
  /** Both browsers are gates: a missing one is installed where we may, and else fails the run with what to install. */
  browsers: () => tally(browserKinds, ensureBrowser),
  e2e: () => vitest('e2e'),
};

/** These look at what `build` wrote; an old build would tell of an old state. */
const needBuild = ['sizes', 'addon', 'e2e'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`There is no stage '${unknown.join(`', '`)}'. The stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(1);
}
const wanted = new Set(named.length > 0 ? named : Object.keys(stages));
if (needBuild.some((name) => wanted.has(name))) wanted.add('build');

mkdirSync(REPORTS, { recursive: true });
const results = Object.entries(stages)
  .filter(([name]) => wanted.has(name))
  .map(([name, stage]) => {
    console.log(`\n--- ${name}`);
    const started = performance.now();
    const counts = stage();
    return { stage: name, ...counts, seconds: Math.round((performance.now() - started) / 1000) };
  });

console.table(results);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
