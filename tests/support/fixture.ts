import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
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

/** What somebody might write to get markup or a script into a page. Each would leave an element, an attribute or a call named `hostile`. */
export const hostileTexts = [
  '<img src=hostile onerror="hostile()">',
  '"><script>hostile()</script>',
  `' onmouseover='hostile()' hostile='`,
  '</title></script><script>hostile()</script>',
  '<!--<svg onload=hostile()> -->]]>&lt;b&gt;',
] as const;

/** Adds an article, a partnership, a partner, a source and a term whose every word is hostile to the small content of a folder. */
export async function addHostileContent(folder: string): Promise<void> {
  const whole = `Hostile ${hostileTexts.join(' ')}`;
  const text = JSON.stringify(whole);
  const write = (path: string, content: string) => writeFile(join(folder, path), content);
  const overview = await readFile(join(folder, 'articles/technology/overview/en.md'), 'utf8');
  const partnership = await readFile(join(folder, 'partnerships/harbour-link.yaml'), 'utf8');
  const escaped = whole.replace(/[<>&[\]"]/g, '\\$&');
  await mkdir(join(folder, 'articles/technology/hostile'));
  await Promise.all([
    write(
      'articles/technology/hostile/en.md',
      overview
        .replace(/^title: .*$/m, `title: ${JSON.stringify(whole.slice(0, 120))}`)
        .replace(/^summary: .*$/m, `summary: ${text}`)
        .replace('order: 0', 'order: 20')
        .replace('length of the cable', text)
        .replace('## What the neighbours say', `## ${escaped}\n\n[${escaped}](term:hostile)`),
    ),
    write(
      'partnerships/hostile.yaml',
      partnership
        .replace('{ en: Harbour Link cable }', `{ en: ${text} }`)
        .replace(/^summary: .*$/m, `summary: { en: ${text}, fr: ${text} }`)
        .replace('[harbour-cables, france]', '[hostile]')
        .replace('{ en: Jakarta }', `{ en: ${text} }`)
        .replace('{ en: price agreed in March 2019 }', `{ en: ${text} }`)
        .replace('{ en: The price was agreed in March 2019. }', `{ en: ${text} }`)
        .replace('[gazette-harbour-2019]', '[hostile]'),
    ),
    write('partners/hostile.yaml', `name: { en: ${text}, ar: ${text} }\nkind: company\naliases: [${text}]\n`),
    write(
      'sources/hostile.yaml',
      `- id: hostile\n  type: report\n  kind: news\n  title: ${text}\n  authors: [${text}]\n  publisher: ${text}\n  issued: 2021\n` +
        `  url: https://example.org/?a="onclick=hostile()&b=<script>hostile()</script>'\n`,
    ),
    write(
      'glossary/hostile.yaml',
      `term: { en: ${text} }\ndefinition: { en: ${text} }\nsectors: [technology]\naliases: [${text}]\n`,
    ),
  ]);
}
