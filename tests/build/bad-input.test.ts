import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSmallContent } from '../support/fixture.ts';

const root = join(import.meta.dirname, '../..');

const partnership = 'partnerships/harbour-link.yaml';
const overview = 'articles/technology/overview/en.md';
const translation = 'articles/technology/overview/fr.md';
const deepDive = 'articles/technology/harbour-link/en.mdx';
const sources = 'sources/technology.yaml';

interface BadInput {
  what: string;
  file: string;
  /** What stands in the file, and what it becomes; a file that is not there yet has only the second, one that goes has null. */
  from?: string;
  to: string | null;
  /** The place that the message names, after the file: a line that holds a text of the spoiled file, or none. */
  at?: string;
  field?: string;
  found: string;
  expected: string;
  nearest?: string;
}

const badInputs: BadInput[] = [
  {
    what: 'a missing field',
    file: partnership,
    from: 'status: active\n',
    to: '',
    at: 'name:',
    field: 'status',
    found: 'nothing: the field is missing',
    expected: 'one of planned, active, suspended, stalled, completed or ended',
  },
  {
    what: 'an unknown field',
    file: overview,
    from: 'reviewed: 2026-11-24',
    to: 'reviewed: 2026-11-24\nrelatd: []',
    at: 'relatd:',
    field: 'relatd',
    found: 'a field "relatd"',
    expected: 'only title, summary',
  },
  {
    what: 'a wrong type',
    file: overview,
    from: 'order: 0',
    to: 'order: first',
    at: 'order:',
    field: 'order',
    found: '"first"',
    expected: 'a whole number',
  },
  {
    what: 'a value that is none of the valid ones',
    file: partnership,
    from: 'kind: joint-venture',
    to: 'kind: joint-ventur',
    at: 'kind:',
    field: 'kind',
    found: '"joint-ventur"',
    expected: 'one of agreement, alliance',
    nearest: '"joint-venture"',
  },
  {
    what: 'an unknown source id in a citation',
    file: overview,
    from: 'March 2019.[@gazette-harbour-2019]',
    to: 'March 2019.[@gazette-harbor-2019]',
    at: '[@gazette-harbor-2019]',
    field: 'citation',
    found: '[@gazette-harbor-2019]',
    expected: 'the id of a source',
    nearest: '"gazette-harbour-2019"',
  },
  {
    what: 'an unknown source id in a claim',
    file: partnership,
    from: 'sources: [gazette-harbour-2019]',
    to: 'sources: [gazette-harbour-2018]',
    at: 'gazette-harbour-2018',
    field: 'claims[0].sources[0]',
    found: '"gazette-harbour-2018"',
    expected: 'the id of a source',
    nearest: '"gazette-harbour-2019"',
  },
  {
    what: 'an unknown country code',
    file: partnership,
    from: 'members: [IDN, TUR]',
    to: 'members: [IDM, TUR]',
    at: 'members:',
    field: 'members[0]',
    found: '"IDM"',
    expected: 'a member state of the OIC',
    nearest: '"IDN"',
  },
  {
    what: 'a state that is no member given as a member',
    file: partnership,
    from: 'members: [IDN, TUR]',
    to: 'members:\n  - IDN\n  - FRA',
    at: '- FRA',
    field: 'members[1]',
    found: '"FRA"',
    expected: 'a member state of the OIC',
  },
  {
    what: 'an unknown partnership id',
    file: overview,
    from: 'partnerships: [harbour-link]',
    to: 'partnerships: [harbour-lnik]',
    at: 'partnerships:',
    field: 'partnerships[0]',
    found: '"harbour-lnik"',
    expected: 'the id of a partnership',
    nearest: '"harbour-link"',
  },
  {
    what: 'an unknown partner',
    file: partnership,
    from: 'harbour-cables, france',
    to: 'harbor-cables, france',
    at: 'partners:',
    field: 'partners[0]',
    found: '"harbor-cables"',
    expected: 'the slug of a partner',
    nearest: '"harbour-cables"',
  },
  {
    what: 'a link to an unknown term',
    file: overview,
    from: '(term:export-control)',
    to: '(term:export-controls)',
    at: '(term:export-controls)',
    field: 'link',
    found: '[export control](term:export-controls)',
    expected: 'a term of the glossary',
    nearest: '"term:export-control"',
  },
  {
    what: 'an end before the start',
    file: partnership,
    from: 'end: null',
    to: 'end: 2018-12',
    at: 'end:',
    field: 'end',
    found: '2018-12',
    expected: 'a date not before start: 2019-03-26',
  },
  {
    what: 'a malformed date',
    file: partnership,
    from: 'start: 2019-03-26',
    to: 'start: 26.3.2019',
    at: 'start:',
    field: 'start',
    found: '"26.3.2019"',
    expected: 'a date such as 2019, 2019-03 or 2019-03-26',
  },
  {
    what: 'a day that is not in the calendar',
    file: overview,
    from: 'asOf: 2026-11-22',
    to: 'asOf: 2026-02-30',
    at: 'asOf:',
    field: 'asOf',
    found: '"2026-02-30"',
    expected: 'a day such as 2019-03-26',
  },
  {
    what: 'a duplicate id',
    file: 'sources/zeal.yaml',
    to: '- id: gazette-harbour-2019\n  type: report\n  kind: news\n  title: Another\n  publisher: Another\n  issued: null\n  url: https://example.org/\n',
    at: 'gazette-harbour-2019',
    field: 'id',
    found: `${sources}:1 has too`,
    expected: 'unique in the whole bibliography',
  },
  {
    what: 'an article with an uncited figure',
    file: overview,
    from: 'Nobody knows.',
    to: 'It lost 5 million dollars.',
    at: '5 million',
    field: 'sentence',
    found: '5 without a source in “It lost 5 million dollars.”',
    expected: 'a citation [@source-id]',
  },
  {
    what: 'a table row with an uncited figure',
    file: overview,
    from: '| the ministry[@ministry-harbour-2021] |',
    to: '| the ministry |',
    at: '| the ministry |',
    field: 'table row',
    found: '2021, 1,200 without a source',
    expected: 'a citation [@source-id]',
  },
  {
    what: 'a word for the present without a date',
    file: overview,
    from: 'Nobody knows.',
    to: 'It currently lies idle.',
    at: 'It currently',
    field: 'sentence',
    found: '“currently” in “It currently lies idle.”',
    expected: 'a date in the sentence',
  },
  {
    what: 'a status that is newer than its sources',
    file: partnership,
    from: 'statusAsOf: 2021',
    to: 'statusAsOf: 2022-01',
    at: 'statusAsOf:',
    field: 'statusAsOf',
    found: '2022-01',
    expected: 'a date not after its newest source, ministry-harbour-2021 of 2021',
  },
  {
    what: 'a source that nothing cites',
    file: 'sources/zeal.yaml',
    to: '- id: idle-2020\n  type: report\n  kind: news\n  title: Another\n  publisher: Another\n  issued: null\n  url: https://example.org/\n',
    at: 'idle-2020',
    field: 'id',
    found: '"idle-2020", which nothing cites',
    expected: 'a source that an article, a record, an event or a profile rests on',
  },
  {
    what: 'an article that is too short',
    file: 'articles/legal/overview/en.md',
    to: '---\ntitle: Courts\nsummary: An invented article for tests that says too little about its subject.\nasOf: 2026-11-22\nreviewed: 2026-11-24\norder: 0\n---\n\nText.\n',
    field: 'text',
    found: '1 word',
    expected: 'an article of 900 to 2,000 words',
  },
  {
    what: 'a translation of an article that does not exist',
    file: 'articles/technology/lost/ar.md',
    to: '---\ntitle: مقال ضائع\nsummary: ترجمة مقال لا وجود لنصه الإنجليزي في هذا المجلد المخصص للاختبارات وحدها.\nreviewed: 2026-11-24\n---\n\nنص.\n',
    found: 'a translation of "technology/lost", which has no en.md',
    expected: 'an English text beside every translation',
  },
  {
    what: 'a translation with fewer key figures',
    file: translation,
    from: '  - value: 1 200 kilomètres\n    text: longueur du câble\n',
    to: '',
    at: 'keyFigures:',
    field: 'keyFigures',
    found: '1',
    expected: '2, as in',
  },
  {
    what: 'invalid YAML',
    file: partnership,
    from: 'kind: joint-venture',
    to: 'kind: venture: joint',
    at: 'kind:',
    found: 'kind: venture: joint',
    expected: 'valid YAML',
  },
  {
    what: 'invalid YAML in a front matter',
    file: overview,
    from: 'countries: [IDN, TUR]',
    to: 'countries: [IDN, TUR',
    at: 'partnerships:',
    found: 'partnerships: [harbour-link]',
    expected: 'valid YAML',
  },
  {
    what: 'invalid MDX',
    file: deepDive,
    from: 'Who sent it.',
    to: 'Who <b>sent it.',
    at: 'Who <b>sent it.',
    field: 'text',
    found: 'Who <b>sent it.',
    expected: 'valid MDX',
  },
  {
    what: 'an unknown sector',
    file: 'articles/defence/overview/en.md',
    to: '---\n---\n\nText.\n',
    field: 'folder',
    found: 'a sector "defence"',
    expected: 'one of technology, defense',
    nearest: '"defense"',
  },
  {
    what: 'a file name that is no id',
    file: 'partners/Harbour Bank.yaml',
    to: 'name: { en: Harbour Bank }\nkind: company\n',
    field: 'file name',
    found: '"Harbour Bank"',
    expected: 'small letters, figures and single hyphens',
    nearest: '"harbour-bank"',
  },
  {
    what: 'a sector file that is missing',
    file: 'sectors/science.yaml',
    to: null,
    found: 'no such file',
    expected: 'the name and the introduction of the sector',
  },
];

interface Result {
  code: number | null;
  output: string;
  /** The line of the spoiled file that `at` stands on, if it is given. */
  line: number | undefined;
}

let temporary: string;
const results = new Map<string, Result>();

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'taawun-build-'));
  const waiting = [...badInputs];
  // Two builds at a time keep two processors busy; more would only wait for each other.
  await Promise.all(
    [1, 2].map(async () => {
      for (let input = waiting.shift(); input; input = waiting.shift())
        results.set(input.what, await buildSpoiled(input));
    }),
  );
}, 300_000);

afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('a build with', () => {
  test.each(badInputs)('$what stops with one message', ({ what, file, field, found, expected, nearest }) => {
    const { code, output, line } = results.get(what) as Result;
    const message = output.slice(output.indexOf(temporary));
    const [heading = '', ...rows] = message.split('\n');
    const [place = '', namedField] = heading.split('  ');
    expect(code).toBe(1);
    expect(place.endsWith(`/${line === undefined ? file : `${file}:${line}`}`), heading).toBe(true);
    expect(namedField).toBe(field);
    expect(row(rows, 'found')).toContain(found);
    expect(row(rows, 'expected')).toContain(expected);
    expect(row(rows, 'mend').length).toBeGreaterThan(5);
    if (nearest) expect(row(rows, 'nearest')).toContain(nearest);
    expect(output).toContain('1 problem in 1 file of the content folder.');
    expect(output).not.toMatch(/^\s+at .*[:(]/m);
    expect(output).not.toContain('file://');
  });
});

test('a build of the same content without a mistake ends well', async () => {
  const content = await makeContent();
  const outDir = join(temporary, 'dist');
  // A cache of its own keeps what it remembers of this content out of the next build of the real one.
  const script = `import { build } from 'astro'; await build(${JSON.stringify({ root, outDir, cacheDir: join(temporary, 'cache'), logLevel: 'warn' })});`;
  const { code, output } = await run(['--input-type=module', '--eval', script], content);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(await readFile(join(outDir, 'technology/overview/index.html'), 'utf8')).toContain(
    'Cables, clouds and their owners',
  );
}, 120_000);

/** The text of a row of a message, without its label. */
function row(rows: readonly string[], label: string): string {
  return rows.find((text) => text.startsWith(`  ${label} `))?.slice(12) ?? '';
}

/** A content folder of its own. */
async function makeContent(): Promise<string> {
  const content = await mkdtemp(join(temporary, 'content-'));
  await writeSmallContent(content);
  return content;
}

async function buildSpoiled({ file, from, to, at }: BadInput): Promise<Result> {
  const content = await makeContent();
  const path = join(content, file);
  let text = to ?? '';
  if (to === null) await rm(path);
  else {
    if (from !== undefined) {
      const before = await readFile(path, 'utf8');
      if (!before.includes(from)) throw new Error(`${file} of the fixture does not hold ${JSON.stringify(from)}.`);
      text = before.replace(from, to);
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const line = at === undefined ? undefined : text.slice(0, text.indexOf(at)).split('\n').length;
  const outDir = join(temporary, 'dist-of-bad-input');
  const result = await run([join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], content);
  expect(await stat(outDir).catch(() => undefined), 'no page is rendered').toBeUndefined();
  return { ...result, line };
}

function run(parameters: readonly string[], content: string): Promise<{ code: number | null; output: string }> {
  const environment = {
    ...process.env,
    CONTENT_DIR: content,
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const command = spawn(process.execPath, parameters, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  command.stdout.on('data', (data) => (output += data));
  command.stderr.on('data', (data) => (output += data));
  return new Promise((resolve) => command.on('close', (code) => resolve({ code, output })));
}
