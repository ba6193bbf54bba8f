import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { beforeAll, describe, expect, test } from 'vitest';

const folder = join(process.env['DIST_DIR'] ?? 'dist', 'data');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const descriptor = JSON.parse(read('datapackage.json')) as {
  resources: { name: string; schema: { fields: { name: string }[] } }[];
};

describe('the data package', () => {
  let dataPackage: Awaited<ReturnType<typeof Package.load>>;
  beforeAll(async () => {
    dataPackage = await Package.load(descriptor, { basePath: folder });
  });

  test('is valid to Frictionless', () => {
    expect(dataPackage.errors.map(({ message }) => message)).toEqual([]);
    expect(dataPackage.valid).toBe(true);
  });

  test.each(descriptor.resources.map(({ name }) => name))(
    'table %s reads back by its own schema, row for row as in JSON',
    async (name) => {
      const resource = dataPackage.getResource(name);
      const rows = (await resource.read({ keyed: true, relations: name === 'statements' })) as Record<
        string,
        unknown
      >[];
      const objects = JSON.parse(read(`${name}.json`)) as Record<string, unknown>[];
      expect(rows).toHaveLength(objects.length);
      const first = (row: Record<string, unknown>) => String(Object.values(row)[0]);
      expect(objects.map(first)).toEqual(
        rows.map((row) => {
          const value = Object.values(row)[0];
          return typeof value === 'object' && value !== null ? String((value as { id: string }).id) : String(value);
        }),
      );
      const keys = descriptor.resources.find((other) => other.name === name)?.schema.fields.map((field) => field.name);
      for (const object of objects) expect(Object.keys(object)).toEqual(keys);
    },
  );
});

test('the register has a row for each record page, and ids of partners and sources lead somewhere', () => {
  const list = <T>(name: string) => JSON.parse(read(`${name}.json`)) as T[];
  const partnerships = list<{ id: string; partners: string[]; members: string[] }>('partnerships');
  const partners = new Set(list<{ id: string }>('partners').map(({ id }) => id));
  const countries = new Set(list<{ code: string }>('countries').map(({ code }) => code));
  const sources = new Set(list<{ id: string }>('sources').map(({ id }) => id));
  expect(partnerships.flatMap((row) => row.partners).filter((id) => !partners.has(id))).toEqual([]);
  expect(partnerships.flatMap((row) => row.members).filter((code) => !countries.has(code))).toEqual([]);
  expect(
    list<{ sources: string[] }>('statements')
      .flatMap((row) => row.sources)
      .filter((id) => !sources.has(id)),
  ).toEqual([]);
  expect(countries.size).toBe(57);
});

test('the bibliography stands in CSL-JSON and BibTeX, entry for entry', () => {
  const items = JSON.parse(read('bibliography.json')) as { id: string; type: string; title: string; URL: string }[];
  expect(items.filter(({ id, type, title, URL }) => !id || !type || !title || !URL)).toEqual([]);
  expect(read('bibliography.bib').match(/^@\w+\{/gm)).toHaveLength(items.length);
});
