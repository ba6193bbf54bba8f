import { overviewId } from './content-places.ts';
import { dateAt } from './dates.ts';
import type { Content, ContentFile, FieldPath } from './read-content.ts';
import { fieldName, valueAt } from './schema-problems.ts';

/** The ids that content can refer to, collected once. */
export interface ContentIndex {
  sources: ReadonlySet<string>;
  /** The dates of the sources that have one, by id. */
  issued: ReadonlyMap<string, string>;
  partnerships: ReadonlySet<string>;
  partners: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  /** Articles that have an English text, as `<sector>/<slug>`. */
  articles: ReadonlySet<string>;
  /** The member states of the OIC by ISO 3166-1 alpha-3. */
  members: ReadonlySet<string>;
  /** The parts of the addresses of their profiles. */
  countrySlugs: ReadonlySet<string>;
  /** Codes of member states by their names and aliases, in small letters. */
  memberNames: ReadonlyMap<string, string>;
}

export function indexContent({ files }: Content): ContentIndex {
  const ids = (list: readonly ContentFile[]) => new Set(list.map(({ place }) => place.id));
  return {
    sources: new Set(files.sources.flatMap((file) => entriesIn(file).map(({ id }) => id))),
    issued: new Map(
      files.sources.flatMap((file) =>
        textsIn(file, ['*', 'id']).flatMap(({ text, path }) => {
          const issued = dateAt(file, [...path.slice(0, -1), 'issued']);
          return issued === undefined ? [] : [[text, issued] as const];
        }),
      ),
    ),
    partnerships: ids(files.partnership),
    partners: ids(files.partner),
    terms: ids(files.term),
    articles: ids(files.article.filter(({ place }) => place.kind === 'article' && place.locale === 'en')),
    members: ids(files.country),
    countrySlugs: new Set(files.country.flatMap((file) => textsIn(file, ['slug']).map(({ text }) => text))),
    memberNames: new Map(
      files.country.flatMap((file) =>
        [...textsIn(file, ['name', '*']), ...textsIn(file, ['aliases', '*'])].map(
          ({ text }) => [text.toLowerCase(), file.place.id] as const,
        ),
      ),
    ),
  };
}

/** The ids that a file of sources, events or corrections defines, with their lines. A file that is no valid YAML still tells its ids, so that its fault is named once. */
export function entriesIn(file: ContentFile): { id: string; line: () => number }[] {
  if (file.data === undefined) {
    return file.lines.flatMap((line, index) => {
      const id = /^\s*(?:-\s+)?id:\s*["']?([a-z0-9-]+)/.exec(line)?.[1];
      return id === undefined ? [] : [{ id, line: () => index + 1 }];
    });
  }
  return textsIn(file, ['*', 'id']).map(({ text, path }) => ({ id: text, line: () => file.lineOf(path) }));
}

/** A text in a file's data and the way to it. */
export interface TextInFile {
  text: string;
  path: FieldPath;
  field: string;
}

/** All texts at a path in which `*` stands for every item or key; values of any other type are left to the schemas. */
export function textsIn(file: ContentFile, pattern: FieldPath): TextInFile[] {
  const paths = pattern.reduce<FieldPath[]>(
    (found, step) =>
      step === '*'
        ? found.flatMap((path) => keysOf(file.data, path).map((key) => [...path, key]))
        : found.map((path) => [...path, step]),
    [[]],
  );
  return paths.flatMap((path) => {
    const text = valueAt(file.data, path);
    return typeof text === 'string' ? [{ text, path, field: fieldName(path) }] : [];
  });
}

/** The paths of the items of a list; none where there is no list. */
export function itemsAt(file: ContentFile, path: FieldPath): FieldPath[] {
  const list = valueAt(file.data, path);
  return Array.isArray(list) ? [...list.keys()].map((index) => [...path, index]) : [];
}

/** The text in a field of a file; undefined where there is none. */
export function textAt(file: ContentFile, path: FieldPath): string | undefined {
  return textsIn(file, path)[0]?.text;
}

/** The paths of the statements of a partnership’s file: its claims, then its caveats. */
export function statementsAt(file: ContentFile): FieldPath[] {
  return [...itemsAt(file, ['claims']), ...itemsAt(file, ['caveats'])];
}

/** The sector of an article’s file; `overview` of the one on the whole atlas. */
export function articleSector({ place }: ContentFile): string {
  return (place.kind === 'article' && place.sector) || overviewId;
}

function keysOf(data: unknown, path: FieldPath): (string | number)[] {
  const value = valueAt(data, path);
  if (Array.isArray(value)) return [...value.keys()];
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}
