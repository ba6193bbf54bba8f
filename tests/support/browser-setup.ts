import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { distDirectory, requireSite, subPathDirectory, subPathHost } from './dist.ts';
import { findBrowser } from './find-browser.ts';
import { startServer } from './server.ts';

/** Finds a browser and serves the finished sites, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireSite();
  const browserPath = findBrowser((message) => process.stdout.write(`${message}\n`));
  process.stdout.write(`Browser for the tests: ${browserPath}\n`);
  project.provide('browserPath', browserPath);
  const server = await startServer({ directory: distDirectory });
  project.provide('server', { origin: server.origin, base: server.base });
  const subPathServer = existsSync(subPathDirectory)
    ? await startServer({ directory: subPathDirectory, base: subPathHost.BASE_PATH })
    : undefined;
  project.provide('subPathServer', { origin: subPathServer?.origin ?? '', base: subPathHost.BASE_PATH });
  return async () => {
    await server.close();
    await subPathServer?.close();
  };
}
