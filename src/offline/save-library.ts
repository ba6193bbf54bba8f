import { planSave, type Edition, type EditionFile, type SavedFiles } from './edition.ts';
import type { SavedLibrary } from './saved-library.ts';

/** Why a save ended before its time: no answer from the host, a host whose files are not (or no longer) those of the edition, or no room on the device. */
export type Reason = 'connection' | 'changed' | 'room';

export class SaveError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, path: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.reason = reason;
  }
}

export interface Progress {
  /** Bytes of the edition that are there, and all of them. */
  done: number;
  all: number;
}

export interface SaveOptions {
  edition: Edition;
  library: SavedLibrary;
  signal?: AbortSignal | undefined;
  report?: (progress: Progress) => void;
  /** How long to wait before each further attempt at a file whose host gave no answer, in milliseconds. */
  waits?: readonly number[];
}

/** How many files are fetched side by side, as many as browsers open connections to a host. */
const width = 6;
/** After so many files what is there is written down: what comes after that is fetched again where the browser is closed. */
const step = 40;

/**
 * Fetches what is missing of an edition and writes it beside what is there. Gives the bytes that it fetched.
 *
 * Each file is held against its hash before it is kept, so that no login page of a network and no half of another build gets in. Wherever it
 * ends, what is there is noted, and another call goes on from there. Throws a `SaveError`, or the signal’s reason where it was stopped.
 */
export async function saveLibrary({
  edition,
  library,
  signal,
  report,
  waits = [500, 1500, 4000],
}: SaveOptions): Promise<number> {
  const files = await verifiedFiles(library);
  const { fetch: missing, remove, bytes, had } = planSave(edition, files);
  const before = await library.read();
  const { version, search } = edition;
  let done = 0;
  let count = 0;
  report?.({ done: had, all: had + bytes });
  const queue = missing.values();
  const ended = new AbortController();
  const stopped = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  const work = async () => {
    for (const file of queue) {
      const [path, hash, size] = file;
      await fetchFile(library, file, stopped, waits);
      files[path] = hash;
      done += size;
      report?.({ done: had + done, all: had + bytes });
      count += 1;
      if (count % step === 0) await keep(library, files);
    }
  };
  try {
    await writeOr(() =>
      library.write({ ...before, version, search: before.complete ? before.search : search, current: false }),
    );
    await Promise.all(Array.from({ length: width }, work));
  } catch (error) {
    ended.abort();
    // What was fetched so far counts next time; where there is no room even for that, the files are looked at again.
    await library.writeFiles(files).catch(() => undefined);
    throw signal?.aborted ? signal.reason : error;
  }
  await library.delete(remove);
  for (const path of remove) delete files[path];
  await keep(library, files);
  await writeOr(async () =>
    library.write({ ...(await library.read()), version, search, complete: true, current: true, savedAt: Date.now() }),
  );
  // It holds the newer text of every page that was read before.
  await library.forgetReadPages();
  return done;
}

/** The noted files that are really there. */
async function verifiedFiles(library: SavedLibrary): Promise<SavedFiles> {
  const noted = await library.readFiles();
  if (Object.keys(noted).length === 0) return {};
  const there = await library.paths();
  return Object.fromEntries(Object.entries(noted).filter(([path]) => there.has(path)));
}

async function fetchFile(
  library: SavedLibrary,
  [path, hash]: EditionFile,
  signal: AbortSignal,
  waits: readonly number[],
): Promise<void> {
  const response = await fetchPatiently(library.base + path, path, signal, waits);
  if (!response.ok) throw new SaveError(response.status >= 500 ? 'connection' : 'changed', path);
  const content = await response.arrayBuffer().catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new SaveError('connection', path, { cause });
  });
  if ((await hashOf(content)) !== hash) throw new SaveError('changed', path);
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  await writeOr(() => library.put(path, new Response(content, { headers: { 'Content-Type': type } })), path);
}

async function fetchPatiently(
  url: string,
  path: string,
  signal: AbortSignal,
  waits: readonly number[],
): Promise<Response> {
  for (const wait of [...waits, undefined]) {
    signal.throwIfAborted();
    try {
      // A redirect is no file of the edition; the service worker knows by this, too, that the answer is none of its business.
      return await fetch(url, { cache: 'no-cache', redirect: 'error', signal });
    } catch (cause) {
      signal.throwIfAborted();
      if (wait === undefined) throw new SaveError('connection', path, { cause });
      await pause(wait, signal);
    }
  }
  throw new SaveError('connection', path);
}

/** Waits as many milliseconds, or until the signal says that nobody wants to wait any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
}

function keep(library: SavedLibrary, files: SavedFiles): Promise<void> {
  return writeOr(() => library.writeFiles(files));
}

/** Writes; where the device has no room, says so. */
async function writeOr(write: () => Promise<void>, path = 'offline/saved'): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
      throw new SaveError('room', path, { cause });
    throw cause;
  }
}

/** The first 16 hexadecimal digits of a content’s SHA-256, as `src/build/offline-library.ts` writes them. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
