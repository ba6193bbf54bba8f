import { expect, test } from '../support/browser.ts';

const article = '/technology/overview/';

test('a citation is copied whole, and the page says so', async ({ open }) => {
  const page = await open(article, { permissions: ['clipboard-read', 'clipboard-write'] });
  const tools = page.locator('.tools');
  await tools.locator('summary').click();
  for (const id of ['cite-apa', 'cite-chicago', 'cite-bibtex', 'cite-ris']) {
    const button = tools.locator(`button[data-copy="${id}"]`);
    await button.click();
    await expect.poll(() => button.locator('..').getByRole('status').innerText()).not.toBe('');
    const text = (await page.locator(`#${id}`).textContent()) ?? '';
    expect(text).toContain('Taawun editors');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text.trim());
  }
});

test('a browser that does not let the page copy is told of', async ({ open }) => {
  const page = await open(article);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.locator('.tools summary').click();
  const button = page.locator('button[data-copy="cite-apa"]');
  await button.click();
  const message = (await button.getAttribute('data-failed')) ?? '';
  expect(message).not.toBe('');
  await expect.poll(() => button.locator('..').getByRole('status').innerText()).toBe(message);
});

test('without scripts the citations can be read and downloaded, and no button is there for nothing', async ({
  open,
}) => {
  const page = await open(article, { javaScriptEnabled: false });
  await page.locator('.tools summary').click();
  expect(await page.locator('#cite-apa').isVisible()).toBe(true);
  expect(await page.locator('.tools button:visible').count()).toBe(0);
  const file = await page.locator('.tools a[download]').first().getAttribute('href');
  expect(file).toBe(`${article}cite.bib`);
});
