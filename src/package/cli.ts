import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portableSite } from './portable-site.ts';
import { MissingTool, writeZim } from './zim.ts';
import { folderZip } from './zip.ts';

// npm run package: copies of the finished site to carry away, one that opens from a folder (zip) and one for Kiwix (ZIM).

const kinds = ['zip', 'zim'];
const { values, positionals } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, into: { type: 'string', default: 'packages' } },
  allowPositionals: true,
});
const unknown = positionals.find((kind) => !kinds.includes(kind));
if (unknown !== undefined) {
  console.error(
    `There is no package "${unknown}". "npm run package -- zip" and "npm run package -- zim" make one, "npm run package" both.`,
  );
  process.exit(2);
}
const isWanted = (kind: string) => positionals.length === 0 || positionals.includes(kind);

const directory = resolve(values.site);
if (!existsSync(join(directory, 'index.html'))) await build();
const site = await portableSite(directory);
await mkdir(values.into, { recursive: true });

if (isWanted('zip')) {
  const path = join(values.into, 'taawun.zip');
  await writeFile(path, folderZip(site));
  await report(path, 'opens from a folder: unpack it, then open taawun/index.html');
}
if (isWanted('zim')) {
  const path = join(values.into, 'taawun.zim');
  try {
    await writeZim(site, path);
    await report(path, 'opens in Kiwix; zimcheck finds no fault in it');
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    console.error(`There is no ZIM file: ${error.message}`);
    process.exitCode = 1;
  }
}

async function report(path: string, use: string): Promise<void> {
  const { size } = await stat(path);
  console.log(`${relative('', path)}  ${(size / 1e6).toFixed(1)} MB  ${use}`);
}

/** Builds the site where there is none. */
async function build(): Promise<void> {
  console.log(`There is no site in ${directory} yet; it is built first.`);
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', directory], {
    stdio: 'inherit',
  });
  const code = await new Promise((done) => astro.on('close', done));
  if (code !== 0) process.exit(1);
}
