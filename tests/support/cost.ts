import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FinishedPage } from './dist.ts';

/** What a cold visit of a page fetches before the reader acts, in bytes as a host that compresses with Brotli sends them. */
export interface PageCost {
  html: number;
  css: number;
  script: number;
  /** Fonts that the page asks for ahead; they are compressed already. */
  fonts: number;
  fontFiles: number;
  requests: number;
}

const compressed = new Map<string, Promise<number>>();

/** The cost of a page, read off its markup. `base` is the sub-path that the site is hosted under. */
export async function pageCost(page: FinishedPage, directory: string, base: string): Promise<PageCost> {
  const addresses = (selector: string, attribute: string) => [
    ...new Set(page.document.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '')),
  ];
  const fileOf = (address: string) => join(directory, address.slice(base.length));
  const sizes = async (list: readonly string[]) => {
    const each = await Promise.all(list.map((address) => brotliSize(fileOf(address))));
    return each.reduce((sum, size) => sum + size, 0);
  };
  const sheets = addresses('link[rel~="stylesheet"]', 'href');
  const scripts = addresses('script[src], link[rel~="modulepreload"]', 'src');
  const fonts = addresses('link[rel~="preload"][as="font"]', 'href');
  const icons = addresses('link[rel~="icon"]', 'href');
  const images = addresses('img[src]:not([loading="lazy"])', 'src');
  return {
    html: brotliCompressSync(page.html).length,
    css: await sizes(sheets),
    script: await sizes(scripts),
    fonts: (await Promise.all(fonts.map(async (address) => (await readFile(fileOf(address))).length))).reduce(
      (sum, size) => sum + size,
      0,
    ),
    fontFiles: fonts.length,
    requests: 1 + sheets.length + scripts.length + fonts.length + icons.length + images.length,
  };
}

/** The bytes of a file after Brotli at its best. */
function brotliSize(file: string): Promise<number> {
  let size = compressed.get(file);
  if (!size) compressed.set(file, (size = readFile(file).then((content) => brotliCompressSync(content).length)));
  return size;
}
