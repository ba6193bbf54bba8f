import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One project a kind of test, one after the other: what is quick and exact comes first. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    // Vitest would leave one processor of two unused.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', 0),
      project('site', 1, { testTimeout: 60_000 }),
      project('build', 2),
      project('browser', 3, { globalSetup: 'tests/support/browser-setup.ts', testTimeout: 60_000 }),
    ],
  },
});

function project(name: string, groupOrder: number, options: { globalSetup?: string; testTimeout?: number } = {}) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`], sequence: { groupOrder }, environment: 'node', ...options },
  };
}
