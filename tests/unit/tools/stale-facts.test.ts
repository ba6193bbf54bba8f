import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/checks/read-content.ts';
import { formatStaleFacts, oldBefore, staleFacts } from '../../../src/tools/stale-facts.ts';
import { fixtureDirectory } from '../checks/fixture.ts';

const article = (reviewed: string, asOf: string) =>
  `---\ntitle: T\nreviewed: ${reviewed}\nkeyFigures:\n  - asOf: 2025-11\n  - asOf: ${asOf}\n---\n\nText.\n`;

const content = parseContent(
  new Map([
    ['articles/overview/en.md', article('2025-11-24', '2026')],
    ['articles/health/overview/en.md', article('2025-11-23', '2024-05')],
    ['articles/health/overview/fr.md', '---\ntitle: T\nreviewed: 2025-01-01\n---\n\nTexte.\n'],
    ['articles/technology/overview/en.md', article('2026-11-24', '2023')],
    ['articles/technology/cables/en.md', article('2025-06-01', '2019-12')],
    [
      'partnerships/cable.yaml',
      'sectors: [technology, legal]\nstatus: active\nstatusAsOf: 2024\nclaims:\n  - text: { en: One. }\n  - text: { en: Two. }\n    verified: 2025-03-01\ncaveats:\n  - text: { en: Three. }\n    verified: 2026-03-01\n',
    ],
    ['partnerships/court.yaml', 'sectors: [legal]\nstatus: ended\nstatusAsOf: 2001\nclaims: []\n'],
    ['groupings/union.yaml', 'name: { en: Union }\nasOf: 2025\nverified: 2024-01-31\n'],
    [
      'timeline/health.yaml',
      '- id: first\n  sectors: [health]\n- id: second\n  sectors: [legal]\n  verified: 2026-01-01\n',
    ],
    ['countries/IDN.yaml', 'slug: indonesia\nmembership: { joined: 1969 }\n'],
  ]),
  '.',
);

test('what is old, by kind and sector, oldest first', () => {
  const facts = staleFacts(content, '2025-11-24');
  expect(
    facts.map(({ kind, sector, date, file, line, field }) => [kind, sector, date, `${file}:${line}`, field]),
  ).toEqual([
    ['review', 'technology', '2025-06-01', 'articles/technology/cables/en.md:3', 'reviewed'],
    ['review', 'health', '2025-01-01', 'articles/health/overview/fr.md:3', 'reviewed'],
    ['review', 'health', '2025-11-23', 'articles/health/overview/en.md:3', 'reviewed'],
    ['unverified', 'technology', undefined, 'partnerships/cable.yaml:5', 'claims[0]'],
    ['unverified', 'health', undefined, 'timeline/health.yaml:1', '[0]'],
    ['unverified', 'countries', undefined, 'countries/IDN.yaml:2', 'membership'],
    ['verified', 'technology', '2025-03-01', 'partnerships/cable.yaml:7', 'claims[1].verified'],
    ['verified', 'countries', '2024-01-31', 'groupings/union.yaml:3', 'verified'],
    ['status', 'technology', '2024', 'partnerships/cable.yaml:3', 'statusAsOf'],
    ['figure', 'technology', '2019-12', 'articles/technology/cables/en.md:6', 'keyFigures[1].asOf'],
    ['figure', 'technology', '2023', 'articles/technology/overview/en.md:6', 'keyFigures[1].asOf'],
    ['figure', 'health', '2024-05', 'articles/health/overview/en.md:6', 'keyFigures[1].asOf'],
  ]);
});

test('the report counts each kind and names the places', () => {
  const report = formatStaleFacts(staleFacts(content, '2025-11-24'), '2025-11-24');
  expect(report).toContain(
    'Articles and translations that nobody has reviewed since 2025-11-24: 3\n  technology: 1\n    2025-06-01  articles/technology/cables/en.md:3  reviewed\n  health: 2\n    2025-01-01',
  );
  expect(report).toContain('Statuses and lists of members that are older than 2025-11-24: 1\n');
  expect(report).toMatch(/\n\n12 facts to look up again in 8 files\.$/);
  expect(formatStaleFacts([], '2025-11-24')).toContain('Key figures that are older than 2025-11-24: none\n\n0 facts');
});

describe('the day before which a fact is old', () => {
  test.each([
    [{}, '2025-11-24'],
    [{ days: '30' }, '2026-10-25'],
    [{ days: '0' }, '2026-11-24'],
    [{ date: '2024-02-29' }, '2024-02-29'],
  ])('%j', (options, day) => {
    expect(oldBefore('2026-11-24', options)).toBe(day);
  });

  test.each([{ days: 'ten' }, { days: '-1' }, { date: '2025' }, { date: '2025-02-30' }])('refuses %j', (options) => {
    expect(() => oldBefore('2026-11-24', options)).toThrow(/^--(?:days|date) ".*" is no /);
  });
});

test('the command reports and does not fail', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../src/tools/stale.ts'), '--date', '2022-01-01'],
    { env: { ...process.env, CONTENT_DIR: fixtureDirectory }, encoding: 'utf8' },
  );
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/Key figures that are older than 2022-01-01: 2\n {2}technology: 2\n {4}2019-03 {5}/),
  });
}, 30_000);
