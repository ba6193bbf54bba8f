import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { browserFlags, findBrowser } from '../support/find-browser.ts';
import { startServer } from '../support/server.ts';

// node tests/bench/search.ts [dist]: how long the first search result takes and how many bytes the search fetches, cold and warm.
const directory = resolve(process.argv[2] ?? 'dist');
const runs = 9;
const bars = { cold: 150, warm: 30, kilobytes: 120 };

interface Measure {
  opened: number;
  cold: number;
  warm: number;
  bytes: number;
  requests: string[];
}

/** One visit with nothing cached: `/` opens the dialog, the first letter asks for results, a second one asks again. */
async function measure(browser: Browser, address: string, letters: readonly [string, string]): Promise<Measure> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const requests = new Map<string, { url: string; bytes: number }>();
    network.on('Network.requestWillBeSent', ({ requestId, request }) =>
      requests.set(requestId, { url: request.url, bytes: 0 }),
    );
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes = encodedDataLength;
    });
    // The clock starts with the key as the page gets it and stops when a result for it stands in the page.
    await page.evaluate(() => {
      const clock = { key: 0, shown: 0 };
      Object.assign(window, { clock });
      // A letter that no key of this keyboard has comes as input without a key.
      const start = () => Object.assign(clock, { key: performance.now(), shown: 0 });
      for (const type of ['keydown', 'beforeinput']) addEventListener(type, start, { capture: true });
      new MutationObserver((changes) => {
        const added = changes.some(({ addedNodes }) =>
          [...addedNodes].some((node) => node instanceof Element && node.matches('.result, dialog')),
        );
        if (added && clock.shown === 0) clock.shown = performance.now();
      }).observe(document.body, { childList: true, subtree: true });
    });
    const afterKey = async (key: string) => {
      await (key === '/' ? page.keyboard.press(key) : page.keyboard.type(key));
      const handle = await page.waitForFunction(() => {
        const { clock } = window as unknown as { clock: { key: number; shown: number } };
        return clock.shown > 0 && clock.shown - clock.key;
      });
      return Number(await handle.jsonValue());
    };
    const opened = await afterKey('/');
    await page.waitForSelector('dialog[open]');
    const cold = await afterKey(letters[0]);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    const found = [...requests.values()];
    const warm = await afterKey(letters[1]);
    return {
      opened,
      cold,
      warm,
      bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: found.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`),
    };
  } finally {
    await context.close();
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const server = await startServer({ directory, compress: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
try {
  for (const [path, letters] of [
    ['/technology/overview/', ['v', 'a']],
    ['/fr/', ['s', 'a']],
    ['/ar/', ['ق', 'ط']],
  ] as const) {
    // The first visit makes the server compress its files; it counts for nothing.
    await measure(browser, server.origin + path, letters);
    const results: Measure[] = [];
    for (let run = 0; run < runs; run += 1) results.push(await measure(browser, server.origin + path, letters));
    const cold = median(results.map((result) => result.cold));
    const warm = median(results.map((result) => result.warm));
    const kilobytes = median(results.map(({ bytes }) => bytes)) / 1000;
    const count = median(results.map(({ requests }) => requests.length));
    const verdict = cold <= bars.cold && warm <= bars.warm && kilobytes <= bars.kilobytes ? 'within' : 'OVER';
    console.log(
      `${path} dialog after ${median(results.map(({ opened }) => opened)).toFixed(0)} ms; first result ${cold.toFixed(0)} ms after the first key, ` +
        `${warm.toFixed(0)} ms warm; ${kilobytes.toFixed(1)} kB in ${count} requests with Brotli (${verdict} ${bars.cold} ms, ${bars.warm} ms, ${bars.kilobytes} kB)`,
    );
    if (process.argv.includes('--requests')) console.log(results.at(-1)?.requests.join('\n'));
  }
} finally {
  await browser.close();
  await server.close();
}
