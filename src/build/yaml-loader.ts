import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';

/**
 * A content loader for a folder of YAML files.
 *
 * With `list: false` a file is one entry and its name is the id; with `list: true` a file is a list of entries, each with an `id` of its own
 * or, where nothing refers to it, known by its place.
 * Dates stay the text that the editor wrote, because the parser follows YAML 1.2, in which they are strings.
 */
export function yamlFolder(directory: string, { list }: { list: boolean }): Loader {
  return {
    name: 'yaml-folder',
    async load(context) {
      await loadFolder(directory, list, context);
      context.watcher?.add(directory);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(directory) && path.endsWith('.yaml')) void loadFolder(directory, list, context);
      });
    },
  };
}

async function loadFolder(
  directory: string,
  list: boolean,
  { store, parseData, config }: LoaderContext,
): Promise<void> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(directory, name), text: await readFile(join(directory, name), 'utf8') })),
  );
  store.clear();
  for (const { path, text } of files) {
    const filePath = relative(fileURLToPath(config.root), path);
    const content: unknown = parse(text);
    const entries = list
      ? (content as ({ id: string } & Record<string, unknown>)[])
      : [content as Record<string, unknown>];
    for (const [place, entry] of entries.entries()) {
      const id = list ? String(entry['id'] ?? `${basename(path, '.yaml')}-${place}`) : basename(path, '.yaml');
      store.set({ id, data: await parseData({ id, data: entry, filePath: path }), filePath });
    }
  }
}
