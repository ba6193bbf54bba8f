import { toCsv } from '../../atlas/csv.ts';
import { fold } from '../../i18n/folding.ts';

/** One partnership as the register’s filter needs it: ids to filter by, words to show. */
export interface RegisterRecord {
  id: string;
  name: string;
  /** The language of the name, where it is not the page’s. */
  nameLocale?: string;
  sectors: readonly string[];
  members: readonly string[];
  partners: readonly string[];
  kind: string;
  status: string;
  start: string | null;
  end: string | null;
  /** Who takes part, in one line. */
  parties: string;
  /** “since March 2019” */
  since: string;
  summary: string;
}

/** The facets of the register, in the order in which they are offered. */
export const facets = ['sector', 'member', 'partner', 'kind', 'status'] as const;
export type Facet = (typeof facets)[number];

export const sortings = ['latest', 'earliest', 'name'] as const;
export type Sorting = (typeof sortings)[number];

/** What a reader wants to see. A facet without choices lets everything through; several choices of one facet are alternatives. */
export interface RegisterView {
  text: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
  /** The first and last year of a span: records that began in it. */
  from: number | undefined;
  to: number | undefined;
  sorting: Sorting;
}

export interface RegisterResult {
  /** Indexes of the records that fit, in order. */
  matches: number[];
  /** For each choice of a facet, how many records it would leave if it were the only one of its facet. */
  counts: Record<Facet, Map<string, number>>;
}

export const wholeRegister: RegisterView = {
  text: '',
  chosen: { sector: [], member: [], partner: [], kind: [], status: [] },
  from: undefined,
  to: undefined,
  sorting: 'latest',
};

/** Whether a view shows the whole register in its first order. */
export function isWhole({ text, chosen, from, to, sorting }: RegisterView): boolean {
  return (
    text === '' &&
    from === undefined &&
    to === undefined &&
    sorting === 'latest' &&
    facets.every((facet) => chosen[facet].length === 0)
  );
}

/** The view that an address asks for; what it holds else is left out. */
export function viewOf(parameters: URLSearchParams): RegisterView {
  const year = (name: string) => {
    const text = parameters.get(name) ?? '';
    return /^\d{4}$/.test(text) ? Number(text) : undefined;
  };
  const sorting = parameters.get('sort');
  return {
    text: (parameters.get('q') ?? '').trim(),
    chosen: {
      sector: parameters.getAll('sector'),
      member: parameters.getAll('member'),
      partner: parameters.getAll('partner'),
      kind: parameters.getAll('kind'),
      status: parameters.getAll('status'),
    },
    from: year('from'),
    to: year('to'),
    sorting: sortings.find((known) => known === sorting) ?? 'latest',
  };
}

/** The parameters of an address for a view, shortest form first: the inverse of `viewOf`. */
export function parametersOf({ text, chosen, from, to, sorting }: RegisterView): URLSearchParams {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const facet of facets) for (const choice of chosen[facet]) parameters.append(facet, choice);
  if (from !== undefined) parameters.set('from', String(from));
  if (to !== undefined) parameters.set('to', String(to));
  if (sorting !== 'latest') parameters.set('sort', sorting);
  return parameters;
}

/** One facet of all records: their values as numbers, one record after another. `ends[i]` is where the values of record `i` end. */
interface FacetColumn {
  names: string[];
  values: Uint16Array;
  ends: Uint32Array;
}

function facetColumn(
  records: readonly RegisterRecord[],
  valuesOf: (record: RegisterRecord) => readonly string[],
): FacetColumn {
  const numbers = new Map<string, number>();
  const values: number[] = [];
  const ends = Uint32Array.from(records, (record) => {
    for (const name of valuesOf(record)) {
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = numbers.size));
      values.push(number);
    }
    return values.length;
  });
  return { names: [...numbers.keys()], values: Uint16Array.from(values), ends };
}

/**
 * A register that answers views. What does not change from view to view is computed once, and values are numbers in flat arrays, so that an
 * answer over ten thousand records takes less than a frame (tests/bench/register.ts measures it).
 */
export function indexRegister(records: readonly RegisterRecord[]): (view: RegisterView) => RegisterResult {
  const texts = records.map(({ name, parties, summary, id }) => fold(`${name} ${parties} ${summary} ${id}`));
  const years = Int16Array.from(records, ({ start }) => (start === null ? 0 : Number(start.slice(0, 4))));
  const columns = [
    facetColumn(records, ({ sectors }) => sectors),
    facetColumn(records, ({ members }) => members),
    facetColumn(records, ({ partners }) => partners),
    facetColumn(records, ({ kind }) => [kind]),
    facetColumn(records, ({ status }) => [status]),
  ];
  const orders: Partial<Record<Sorting, Uint32Array>> = {};
  const orderFor = (sorting: Sorting) => (orders[sorting] ??= orderOf(records, sorting));

  return ({ text, chosen, from, to, sorting }) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const wanted = columns.map(({ names }, facet) => {
      const choices = chosen[facets[facet] as Facet];
      return choices.length === 0 ? undefined : Uint8Array.from(names, (name) => (choices.includes(name) ? 1 : 0));
    });
    const counts = columns.map(({ names }) => new Uint32Array(names.length));
    const matches: number[] = [];
    for (const index of orderFor(sorting)) {
      const year = years[index] as number;
      if ((from !== undefined && year < from) || (to !== undefined && (year > to || year === 0))) continue;
      if (words.length > 0 && !words.every((word) => (texts[index] as string).includes(word))) continue;
      // A record counts for a choice of one facet if all other facets let it through.
      let refused = -1;
      let refusals = 0;
      for (let facet = 0; facet < columns.length && refusals < 2; facet += 1) {
        const set = wanted[facet];
        if (set && !has(columns[facet] as FacetColumn, index, set)) {
          refusals += 1;
          refused = facet;
        }
      }
      if (refusals > 1) continue;
      if (refusals === 0) matches.push(index);
      for (let facet = 0; facet < columns.length; facet += 1) {
        if (refusals === 1 && facet !== refused) continue;
        const { values, ends } = columns[facet] as FacetColumn;
        const count = counts[facet] as Uint32Array;
        for (let place = index === 0 ? 0 : (ends[index - 1] as number); place < (ends[index] as number); place += 1) {
          const value = values[place] as number;
          count[value] = (count[value] ?? 0) + 1;
        }
      }
    }
    const named = (facet: number) => {
      const { names } = columns[facet] as FacetColumn;
      return new Map(
        names.flatMap((name, number) => (counts[facet]?.[number] ? [[name, counts[facet][number]] as const] : [])),
      );
    };
    return {
      matches,
      counts: { sector: named(0), member: named(1), partner: named(2), kind: named(3), status: named(4) },
    };
  };
}

function has({ values, ends }: FacetColumn, index: number, set: Uint8Array): boolean {
  for (let place = index === 0 ? 0 : (ends[index - 1] as number); place < (ends[index] as number); place += 1) {
    if (set[values[place] as number] === 1) return true;
  }
  return false;
}

/** The indexes of the records in order. A record without a date stands last either way. */
function orderOf(records: readonly RegisterRecord[], sorting: Sorting): Uint32Array {
  const order = Uint32Array.from(records.keys());
  if (sorting === 'name') {
    const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    return order.sort((one, other) =>
      compare((records[one] as RegisterRecord).name, (records[other] as RegisterRecord).name),
    );
  }
  const sign = sorting === 'earliest' ? 1 : -1;
  const last = sorting === 'earliest' ? '9' : '';
  const keys = records.map(({ start }) => start ?? last);
  return order.sort((one, other) => {
    const [early, late] = [keys[one] as string, keys[other] as string];
    return early < late ? -sign : early > late ? sign : 0;
  });
}

/** Columns of the table that a reader downloads. */
const columns = [
  'id',
  'name',
  'kind',
  'sectors',
  'members',
  'partners',
  'start',
  'end',
  'status',
  'summary',
  'url',
] as const;

/** Records as CSV with a header; several values of one field are separated by semicolons. `urlOf` gives the address of a record. */
export function recordsToCsv(records: readonly RegisterRecord[], urlOf: (id: string) => string): string {
  const rows = records.map((record) =>
    columns.map((column) => {
      const value = column === 'url' ? urlOf(record.id) : record[column];
      return Array.isArray(value) ? value.join(';') : String(value ?? '');
    }),
  );
  return toCsv([columns, ...rows]);
}
