import { localeCodes, sectorIds } from '../schemas/fields.ts';

/** What a file of the content folder is, by where it stands. */
export type Place =
  | { kind: 'article'; id: string; sector: string | undefined; locale: string }
  | { kind: 'page'; id: string; locale: string }
  | { kind: 'interface'; id: string }
  | {
      kind:
        | 'partnership'
        | 'partner'
        | 'country'
        | 'grouping'
        | 'term'
        | 'sector'
        | 'sources'
        | 'timeline'
        | 'corrections'
        | 'aliases';
      id: string;
    };

export type Kind = Place['kind'];

/** The folders whose files are one entry each, `<folder>/<id>.yaml`. */
export const yamlFolders = {
  partnerships: 'partnership',
  partners: 'partner',
  countries: 'country',
  groupings: 'grouping',
  glossary: 'term',
  sectors: 'sector',
  sources: 'sources',
  timeline: 'timeline',
  corrections: 'corrections',
  interface: 'interface',
} as const satisfies Record<string, Kind>;

/** Every folder at the top of the content folder. */
export const topFolders = [...Object.keys(yamlFolders), 'articles', 'pages', 'search'];

/** The folder and the id of the article on the whole atlas, which belongs to no sector. */
export const overviewId = 'overview';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const countryPattern = /^[A-Z]{3}$/;
const yearPattern = /^\d{4}$/;
const picturePattern = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** Whether a text can be an id: small letters, figures and single hyphens. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

/** Whether files of a kind are named for a state, a sector, a language or a year, and not by the editor. */
function isName(kind: Kind, name: string): boolean {
  if (kind === 'country') return countryPattern.test(name);
  if (kind === 'corrections') return yearPattern.test(name);
  if (kind === 'sector') return sectorIds.some((sector) => sector === name);
  if (kind === 'interface') return localeCodes.some((locale) => locale === name);
  return isId(name);
}

/**
 * What the file at a path (from the content folder, with `/`) is: its place, `ignored` for what the site does not read and need not, or
 * undefined where no file of that name belongs.
 */
export function placeOf(path: string): Place | 'ignored' | undefined {
  const segments = path.split('/');
  if (path === 'README.md' || segments.some((segment) => segment.startsWith('.'))) return 'ignored';
  const [folder = '', ...rest] = segments;
  if (path === 'search/aliases.yaml') return { kind: 'aliases', id: 'aliases' };
  if (folder in yamlFolders && rest.length === 1) {
    const kind = yamlFolders[folder as keyof typeof yamlFolders];
    const name = /^(.+)\.yaml$/.exec(rest[0] ?? '')?.[1];
    return name !== undefined && isName(kind, name) ? { kind, id: name } : undefined;
  }
  const locale = localeCodes.find((code) => new RegExp(`^${code}\\.mdx?$`).test(segments.at(-1) ?? ''));
  if (folder === 'articles' && rest.length === 2 && rest[0] === overviewId) {
    if (picturePattern.test(rest[1] ?? '')) return 'ignored';
    return locale && { kind: 'article', id: overviewId, sector: undefined, locale };
  }
  if (folder === 'articles' && rest.length === 3) {
    const [sector = '', slug = '', name = ''] = rest;
    if (!sectorIds.some((id) => id === sector) || !isId(slug)) return undefined;
    if (picturePattern.test(name)) return 'ignored';
    return locale && { kind: 'article', id: `${sector}/${slug}`, sector, locale };
  }
  if (folder === 'pages' && rest.length === 2 && locale && path.endsWith('.md') && isId(rest[0] ?? '')) {
    return { kind: 'page', id: rest[0] ?? '', locale };
  }
  return undefined;
}
