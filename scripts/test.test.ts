import { expect, test } from 'vitest';
import { formatTally, tallyPlaywright, tallyVitest } from './test.ts';

test('Vitest: counts tests, and a file that cannot be loaded as one failure', () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a one', status: 'passed' },
          { fullName: 'a two', status: 'failed' },
          { fullName: 'a three', status: 'skipped' },
          { fullName: 'a four', status: 'todo' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ fullName: 'c', status: 'passed' }] },
    ],
  };
  expect(tallyVitest(report)).toEqual({ passed: 2, failed: 2, skipped: ['a three', 'a four'] });
});

test('Playwright: counts tests in nested suites, and errors outside them', () => {
  const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({ title, tests: [{ status }] });
  const report = {
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('one', 'expected'), spec('two', 'skipped')],
        suites: [{ title: 'group', specs: [spec('three', 'unexpected'), spec('four', 'flaky'), spec('five', 'skipped')] }],
      },
    ],
    errors: [{ message: 'no tests found' }],
  };
  expect(tallyPlaywright(report)).toEqual({ passed: 2, failed: 2, skipped: ['a.spec.ts > two', 'a.spec.ts > group > five'] });
});

test.each([
  [{ passed: 12, failed: 0, skipped: [] }, '12 passed, 0 failed'],
  [{ passed: 12, failed: 1, skipped: ['x', 'y'] }, '12 passed, 1 failed, 2 skipped'],
])('the closing line', (tally, line) => {
  expect(formatTally(tally)).toBe(line);
});
