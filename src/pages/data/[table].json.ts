import type { APIRoute } from 'astro';
import { tableToObjects } from '../../atlas/tables.ts';
import { openTables, type TableProps } from '../../build/open-data.ts';

export const getStaticPaths = openTables;

/** One table of the open data as a list of JSON objects. */
export const GET: APIRoute<TableProps> = ({ props: { table } }) => Response.json(tableToObjects(table));
