import { readFile } from 'node:fs/promises';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';

const count = '[data-part="count"]';
const results = '[data-part="results"] > li';

describe('the register', () => {
  test('answers who works with Korea on defence, by address', async ({ open }) => {
    const page = await open('/partnerships/?sector=defense&partner=republic-of-korea');
    await page.locator(results).first().waitFor();
    const names = await page.locator(`${results} h3`).allTextContents();
    expect(names.some((name) => name.includes('KF-21'))).toBe(true);
    expect(await page.locator(count).textContent()).toBe(`${names.length} partnership${names.length === 1 ? '' : 's'}`);
    expect(await page.locator('input[name="sector"][value="defense"]').isChecked()).toBe(true);
  });

  test('filters by keyboard, keeps the view in the address, and gives it back with Back', async ({ open }) => {
    const page = await open('/partnerships/');
    const health = page.locator('input[name="sector"][value="health"]');
    await health.waitFor();
    await health.focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/partnerships/?sector=health');
    await page.locator('[data-facet="status"] > summary').click();
    await page.locator('input[name="status"][value="active"]').check();
    await page.waitForURL('**/partnerships/?sector=health&status=active');
    const narrow = await page.locator(results).count();
    await page.goBack();
    await page.waitForURL('**/partnerships/?sector=health');
    expect(await page.locator(results).count()).toBeGreaterThan(narrow);
    await page.goBack();
    expect(await page.locator('[data-part="whole"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="filtered"]').isVisible()).toBe(false);
  });

  test('counts beside a choice say what choosing it shows', async ({ open }) => {
    const page = await open('/partnerships/?from=2016&to=2016');
    await page.locator(results).first().waitFor();
    const choice = page.locator('[data-facet="sector"] label').first();
    const promised = Number(await choice.locator('.count').textContent());
    await choice.locator('input').check();
    expect(await page.locator(results).count()).toBe(promised);
  });

  test('says so when nothing fits, and clears', async ({ open }) => {
    const page = await open('/partnerships/?q=zzzz');
    await page.locator('[data-part="nothing"]').waitFor();
    await page.locator('[data-part="clear"]').click();
    expect(await page.locator('[data-part="whole"]').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('gives the view as CSV and JSON', async ({ open }) => {
    const page = await open('/partnerships/?member=MAR&partner=european-union');
    await page.locator(results).first().waitFor();
    const shown = await page.locator(results).count();
    const texts = [];
    for (const format of ['csv', 'json']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-part="${format}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`taawun-partnerships.${format}`);
      texts.push(await readFile(await download.path(), 'utf8'));
    }
    const [csv = '', json = ''] = texts;
    expect(csv.startsWith('\uFEFFid,name,')).toBe(true);
    const { records } = JSON.parse(json) as { records: { members: string[] }[] };
    expect(records).toHaveLength(shown);
    expect(records.every(({ members }) => members.includes('MAR'))).toBe(true);
  });

  test('speaks Arabic', async ({ open }) => {
    const page = await open('/ar/partnerships/?member=IDN');
    await page.locator(results).first().waitFor();
    expect(await page.locator('[data-facet="member"] > summary').textContent()).toMatch(/\p{Script=Arabic}/u);
    expect(await page.locator(count).textContent()).toMatch(/\p{Script=Arabic}/u);
  });

  test('without scripts it lists everything and offers no filter', async ({ open }) => {
    const page = await open('/partnerships/', { javaScriptEnabled: false });
    expect(await page.locator('[data-part="whole"] .card').count()).toBeGreaterThan(100);
    expect(await page.locator('register-filter').isVisible()).toBe(false);
  });
});

describe('the timeline', () => {
  test('filters by sector and member state, and keeps the view in the address', async ({ open }) => {
    const page = await open('/timeline/');
    await page.locator('select[name="sector"]').selectOption('health');
    await page.waitForURL('**/timeline/?sector=health');
    await page.locator('select[name="country"]').selectOption('NGA');
    await page.waitForURL('**/timeline/?sector=health&country=NGA');
    const shown = page.locator('.years li[data-sectors]:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    for (const entry of await shown.all()) {
      expect((await entry.getAttribute('data-sectors'))?.split(' ')).toContain('health');
      expect((await entry.getAttribute('data-countries'))?.split(' ')).toContain('NGA');
    }
    await page.goBack();
    await page.waitForURL('**/timeline/?sector=health');
    expect(await page.locator('select[name="country"]').inputValue()).toBe('');
  });

  test('without scripts it lists everything', async ({ open }) => {
    const page = await open('/timeline/', { javaScriptEnabled: false });
    expect(await page.locator('.years li[data-sectors]:visible').count()).toBeGreaterThan(200);
    expect(await page.locator('#timeline-filter').isVisible()).toBe(false);
  });
});

test('a map leads to the profile of a state by keyboard', async ({ open }) => {
  const page = await open('/countries/');
  await page.locator('.world a[href="/countries/senegal/"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/countries/senegal/');
  expect(await page.locator('h1').textContent()).toBe('Senegal');
});
