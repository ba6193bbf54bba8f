import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { renderAsync } from '@resvg/resvg-js';
import { defaultLocale, localeFacts } from '../i18n/locales.ts';
import { localeOfPath } from '../site-files.ts';
import type { Files, PortableSite } from './portable-site.ts';

const run = promisify(execFile);

/** openZIM’s tools, which write and check ZIM files. */
const tools = ['zimwriterfs', 'zimcheck'] as const;

/** The side of the picture that stands for a ZIM file in a library, in pixels: the only size that Kiwix asks for. */
const illustrationSize = 48;

/** What a reader of Kiwix sees of the file before it is opened. Kiwix shows 30 letters of a title and 80 of a description. */
const about = {
  title: 'Taawun',
  description: 'How the 57 member states of the OIC partner with the world: a sourced atlas',
  creator: 'Taawun contributors',
  publisher: 'Taawun',
  name: 'taawun_mul_all',
  language: 'eng,ara,fra',
};

/** A tool is not on this machine. The message says which, and how to get it. */
export class MissingTool extends Error {}

/**
 * Writes the copy as a ZIM file for Kiwix, and lets zimcheck check it. Throws `MissingTool` where openZIM’s tools are not installed, and with their
 * own words where they refuse.
 */
export async function writeZim({ files, url }: PortableSite, path: string): Promise<void> {
  for (const tool of tools) await requireTool(tool);
  const directory = await mkdtemp(join(tmpdir(), 'taawun-zim-'));
  try {
    for (const [name, content] of withKiwixTitles(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), content);
    }
    await writeFile(join(directory, 'illustration.png'), await illustration(files));
    // The writer appends to no file and replaces none.
    await rm(path, { force: true });
    await use('zimwriterfs', [
      '--welcome=index.html',
      '--illustration=illustration.png',
      `--source=${url}`,
      ...Object.entries(about).map(([name, value]) => `--${name}=${value}`),
      directory,
      path,
    ]);
    await use('zimcheck', [path]);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/**
 * The copy with titles as Kiwix shows them, which finds pages by their titles beside the name of the file that they are from: without the name of
 * the site, and with the language where a page is called as the English one is.
 */
export function withKiwixTitles(files: Files): Files {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const texts = new Map(pages.map(([name, content]) => [name, Buffer.from(content).toString()]));
  const titles = new Map([...texts].map(([name, html]) => [name, shortTitle(html)]));
  const titled = [...texts].map(([name, html]): [string, Uint8Array] => {
    const locale = localeOfPath(name);
    const title = titles.get(name) ?? '';
    const isAmbiguous = locale !== defaultLocale && titles.get(name.slice(locale.length + 1)) === title;
    const shown = isAmbiguous ? `${title} (${localeFacts[locale].name})` : title;
    return [name, Buffer.from(html.replace(/(?<=<title>)[^<]*/, () => shown))];
  });
  return new Map([...files, ...titled]);
}

function shortTitle(html: string): string {
  const [title = ''] = /(?<=<title>)[^<]*/.exec(html) ?? [];
  return title.replace(/ · [^·]*$/, '');
}

async function illustration(files: PortableSite['files']): Promise<Buffer> {
  const image = await renderAsync(Buffer.from(files.get('icon.svg') ?? ''), {
    fitTo: { mode: 'width', value: illustrationSize },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}

async function requireTool(tool: string): Promise<void> {
  await run(tool, ['--version']).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') return;
    throw new MissingTool(
      `${tool} is not installed. It comes with openZIM’s zim-tools (Debian and Ubuntu: apt-get install zim-tools; ` +
        'other systems: https://download.openzim.org/release/zim-tools/).',
    );
  });
}

async function use(tool: (typeof tools)[number], parameters: readonly string[]): Promise<void> {
  await run(tool, parameters, { maxBuffer: 64 * 2 ** 20 }).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`${tool} refused:\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  });
}
