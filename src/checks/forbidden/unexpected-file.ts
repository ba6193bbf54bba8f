import { localeCodes, sectorIds } from '../../schemas/fields.ts';
import { isId, overviewId, placeOf, topFolders, type yamlFolders } from '../content-places.ts';
import { stateName } from '../../atlas/country-codes.ts';
import { suggest } from '../nearest.ts';
import { either, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';
import { slugOf } from '../slug.ts';

/** A file that the site would pass over: in a folder that it does not know, or under a name that is no valid id. */
export function unexpectedFile(content: Content): Problem[] {
  const unplaced = content.paths
    .filter((path) => placeOf(path) === undefined)
    .map((path) => ({ path, ...describe(path) }));
  const strangers = content.files.country
    .filter(({ place }) => stateName(place.id) === undefined)
    .map(({ place }) => ({
      path: `countries/${place.id}.yaml`,
      field: 'file name',
      found: `"${place.id}"`,
      expected: 'an ISO 3166-1 alpha-3 code',
      mend: 'name the file for the state’s code',
    }));
  return [...unplaced, ...strangers].map(({ path, ...words }) => ({ file: content.shown(path), ...words }));
}

type Words = Omit<Problem, 'file' | 'line'>;

function describe(path: string): Words {
  const [folder = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? folder;
  if (rest.length === 0 || !topFolders.includes(folder)) {
    const what = rest.length === 0 ? `a file "${folder}"` : `a folder "${folder}"`;
    return {
      ...named(
        'folder',
        what,
        `one of ${either(topFolders.map((known) => `${known}/`))}`,
        'move it to the folder where it belongs',
      ),
      ...suggest(folder, topFolders),
    };
  }
  if (folder === 'search')
    return named('file name', `"${name}"`, 'aliases.yaml', 'write every alias in content/search/aliases.yaml');
  if (folder === 'articles' && rest[0] === overviewId) return describeText(['', ...rest], 'articles/overview');
  if (folder === 'articles') return describeText(rest, 'articles/<sector>/<slug>');
  if (folder === 'pages') return describeText(['', ...rest], 'pages/<page>');
  return describeYaml(folder as keyof typeof yamlFolders, rest, name);
}

function describeYaml(folder: keyof typeof yamlFolders, rest: readonly string[], name: string): Words {
  const base = name.replace(/\.[^.]*$/, '');
  if (rest.length > 1) {
    return named('folder', `a folder "${rest[0]}"`, `files directly in ${folder}/`, `move it to ${folder}/${name}`);
  }
  if (!name.endsWith('.yaml')) {
    return named(
      'file name',
      `"${name}"`,
      `a file that ends in .yaml`,
      `name it ${folder}/${base}.yaml, or take it out of the content folder`,
    );
  }
  if (folder === 'countries')
    return named(
      'file name',
      `"${base}"`,
      'an ISO 3166-1 alpha-3 code in capitals, such as "IDN"',
      'name the file for the state’s code',
    );
  if (folder === 'corrections')
    return named('file name', `"${base}"`, 'a year, such as 2026', 'name the file for the year of its corrections');
  if (folder === 'sectors')
    return {
      ...named('file name', `"${base}"`, `a sector: ${either(sectorIds)}`, 'name the file for its sector'),
      ...suggest(base, sectorIds),
    };
  if (folder === 'interface')
    return {
      ...named('file name', `"${base}"`, `a language: ${either(localeCodes)}`, 'name the file for its language'),
      ...suggest(base, localeCodes),
    };
  return invalidId(base);
}

function describeText([sector = '', slug = '', name = '', ...deeper]: readonly string[], pattern: string): Words {
  const names = localeCodes.map((code) => `${code}.md`);
  if (sector !== '' && !sectorIds.some((id) => id === sector)) {
    return {
      ...named(
        'folder',
        `a sector "${sector}"`,
        `one of ${either(sectorIds)}`,
        'move the article to the folder of its sector',
      ),
      ...suggest(sector, sectorIds),
    };
  }
  if (name === '' || deeper.length > 0) {
    return named(
      'folder',
      `a file "${deeper.at(-1) ?? (name || slug)}"`,
      `${pattern}/${either(names)}`,
      'give each text a folder of its own, and its languages as files in it',
    );
  }
  if (!isId(slug)) return invalidId(slug);
  return {
    ...named('file name', `"${name}"`, either(names), 'name the file for its language'),
    ...suggest(name, names),
  };
}

function invalidId(id: string): Words {
  const better = slugOf(id);
  return {
    ...named(
      'file name',
      `"${id}"`,
      'small letters, figures and single hyphens, such as "uber-careem"',
      'rename it: the name is the id and the address of the page',
    ),
    ...(better && { nearest: [better] }),
  };
}

function named(field: string, found: string, expected: string, mend: string): Words {
  return { field, found, expected, mend };
}
