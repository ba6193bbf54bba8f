import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { minify, transformWithOxc } from 'vite';
import { filesIn } from '../build/files-in.ts';
import { isFetched } from '../site-files.ts';
import type { Site } from './addresses.ts';
import { classicScript } from './classic-script.ts';
import { dataScript } from './data-script.ts';
import { loaderFile, portablePage, portableSheet } from './portable-page.ts';

/** A copy of the site that needs no server: the content of each file by its name, in the order of the names. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface PortableSite {
  files: Files;
  /** Where the site is published. */
  url: string;
  /** The day of the newest review on the home page, as `2026-11-24`. */
  modified: string;
}

/** What only a host has use for. The rest of the copy names it by its public address, where a page leads there. */
const hosted = [
  /^404\.html$/,
  // How a host is to serve the rest.
  /^[._]/,
  /^(?:robots|llms)\.txt$/,
  /^sitemap[^/]*\.xml$/,
  /(?:^|\/)(?:feed|opensearch)\.xml$/,
  /\.webmanifest$/,
  /^(?:favicon\.ico|apple-touch-icon\.png)$/,
  /^(?:icons|share)\//,
  // A library that is saved from a host, and what saves it.
  /(?:^|\/)offline\//,
  /^[^/]+\.js$/,
  // The same files, compressed ahead for a host.
  /\.(?:br|gz|zst)$/,
];

/** The licences of what the copy carries, by their names there. */
const licences = {
  'LICENSE.txt': 'LICENSE',
  'assets/OFL.txt': 'src/styles/fonts/OFL.txt',
  'pagefind/LICENSE.txt': 'node_modules/pagefind/LICENSE/LICENSE',
};

/** The copy of a finished site. Throws where the folder holds no site, or a script that a copy can’t carry. */
export async function portableSite(directory: string): Promise<PortableSite> {
  const names = await filesIn(directory);
  const carried = names.filter((name) => !hosted.some((pattern) => pattern.test(name)));
  const home = await readFile(join(directory, 'index.html'), 'utf8');
  const known = new Set(carried);
  const site: Site = { ...addressesOf(home), has: (file) => known.has(file) || file === loaderFile };

  const files = new Map<string, Uint8Array>();
  for (const name of carried) {
    const content = await readFile(join(directory, name));
    if (isFetched(name)) files.set(`${name}.js`, text(dataScript(readable(content))));
    else if (name.endsWith('.js')) files.set(name, text(classicScript(content.toString(), name)));
    else if (name.endsWith('.css')) files.set(name, text(portableSheet(content.toString(), name, site)));
    else if (name.endsWith('.html')) files.set(name, text(portablePage(content.toString(), name, site)));
    else files.set(name, content);
  }
  files.set(loaderFile, text(await loader()));
  for (const [name, path] of Object.entries(licences)) files.set(name, await readFile(resolve(path)));
  const [, modified = '1980-01-01'] = /property="article:modified_time" content="(\d{4}-\d\d-\d\d)/.exec(home) ?? [];
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))), url: site.url, modified };
}

/** Where a site was built for, as its home page has it. Throws when it doesn’t. */
export function addressesOf(home: string): { base: string; url: string } {
  const [, base] = /<script[^>]*\sdata-base="([^"]*)"/.exec(home) ?? [];
  const [, url] = /<link rel="canonical" href="([^"]*)"/.exec(home) ?? [];
  if (base === undefined || url === undefined)
    throw new Error('The home page of the site names neither its base nor its canonical address.');
  return { base: base.replace(/\/?$/, '/'), url };
}

/** Pagefind compresses each of its files, and also reads them as they are, with the mark that they begin with: what a zip holds is compressed once. */
function readable(content: Buffer): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

async function loader(): Promise<string> {
  const file = resolve(import.meta.dirname, 'loader.ts');
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  return (await minify(file, `(() => {${code}})();`)).code;
}

function text(content: string): Uint8Array {
  return Buffer.from(content);
}
