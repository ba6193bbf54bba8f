import { expect, test } from '../support/browser.ts';

test('a reader gets from the home page to an article', async ({ open }) => {
  const page = await open('/technology/');
  expect(await page.locator('h1').count()).toBe(1);
});
