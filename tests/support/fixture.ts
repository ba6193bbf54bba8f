import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What every page needs to have words at all is the site’s own; the rest of the small content is the fixture’s. */
const own = ['countries', 'interface', 'search', 'sectors', 'sources/countries.yaml'];

/** Writes a small, whole content folder: a few made-up articles and partnerships, with the site’s own words and states. */
export async function writeSmallContent(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'tests/fixtures/content'), folder, { recursive: true });
  for (const path of own) await cp(join(root, 'content', path), join(folder, path), { recursive: true });
}
