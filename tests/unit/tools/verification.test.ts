import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../../src/checks/read-content.ts';
import { bySector, bySourceKind, formatVerification, readVerification } from '../../../src/tools/verification.ts';
import { fixtureDirectory } from '../checks/fixture.ts';

const statement = (sources: string, verified?: string) =>
  `  - text: { en: One. }\n    sources: [${sources}]\n${verified === undefined ? '' : `    verified: ${verified}\n`}`;

const verification = readVerification(
  parseContent(
    new Map([
      [
        'partnerships/cable.yaml',
        `sectors: [technology, legal]\nclaims:\n${statement('act, law', '2025-11-23')}${statement('paper')}caveats:\n${statement('act, paper', '2026-03-01')}`,
      ],
      [
        'partnerships/court.yaml',
        `sectors: [legal]\nclaims:\n${statement('paper', '2025-11-24')}${statement('paper')}caveats: []\n`,
      ],
      [
        'sources/legal.yaml',
        "- id: act\n  kind: primary\n  title: '[An act]'\n- id: law\n  kind: primary\n  title: The law [2019]\n- id: paper\n  kind: news\n  title: News\n",
      ],
      ['articles/legal/overview/en.md', '---\ntitle: T\nfactCheck:\n  statements: 40\n  confirmed: 30\n---\n\nText.\n'],
      ['articles/legal/overview/fr.md', '---\ntitle: T\n---\n\nTexte.\n'],
      ['articles/legal/courts/en.md', '---\ntitle: T\n---\n\nText.\n'],
    ]),
    '.',
  ),
);

test('statements are counted by home sector, with the oldest check and those due again', () => {
  expect(bySector(verification.statements, '2025-11-24')).toEqual([
    { sector: 'technology', statements: 3, verified: 2, due: 1, oldest: '2025-11-23' },
    { sector: 'legal', statements: 2, verified: 1, due: 0, oldest: '2025-11-24' },
  ]);
});

test('a verified statement counts once for each kind of source that it rests on', () => {
  expect(bySourceKind(verification)).toEqual([
    { kind: 'news', statements: 2 },
    { kind: 'primary', statements: 2 },
  ]);
});

test('the report names second readings, bracketed titles and, where asked, what is not verified', () => {
  const report = formatVerification(verification, { since: '2025-11-24', list: true });
  expect(report).toMatch(/\n {2}all +3\/5 +60\.0 % +2025-11-23 +1\n/);
  expect(report).toContain('second reading: 1 of 2\n  confirmed in the source’s own text: 30 of 40 statements, 75.0 %');
  expect(report).toContain('description in brackets: 1\n');
  expect(report).toMatch(
    /2 statements that .*\n {2}partnerships\/cable\.yaml:6 {2}claims\[1\]\n {2}partnerships\/court\.yaml:6 {2}claims\[1\]$/,
  );
  expect(formatVerification(verification, { since: '2025-11-24' })).not.toContain('claims[1]');
});

test('the command reports and does not fail; a day that is none is refused', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../../src/tools/verify.ts'), ...options], {
      env: { ...process.env, CONTENT_DIR: fixtureDirectory },
      encoding: 'utf8',
    });
  expect(run('--list')).toMatchObject({ status: 0, stdout: expect.stringMatching(/that are verified[^]*nobody has/) });
  expect(run('--date', '2026')).toMatchObject({ status: 1, stderr: expect.stringContaining('is no day') });
}, 30_000);
