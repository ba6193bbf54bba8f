import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { classicScript } from '../../../src/package/classic-script.ts';

interface Own {
  meta: { url: string };
  load(address: string): Promise<unknown>;
  import(address: string): Promise<unknown>;
}

/** Runs a script as a browser runs a classic one, with a stand-in for the loader; gives what its module gives back. */
function run(code: string, others: Record<string, object> = {}): unknown {
  let given: unknown;
  const portable = {
    run(module: (own: Own) => unknown) {
      const load = (address: string) => Promise.resolve(others[address]);
      given = module({ meta: { url: 'file:///a/b.js' }, load, import: load });
    },
  };
  runInNewContext(classicScript(code, 'b.js'), { portable });
  return given;
}

describe('a module as a classic script', () => {
  test('gives its exports', () => {
    expect(run('const œ = 1, b = "ت"; export { œ as first, b as default };')).toEqual({ first: 1, default: 'ت' });
  });
  test('knows where it stands', () => {
    expect(run('const url = import.meta.url; export { url };')).toEqual({ url: 'file:///a/b.js' });
  });
  test('loads other scripts when it wants them', async () => {
    const { later } = run('const later = () => import(`./${"c"}.js`); export { later };', { './c.js': { c: 3 } }) as {
      later: () => Promise<unknown>;
    };
    expect(await later()).toEqual({ c: 3 });
  });
  test('waits for what it shares with others', async () => {
    const module = run(
      'import main, { a as b } from "./a.js"; import * as all from "./a.js"; const sum = b + main + all.a; export { sum };',
      {
        './a.js': { a: 1, default: 10 },
      },
    );
    expect(await module).toEqual({ sum: 12 });
  });
  test('keeps its names to itself, and runs at once', () => {
    const seen: string[] = [];
    const portable = { run: (module: () => void) => module() };
    const scripts = ['const e = "first"; seen.push(e);', 'const e = "second"; seen.push(e);'];
    runInNewContext(scripts.map((code) => classicScript(code, 'e.js')).join(''), { portable, seen });
    expect(seen).toEqual(['first', 'second']);
  });
  test('leaves words alone that only look like an import', () => {
    expect(run('const text = "import(x); import.meta.url; export { y };"; export { text };')).toEqual({
      text: 'import(x); import.meta.url; export { y };',
    });
  });
});

test('an export that no bundler writes is refused by name', () => {
  expect(() => classicScript('export * from "./a.js";', 'a.js')).toThrow(/a\.js exports in a way/);
});
