import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests in *.spec.ts are Playwright's.
    include: ['{bench,schemas,scripts,src,tests}/**/*.test.ts'],
    // A dot for each test, and whole reports of those that fail; --reporter gives others.
    reporters: ['dot'],
  },
});
