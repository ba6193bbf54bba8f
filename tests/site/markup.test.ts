import { HtmlValidate, type ConfigData } from 'html-validate';
import { test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { eachPage } from '../support/dist.ts';
import { expectNoFaults, type Fault } from '../support/faults.ts';
import { pageKindsIn } from '../support/pages.ts';

const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // HTML allows every letter in an id; Arabic headings have Arabic ones.
    'valid-id': ['error', { relaxed: true }],
    // White space at the end of a line, as in the text of a citation, is a matter of taste.
    'no-trailing-whitespace': 'off',
    // What a title may be long is a matter of the page, not of markup: see pages.test.ts.
    'long-title': 'off',
    // Two landmarks may have one name where a page shows one of them, by its width: axe looks at those that are shown.
    'unique-landmark': 'off',
    // A filter that acts at every change, and needs scripts, has nothing to submit.
    'wcag/h32': 'off',
  },
};

/** Pages whose header and footer are looked at too. Those of all others are of the same components, and would take half of the time. */
const wholePages = new Set(locales.flatMap((locale) => pageKindsIn(locale).map(({ path }) => path)));
const frame = /<header class="site-header[\s\S]*?<\/header>|<footer[^>]*>[\s\S]*?<\/footer>(?=\s*<\/body>)/g;

test('every page is valid HTML', { timeout: 300_000 }, async () => {
  const validator = new HtmlValidate(rules);
  const faults: Fault[] = [];
  for await (const { path, html } of eachPage()) {
    const report = await validator.validateString(wholePages.has(path) ? html : html.replace(frame, ''), path);
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages) {
        faults.push({ page: path, what: `${ruleId}: ${message} (${selector ?? 'page'})` });
      }
    }
  }
  expectNoFaults(faults);
});
