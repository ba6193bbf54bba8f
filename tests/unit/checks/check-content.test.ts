import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { fixtureDirectory, lineIn, problemsAfter, replace } from './fixture.ts';

const partnership = 'partnerships/harbour-link.yaml';
const overview = 'articles/technology/overview/en.md';
const translation = 'articles/technology/overview/fr.md';
const deepDive = 'articles/technology/harbour-link/en.mdx';
const sources = 'sources/technology.yaml';
const about = 'pages/about/en.md';

test('the fixture itself has no problem', async () => {
  expect(await checkContent(fixtureDirectory)).toEqual([]);
});

test('a folder that is not there is an error and no list of problems', async () => {
  await expect(checkContent('/no/such/folder')).rejects.toThrow('ENOENT');
});

test('problems stand in the order of files and lines', () => {
  const problems = problemsAfter({
    [partnership]: (text) => text.replace('[IDN, TUR]', '[FRA, XXX]').replace('kind: joint-venture', 'kind: venture'),
    [overview]: replace('[@gazette-harbour-2019]\n\n## A', '[@gazette-2019]\n\n## A'),
  });
  expect(problems.map(({ file, line, field }) => `${file}:${line} ${field}`)).toEqual([
    `${overview}:${lineIn(overview, 'Two harbours')} citation`,
    `${partnership}:2 kind`,
    `${partnership}:4 members[0]`,
    `${partnership}:4 members[1]`,
  ]);
});

describe('files', () => {
  test('an unknown folder, with the nearest', () => {
    expect(problemsAfter({ 'partnership/new.yaml': 'name: x' })).toMatchObject([
      { file: 'partnership/new.yaml', found: 'a folder "partnership"', nearest: ['partnerships', 'partners'] },
    ]);
  });

  test('an unknown sector, with the nearest', () => {
    expect(problemsAfter({ 'articles/defence/overview/en.md': 'x' })).toMatchObject([
      { found: 'a sector "defence"', nearest: ['defense'] },
    ]);
  });

  test.each([
    ['partnerships/Harbour Link.yaml', 'Harbour Link', 'harbour-link'],
    ['partners/türk_telekom.yaml', 'türk_telekom', 'turk-telekom'],
    ['articles/technology/Two--Cables/en.md', 'Two--Cables', 'two-cables'],
  ])('%s is no valid id', (path, id, better) => {
    expect(problemsAfter({ [path]: 'x: 1' })).toMatchObject([
      { file: path, field: 'file name', found: `"${id}"`, nearest: [better] },
    ]);
  });

  test.each([
    ['partnerships/other.yml', 'partnerships/other.yaml'],
    ['partnerships/2020/other.yaml', 'partnerships/other.yaml'],
    ['articles/technology/loose.md', 'a folder of its own'],
    ['articles/technology/overview/de.md', 'for its language'],
    ['pages/about/en.mdx', 'for its language'],
    ['search/names.yaml', 'content/search/aliases.yaml'],
    ['interface/de.yaml', 'for its language'],
    ['sectors/sport.yaml', 'for its sector'],
    ['countries/idn.yaml', 'state’s code'],
    ['countries/QQQ.yaml', 'state’s code'],
    ['notes.txt', 'move it'],
  ])('%s does not belong', (path, mend) => {
    const problems = problemsAfter({ [path]: '{}' }).filter(({ found }) => !found.startsWith('nothing'));
    expect(problems).toMatchObject([{ file: path, mend: expect.stringContaining(mend) }]);
  });

  test('pictures beside an article and hidden files are left alone', () => {
    expect(
      problemsAfter({ 'articles/technology/overview/map.svg': '', '.DS_Store': '', 'partners/.harbour.yaml.swp': '' }),
    ).toEqual([]);
  });

  test.each(['interface/ar.yaml', 'sectors/health.yaml', 'search/aliases.yaml'])('%s must be there', (path) => {
    expect(problemsAfter({ [path]: null })).toMatchObject([{ file: path, found: 'no such file' }]);
  });

  test('a page must have its English text', () => {
    const page = 'pages/about/en.md';
    const problems = problemsAfter({
      [page]: null,
      'pages/about/fr.md':
        '---\ntitle: À propos\nsummary: Une page inventée pour les essais.\nreviewed: 2026-11-24\n---\n\nTexte.',
    });
    expect(problems).toMatchObject([{ file: page, found: 'no such file' }]);
  });
});

describe('reading', () => {
  test('invalid YAML, with its line', () => {
    expect(problemsAfter({ [partnership]: replace('start: 2019-03-26', 'start: "2019-03-26') })[0]).toMatchObject({
      file: partnership,
      expected: 'valid YAML',
    });
    expect(problemsAfter({ [partnership]: replace('kind: joint-venture', 'kind: venture: joint') })).toMatchObject([
      {
        file: partnership,
        line: 2,
        found: 'kind: venture: joint',
        expected: 'valid YAML',
        mend: expect.stringContaining('quotation marks'),
      },
    ]);
    expect(problemsAfter({ [partnership]: replace('end: null', 'kind: treaty') })).toMatchObject([
      { line: lineIn(partnership, 'end: null'), mend: expect.stringContaining('stands twice') },
    ]);
  });

  test('invalid YAML in a front matter, with its line in the file', () => {
    expect(problemsAfter({ [overview]: replace('title: Cables', 'title: Overview: cables') })).toMatchObject([
      { line: 2, expected: 'valid YAML' },
    ]);
  });

  test('sources in a file of invalid YAML are not unknown on top', () => {
    expect(problemsAfter({ [sources]: replace('title: Report on', 'title: Report: on') })).toMatchObject([
      { file: sources, line: lineIn(sources, 'title: Report on') },
    ]);
  });

  test('a text without front matter', () => {
    expect(
      problemsAfter({ [deepDive]: 'Text.', [overview]: replace('related: [technology/harbour-link]\n', '') }),
    ).toMatchObject([{ file: deepDive, line: 1, expected: expect.stringContaining('---') }]);
  });

  test.each([
    ['<Unclosed>', 'closing tag'],
    ['{1 +}', ''],
    ['An <a{>', ''],
  ])('MDX that does not compile: %s', (text, mend) => {
    const problems = problemsAfter({ [deepDive]: replace('Who sent it.', text) });
    expect(problems).toMatchObject([
      { file: deepDive, field: 'text', expected: 'valid MDX', mend: expect.stringContaining(mend) },
    ]);
    expect(problems[0]?.line).toBe(lineIn(deepDive, 'Who sent it.'));
  });

  test('Windows line ends and a byte order mark are read', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(problemsAfter({ [overview]: windows, [partnership]: windows, [deepDive]: windows })).toEqual([]);
  });
});

describe('the timeline and groupings', () => {
  const timeline = 'timeline/technology.yaml';
  const grouping = 'groupings/harbour-union.yaml';
  const event = `- id: first-message-2021
  date: 2021
  text: { en: The first message went through. }
  sectors: [technology]
  countries: [IDN]
  partnership: harbour-link
  sources: [ministry-harbour-2021]
`;
  const union = `name: { en: Harbour Union }
abbreviation: HU
members: [IDN, TUR]
asOf: 2021
sources: [ministry-harbour-2021]
`;

  test('right ones are no problem', () => {
    expect(problemsAfter({ [timeline]: event, [grouping]: union })).toEqual([]);
  });

  test.each([
    ['a source', 'ministry-harbour-2021', 'ministry-2021', 'sources[0]'],
    ['a state that is no member', 'countries: [IDN]', 'countries: [FRA]', 'countries[0]'],
    ['a partnership', 'harbour-link', 'harbour-lnk', 'partnership'],
    ['a date', 'date: 2021', 'date: 2021-13', 'date'],
  ])('%s of an event', (_what, from, to, field) => {
    const problems = problemsAfter({ [timeline]: event.replace(from, to) });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(timeline);
    expect(problems[0]?.field).toMatch(new RegExp(`${RegExp.escape(field)}$`));
  });

  test('an id that two events bear', () => {
    expect(problemsAfter({ [timeline]: event, 'timeline/health.yaml': event })).toMatchObject([
      { file: timeline, field: 'id', expected: 'an id that is unique in the whole timeline' },
    ]);
  });

  test('a state of a grouping that is no member', () => {
    expect(problemsAfter({ [grouping]: union.replace('TUR', 'FRA') })).toMatchObject([
      { file: grouping, field: 'members[1]', found: '"FRA"' },
    ]);
  });

  test('a country whose membership cites nothing known', () => {
    expect(problemsAfter({ 'countries/IDN.yaml': replace('[gazette-harbour-2019]', '[gazette]') })).toMatchObject([
      { file: 'countries/IDN.yaml', field: 'membership.sources[0]' },
    ]);
  });
});

describe('references', () => {
  test('an unknown source in a field', () => {
    expect(problemsAfter({ [partnership]: replace('[gazette-harbour-2019]', '[gazette-harbor-2019]') })).toMatchObject([
      {
        line: lineIn(partnership, 'sources: [gazette'),
        field: 'claims[0].sources[0]',
        found: '"gazette-harbor-2019"',
        nearest: ['gazette-harbour-2019'],
      },
    ]);
  });

  test('an unknown source in a text, a table and a key figure', () => {
    const change = (text: string) => text.replaceAll('ministry-harbour-2021', 'ministry-2021');
    const problems = problemsAfter({ [overview]: change, [translation]: change });
    expect(problems.map(({ line, field, found }) => ({ line, field, found }))).toEqual([
      { line: lineIn(overview, 'sources: [ministry'), field: 'keyFigures[1].sources[0]', found: '"ministry-2021"' },
      { line: lineIn(overview, 'The [Harbour Link]'), field: 'citation', found: '[@ministry-2021]' },
      { line: lineIn(overview, '| 2021'), field: 'citation', found: '[@ministry-2021]' },
      { line: lineIn(translation, 'Le [Harbour Link]'), field: 'citation', found: '[@ministry-2021]' },
      { line: lineIn(translation, '| 2021'), field: 'citation', found: '[@ministry-2021]' },
    ]);
  });

  test('sources that a comma separates', () => {
    const problems = problemsAfter({ [overview]: replace('2019; @ministry', '2019, @ministry') });
    expect(problems.find(({ field, mend }) => field === 'citation' && mend.includes('semicolons'))).toBeDefined();
  });

  test('a state that is no member, an unknown code, a name for a code', () => {
    const problems = problemsAfter({ [partnership]: replace('[IDN, TUR]', '[FRA, IDM, Indonesia, ALL]') });
    expect(problems).toMatchObject([
      {
        line: 4,
        field: 'members[0]',
        found: '"FRA"',
        expected: expect.stringContaining('member state'),
        mend: expect.stringMatching(/^France is not a member/),
      },
      { field: 'members[1]', found: '"IDM"', nearest: ['IDN'] },
      { field: 'members[2]', found: '"Indonesia"', nearest: ['IDN'] },
      { field: 'members[3]', found: '"ALL"', mend: expect.stringContaining('members: ALL') },
    ]);
  });

  test('all members at once', () => {
    expect(problemsAfter({ [partnership]: replace('[IDN, TUR]', 'ALL') })).toEqual([]);
    expect(problemsAfter({ [partnership]: replace('[IDN, TUR]', 'all') })).toMatchObject([
      { field: 'members', found: '"all"', expected: expect.stringContaining('ALL') },
    ]);
  });

  test('places and partners lie in any state, but in one that exists', () => {
    const problems = problemsAfter({
      [partnership]: replace('country: FRA', 'country: FRE'),
      'partners/france.yaml': replace('country: FRA', 'country: FRZ'),
    });
    expect(problems).toMatchObject([
      { field: 'country', found: '"FRZ"', nearest: expect.arrayContaining(['FRA']) },
      { field: 'places[1].country', found: '"FRE"', nearest: expect.arrayContaining(['FRA']) },
    ]);
  });

  test.each([
    [partnership, '[harbour-cables, france]', '[harbor-cables, france]', 'partners[0]', 'harbour-cables'],
    [overview, 'partnerships: [harbour-link]', 'partnerships: [harbor-link]', 'partnerships[0]', 'harbour-link'],
    [deepDive, 'related: [technology/overview]', 'related: [technology/overveiw]', 'related[0]', 'technology/overview'],
    [overview, '(partnership:harbour-link)', '(partnership:harbor-link)', 'link', 'partnership:harbour-link'],
    [overview, '(article:technology/harbour-link)', '(article:technology/harbour)', 'link', undefined],
    [overview, '(term:export-control)', '(term:export-controls)', 'link', 'term:export-control'],
    [overview, '(country:IDN)', '(country:IND)', 'link', 'IDN'],
    [overview, '(term:export-control)', '(terms:export-control)', 'link', 'term:export-control'],
    [overview, '(term:export-control)', '(/glossary/)', 'link', undefined],
    [about, '(/about/method/)', '(/about/methode/)', 'link', '/about/method/'],
    [about, '(/about/method/)', '(/about/method)', 'link', '/about/method/'],
    [about, '(/about/method/)', '(/partnerships/harbour-lnik/)', 'link', '/partnerships/harbour-link/'],
    [about, '(/about/method/)', '(/glossary/#export-controls)', 'link', '/glossary/#export-control'],
    [about, '(/about/method/)', '(../method/)', 'link', undefined],
    [about, '(/about/method/)', '(article:technology/overveiw)', 'link', 'article:technology/overview'],
  ])('in %s, %s → %s', (path, from, to, field, near) => {
    const problems = problemsAfter({ [path]: replace(from, to) });
    expect(problems).toMatchObject([{ file: path, line: lineIn(path, from), field }]);
    if (near) expect(problems[0]?.nearest).toContain(near);
  });

  test.each([
    '/',
    '/glossary/#export-control',
    '/search/?q=cable',
    '/technology/',
    '/technology/overview/#what-is-disputed',
    '/partners/france/',
    '/countries/indonesia/',
    '#here',
  ])('a page may link to %s', (path) => {
    expect(problemsAfter({ [about]: replace('(/about/method/)', `(${path})`) })).toEqual([]);
  });

  test('links to the web are left alone', () => {
    expect(problemsAfter({ [overview]: replace('(term:export-control)', '(https://example.org/2019)') })).toEqual([]);
  });
});

describe('duplicates', () => {
  test('a source id in two files names both places', () => {
    const problems = problemsAfter({
      'sources/zeal.yaml':
        '- { id: gazette-harbour-2019, type: report, kind: news, title: T, publisher: P, issued: 2019, url: https://example.org/ }',
    });
    expect(problems).toMatchObject([
      { file: 'sources/zeal.yaml', line: 1, field: 'id', found: `"gazette-harbour-2019", which ${sources}:1 has too` },
    ]);
  });

  test('a partner’s alias that is another partner’s name', () => {
    const problems = problemsAfter({
      'partners/hc.yaml': 'name: { en: HC }\nkind: company\naliases: [harbour  CABLES]\n',
    });
    expect(problems).toMatchObject([
      {
        file: 'partners/hc.yaml',
        line: 3,
        field: 'aliases[0]',
        found: expect.stringContaining('partners/harbour-cables.yaml:1'),
      },
    ]);
  });

  test('a name that one partner bears twice is no duplicate', () => {
    expect(problemsAfter({ 'partners/france.yaml': replace('country: FRA', 'aliases: [France]') })).toEqual([]);
  });

  test('one text as .md and as .mdx', () => {
    const problems = problemsAfter({ 'articles/technology/harbour-link/en.md': '---\n---\n\nText.' });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: deepDive, found: expect.stringContaining('both ') }),
    );
  });
});

describe('dates', () => {
  test('an end before the start', () => {
    expect(problemsAfter({ [partnership]: replace('end: null', 'end: 2018') })).toMatchObject([
      {
        line: lineIn(partnership, 'end:'),
        field: 'end',
        found: '2018',
        expected: 'a date not before start: 2019-03-26',
      },
    ]);
  });

  test('an end in the year of the start may lie after it', () => {
    expect(problemsAfter({ [partnership]: replace('end: null', 'end: 2019') })).toEqual([]);
  });

  test('facts looked for after the review', () => {
    expect(problemsAfter({ [overview]: replace('asOf: 2026-11-22', 'asOf: 2026-11-25') })).toMatchObject([
      { line: 4, field: 'asOf', found: '2026-11-25', expected: 'a date not after reviewed: 2026-11-24' },
    ]);
  });
});

describe('dates and sources', () => {
  test.each([
    [
      'a figure',
      overview,
      'asOf: 2019-03\n',
      'asOf: 2019-04\n',
      'keyFigures[0].asOf',
      'gazette-harbour-2019 of 2019-03-26',
    ],
    ['a status', partnership, 'statusAsOf: 2021', 'statusAsOf: 2022-01', 'statusAsOf', 'ministry-harbour-2021 of 2021'],
    ['a beginning', partnership, 'start: 2019-03-26', 'start: 2022-05', 'start', 'ministry-harbour-2021 of 2021'],
    [
      'a check',
      partnership,
      'verified: 2026-11-22',
      'verified: 2019-03-25',
      'claims[0].verified',
      'gazette-harbour-2019',
    ],
  ])('%s newer than its sources, or older than one', (_what, file, from, to, field, expected) => {
    const problems = problemsAfter({ [file]: replace(from, to) });
    expect(problems).toMatchObject([
      { file, line: lineIn(file, from), field, expected: expect.stringContaining(expected) },
    ]);
  });

  test('an event and a list of members that are newer than their source', () => {
    const union =
      'name: { en: Union }\nabbreviation: HU\nmembers: [IDN]\nasOf: 2022\nsources: [ministry-harbour-2021]\n';
    const event =
      '- id: end-2022\n  date: 2022-01\n  text: { en: It ended. }\n  sectors: [technology]\n  sources: [ministry-harbour-2021]\n';
    expect(problemsAfter({ 'groupings/union.yaml': union, 'timeline/technology.yaml': event })).toMatchObject([
      { file: 'groupings/union.yaml', line: 4, field: 'asOf', found: '2022' },
      { file: 'timeline/technology.yaml', line: 2, field: '[0].date', found: '2022-01' },
    ]);
  });

  test.each([
    ['one source has no date', { [sources]: replace('issued: 2021', 'issued: null') }],
    ['one source is as new', { [partnership]: replace('statusAsOf: 2022-01', 'statusAsOf: 2021-12') }],
  ])('nothing is said where %s', (_what, change) => {
    const later = (text: string) => text.replace('statusAsOf: 2021', 'statusAsOf: 2022-01');
    const changes = { [partnership]: later, ...change };
    if (partnership in change) changes[partnership] = (text) => change[partnership]?.(later(text)) ?? text;
    expect(problemsAfter(changes)).toEqual([]);
  });

  test('a plan may begin after its newest source', () => {
    const planned = (text: string) =>
      text.replace('start: 2019-03-26', 'start: 2027').replace('status: active', 'status: planned');
    expect(problemsAfter({ [partnership]: planned })).toEqual([]);
  });

  test('a source and a figure that are newer than the article', () => {
    const problems = problemsAfter({
      [overview]: replace('asOf: 2026-11-22', 'asOf: 2019-12-01'),
      [translation]: (text) => text,
    });
    expect(problems.map(({ line, field, found }) => ({ line, field, found }))).toEqual([
      { line: lineIn(overview, 'asOf: 2021'), field: 'keyFigures[1].asOf', found: '2021' },
      {
        line: lineIn(overview, 'The [Harbour Link]'),
        field: 'citation',
        found: '[@ministry-harbour-2021], issued 2021',
      },
    ]);
  });

  test('a day told as past after the day up to which the facts were looked for', () => {
    const told = (text: string) => problemsAfter({ [deepDive]: replace('Who sent it.', text) });
    expect(told('It broke on 3 March 2027.[@ministry-harbour-2021]')).toMatchObject([
      { line: lineIn(deepDive, 'Who sent it.'), field: 'sentence', found: expect.stringMatching(/^3 March 2027 in/) },
    ]);
    for (const text of [
      'A repair is due in March 2027.[@ministry-harbour-2021]',
      'The contract runs to 3 March 2027.[@ministry-harbour-2021]',
      'It broke on 22 November 2026.[@ministry-harbour-2021]',
      'It broke in November 2026.[@ministry-harbour-2021]',
    ])
      expect(told(text), text).toEqual([]);
  });

  test('a source that nothing cites', () => {
    const entry =
      '- { id: idle-2020, type: report, kind: news, title: T, publisher: P, issued: null, url: https://example.org/ }';
    expect(problemsAfter({ 'sources/zeal.yaml': entry })).toMatchObject([
      { file: 'sources/zeal.yaml', line: 1, field: 'id', found: '"idle-2020", which nothing cites', unfinished: true },
    ]);
    const cited = (path: string, from: string, to: string) =>
      problemsAfter({ 'sources/zeal.yaml': entry, [path]: replace(from, to) });
    expect(cited('countries/IDN.yaml', '[gazette-harbour-2019]', '[gazette-harbour-2019, idle-2020]')).toEqual([]);
    expect(cited(about, 'This folder', 'So it is.[@idle-2020] This folder')).toEqual([]);
  });
});

describe('prose', () => {
  const long = `Harbour${' cable'.repeat(44)}`;
  const table = '\n| Line | State |\n| --- | --- |\n| harbour | TEXT |\n';

  test.each([
    [
      'a text',
      overview,
      'Nobody knows.',
      'It currently lies idle.',
      'sentence',
      '“currently” in “It currently lies idle.”',
    ],
    ['a heading', overview, '### What it carries', '### What it now carries', 'heading', '“now”'],
    [
      'a cell',
      overview,
      'Nobody knows.',
      table.replace('TEXT', 'idle so far'),
      'table cell',
      '“so far” in “idle so far”',
    ],
    ['a summary', overview, 'and what became of it.', 'and what it does today.', 'summary', '“today”'],
    [
      'a claim',
      partnership,
      'Nobody knows whether it paid.',
      'It has not paid to date.',
      'caveats[0].text.en',
      '“to date”',
    ],
    ['a page', about, 'This folder', 'Recently this folder', 'sentence', '“Recently”'],
    ['a definition', 'glossary/export-control.yaml', 'may leave', 'may now leave', 'definition.en', '“now”'],
    ['French', translation, 'Nul ne le sait.', 'Nul ne le sait à ce jour.', 'sentence', '“à ce jour”'],
  ])('a word for the present without a date in %s', (_what, file, from, to, field, found) => {
    const problems = problemsAfter({ [file]: replace(from, to) });
    expect(problems).toMatchObject([{ file, field, found: expect.stringContaining(found) }]);
  });

  test.each([
    'It lay idle, and still does now, in 2021.[@ministry-harbour-2021]',
    'The minister said: “It is idle. It does not pay today.” Nobody answered.',
  ])('with a date or in quotation marks it is allowed: %s', (text) => {
    expect(problemsAfter({ [overview]: replace('Nobody knows.', text) })).toEqual([]);
  });

  test('the line of a word in a paragraph of several lines', () => {
    expect(
      problemsAfter({ [overview]: replace('Nobody knows.', 'Nobody knows.\nIt lies idle\nso far.') }),
    ).toMatchObject([{ line: lineIn(overview, 'Nobody knows.') + 2, found: '“so far” in “It lies idle so far.”' }]);
  });

  test.each([
    ['a text', overview, 'Nobody knows.', `${long} lies.`, 'sentence', '46 words'],
    ['a claim', partnership, 'The price was agreed in March 2019.', `It was ${long}.`, 'claims[0].text.en', '47 words'],
  ])('a sentence that is too long in %s', (_what, file, from, to, field, found) => {
    expect(problemsAfter({ [file]: replace(from, to) })).toMatchObject([
      { file, line: lineIn(file, from), field, found: expect.stringContaining(`${found} in “`) },
    ]);
  });

  test.each([
    ['45 words', `${long}.`],
    ['citations', `${long}.[@ministry-harbour-2021; @gazette-harbour-2019]`],
    ['the target of a link', `[${long}](https://example.org/a-long-way/to-some-page).`],
    ['two cells of a row', table.replace('harbour |', `${long} |`).replace('TEXT', long)],
    ['two items of a list', `\n- ${long}\n- ${long}\n`],
    ['a full stop between them', `${long}. Dr. Ali said so in No. 5.[@ministry-harbour-2021]`],
  ])('%s are not too many', (_what, text) => {
    expect(problemsAfter({ [overview]: replace('Nobody knows.', text) })).toEqual([]);
  });

  test('a long sentence of another language is left to its translator', () => {
    expect(problemsAfter({ [translation]: replace('Nul ne le sait.', `Nul ne sait ${long}.`) })).toEqual([]);
  });

  test('an article that is too short, and one that is too long', () => {
    const short = (text: string) => text.replace(/## How the line was laid[\s\S]*(?=## What is not known)/, '');
    expect(problemsAfter({ [deepDive]: short })).toMatchObject([
      { file: deepDive, field: 'text', found: expect.stringMatching(/^\d+ words$/), unfinished: true },
    ]);
    const longer = `${long}. `.repeat(30);
    const problems = problemsAfter({ [deepDive]: replace('Who sent it.', longer) });
    expect(problems).toMatchObject([
      { file: deepDive, field: 'text', found: expect.stringMatching(/^2,\d{3} words$/) },
    ]);
    expect(problems[0]).not.toHaveProperty('unfinished');
    expect(problemsAfter({ [translation]: replace('Nul ne le sait.', longer) })).toEqual([]);
  });

  test.each([
    [overview, '![](ship.jpg)', '"ship.jpg" without a text'],
    [overview, '![ ][ship]\n\n[ship]: ship.jpg', '"ship.jpg" without a text'],
    [deepDive, '![](ship.jpg)', '"ship.jpg" without a text'],
  ])('a picture without words in %s: %s', (file, text, found) => {
    const from = file === overview ? 'Nobody knows.' : 'Who sent it.';
    expect(problemsAfter({ [file]: replace(from, text) })).toMatchObject([
      { file, line: lineIn(file, from), field: 'picture', found },
    ]);
  });

  test.each([
    '![A ship](https://example.org/ship.jpg)',
    '![A ship](//example.org/ship.jpg)',
    '![A ship](data:image/svg+xml,x)',
    '![A ship][ship]\n\n[ship]: https://example.org/ship.jpg',
  ])('a picture that is no file beside the text: %s', (text) => {
    expect(problemsAfter({ [overview]: replace('Nobody knows.', text) })).toMatchObject([
      {
        file: overview,
        line: lineIn(overview, 'Nobody knows.'),
        field: 'picture',
        expected: expect.stringContaining('a file beside'),
      },
    ]);
  });

  test.each([
    [overview, 'A <b>bold</b> word.', '<b>'],
    [overview, '<script>alert()</script>', '<script>'],
    [overview, '<img src="x" onerror="alert()">', '<img src="x" onerror="alert()">'],
    [overview, '<!-- --><iframe src="https://example.org/">', '<iframe src="https://example.org/">'],
    [deepDive, 'A <b>bold</b> word.', '<b>'],
    [deepDive, '<script>alert()</script>', '<script>'],
  ])('HTML in %s: %s', (file, text, found) => {
    const from = file === overview ? 'Nobody knows.' : 'Who sent it.';
    expect(problemsAfter({ [file]: replace(from, text) })).toMatchObject([
      { file, line: lineIn(file, from), field: 'markup', found },
    ]);
  });

  test.each([
    '[words](javascript:alert())',
    '[words](JavaScript:alert())',
    '[words](<java&#9;script:alert()>)',
    '[words](java&#115;cript:alert())',
    '[words](data:text/html,x)',
    '[words](vbscript:x)',
    '<javascript:alert()>',
    '[words][name]\n\n[name]: javascript:alert()',
  ])('a link that no browser should follow: %s', (text) => {
    for (const file of [overview, 'pages/about/en.md']) {
      const problems = problemsAfter({ [file]: (before) => `${before}\n\n${text}\n` });
      expect(problems).toMatchObject([
        { file, field: 'link', expected: expect.stringContaining('an address that begins with https://') },
      ]);
    }
  });

  test.each(['javascript:alert()', 'data:text/html,x', 'ftp://example.org/', '//example.org/', 'example.org'])(
    'a source at %s',
    (url) => {
      expect(problemsAfter({ [sources]: replace('https://example.org/gazette/harbour', url) })).toMatchObject([
        {
          file: sources,
          field: 'gazette-harbour-2019.url',
          found: `"${url}"`,
          expected: expect.stringContaining('http'),
        },
      ]);
    },
  );

  test.each([
    [overview, '![A ship](ship.jpg)'],
    [overview, '<!-- A note for editors. -->'],
    [overview, 'Fewer than \\<b>, and `<b>` in code.'],
  ])('what is right in %s: %s', (file, text) => {
    const from = file === overview ? 'Nobody knows.' : 'Who sent it.';
    const problems = problemsAfter({ [file]: replace(from, text) });
    expect(problems).toEqual([]);
  });
});

describe('translations', () => {
  test('of an article that does not exist', () => {
    const problems = problemsAfter({ [overview]: null, [deepDive]: replace('related: [technology/overview]\n', '') });
    expect(problems).toMatchObject([
      { file: translation, found: 'a translation of "technology/overview", which has no en.md' },
    ]);
  });

  test('with fewer key figures', () => {
    const problems = problemsAfter({
      [translation]: replace('  - value: 1 200 kilomètres\n    text: longueur du câble\n', ''),
    });
    expect(problems).toMatchObject([
      { file: translation, line: 5, field: 'keyFigures', found: '1', expected: expect.stringContaining('2, as in') },
    ]);
  });

  test('that leaves out a source, or adds one', () => {
    const missing = problemsAfter({
      [translation]: (text) => text.replaceAll('ministry-harbour-2021', 'gazette-harbour-2019'),
    });
    expect(missing).toMatchObject([{ file: translation, found: expect.stringContaining('[@ministry-harbour-2021]') }]);
    const added = problemsAfter({
      [overview]: (text) =>
        text
          .replaceAll('[@gazette-harbour-2019]', '[@ministry-harbour-2021]')
          .replaceAll('@gazette-harbour-2019; ', ''),
    });
    expect(added.map(({ file, found }) => [file, found])).toContainEqual([
      translation,
      '[@gazette-harbour-2019], which the English text does not cite',
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['a sentence', 'Nobody knows.', 'It cost 3 million.', 'sentence'],
    ['a date', 'Nobody knows.', 'Nobody knew in 2019.', 'sentence'],
    ['a row', '| the ministry[@ministry-harbour-2021] |', '| the ministry |', 'table row'],
  ])('without a source in %s', (_what, from, to, field) => {
    const problems = problemsAfter({ [overview]: replace(from, to) }).filter(({ file }) => file === overview);
    expect(problems).toMatchObject([{ line: lineIn(overview, from), field }]);
  });

  test('in a list', () => {
    const problems = problemsAfter({ [overview]: replace('Nobody knows.', '\n- One.\n- Two of 15.\n') });
    expect(problems).toMatchObject([
      { line: lineIn(overview, 'Nobody knows.') + 2, found: '15 without a source in “Two of 15.”' },
    ]);
  });

  test('in headings, names, code, link targets and the heads of tables need none', () => {
    const text =
      'See the D-8, 5G and [a law](https://example.org/2019/12).\n\n## The year 2020\n\nText with `code 15`.\n\n| 2019 |\n| --- |\n| none |\n\n```\n2019\n```\n';
    expect(problemsAfter({ [overview]: replace('Nobody knows.', text) })).toEqual([]);
  });

  test('in a page need none', () => {
    expect(problemsAfter({ [about]: replace('This folder', 'In 2026 this folder') })).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['## What is disputed', '# What is disputed', 'write ## What is disputed'],
    ['## A cable that two states share', '### A cable that two states share', 'write ## A cable that two states share'],
    ['### What it carries', '## What it carries\n\n## Then', 'write a sentence under it, or take the heading away'],
  ])('%s → %s', (from, to, mend) => {
    expect(problemsAfter({ [overview]: replace(from, to) })).toMatchObject([
      { line: lineIn(overview, from), field: 'heading', mend },
    ]);
  });

  test('a heading before the text', () => {
    expect(
      problemsAfter({ [overview]: replace('Two harbours wanted', '## Beginning\n\nTwo harbours wanted') }),
    ).toMatchObject([{ field: 'heading', found: '"Beginning"' }]);
  });

  test('no text at all', () => {
    expect(problemsAfter({ [about]: (text) => text.replace(/\n\nThis.*\n/, '\n') })).toMatchObject([
      { field: 'text', found: 'no text' },
    ]);
  });
});

describe('interface', () => {
  test('a key that is missing and one that is unknown', () => {
    expect(problemsAfter({ 'interface/fr.yaml': replace('sources: Sources', 'source: Sources') })).toMatchObject([
      { line: 1, field: 'article.sources', found: expect.stringContaining('missing') },
      { line: 2, field: 'article.source', nearest: ['article.sources'] },
    ]);
  });

  test('other placeholders', () => {
    expect(problemsAfter({ 'interface/fr.yaml': replace('{date}', '{day}') })).toMatchObject([
      { line: 3, field: 'article.asOf', found: '{day}', expected: '{date}, as in interface/en.yaml:3' },
    ]);
  });

  test('a plural form that the language never uses, and one without “other”', () => {
    expect(problemsAfter({ 'interface/en.yaml': replace('one:', 'zero: none\n    one:') })).toMatchObject([
      { line: 6, field: 'search.results.zero' },
    ]);
    expect(problemsAfter({ 'interface/en.yaml': replace("    other: '{count} results'\n", '') })).toMatchObject([
      { line: 5, field: 'search.results.other', found: expect.stringContaining('missing') },
    ]);
  });
});

describe('corrections', () => {
  const file = 'corrections/2026.yaml';
  const entry = (changes: Record<string, string> = {}) =>
    Object.entries({
      '- id': 'cable-length',
      '  date': '2026-01-02',
      '  pages': '[partnership:harbour-link, article:technology/overview, /timeline/]',
      '  said': '{ en: Ten., ar: عشرة., fr: Dix. }',
      '  says': '{ en: Eleven., ar: أحد عشر., fr: Onze. }',
      ...changes,
    })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');

  test('a right one, and an empty list, are no problem', () => {
    expect(problemsAfter({ [file]: entry({ '  sources': '[gazette-harbour-2019]' }) })).toEqual([]);
    expect(problemsAfter({ [file]: '[]\n' })).toEqual([]);
  });

  test.each([
    ['  pages', '[partnership:harbour-lnik]', '[0].pages[0]', ['partnership:harbour-link']],
    ['  pages', '[/timelines/]', '[0].pages[0]', ['/timeline/']],
    ['  pages', '[https://example.org/]', 'cable-length.pages[0]', undefined],
    ['  sources', '[gazette-harbor-2019]', '[0].sources[0]', ['gazette-harbour-2019']],
    ['  date', '2999-01-01', '[0].date', undefined],
    ['  date', '2025-12-31', '[0].date', undefined],
    ['  says', '{ en: Eleven., ar: أحد عشر. }', 'cable-length.says.fr', undefined],
    ['  said', '{ en: It currently has ten., ar: عشرة., fr: Dix. }', '[0].said.en', undefined],
  ])('%s: %s is refused', (key, value, field, nearest) => {
    const problems = problemsAfter({ [file]: entry({ [key]: value }) });
    expect(problems).toMatchObject([{ file, field, ...(nearest && { nearest }) }]);
  });

  test('a file is a year, an id is used once', () => {
    expect(problemsAfter({ 'corrections/last.yaml': '[]' })).toMatchObject([{ expected: 'a year, such as 2026' }]);
    expect(problemsAfter({ [file]: entry() + entry() })).toMatchObject([
      { field: 'id', line: 6, expected: 'an id that is unique in the whole list of corrections' },
    ]);
  });
});
