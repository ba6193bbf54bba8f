import { zipSync, type Zippable } from 'fflate';
import { metaContentSecurityPolicy } from '../hosts/security.ts';
import type { Files, PortableSite } from './portable-site.ts';
import { readMe } from './read-me.ts';

/** The folder that the zip unpacks to. */
const folder = 'taawun';

/** What the pages of the site may do anywhere, in words that hold for a folder: there, no file is of the same origin as another. */
const policy = metaContentSecurityPolicy.replaceAll("'self'", "'self' file:");

/** The copy as a zip that opens from a folder: with a text that says how, and a Content-Security-Policy for a folder. */
export function folderZip({ files, url, modified }: PortableSite): Uint8Array {
  const pages = [...files].map(([name, content]): [string, Uint8Array] => [
    name,
    name.endsWith('.html') ? Buffer.from(withPolicy(Buffer.from(content).toString())) : content,
  ]);
  return zip(new Map([...pages, ['README.txt', Buffer.from(readMe(url, modified))]]), modified);
}

function withPolicy(html: string): string {
  return html.replace(
    /<head\b[^>]*>/,
    (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/**
 * Files as a zip, in one folder. It is the same to the byte for the same files on any machine: the names are sorted, every date is the one given,
 * and fflate compresses in plain JavaScript, where the zlib of Node compresses as each processor does it fastest.
 */
export function zip(files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort())
    entries[`${folder}/${name}`] = [files.get(name) as Uint8Array, /\.(?:png|woff2)$/.test(name) ? { level: 0 } : {}];
  // A zip keeps the time of the clock on the wall, and the rights of its files: to be read by everybody.
  return zipSync(entries, { level: 9, mtime: new Date(year, month - 1, date), os: 3, attrs: 0o100644 << 16 });
}
