import { describe, expect, test } from 'vitest';
import { markdownCopy, type MarkdownCopy } from '../../../src/atlas/markdown-copy.ts';
import { source } from './fixture.ts';

const copyOf = (facts: Partial<MarkdownCopy>) =>
  markdownCopy({
    title: 'Ports: who pays',
    summary: 'Some do.',
    body: '',
    keyFigures: [],
    url: 'https://taawun.example/technology/ports/',
    language: 'en',
    authors: ['Taawun editors'],
    asOf: '2026-01-02',
    reviewed: '2026-01-03',
    sources: new Map([
      ['port-2020', { data: source('port-2020') }],
      [
        'law-2021',
        {
          data: source('law-2021', { title: '[Law on ports]', authors: ['Diallo, Aminata', 'Ministry'], issued: null }),
        },
      ],
    ]),
    address: (path) => `https://taawun.example${path}`,
    words: { keyFigures: 'Key figures', sources: 'Sources', asOf: (date) => `as of ${date}`, undated: 'no date' },
    ...facts,
  });

describe('the Markdown copy of an article', () => {
  test('begins with the facts of the page, its title and its summary', () => {
    expect(copyOf({})).toBe(`---
title: "Ports: who pays"
description: "Some do."
url: "https://taawun.example/technology/ports/"
site: "Taawun"
language: "en"
authors: ["Taawun editors"]
facts_as_of: "2026-01-02"
reviewed: "2026-01-03"
license: "https://creativecommons.org/licenses/by/4.0/"
---

# Ports: who pays

Some do.
`);
  });
  test('numbers its marks as the page does, and gives each source once and in full', () => {
    const copy = copyOf({
      body: 'It opened.[@port-2020] The law[@law-2021; @port-2020] followed.',
      keyFigures: [{ value: '5', text: 'ports', asOf: '2020', sources: ['law-2021'] }],
    });
    expect(copy).toContain('## Key figures\n\n- **5**: ports (as of 2020)[^1]\n');
    expect(copy).toContain('It opened.[^2] The law[^1][^2] followed.');
    expect(copy).toContain(
      '## Sources\n\n[^1]: Diallo, Aminata; Ministry. [Law on ports]. Port Authority, no date. <https://port.example/open?a=1&b=2>\n[^2]: “The port opens”. Port Authority, 2020-05. <https://port.example/open?a=1&b=2>\n',
    );
  });
  test('has whole addresses for the links of the atlas, and leaves others', () => {
    const copy = copyOf({
      body: '[a](partnership:cable) [b](term:sukuk) [c](article:health/overview) [d](/about/method/) [e](country:TUR) [f](https://x.example/)',
    });
    expect(copy).toContain(
      '[a](https://taawun.example/partnerships/cable/) [b](https://taawun.example/glossary/#sukuk) [c](https://taawun.example/health/overview/) [d](https://taawun.example/about/method/) e [f](https://x.example/)',
    );
  });
  test('leaves out the components of MDX', () => {
    const copy = copyOf({
      body: "import Chart from './Chart.astro';\n\nBefore.\n\n<Chart values={[1, 2]} />\n\nAfter <b>this</b>.",
    });
    expect(copy).not.toContain('Chart');
    expect(copy).toContain('Before.');
    expect(copy).toContain('After <b>this</b>.');
  });
});
