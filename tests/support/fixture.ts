import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** What every page needs to have words at all is the site’s own; the rest of the small content is the fixture’s. */
const own = ['countries', 'interface', 'search', 'sectors'];

/** Writes a small, whole content folder: a few made-up articles and partnerships, with the site’s own words and states. */
export async function writeSmallContent(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'tests/fixtures/content'), folder, { recursive: true });
  for (const path of own) await cp(join(root, 'content', path), join(folder, path), { recursive: true });
  await writeFile(join(folder, 'sources/countries.yaml'), await sourcesOfCountries());
}

/** The sources that the profiles of states cite; others would be cited by nothing here. */
async function sourcesOfCountries(): Promise<string> {
  const countries = join(root, 'content/countries');
  const files = (await readdir(countries)).map((name) => readFile(join(countries, name), 'utf8'));
  const cited = (await Promise.all(files)).flatMap(
    (text) => (parse(text) as { membership: { sources: string[] } }).membership.sources,
  );
  const sources = parse(await readFile(join(root, 'content/sources/countries.yaml'), 'utf8')) as { id: string }[];
  return stringify(sources.filter(({ id }) => cited.includes(id)));
}
