import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSmallSite } from '../support/copy.ts';
import { subPathDirectory } from '../support/dist.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'taawun-package-'))));
afterAll(() => rm(folder, { recursive: true }));

/** Runs "npm run package" on the small site, on a machine without openZIM’s tools. */
function run(...parameters: string[]): Promise<{ code: number; output: string }> {
  return promisify(execFile)(
    process.execPath,
    ['src/package/cli.ts', '--site', subPathDirectory, '--into', folder, ...parameters],
    { env: { PATH: '' } },
  ).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

describe.runIf(hasSmallSite)('the packages', () => {
  test('without openZIM’s tools are the zip alone, with a word on what is missing and where it is to be had', async () => {
    const { code, output } = await run();
    expect(await readdir(folder)).toEqual(['taawun.zip']);
    expect(output).toMatch(/taawun\.zip +\d+\.\d MB/);
    expect(output).toMatch(/no ZIM file: zimwriterfs is not installed\..*apt-get install zim-tools/);
    expect(code).toBe(1);
  });

  test('are complete where only the zip is asked for, and hold the pages, the licences and how to begin', async () => {
    const { code } = await run('zip');
    expect(code).toBe(0);
    const files = unzipSync(await readFile(join(folder, 'taawun.zip')));
    const names = Object.keys(files).map((name) => name.replace('taawun/', ''));
    for (const name of [
      'index.html',
      'ar/index.html',
      'fr/index.html',
      'README.txt',
      'LICENSE.txt',
      'pagefind/LICENSE.txt',
      'data/partnerships.csv',
    ])
      expect(names).toContain(name);
    for (const name of [
      '404.html',
      '.nojekyll',
      '_headers',
      'service-worker.js',
      'offline/index.html',
      'robots.txt',
      'sitemap-0.xml',
      'feed.xml',
      'world.svg',
      'search/words.json',
    ])
      expect(names).not.toContain(name);
    expect(strFromU8(files['taawun/pagefind/LICENSE.txt'] as Uint8Array)).toContain('MIT License');
  });

  test('of an unknown kind are refused by name', async () => {
    const { code, output } = await run('tar');
    expect(output).toContain('There is no package "tar"');
    expect(code).toBe(2);
  });
});
