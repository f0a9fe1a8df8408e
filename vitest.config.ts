import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests in *.spec.ts are Playwright's.
    include: ['{bench,schemas,scripts,src,tests}/**/*.test.ts'],
    // Some tests read the whole content, machines differ, and the site is built meanwhile.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: Vitest keeps one for itself, of which it has no need.
    maxWorkers: '100%',
    // Files share the modules of their worker, which took as long to load as the tests to run; what a test puts in the place of a global goes when it ends.
    isolate: false,
    unstubGlobals: true,
    // A dot for each test, and whole reports of those that fail; --reporter gives others.
    reporters: ['dot'],
  },
});
