import { articleSector, itemsAt, statementsAt, textAt } from '../checks/content-index.ts';
import { dateAt, isAfter } from '../checks/dates.ts';
import { count } from '../checks/format-problems.ts';
import { localeOf } from '../checks/forbidden/stray-text.ts';
import type { Content, ContentFile, FieldPath } from '../checks/read-content.ts';
import { fieldName, valueAt } from '../checks/schema-problems.ts';
import { isCalendarDate, sectorIds } from '../schemas/fields.ts';

/** What can grow old, in the order of the report. `{date}` is the day before which it counts as old. */
export const staleKinds = {
  review: 'Articles and translations that nobody has reviewed since {date}',
  unverified: 'Statements that nobody has held against their sources',
  verified: 'Statements that nobody has held against their sources since {date}',
  status: 'Statuses and lists of members that are older than {date}',
  figure: 'Key figures that are older than {date}',
} as const;
export type StaleKind = keyof typeof staleKinds;

export interface StaleFact {
  kind: StaleKind;
  /** The home sector; `overview` of the article on the whole atlas, `countries` of what the profiles of states show. */
  sector: string;
  /** The date that makes it old; undefined where it has none. */
  date: string | undefined;
  file: string;
  line: number;
  field: string;
}

/** A partnership that is over keeps its status. */
const finalStatuses = ['completed', 'ended'];

/** Everything in a content folder that was last looked at, or holds for a date, before a day; by kind and sector, oldest first. */
export function staleFacts({ files }: Content, since: string): StaleFact[] {
  const facts: StaleFact[] = [];
  const add = (kind: StaleKind, sector: string, file: ContentFile, path: FieldPath) => {
    const date = dateAt(file, path);
    if (date !== undefined && isAfter(since, date))
      facts.push({ kind, sector, date, file: file.file, line: file.lineOf(path), field: fieldName(path) });
  };
  const addStatement = (sector: string, file: ContentFile, path: FieldPath) => {
    if (dateAt(file, [...path, 'verified']) !== undefined) return add('verified', sector, file, [...path, 'verified']);
    facts.push({
      kind: 'unverified',
      sector,
      date: undefined,
      file: file.file,
      line: file.lineOf(path),
      field: fieldName(path),
    });
  };

  for (const file of files.article) {
    const sector = articleSector(file);
    add('review', sector, file, ['reviewed']);
    if (localeOf(file) === 'en')
      for (const path of itemsAt(file, ['keyFigures'])) add('figure', sector, file, [...path, 'asOf']);
  }
  for (const file of files.partnership) {
    const sector = sectorAt(file, []);
    if (!finalStatuses.includes(String(valueAt(file.data, ['status'])))) add('status', sector, file, ['statusAsOf']);
    for (const path of statementsAt(file)) addStatement(sector, file, path);
  }
  for (const file of files.timeline)
    for (const path of itemsAt(file, [])) addStatement(sectorAt(file, path), file, path);
  for (const file of files.grouping) {
    add('status', 'countries', file, ['asOf']);
    addStatement('countries', file, []);
  }
  for (const file of files.country) addStatement('countries', file, ['membership']);

  return facts.sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      sectors.indexOf(one.sector) - sectors.indexOf(other.sector) ||
      compare(one.date ?? '', other.date ?? '') ||
      compare(one.file, other.file) ||
      one.line - other.line,
  );
}

const kinds = Object.keys(staleKinds) as StaleKind[];
const sectors: readonly string[] = ['overview', ...sectorIds, 'countries'];

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sectorAt(file: ContentFile, path: FieldPath): string {
  return textAt(file, [...path, 'sectors', 0]) ?? '';
}

/**
 * The report as text for a terminal: the kinds with their counts, in each the sectors, in each the facts with the file and line first, so that the
 * terminal makes it a link.
 */
export function formatStaleFacts(facts: readonly StaleFact[], since: string): string {
  const blocks = kinds.map((kind) => {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    const lines = [...Map.groupBy(ofKind, ({ sector }) => sector)].flatMap(([sector, group]) => [
      `  ${sector}: ${group.length}`,
      ...group.map(({ file, line, field, date }) =>
        `    ${(date ?? '').padEnd(10)}  ${file}:${line}  ${field}`.trimEnd(),
      ),
    ]);
    return [`${staleKinds[kind].replace('{date}', since)}: ${ofKind.length || 'none'}`, ...lines].join('\n');
  });
  const places = new Set(facts.map(({ file }) => file)).size;
  return [...blocks, `${count(facts.length, 'fact')} to look up again in ${count(places, 'file')}.`].join('\n\n');
}

/**
 * The day before which a fact counts as old: the one that is given, so many days before today, or else the same day a year ago.
 *
 * Throws a `RangeError` that says what is wrong with a day or a number that is none.
 */
export function oldBefore(today: string, { date, days }: { date?: string; days?: string } = {}): string {
  if (date !== undefined) {
    if (date.length === 10 && isCalendarDate(date)) return date;
    throw new RangeError(`--date "${date}" is no day; write it as 2025-03-26.`);
  }
  const day = new Date(`${today}T00:00:00Z`);
  if (days === undefined) day.setUTCFullYear(day.getUTCFullYear() - 1);
  else if (/^\d{1,5}$/.test(days)) day.setUTCDate(day.getUTCDate() - Number(days));
  else throw new RangeError(`--days "${days}" is no number of days; write it as 365.`);
  return day.toISOString().slice(0, 10);
}
