import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../../../src/hosts/precompress.ts';

const text = '<p>Who partners with whom</p>\n'.repeat(100);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taawun-precompress-'));
  await mkdir(join(folder, 'ar'));
  await writeFile(join(folder, 'ar/index.html'), text);
  await writeFile(join(folder, 'short.txt'), 'short');
  await writeFile(join(folder, 'picture.png'), text);
});
afterEach(() => rm(folder, { recursive: true }));

test('text gets two forms that hold it, short files and pictures none', async () => {
  const { made, current, bytes, brotliBytes, gzipBytes } = await precompress(folder);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(
    ['ar', 'ar/index.html', 'ar/index.html.br', 'ar/index.html.gz', 'picture.png', 'short.txt'].map((path) =>
      join(path),
    ),
  );
  const brotli = await readFile(join(folder, 'ar/index.html.br'));
  const gzip = await readFile(join(folder, 'ar/index.html.gz'));
  expect(brotliDecompressSync(brotli).toString()).toBe(text);
  expect(gunzipSync(gzip).toString()).toBe(text);
  expect({ made, current, bytes, brotliBytes, gzipBytes }).toEqual({
    made: 1,
    current: 0,
    bytes: text.length,
    brotliBytes: brotli.length,
    gzipBytes: gzip.length,
  });
});

test('a second run makes anew what has changed and nothing else', async () => {
  await precompress(folder);
  expect(await precompress(folder)).toMatchObject({ made: 0, current: 1, bytes: text.length });
  const changed = text.replaceAll('Who', 'Which state');
  await writeFile(join(folder, 'ar/index.html'), changed);
  await utimes(join(folder, 'ar/index.html'), new Date(), new Date(Date.now() + 60_000));
  expect(await precompress(folder)).toMatchObject({ made: 1, current: 0 });
  expect(brotliDecompressSync(await readFile(join(folder, 'ar/index.html.br'))).toString()).toBe(changed);
});

test('the forms of a file that has become short are gone', async () => {
  await precompress(folder);
  await writeFile(join(folder, 'ar/index.html'), 'short');
  await precompress(folder);
  expect(await readdir(join(folder, 'ar'))).toEqual(['index.html']);
});
