import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import { CitationCounter, sourceAnchor, splitCitations } from '../atlas/citations.ts';
import { atlasPath } from '../atlas/paths.ts';
import { localeOf } from '../i18n/locales.ts';
import { localizedPath } from '../i18n/paths.ts';

interface FrontMatter {
  keyFigures?: { sources?: string[] }[];
}

/** The sources of the key figures, which stand above the text and so take the first numbers. A translation has them from its English text. */
function keyFigureSources(file: string): string[] {
  const folder = dirname(file);
  for (const name of ['en.md', 'en.mdx']) {
    try {
      const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
      return ((parse(frontMatter) as FrontMatter | null)?.keyFigures ?? []).flatMap((figure) => figure.sources ?? []);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return [];
}

/**
 * A Sätteri plugin for what our Markdown has beyond GitHub’s: `[@source]` marks become numbered links to the list of sources, and links in the
 * atlas’s own names (`partnership:`, `term:`, `article:`, `country:`) become addresses in the language of the file.
 *
 * `base` is the sub-path that the site is hosted under. The ids are checked before the build (src/checks), not here.
 */
export function atlasMarkup({ base }: { base: string }): MdastPluginEntry {
  // A factory is asked once a file, so that each file has numbers of its own.
  return ({ fileURL }) => {
    const counter = new CitationCounter();
    const file = fileURL && fileURLToPath(fileURL);
    const locale = localeOf(file && basename(file).split('.')[0]);
    if (file) for (const id of keyFigureSources(file)) counter.cite(id);
    return defineMdastPlugin({
      name: 'atlas-markup',
      text(node, context) {
        const pieces = splitCitations(node.value);
        if (!pieces.some((piece) => piece.kind === 'citation')) return;
        context.replaceNode(
          node,
          pieces.map((piece) =>
            piece.kind === 'text'
              ? { type: 'text', value: piece.text }
              : {
                  type: 'emphasis',
                  data: { hName: 'sup', hProperties: { class: 'citation' } },
                  children: piece.ids.map((id) => {
                    const mark = counter.cite(id);
                    return {
                      type: 'link',
                      url: `#${sourceAnchor(id)}`,
                      data: { hProperties: { id: mark.anchor, role: 'doc-noteref' } },
                      children: [{ type: 'text', value: String(mark.number) }],
                    };
                  }),
                },
          ),
        );
      },
      link(node, context) {
        const path = atlasPath(node.url);
        if (path) {
          context.setProperty(node, 'url', localizedPath(locale, path, base));
          if (node.url.startsWith('term:')) context.setProperty(node, 'data', { hProperties: { class: 'term' } });
        } else if (node.url.startsWith('country:')) {
          context.replaceNode(node, [...node.children]);
        }
      },
    });
  };
}
