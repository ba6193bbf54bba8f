import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { mdxToJs } from 'satteri';
import { isMap, isPair, isSeq, LineCounter, parse, parseDocument, type Document, type YAMLError } from 'yaml';
import { placeOf, type Kind, type Place } from './content-places.ts';
import { readProse, type Prose } from './prose.ts';

/** The way to a value inside a file's data: `['claims', 0, 'sources']`. */
export type FieldPath = readonly (string | number)[];

/** What keeps a file from being read. */
export interface ReadError {
  line: number;
  /** The parser's name for the fault: a code of the YAML parser, `mdx`, or `no-front-matter`. */
  code: string;
  message: string;
}

export interface ContentFile {
  /** As a terminal opens it: from the working directory, or absolute where it lies outside. */
  file: string;
  place: Place;
  /** The YAML of the file or of its front matter; undefined where it can't be read. */
  data: unknown;
  errors: ReadError[];
  /** The text of a Markdown file; undefined in YAML files and in MDX that can't be read. */
  prose: Prose | undefined;
  isMdx: boolean;
  lines: readonly string[];
  /** The line of a field: of its key, or of its item in a list; of the nearest field around it where it is missing. */
  lineOf(path: FieldPath): number;
}

/** The content folder as it was read, before anything is held against a rule. */
export interface Content {
  /** As `ContentFile.file` shows a path from the content folder. */
  shown(path: string): string;
  /** All files, also those that don't belong, as paths from the content folder, in order. */
  paths: readonly string[];
  /** The texts of the files that belong, by path; empty for all others. */
  texts: ReadonlyMap<string, string>;
  /** The files that belong, by kind. */
  files: { readonly [kind in Kind]: readonly ContentFile[] };
  allFiles: readonly ContentFile[];
}

/** Reads every file of a content folder. Throws if the folder is not there; all that is wrong inside it is told by the checks. */
export async function readContent(directory: string): Promise<Content> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      isRead(path) ? await readFile(join(directory, path), 'utf8') : '',
    ]),
  );
  return parseContent(new Map(texts), directory);
}

/**
 * The content of a folder from the texts of its files, by path from the folder with `/` between.
 *
 * `directory` is the folder, for the names of files in messages.
 */
export function parseContent(texts: ReadonlyMap<string, string>, directory: string): Content {
  const fromHere = relative(process.cwd(), directory);
  const shownDirectory = fromHere.startsWith('..') || isAbsolute(fromHere) ? directory : fromHere;
  const shown = (path: string) => join(shownDirectory, path);
  const paths = [...texts.keys()].sort();
  const allFiles = paths.flatMap((path) => {
    const place = placeOf(path);
    return !place || place === 'ignored' ? [] : [parseFile(shown(path), place, texts.get(path) ?? '')];
  });
  const ofKind = (kind: Kind) => allFiles.filter(({ place }) => place.kind === kind);
  const files = {
    article: ofKind('article'),
    page: ofKind('page'),
    interface: ofKind('interface'),
    partnership: ofKind('partnership'),
    partner: ofKind('partner'),
    country: ofKind('country'),
    grouping: ofKind('grouping'),
    term: ofKind('term'),
    sector: ofKind('sector'),
    sources: ofKind('sources'),
    timeline: ofKind('timeline'),
    corrections: ofKind('corrections'),
    aliases: ofKind('aliases'),
  };
  return { shown, paths, texts, files, allFiles };
}

function isRead(path: string): boolean {
  const place = placeOf(path);
  return place !== undefined && place !== 'ignored';
}

function parseFile(file: string, place: Place, source: string): ContentFile {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const common = { file, place, lines: text.split('\n'), isMdx: file.endsWith('.mdx') };
  if (place.kind !== 'article' && place.kind !== 'page') {
    return { ...common, ...readYaml(text, 1), prose: undefined };
  }
  const [whole = '', frontMatter] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (!whole) {
    const error = {
      line: 1,
      code: 'no-front-matter',
      message: 'The file does not begin with a front matter between two lines “---”.',
    };
    return { ...common, data: undefined, errors: [error], prose: undefined, lineOf: () => 1 };
  }
  const yaml = readYaml(frontMatter ?? '', 2);
  const { prose, errors } = readBody(text.slice(whole.length), whole.split('\n').length, common.isMdx);
  return { ...common, ...yaml, errors: [...yaml.errors, ...errors], prose };
}

function readYaml(text: string, firstLine: number): Pick<ContentFile, 'data' | 'errors' | 'lineOf'> {
  // Positions cost memory and are wanted only for messages, so that the tree that has them is made again when somebody asks.
  let positions: { document: Document; counter: LineCounter } | undefined;
  const located = () => {
    const counter = new LineCounter();
    return (positions ??= { document: parseDocument(text, { lineCounter: counter, prettyErrors: false }), counter });
  };
  const lineAt = (offset: number) => located().counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: FieldPath) => lineAt(offsetOf(located().document, path));
  try {
    return { data: parse(text, { logLevel: 'error' }) as unknown, errors: [], lineOf };
  } catch {
    const errors = located().document.errors.map((error: YAMLError) => ({
      line: lineAt(error.pos[0]),
      code: error.code,
      message: error.message,
    }));
    return { data: undefined, errors: errors.slice(0, 1), lineOf };
  }
}

/** The place in the text of the deepest value on the way that is there. */
function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (!pair) break;
      offset = rangeStart(pair.key) ?? offset;
      next = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      next = node.items[step];
      if (next === undefined) break;
      offset = rangeStart(next) ?? offset;
    } else break;
    node = next;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0];
}

function readBody(body: string, firstLine: number, mdx: boolean): { prose: Prose | undefined; errors: ReadError[] } {
  try {
    const prose = readProse(body, { mdx, firstLine });
    if (mdx) mdxToJs(body);
    return { prose, errors: [] };
  } catch (error) {
    const [, line = '1', message = String(error)] =
      /^(\d+):\d+(?:-\d+:\d+)?: ([\s\S]*)$/.exec((error as Error).message) ?? [];
    return { prose: undefined, errors: [{ line: Number(line) + firstLine - 1, code: 'mdx', message: message.trim() }] };
  }
}
