import type { LocalizedText } from '../schemas/fields.ts';
import { toCsv } from './csv.ts';
import type { Library } from './library.ts';
import { membersOf } from './register.ts';

/** A value of a table: texts and numbers as they are, several values in a list, null where there is none. */
export type Cell = string | number | readonly string[] | null;

export interface Column<Row> {
  name: string;
  /** The type of Frictionless’ Table Schema. A `list` is text in CSV, its values separated by semicolons. */
  type: 'string' | 'integer' | 'number' | 'date' | 'year' | 'boolean' | 'list';
  description: string;
  value: (row: Row) => Cell;
  required?: boolean;
}

/** One table of the open data: what stands in `data/<name>.csv` and `data/<name>.json`. */
export interface Table {
  name: string;
  title: string;
  description: string;
  columns: readonly Omit<Column<never>, 'value'>[];
  rows: readonly (readonly Cell[])[];
  /** Columns that refer to the first column of another table. */
  foreignKeys: readonly { column: string; table: string }[];
}

/** Makes the columns of a table whose rows come from items of one type. */
interface ColumnMakers<Row> {
  text(name: string, description: string, value: (row: Row) => string | null, required?: boolean): Column<Row>;
  list(name: string, description: string, value: (row: Row) => readonly string[]): Column<Row>;
  /** A name in the three languages: empty where the language has none of its own. */
  names(what: string, of: (row: Row) => LocalizedText): Column<Row>[];
  other(column: Column<Row>): Column<Row>;
}

function makeTable<Row>(
  items: readonly Row[],
  describe: (column: ColumnMakers<Row>) => {
    name: string;
    title: string;
    description: string;
    columns: readonly Column<Row>[];
    foreignKeys?: Table['foreignKeys'];
  },
): Table {
  const text: ColumnMakers<Row>['text'] = (name, description, value, required = false) => ({
    name,
    type: 'string',
    description,
    value,
    required,
  });
  const {
    columns,
    foreignKeys = [],
    ...table
  } = describe({
    text,
    list: (name, description, value) => ({ name, type: 'list', description, value }),
    names: (what, of) => [
      text('name_en', `${what} in English`, (row) => of(row).en, true),
      text('name_ar', `${what} in Arabic`, (row) => of(row).ar ?? null),
      text('name_fr', `${what} in French`, (row) => of(row).fr ?? null),
    ],
    other: (column) => column,
  });
  return { ...table, columns, foreignKeys, rows: items.map((item) => columns.map(({ value }) => value(item))) };
}

/** Dates are as precise as they are known: `2019`, `2019-03` or `2019-03-26`. Table Schema has no such type, so they are text with a pattern. */
export const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** All tables of the open data. `urlOf` gives the whole address of a page by its path. */
export function dataTables(library: Library, urlOf: (path: string) => string): Table[] {
  const members = [...library.countries.keys()];
  return [
    makeTable(library.partnerships, ({ text, list, names, other }) => ({
      name: 'partnerships',
      title: 'Partnerships',
      description: 'The register: one row for each partnership.',
      columns: [
        text('id', 'Stable id, also the last part of the address', ({ id }) => id, true),
        ...names('Name', ({ data }) => data.name),
        text('kind', 'Form of the cooperation', ({ data }) => data.kind, true),
        list('sectors', 'Sectors, the home sector first', ({ data }) => data.sectors),
        list(
          'members',
          'Member states of the OIC that take part, ISO 3166-1 alpha-3; all 57 are written out',
          ({ data }) => membersOf(data, members),
        ),
        list('partners', 'Partners, ids of the table partners', ({ data }) => data.partners),
        text('start', 'When it began, as precise as known', ({ data }) => data.start),
        text('end', 'When it ended; empty where it goes on or no end is known', ({ data }) => data.end),
        text('status', 'State of the partnership', ({ data }) => data.status, true),
        text('status_as_of', 'The date for which the status holds', ({ data }) => data.statusAsOf, true),
        other({
          name: 'value_amount',
          type: 'number',
          description: 'Amount in whole units of the currency',
          value: ({ data }) => data.value?.amount ?? null,
        }),
        text(
          'value_currency',
          'Currency of the source, ISO 4217; nothing is converted',
          ({ data }) => data.value?.currency ?? null,
        ),
        text(
          'value_note',
          'What the amount is: pledged, spent, a price, and of what date',
          ({ data }) => data.value?.note.en ?? null,
        ),
        list('places', 'Towns or sites', ({ data }) => data.places.map(({ name }) => name.en)),
        text('summary', 'What it is and what came of it, in English', ({ data }) => data.summary.en, true),
        text('url', 'Address of the record', ({ id }) => urlOf(`/partnerships/${id}/`), true),
      ],
    })),
    makeTable(
      library.partnerships.flatMap(({ id, data }) =>
        (['claims', 'caveats'] as const).flatMap((kind) =>
          data[kind].map((statement, index) => ({
            ...statement,
            partnership: id,
            kind: kind === 'claims' ? 'claim' : 'caveat',
            number: index + 1,
          })),
        ),
      ),
      ({ text, list, other }) => ({
        name: 'statements',
        title: 'Statements',
        description: 'Every claim and caveat of the register with its sources and the date of its check.',
        columns: [
          text('partnership', 'Id of the partnership', ({ partnership }) => partnership, true),
          text(
            'kind',
            'claim: what was agreed, paid, built or achieved; caveat: what failed, is disputed or is not known',
            ({ kind }) => kind,
            true,
          ),
          other({
            name: 'number',
            type: 'integer',
            description: 'Place among the claims or caveats of the partnership',
            value: ({ number }) => number,
            required: true,
          }),
          text('text', 'The statement in English', ({ text: words }) => words.en, true),
          list('sources', 'Sources, ids of the table sources', ({ sources }) => sources),
          other({
            name: 'verified',
            type: 'date',
            description: 'When it was last held against its source’s own text; empty where that is still to be done',
            value: ({ verified }) => verified ?? null,
          }),
        ],
        foreignKeys: [{ column: 'partnership', table: 'partnerships' }],
      }),
    ),
    makeTable(
      [...library.countries].map(([code, data]) => ({ code, data })),
      ({ text, list, names, other }) => ({
        name: 'countries',
        title: 'Member states',
        description: 'The 57 member states of the Organisation of Islamic Cooperation.',
        columns: [
          text('code', 'ISO 3166-1 alpha-3', ({ code }) => code, true),
          ...names('Short name', ({ data }) => data.name),
          text('capital', 'Capital, in English', ({ data }) => data.capital.en),
          other({
            name: 'joined',
            type: 'year',
            description:
              'Year in which the state joined the organisation; a note on its profile says what of that is disputed',
            value: ({ data }) => data.membership.joined,
            required: true,
          }),
          list('groupings', 'Abbreviations of other organisations that it belongs to', ({ code }) =>
            [...library.groupings.values()]
              .filter((grouping) => grouping.members.includes(code))
              .map(({ abbreviation }) => abbreviation),
          ),
          other({
            name: 'partnerships',
            type: 'integer',
            description: 'Number of partnerships of the register that it takes part in',
            value: ({ code }) => library.partnershipsByMember.get(code)?.length ?? 0,
            required: true,
          }),
          text('url', 'Address of the profile', ({ data }) => urlOf(`/countries/${data.slug}/`), true),
        ],
      }),
    ),
    makeTable(
      [...library.partnershipsByPartner].flatMap(([id, partnerships]) => {
        const data = library.partners.get(id);
        return data ? [{ id, data, count: partnerships.length }] : [];
      }),
      ({ text, list, names, other }) => ({
        name: 'partners',
        title: 'Partners',
        description:
          'States outside the organisation, bodies, companies, universities and others that stand in the register.',
        columns: [
          text('id', 'Stable id, also the last part of the address', ({ id }) => id, true),
          ...names('Name', ({ data }) => data.name),
          text('kind', 'What kind of partner it is', ({ data }) => data.kind, true),
          text('country', 'Where it is established, ISO 3166-1 alpha-3', ({ data }) => data.country ?? null),
          list('aliases', 'Other names', ({ data }) => data.aliases),
          other({
            name: 'partnerships',
            type: 'integer',
            description: 'Number of partnerships of the register that it takes part in',
            value: ({ count }) => count,
            required: true,
          }),
          text('url', 'Address of the profile', ({ id }) => urlOf(`/partners/${id}/`), true),
        ],
      }),
    ),
    makeTable(library.events, ({ text, list, other }) => ({
      name: 'events',
      title: 'Events',
      description: 'Dated events of the timeline; beginnings and ends of partnerships stand in the table partnerships.',
      columns: [
        text('id', 'Stable id, also the anchor on the timeline', ({ id }) => id, true),
        text('date', 'When it happened, as precise as known', ({ date }) => date, true),
        text('text', 'What happened, in English', ({ text: words }) => words.en, true),
        list('sectors', 'Sectors, the home sector first', ({ sectors }) => sectors),
        list('countries', 'Member states that it concerns, ISO 3166-1 alpha-3', ({ countries }) => countries),
        text('partnership', 'Id of the partnership that it belongs to', ({ partnership }) => partnership ?? null),
        list('sources', 'Sources, ids of the table sources', ({ sources }) => sources),
        other({
          name: 'verified',
          type: 'date',
          description: 'When it was last held against its source’s own text; empty where that is still to be done',
          value: ({ verified }) => verified ?? null,
        }),
      ],
    })),
    makeTable([...library.sources.values()], ({ text, list, other }) => ({
      name: 'sources',
      title: 'Sources',
      description: 'The bibliography: every source that an article, a record, a profile or an event cites.',
      columns: [
        text('id', 'Stable id', ({ id }) => id, true),
        text('type', 'Item type of the Citation Style Language', ({ data }) => data.type, true),
        text(
          'kind',
          'What weight it has: primary, official, dataset, academic, think-tank, reference, news',
          ({ data }) => data.kind,
          true,
        ),
        text('title', 'Title; a description in [brackets] where the work shows none', ({ data }) => data.title, true),
        list('authors', 'Authors', ({ data }) => data.authors),
        text('publisher', 'Who published it', ({ data }) => data.publisher, true),
        text('issued', 'When it was published; empty where it does not say', ({ data }) => data.issued),
        text('url', 'Where it can be opened', ({ data }) => data.url, true),
        text('language', 'Language, BCP 47', ({ data }) => data.language, true),
        other({
          name: 'read',
          type: 'boolean',
          description: 'Whether somebody read the passage that it is cited for',
          value: ({ data }) => String(data.read),
          required: true,
        }),
      ],
    })),
  ];
}

/** A table as CSV with a header. */
export function tableToCsv({ columns, rows }: Table): string {
  return toCsv([columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))]);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(';') : String(cell);
}

/** A table as a list of objects, lists as lists and empty cells as null. */
export function tableToObjects({ columns, rows }: Table): Record<string, Cell | boolean>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => [name, type === 'boolean' ? row[index] === 'true' : (row[index] ?? null)]),
    ),
  );
}

const dateColumns = new Set(['start', 'end', 'status_as_of', 'date', 'issued']);

/**
 * The descriptor of all tables, a Tabular Data Package as Frictionless Data specifies it (specs.frictionlessdata.io/tabular-data-package).
 * `version` is the day of the newest content, `home` the address of the site.
 */
export function dataPackage(tables: readonly Table[], { version, home }: { version: string; home: string }): object {
  return {
    profile: 'tabular-data-package',
    name: 'taawun',
    title: 'Taawun: partnerships of the member states of the Organisation of Islamic Cooperation',
    description:
      'The register of partnerships, the statements it makes, member states, partners, dated events and the bibliography.',
    homepage: home,
    version,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    contributors: [{ title: 'Taawun editors', role: 'author' }],
    resources: tables.map(({ name, title, description, columns, foreignKeys }) => ({
      profile: 'tabular-data-resource',
      name,
      title,
      description,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          type: column.type === 'list' ? 'string' : column.type,
          description: column.type === 'list' ? `${column.description} (separated by semicolons)` : column.description,
          ...(column.type === 'date' && { format: '%Y-%m-%d' }),
          constraints: {
            ...(column.required && { required: true }),
            ...(dateColumns.has(column.name) && { pattern: datePattern }),
          },
        })),
        ...(name !== 'statements' && { primaryKey: columns[0]?.name }),
        ...(foreignKeys.length > 0 && {
          foreignKeys: foreignKeys.map(({ column, table }) => ({
            fields: column,
            reference: { resource: table, fields: tables.find((other) => other.name === table)?.columns[0]?.name },
          })),
        }),
      },
    })),
  };
}
