import type { APIRoute } from 'astro';
import { dataPackage } from '../../atlas/tables.ts';
import { dataVersion, loadTables } from '../../build/open-data.ts';
import { absoluteUrl, localizedPath } from '../../i18n/paths.ts';

/** Describes the tables of the open data to machines. */
export const GET: APIRoute = async () =>
  Response.json(
    dataPackage(await loadTables(), { version: await dataVersion(), home: absoluteUrl(localizedPath('en', '/data/')) }),
  );
