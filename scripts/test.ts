import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './browser.ts';
import { ROOT } from './build.ts';
import type { Io } from './commands/command.ts';
import { withProgress } from './progress.ts';
import { runMain } from './run.ts';
import { run } from './subprocess.ts';

/** What a runner did. */
export interface Tally {
  passed: number;
  failed: number;
  /** The names of the tests that were skipped. */
  skipped: string[];
}

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Counts Vitest's JSON report. A file that cannot be loaded has no tests, and counts as one that failed. */
export function tallyVitest(report: VitestReport): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
  };
}

interface PlaywrightSuite {
  title: string;
  specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[];
  suites?: PlaywrightSuite[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  /** Failures outside any test: a file that cannot be loaded, a server that does not start. */
  errors: unknown[];
}

/** Counts Playwright's JSON report. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const tally: Tally = { passed: 0, failed: report.errors.length, skipped: [] };
  const visit = (suite: PlaywrightSuite, above: readonly string[]) => {
    const path = [...above, suite.title];
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'skipped') tally.skipped.push([...path, spec.title].join(' > '));
        else if (status === 'unexpected') tally.failed++;
        else tally.passed++;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, path);
  };
  for (const suite of report.suites) visit(suite, []);
  return tally;
}

/** The closing line. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`;
}

function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

interface Runner {
  /** The program, in the folder of the project. */
  program: string;
  args: (report: string) => string[];
  env: (report: string) => Record<string, string>;
  tally: (report: never) => Tally;
}

const VITEST: Runner = {
  program: 'node_modules/vitest/vitest.mjs',
  args: (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  env: () => ({}),
  tally: tallyVitest,
};
const PLAYWRIGHT: Runner = {
  program: 'node_modules/@playwright/test/cli.js',
  args: () => ['test', '--reporter=list,json'],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  tally: tallyPlaywright,
};

/** Runs one runner; it is heard only when it fails. */
async function runTests(runner: Runner, env: Record<string, string>, io: Io): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'recension-test-'));
  try {
    const report = join(folder, 'report.json');
    const { code, output } = await run(process.execPath, [runner.program, ...runner.args(report)], {
      cwd: ROOT,
      env: { ...env, ...runner.env(report), FORCE_COLOR: io.interactive ? '1' : '0' },
    });
    const tally = await readFile(report, 'utf8').then(
      (text) => runner.tally(JSON.parse(text) as never),
      () => ({ passed: 0, failed: 0, skipped: [] }),
    );
    if (code && !tally.failed) tally.failed = 1; // it failed outside its tests
    if (tally.failed) io.err(`${output.trim()}\n\n`);
    return tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the site into dist/, for no address in particular; the build is heard only when it fails. */
async function buildSite(io: Io): Promise<boolean> {
  const { code, output } = await run(process.execPath, ['scripts/build.ts'], { cwd: ROOT, env: { SITE_URL: '' } });
  if (code) io.err(`${output.trim()}\n\n`);
  return code === 0;
}

const HELP = `Usage: npm test

Runs the unit tests, builds the site into dist/ beside them, and runs the browser tests on it; gets a browser when there is none.
Says nothing but the count when all is well. Exit code: 0 all passed, 1 not.

One part alone: npm run test:unit · npm run test:site (on the dist/ of the last npm run build)
`;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length) {
    const help = argv.includes('--help') || argv.includes('-h');
    (help ? io.out : io.err)(HELP);
    return help ? 0 : 2;
  }
  const browser = await prepareBrowser(io);
  if (!browser) return 1;
  const env = { CHROME_PATH: browser };
  // The build has work for one core only.
  const [units, built] = await withProgress('Running the unit tests and building the site', io, () =>
    Promise.all([runTests(VITEST, env, io), buildSite(io)]),
  );
  const browsed = built
    ? await withProgress('Running the browser tests', io, () => runTests(PLAYWRIGHT, env, io))
    : { passed: 0, failed: 1, skipped: [] };
  const tally = add(units, browsed);
  for (const name of tally.skipped) io.err(`skipped: ${name}\n`);
  io.out(`${formatTally(tally)}\n`);
  return tally.failed ? 1 : 0;
}

if (import.meta.main) await runMain(main);
