import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFile, redirectsFile } from '../../src/hosts/netlify.ts';
import { distDirectory, siteFiles, subPathDirectory, subPathHost } from '../support/dist.ts';

const sites = [
  { at: 'the root', directory: distDirectory, base: '/' },
  { at: 'a sub-path', directory: subPathDirectory, base: subPathHost.BASE_PATH },
];

describe.each(sites.filter(({ directory }) => directory === distDirectory || existsSync(directory)))(
  'at $at',
  ({ directory, base }) => {
    test('the files for hosts are there, with the addresses of the site', async () => {
      expect(await readFile(join(directory, '_headers'), 'utf8')).toBe(headersFile(base));
      expect(await readFile(join(directory, '_redirects'), 'utf8')).toBe(redirectsFile(base));
      expect(await siteFiles(directory)).toContain('.nojekyll');
    });

    test('what a redirect leads to is there', async () => {
      const files = new Set(await siteFiles(directory));
      const targets = redirectsFile(base)
        .split('\n')
        .flatMap((line) => line.split(' ')[1] ?? [])
        .filter((target) => !target.includes(':'));
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) expect(files).toContain(target.slice(base.length) || 'index.html');
    });
  },
);
