import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const [, list = ''] = readFileSync(join(root, 'LICENSE'), 'utf8').split('\n4. ');

/** The packages that the licence file lists, each with its licence. */
const listed = new Map(
  [...list.matchAll(/^- ([^\s:,]+)(?:, [^:]*)?:\s+(\S+)$/gm)].map(([, name = '', licence = '']) => [name, licence]),
);

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
}
const packageOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Package;

/** The packages that a browser gets: what scripts and styles of the site name, with what these need. */
function packagesInTheSite(): Set<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:css|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.endsWith('.css') || /[/\\](?:components|offline)[/\\]/.test(file));
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    Object.keys(packageOf(name).dependencies ?? {}).forEach(add);
  };
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:^import (?!type)[^;]*?|@import )['"]((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^'"]*)?['"]/gm,
    ))
      if (name !== 'node' && name !== 'astro') add(name);
  }
  return found;
}

test('each package is listed with its own licence', () => {
  expect(listed.size).toBeGreaterThan(10);
  for (const [name, licence] of listed) expect({ name, licence: packageOf(name).license }).toEqual({ name, licence });
});

test('every package whose code a browser gets is listed, and those that are read at build time into it', () => {
  const found = packagesInTheSite();
  expect(found).toContain('workbox-core');
  expect(found).toContain('tailwindcss');
  expect([...found, 'pagefind', 'world-atlas'].filter((name) => !listed.has(name))).toEqual([]);
});
