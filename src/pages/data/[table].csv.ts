import type { APIRoute } from 'astro';
import { tableToCsv } from '../../atlas/tables.ts';
import { openTables, type TableProps } from '../../build/open-data.ts';

export const getStaticPaths = openTables;

/** One table of the open data as CSV in UTF-8. Readers of data packages stumble over a byte order mark, so there is none. */
export const GET: APIRoute<TableProps> = ({ props: { table } }) =>
  new Response(tableToCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
