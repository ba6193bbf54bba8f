import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planSave, type Edition, type Saved, type SavedFiles } from '../../../src/offline/edition.ts';
import { hashOf, saveLibrary, type Progress } from '../../../src/offline/save-library.ts';
import type { SavedLibrary } from '../../../src/offline/saved-library.ts';

/** What the host answers with, by path. */
let host: Map<string, () => Response | Promise<Response>>;
let asked: string[];

beforeEach(() => {
  host = new Map();
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.slice(1));
    const answer = host.get(url.slice(1));
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A library in memory; `room` is the number of files after which the device is full. */
function library(room = Infinity) {
  const files = new Map<string, string>();
  let state: Saved = {
    version: '',
    search: '',
    complete: false,
    current: false,
    savedAt: undefined,
    keepCurrent: true,
  };
  let noted: SavedFiles = {};
  let forgotten = 0;
  const methods: Partial<SavedLibrary> = {
    locale: 'en',
    base: '/',
    read: async () => state,
    write: async (saved) => void (state = saved),
    readFiles: async () => ({ ...noted }),
    writeFiles: async (saved) => void (noted = { ...saved }),
    put: async (path, response) => {
      if (files.size >= room) throw new DOMException('full', 'QuotaExceededError');
      files.set(path, await response.text());
    },
    paths: async () => new Set(files.keys()),
    forgetReadPages: async () => void (forgotten += 1),
    delete: async (paths) => paths.forEach((path) => files.delete(path)),
  };
  return { files, library: methods as SavedLibrary, state: () => state, forgotten: () => forgotten };
}

async function edition(version: string, contents: Record<string, string>): Promise<Edition> {
  const files = await Promise.all(
    Object.entries(contents).map(async ([path, text]) => {
      host.set(path, () => new Response(text));
      const { buffer } = new TextEncoder().encode(text);
      return [path, await hashOf(buffer), text.length] as const;
    }),
  );
  return { version, search: `search-${version}`, files };
}

test('a whole edition is there at the end, and only then counts as whole', async () => {
  const { files, library: saved, state, forgotten } = library();
  const reports: Progress[] = [];
  const bytes = await saveLibrary({
    edition: await edition('one', { '': 'home', 'about/': 'about us', 'assets/a.css': 'a {}' }),
    library: saved,
    report: (progress) => {
      reports.push(progress);
      expect(state().complete).toBe(false);
      expect(forgotten()).toBe(0);
    },
  });
  // The library has the newer text of what was read before.
  expect(forgotten()).toBe(1);
  expect(bytes).toBe(16);
  expect(Object.fromEntries(files)).toEqual({ '': 'home', 'about/': 'about us', 'assets/a.css': 'a {}' });
  expect(state()).toMatchObject({ version: 'one', search: 'search-one', complete: true, current: true });
  expect(reports.at(0)).toEqual({ done: 0, all: 16 });
  expect(reports.at(-1)).toEqual({ done: 16, all: 16 });
});

test('a newer edition fetches what changed, and takes away what it no longer has', async () => {
  const { files, library: saved, state } = library();
  await saveLibrary({ edition: await edition('one', { '': 'home', 'about/': 'us', 'gone/': 'x' }), library: saved });
  asked = [];
  const bytes = await saveLibrary({
    edition: await edition('two', { '': 'home', 'about/': 'us all', 'new/': 'n' }),
    library: saved,
  });
  expect(asked.toSorted()).toEqual(['about/', 'new/']);
  expect(bytes).toBe(7);
  expect([...files.keys()].toSorted()).toEqual(['', 'about/', 'new/']);
  expect(state().version).toBe('two');
});

test('where the connection breaks off, what came stays, and another call fetches the rest', async () => {
  const { files, library: saved, state } = library();
  const whole = await edition(
    'one',
    Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}/`, `${index}`])),
  );
  const cut = new Map(host);
  for (const path of ['p20/', 'p21/', 'p22/', 'p23/', 'p24/', 'p25/']) host.delete(path);
  await expect(saveLibrary({ edition: whole, library: saved, waits: [] })).rejects.toMatchObject({
    reason: 'connection',
  });
  expect(state().complete).toBe(false);
  const before = files.size;
  expect(before).toBeGreaterThan(10);
  host = cut;
  asked = [];
  await saveLibrary({ edition: whole, library: saved });
  expect(files.size).toBe(30);
  expect(asked.length).toBe(30 - before);
  expect(state().complete).toBe(true);
});

test('a host that gives no answer is asked again before the save is given up', async () => {
  const { library: saved } = library();
  const whole = await edition('one', { '': 'home' });
  let attempts = 0;
  host.set('', () => {
    attempts += 1;
    if (attempts < 3) throw new TypeError('Failed to fetch');
    return new Response('home');
  });
  await saveLibrary({ edition: whole, library: saved, waits: [1, 1] });
  expect(attempts).toBe(3);
});

test('a login page that answers in the place of a file is not kept', async () => {
  const { files, library: saved, state } = library();
  const whole = await edition('one', { '': 'home' });
  host.set('', () => new Response('<h1>Welcome to the airport</h1>'));
  await expect(saveLibrary({ edition: whole, library: saved })).rejects.toMatchObject({ reason: 'changed' });
  expect(files.size).toBe(0);
  expect(state().complete).toBe(false);
});

test('a file that the host no longer has means that the site has changed', async () => {
  const { library: saved } = library();
  const whole = await edition('one', { '': 'home' });
  host.set('', () => new Response('', { status: 404 }));
  await expect(saveLibrary({ edition: whole, library: saved })).rejects.toMatchObject({ reason: 'changed' });
});

test('a full device is told as one, and nothing pretends to be whole', async () => {
  const { library: saved, state } = library(2);
  const whole = await edition('one', { '': 'a', 'b/': 'b', 'c/': 'c', 'd/': 'd' });
  await expect(saveLibrary({ edition: whole, library: saved })).rejects.toMatchObject({ reason: 'room' });
  expect(state().complete).toBe(false);
});

test('a save that is stopped ends with the reason it was given', async () => {
  const { library: saved, state } = library();
  const stop = new AbortController();
  const whole = await edition('one', { '': 'a', 'b/': 'b' });
  host.set('', () => {
    stop.abort(new Error('enough'));
    return new Response('a');
  });
  await expect(saveLibrary({ edition: whole, library: saved, signal: stop.signal })).rejects.toThrow('enough');
  expect(state().complete).toBe(false);
});

test('files that others name by their content are fetched first, the lists of the search last', async () => {
  const paths = [
    'search/pages.json',
    'about/',
    'assets/a.js',
    '',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/pagefind-entry.json',
  ];
  const plan = planSave({ version: '', search: '', files: paths.map((path) => [path, 'hash', 1]) }, {});
  expect(plan.fetch.map(([path]) => path)).toEqual([
    'assets/a.js',
    'pagefind/fragment/en_1.pf_fragment',
    'about/',
    '',
    'search/pages.json',
    'pagefind/pagefind-entry.json',
  ]);
});

test('a file that was noted but is gone from the device is fetched again', async () => {
  const { files, library: saved } = library();
  const whole = await edition('one', { '': 'home', 'about/': 'us' });
  await saveLibrary({ edition: whole, library: saved });
  files.delete('about/');
  asked = [];
  await saveLibrary({ edition: whole, library: saved });
  expect(asked).toEqual(['about/']);
});
