import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests in *.spec.ts are Playwright's.
  test: { include: ['{bench,schemas,scripts,src,tests}/**/*.test.ts'] },
});
