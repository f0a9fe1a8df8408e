import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests in *.spec.ts are Playwright's.
    include: ['{bench,schemas,scripts,src,tests}/**/*.test.ts'],
    // Some tests read the whole content, and machines differ.
    testTimeout: 30_000,
    // A dot for each test, and whole reports of those that fail; --reporter gives others.
    reporters: ['dot'],
  },
});
