import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: { '@': root.replace(/\/$/, '') } };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve,
        plugins: [solid()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/visibility.ts'],
          environment: 'node',
        },
      },
      {
        // No Solid here: its plugin resolves packages as a browser would, and the drivers are Node's.
        root,
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          fileParallelism: false,
          // Of the few tests that have a browser of their own each, so many at a time.
          maxConcurrency: 2,
          // A machine under load may take longer than a wait allows. What needed a second try says so in the report.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
