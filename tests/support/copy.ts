import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { portableSite, type PortableSite } from '../../src/package/portable-site.ts';
import { folderZip } from '../../src/package/zip.ts';
import { subPathDirectory } from './dist.ts';

/** Whether the small site is there to be copied; `npm test` builds it. */
export const hasSmallSite = existsSync(subPathDirectory);

/** The copy of the small site, which is built for a sub-path. */
export function copySmallSite(): Promise<PortableSite> {
  return portableSite(subPathDirectory);
}

/** Unpacks the zip of a copy into a new folder, whose name has what names of folders may have; gives the path of the copy in it. */
export async function unpack(site: PortableSite): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'taawun-copy-')), 'نسخة 100% #1?');
  for (const [name, content] of Object.entries(unzipSync(folderZip(site)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return join(folder, 'taawun');
}
