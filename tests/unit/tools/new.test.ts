import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { fixtureDirectory } from '../checks/fixture.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'taawun-new-'));
  await cp(fixtureDirectory, content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

/** Runs `npm run new` as an editor does; `typed` is what they type. */
function runNew(options: readonly string[], typed = ''): Promise<{ code: number | null; output: string }> {
  const command = spawn(process.execPath, [join(import.meta.dirname, '../../../src/tools/new.ts'), ...options], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  let output = '';
  command.stdout.on('data', (data) => (output += data));
  command.stderr.on('data', (data) => (output += data));
  command.stdin.end(typed);
  return new Promise((resolve) => command.on('close', (code) => resolve({ code, output })));
}

describe('a fresh file passes the checks', () => {
  test.each([
    [
      'article',
      ['--sector', 'health', '--title', 'Vaccines: who fills them?'],
      'articles/health/vaccines-who-fills-them/en.md',
    ],
    [
      'partnership',
      ['--sector', 'health', '--title', 'Polio vaccine, of Jakarta'],
      'partnerships/polio-vaccine-of-jakarta.yaml',
    ],
    ['partner', ['--title', 'Türk Telekom: A.Ş.'], 'partners/turk-telekom-a-s.yaml'],
    ['source', ['--sector', 'technology', '--title', 'A #1 report'], 'sources/technology.yaml'],
    ['source', ['--sector', 'legal', '--title', 'A law', '--slug', 'parliament-law-2019'], 'sources/legal.yaml'],
    ['term', ['--sector', 'legal', '--title', 'Lex {specialis}'], 'glossary/lex-specialis.yaml'],
    [
      'translation',
      ['--article', 'technology/overview', '--locale', 'ar', '--title', 'كابلات وسحب'],
      'articles/technology/overview/ar.md',
    ],
    [
      'translation',
      ['--article', 'technology/harbour-link', '--locale', 'fr', '--title', 'Le câble'],
      'articles/technology/harbour-link/fr.mdx',
    ],
  ])('%s %j', async (kind, options, path) => {
    const { code, output } = await runNew(['--kind', kind, ...options]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(join(content, path)) });
    expect(output).toContain('Next:');
    const problems = await checkContent(content);
    expect(problems.filter(({ unfinished }) => !unfinished)).toEqual([]);
    // What is only begun is told, so that it can't be forgotten.
    expect(problems.map(({ file }) => file)).toEqual(['article', 'source'].includes(kind) ? [join(content, path)] : []);
    expect(await readFile(join(content, path), 'utf8')).toContain(
      options.at(-1)?.includes('-2019') ? 'parliament-law-2019' : options.at(-1),
    );
  });
});

test('an article comes after the others of its sector', async () => {
  await runNew(['--kind', 'article', '--sector', 'technology', '--title', 'A third one']);
  expect(await readFile(join(content, 'articles/technology/a-third-one/en.md'), 'utf8')).toContain('order: 20 ');
});

test('a new source leaves the others as they are', async () => {
  const before = await readFile(join(content, 'sources/technology.yaml'), 'utf8');
  await runNew(['--kind', 'source', '--sector', 'technology', '--title', 'Another']);
  expect((await readFile(join(content, 'sources/technology.yaml'), 'utf8')).startsWith(before)).toBe(true);
});

test('asks for what the options leave open', async () => {
  const { code, output } = await runNew(['--kind', 'term', '--sector', 'legal'], 'Estoppel\n');
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('The term?') });
  expect(await checkContent(content)).toEqual([]);
});

test('asks again after a wrong answer, with the nearest', async () => {
  const { code, output } = await runNew([], 'trem\nterm\nlegal\n\nEstoppel\n');
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Nearest: "term".') });
  expect(output).toContain('glossary/estoppel.yaml');
});

describe('refuses', () => {
  test.each([
    ['an unknown kind', ['--kind', 'artcle'], '"article"'],
    ['an unknown sector', ['--kind', 'term', '--sector', 'defence', '--title', 'x'], '"defense"'],
    [
      'an unknown article',
      ['--kind', 'translation', '--article', 'technology/overveiw', '--locale', 'ar', '--title', 'x'],
      '"technology/overview"',
    ],
    [
      'an unknown language',
      ['--kind', 'translation', '--article', 'technology/overview', '--locale', 'de', '--title', 'x'],
      'ar or fr',
    ],
    ['an unknown option', ['--knd', 'term'], '--knd'],
    ['a title without Latin letters', ['--kind', 'partner', '--title', 'تعاون'], '--slug'],
    ['a file that is there', ['--kind', 'partner', '--title', 'France'], 'partners/france.yaml is there already'],
    [
      'a translation that is there',
      ['--kind', 'translation', '--article', 'technology/overview', '--locale', 'fr', '--title', 'x y z'],
      'fr.md is there already',
    ],
    [
      'a source whose id is taken',
      ['--kind', 'source', '--sector', 'legal', '--title', 'x', '--slug', 'gazette-harbour-2019'],
      'unique in the whole bibliography',
    ],
    ['a partner whose name is taken', ['--kind', 'partner', '--title', 'HC submarine'], 'no other partner bears'],
    [
      'a title that is too long',
      ['--kind', 'article', '--sector', 'legal', '--title', 'long '.repeat(40)],
      'at most 120 characters',
    ],
    ['when nobody answers', ['--kind', 'article'], '--sector'],
  ])('%s', async (_what, options, output) => {
    const before = await checkContent(content);
    const result = await runNew(options);
    expect(result).toMatchObject({ code: 1, output: expect.stringContaining(output) });
    expect(result.output).not.toMatch(/^\s+at /m);
    expect(await checkContent(content)).toEqual(before);
  });

  test('a partnership where there is no source to rest on', async () => {
    for (const path of ['partnerships/harbour-link.yaml', 'sources/technology.yaml']) await rm(join(content, path));
    expect(await runNew(['--kind', 'partnership', '--sector', 'legal', '--title', 'x'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('--kind source'),
    });
  });
});
