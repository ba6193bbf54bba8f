import { localeCodes, sectorIds } from '../../schemas/fields.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** A file without which pages would have no name, no words or nothing to refer to. */
export function missingFile(content: Content): Problem[] {
  const { files, paths } = content;
  const present = new Set(paths);
  const required = [
    ...localeCodes.map((locale) => ({
      path: `interface/${locale}.yaml`,
      what: 'the words of the interface in this language',
    })),
    ...sectorIds.map((sector) => ({
      path: `sectors/${sector}.yaml`,
      what: 'the name and the introduction of the sector',
    })),
    { path: 'search/aliases.yaml', what: 'other names under which readers search; an empty list is []' },
    ...files.page
      .filter(({ place }) => !present.has(`pages/${place.id}/en.md`))
      .map(({ place }) => ({ path: `pages/${place.id}/en.md`, what: 'the English text of the page' })),
  ].filter(({ path }) => !present.has(path));
  const problems = [...new Map(required.map((item) => [item.path, item])).values()].map(({ path, what }): Problem => ({
    file: content.shown(path),
    found: 'no such file',
    expected: what,
    mend: 'add the file; content/README.md shows its form',
  }));
  if (files.country.length === 0) {
    problems.push({
      file: content.shown('countries'),
      found: 'no country',
      expected: 'one file for each member state of the OIC, <ISO 3166-1 alpha-3>.yaml',
      mend: 'see whether CONTENT_DIR names the content folder',
    });
  }
  return problems;
}
