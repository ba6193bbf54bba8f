import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { distDirectory, readPage, type FinishedPage } from '../support/dist.ts';

interface Row {
  id: string;
  sectors: string[];
  members: string[];
  partners: string[];
  start: string | null;
  end: string | null;
}

const table = async <T>(name: string) =>
  JSON.parse(await readFile(join(distDirectory, 'data', `${name}.json`), 'utf8')) as T[];
const text = (page: FinishedPage, selector: string) => page.document.querySelector(selector)?.text ?? '';

describe('every count that is shown is that of the open data', () => {
  let partnerships: Row[];
  let sources: unknown[];
  let countries: { code: string; url: string; partnerships: number; name_en: string }[];
  let partners: { id: string; partnerships: number }[];
  let events: unknown[];
  beforeAll(async () => {
    partnerships = await table<Row>('partnerships');
    sources = await table('sources');
    countries = await table('countries');
    partners = await table('partners');
    events = await table('events');
  });

  test('on the home page', async () => {
    const home = await readPage('index.html');
    const counts = text(home, '.counts').replaceAll(',', '');
    expect(counts).toContain(`${partnerships.length} partnerships`);
    expect(counts).toContain(`${sources.length} sources`);
    expect(counts).toContain(`${countries.length} member states`);
    const dated = partnerships.filter(({ start }) => start !== null).length;
    expect(home.document.querySelectorAll('.marks a')).toHaveLength(dated);
  });

  test('in the register', async () => {
    const register = await readPage('partnerships/index.html');
    expect(text(register, '.head .lead')).toContain(`${partnerships.length} partnerships`);
    expect(register.document.querySelectorAll('[data-part="whole"] .card')).toHaveLength(partnerships.length);
    const { records } = JSON.parse(await readFile(join(distDirectory, 'partnerships/register.json'), 'utf8')) as {
      records: Row[];
    };
    const facts = (rows: readonly Row[]) =>
      rows.map(({ id, sectors, members, partners: own }) => ({ id, sectors, members, partners: own }));
    expect(facts(records)).toEqual(facts(partnerships));
  });

  test('on sector hubs', async () => {
    for (const sector of new Set(partnerships.flatMap(({ sectors }) => sectors))) {
      const hub = await readPage(`${sector}/index.html`);
      const count = partnerships.filter(({ sectors }) => sectors.includes(sector)).length;
      expect(text(hub, '#partnerships'), sector).toBe(`${count} partnerships`);
    }
  });

  test('on the map, in the matrix and on profiles of states', async () => {
    const map = await readPage('countries/index.html');
    for (const { code, url, name_en, partnerships: count } of countries) {
      const own = partnerships.filter(({ members }) => members.includes(code)).length;
      expect(count, code).toBe(own);
      const { pathname } = new URL(url);
      const words = `${own} partnership${own === 1 ? '' : 's'}`;
      expect(map.document.querySelector(`.world a[href="${pathname}"]`)?.getAttribute('aria-label')).toBe(
        `${name_en}: ${words}`,
      );
      const row = map.document.querySelector(`.matrix tbody a[href="${pathname}"]`)?.closest('tr');
      expect(row?.querySelector('.total')?.text, code).toBe(String(own));
      if (own > 0) expect(text(await readPage(`${pathname.slice(1)}index.html`), '.lead'), code).toContain(words);
    }
  });

  test('on the page of partners', async () => {
    const page = await readPage('partners/index.html');
    expect(text(page, '.head .lead')).toContain(`${partners.length} partners`);
    for (const { id, partnerships: count } of partners) {
      expect(count, id).toBe(partnerships.filter(({ partners: own }) => own.includes(id)).length);
    }
  });

  test('on the timeline', async () => {
    const page = await readPage('timeline/index.html');
    const dates = partnerships.flatMap(({ start, end }) => [start, end]).filter((date) => date !== null).length;
    expect(text(page, '.head .lead')).toContain(`${dates + events.length} entries`);
  });

  test('in the table of checked statements', async () => {
    const statements = await table<{ partnership: string; verified: string | null }>('statements');
    const homes = new Map(partnerships.map(({ id, sectors }) => [id, sectors[0]]));
    const method = await readPage('about/method/index.html');
    const shown = (selector: string) =>
      method.document
        .querySelector(selector)
        ?.closest('tr')
        ?.querySelectorAll('td')
        .slice(0, 2)
        .map((cell) => cell.text.replaceAll(',', ''));
    const counted = (own: typeof statements) => [own.length, own.filter(({ verified }) => verified).length].map(String);
    expect(shown('main tfoot th')).toEqual(counted(statements));
    for (const sector of new Set(homes.values())) {
      const own = statements.filter(({ partnership }) => homes.get(partnership) === sector);
      expect(shown(`main tbody a[href$="/${sector}/"]`), sector).toEqual(counted(own));
    }
  });
});
