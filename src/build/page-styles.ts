import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="([^"]*\/assets\/([^"/]+\.css))">/g;

/**
 * Gives each page one style sheet, with the styles of the components that it uses and no others.
 *
 * Vite splits styles by component, so that a page would ask for half a dozen files. Pages of one kind use the same ones and so share the sheet.
 */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const directory = fileURLToPath(dir);
        const sheets = new Map<string, Promise<string>>();
        const used = new Set<string>();
        const files = await readdir(directory, { recursive: true });
        for (const file of files) {
          if (!file.endsWith('.html')) continue;
          const path = join(directory, file);
          const html = await readFile(path, 'utf8');
          const links = [...html.matchAll(link)];
          const [first] = links;
          if (!first) continue;
          const names = links.map(([, , name = '']) => name);
          const key = names.join(' ');
          let sheet = sheets.get(key);
          if (!sheet) sheets.set(key, (sheet = merge(join(directory, 'assets'), names)));
          const name = await sheet;
          used.add(name);
          const href = (first[1] ?? '').replace(/[^/]+$/, name);
          let place = 0;
          await writeFile(
            path,
            html.replace(link, () => (place++ === 0 ? `<link rel="stylesheet" href="${href}">` : '')),
          );
        }
        const left = files.filter(
          (file) => /^assets[/\\][^/\\]+\.css$/.test(file) && !used.has(file.slice('assets/'.length)),
        );
        await Promise.all(left.map((file) => rm(join(directory, file))));
        logger.info(`${sheets.size} style sheets for ${files.filter((file) => file.endsWith('.html')).length} pages`);
      },
    },
  };
}

/** Writes the sheets one after the other into one file, named for its content, and gives its name. */
async function merge(directory: string, names: readonly string[]): Promise<string> {
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  const text = texts.join('');
  const name = `style.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
  await writeFile(join(directory, name), text);
  return name;
}
