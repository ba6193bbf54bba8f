import { countFactChecks } from '../atlas/articles.ts';
import { sourceTitle } from '../atlas/bibliography.ts';
import { articleSector, itemsAt, statementsAt, textAt, textsIn } from '../checks/content-index.ts';
import { dateAt, isAfter } from '../checks/dates.ts';
import { count } from '../checks/format-problems.ts';
import { localeOf } from '../checks/forbidden/stray-text.ts';
import type { Content } from '../checks/read-content.ts';
import { fieldName, valueAt } from '../checks/schema-problems.ts';
import { sectorIds } from '../schemas/fields.ts';

/** A claim or caveat of the register. */
export interface Statement {
  /** The home sector of its record. */
  sector: string;
  /** The day of its check; undefined until then. */
  verified: string | undefined;
  /** The ids of the sources that it rests on. */
  sources: readonly string[];
  file: string;
  line: () => number;
  field: string;
}

/** What is known of the checks of a content folder. */
export interface Verification {
  statements: readonly Statement[];
  /** The kinds of source, by id. */
  kinds: ReadonlyMap<string, string>;
  /** The articles, with the count of their second reading where they had one. */
  articles: readonly { sector: string; factCheck: { statements: number; confirmed: number } | undefined }[];
  /** The sources whose title is a description in brackets, by id. */
  bracketed: readonly string[];
}

/** Every statement, article and source of a content folder with what is known of its check. */
export function readVerification({ files }: Content): Verification {
  const statements = files.partnership.flatMap((file) =>
    statementsAt(file).map((path): Statement => ({
      sector: textAt(file, ['sectors', 0]) ?? '',
      verified: dateAt(file, [...path, 'verified']),
      sources: textsIn(file, [...path, 'sources', '*']).map(({ text }) => text),
      file: file.file,
      line: () => file.lineOf(path),
      field: fieldName(path),
    })),
  );
  const entries = files.sources.flatMap((file) =>
    itemsAt(file, []).map((path) => ({
      id: textAt(file, [...path, 'id']) ?? '',
      kind: textAt(file, [...path, 'kind']) ?? '',
      title: textAt(file, [...path, 'title']) ?? '',
    })),
  );
  const articles = files.article
    .filter((file) => localeOf(file) === 'en')
    .map((file) => {
      const counted = (field: string) => Number(valueAt(file.data, ['factCheck', field]));
      return {
        sector: articleSector(file),
        factCheck:
          valueAt(file.data, ['factCheck']) === undefined
            ? undefined
            : { statements: counted('statements'), confirmed: counted('confirmed') },
      };
    });
  return {
    statements,
    kinds: new Map(entries.map(({ id, kind }) => [id, kind])),
    articles,
    bracketed: entries.filter((entry) => sourceTitle(entry).described).map(({ id }) => id),
  };
}

/** The statements of one sector in figures. */
export interface SectorVerification {
  sector: string;
  statements: number;
  verified: number;
  /** The verified statements that were last checked before the given day. */
  due: number;
  /** The day of the oldest check. */
  oldest: string | undefined;
}

/** The figures of the sectors in their fixed order; sectors without a statement are left out. A check before `since` is due again. */
export function bySector(statements: readonly Statement[], since: string): SectorVerification[] {
  return sectorIds.flatMap((sector) => {
    const own = statements.filter((statement) => statement.sector === sector);
    return own.length === 0 ? [] : [{ sector, ...figuresOf(own, since) }];
  });
}

function figuresOf(statements: readonly Statement[], since: string): Omit<SectorVerification, 'sector'> {
  const days = statements.flatMap(({ verified }) => verified ?? []);
  return {
    statements: statements.length,
    verified: days.length,
    due: days.filter((day) => isAfter(since, day)).length,
    oldest: days.toSorted()[0],
  };
}

/** How many verified statements rest on a source of each kind, the most first; one that rests on several kinds counts for each. */
export function bySourceKind({
  statements,
  kinds,
}: Pick<Verification, 'statements' | 'kinds'>): { kind: string; statements: number }[] {
  const found = statements
    .filter(({ verified }) => verified !== undefined)
    .flatMap(({ sources }) => [...new Set(sources.map((id) => kinds.get(id) ?? 'unknown'))]);
  return [...Map.groupBy(found, (kind) => kind)]
    .map(([kind, all]) => ({ kind, statements: all.length }))
    .sort((one, other) => other.statements - one.statements || (one.kind < other.kind ? -1 : 1));
}

/** The report as text for a terminal; with `list`, every statement that nobody has checked follows with its file and line. */
export function formatVerification(
  verification: Verification,
  { since, list = false }: { since: string; list?: boolean },
): string {
  const { statements, articles, bracketed } = verification;
  const row = (cells: readonly string[]) =>
    `  ${(cells[0] ?? '').padEnd(16)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join('')}`;
  const cellsOf = ({ sector, statements: all, verified, due, oldest }: SectorVerification) =>
    row([sector, `${verified}/${all}`, share(verified, all), oldest ?? '–', String(due)]);
  const sectors = [
    'Statements of the register that are verified, by home sector',
    row(['', 'verified', '', 'oldest', 'due again']),
    ...bySector(statements, since).map(cellsOf),
    cellsOf({ sector: 'all', ...figuresOf(statements, since) }),
    `  Due again is what was last checked before ${since}.`,
  ];
  const kinds = [
    'Verified statements that rest on a source of the kind (one may rest on several)',
    ...bySourceKind(verification).map(({ kind, statements: all }) => row([kind, String(all)])),
  ];
  const { checked, statements: cited, confirmed } = countFactChecks(articles.map((data) => ({ data })));
  const texts = [
    `Articles that had a second reading: ${checked} of ${articles.length}`,
    `  confirmed in the source’s own text: ${confirmed} of ${cited} statements, ${share(confirmed, cited)}`,
    `Sources whose title is a description in brackets: ${bracketed.length}`,
  ];
  const blocks = [sectors, kinds, texts];
  if (list) {
    const unverified = statements.filter(({ verified }) => verified === undefined);
    blocks.push([
      `${count(unverified.length, 'statement')} that nobody has held against a source`,
      ...unverified.map(({ file, line, field }) => `  ${file}:${line()}  ${field}`),
    ]);
  }
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
