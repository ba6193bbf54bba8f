import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { filesIn } from '../../src/build/files-in.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { localeOfPath } from '../../src/site-files.ts';

const root = resolve(import.meta.dirname, '../..');

/** The folder with the finished site: `dist/`, or the one that `DIST_DIR` names. */
export const distDirectory = resolve(root, process.env['DIST_DIR'] ?? 'dist');

/** The folder with the site built for a sub-path of another host, which the tests build beside `dist/`. */
export const subPathDirectory = resolve(root, process.env['SUB_PATH_DIST_DIR'] ?? '.cache/sub-path');

/** Where the tests pretend that the second build is hosted. */
export const subPathHost = { SITE_URL: 'https://library.example', BASE_PATH: '/atlas/' };

export interface FinishedPage {
  /** The address from the root of the site: `/ar/technology/`, `/404.html`. */
  path: string;
  /** The file, from the folder of the site: `ar/technology/index.html`. */
  file: string;
  html: string;
  /** The parsed page. It is parsed on the first reading and kept. */
  readonly document: HTMLElement;
}

/** Throws, with what to do about it, when there is no finished site in a folder. */
export function requireSite(directory: string = distDirectory): void {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(
      `There is no finished site in ${directory}. Run "npm run build" first, or "npm test", which does it by itself.`,
    );
  }
}

/** Every file of a finished site, from its folder, with `/` between folders. */
export async function siteFiles(directory: string = distDirectory): Promise<string[]> {
  requireSite(directory);
  return filesIn(directory);
}

/** Every HTML page of a finished site, all at once; for a look at each in turn `eachPage` needs less memory. */
export async function sitePages(directory: string = distDirectory): Promise<FinishedPage[]> {
  const files = (await siteFiles(directory)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => readPage(file, directory)));
}

/** Every HTML page of a finished site, one after the other. */
export async function* eachPage(directory: string = distDirectory): AsyncGenerator<FinishedPage> {
  for (const file of await siteFiles(directory)) if (file.endsWith('.html')) yield await readPage(file, directory);
}

/** The language that an address, from the root of the site, is in. */
export function languageOf(path: string): Locale {
  return localeOfPath(path.slice(1));
}

/** One page of a finished site by its file, such as `ar/index.html`. Throws when it is not there. */
export async function readPage(file: string, directory: string = distDirectory): Promise<FinishedPage> {
  const html = await readFile(join(directory, file), 'utf8');
  let document: HTMLElement | undefined;
  return {
    path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    file,
    html,
    get document() {
      return (document ??= parse(html, { blockTextElements: { script: true, style: true } }));
    },
  };
}
