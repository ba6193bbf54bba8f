import { loadLibrary } from '../atlas/library.ts';
import { dataTables, type Table } from '../atlas/tables.ts';
import { absoluteUrl, localizedPath } from '../i18n/paths.ts';

export type TableProps = { table: Table } & Record<string, unknown>;

/** The tables of the open data, with the addresses of this site. */
export async function loadTables(): Promise<Table[]> {
  return dataTables(await loadLibrary(), (path) => absoluteUrl(localizedPath('en', path)));
}

/** What `getStaticPaths` gives for the files of the tables. */
export async function openTables(): Promise<{ params: { table: string }; props: TableProps }[]> {
  return (await loadTables()).map((table) => ({ params: { table: table.name }, props: { table } }));
}

/** The day of the newest review, check or status in the library: the version of the data. */
export async function dataVersion(): Promise<string> {
  const { articles, partnerships } = await loadLibrary();
  const days = [
    ...articles.map(({ data }) => data.reviewed),
    ...partnerships.flatMap(({ data }) => [...data.claims, ...data.caveats].flatMap(({ verified }) => verified ?? [])),
  ];
  return days.sort().at(-1) ?? '1970-01-01';
}
