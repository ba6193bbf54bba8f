import { axeViolations } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';

// What a page shows only after the reader has acted. For the pages themselves see every-page/.

test.for([
  { menu: '.wide .menu', width: 1280 },
  { menu: '.menu.languages', width: 1280 },
  { menu: '.menu.narrow', width: 320 },
])('axe finds nothing with the menu $menu open', async ({ menu, width }, { open }) => {
  const page = await open('/technology/', { width });
  await page.locator(`${menu} > summary`).click();
  expect(await axeViolations(page)).toEqual([]);
});

test('axe finds nothing with a source shown in place', async ({ open }) => {
  const page = await open('/technology/overview/');
  await page.locator('.prose [role="doc-noteref"]').first().hover();
  await page.getByRole('tooltip').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
