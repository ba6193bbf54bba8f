import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

// node tests/bench/register-build.ts [records …]: how long the site takes to build with that many more records, and what each of them costs.
// The records are the real ones again and again, under names of their own, each with its pages in three languages, its index entries and its data.

const root = join(import.meta.dirname, '../..');

interface Result {
  seconds: number;
  /** Of all processors together: what else the machine is busy with does not count. */
  processorSeconds: number;
  mebibytes: number;
  pages: number;
}

if (process.env['CONTENT_DIR'] && process.env['OUT_DIR']) await build(process.env['OUT_DIR']);
else await compare(process.argv.slice(2).map(Number));

/** Builds without any generated record and then with each number of them, one build after the other. */
async function compare(sizes: readonly number[]): Promise<void> {
  console.log(
    '| records added | build | processor time | peak memory | pages | each added record |\n| --- | --- | --- | --- | --- | --- |',
  );
  let bare: Result | undefined;
  for (const size of [0, ...(sizes.length > 0 ? sizes : [1000, 10_000])]) {
    const temporary = await mkdtemp(join(tmpdir(), 'taawun-register-'));
    await generate(join(temporary, 'content'), size);
    const result = await buildApart(temporary);
    await rm(temporary, { recursive: true });
    bare ??= result;
    const each =
      size === 0
        ? ''
        : `${(((result.processorSeconds - bare.processorSeconds) / size) * 1000).toFixed(1)} ms of processor time`;
    console.log(
      `| ${size.toLocaleString('en-GB')} | ${result.seconds.toFixed(1)} s | ${result.processorSeconds.toFixed(1)} s | ${result.mebibytes.toFixed(0)} MiB | ${result.pages.toLocaleString('en-GB')} | ${each} |`,
    );
  }
}

/** The real content with as many records more. */
async function generate(content: string, size: number): Promise<void> {
  await cp(join(root, 'content'), content, { recursive: true });
  const folder = join(content, 'partnerships');
  const files = (await readdir(folder)).sort();
  const records = await Promise.all(
    files.map(async (file) => parse(await readFile(join(folder, file), 'utf8')) as { name: Record<string, string> }),
  );
  for (let index = 0; index < size; index += 1) {
    const record = records[index % records.length];
    if (!record) throw new Error(`${folder} is empty.`);
    const number = index + 1;
    const name = Object.fromEntries(
      Object.entries(record.name).map(([locale, words]) => [locale, `${words} ${number}`]),
    );
    await writeFile(join(folder, `generated-${number}.yaml`), stringify({ ...record, name }));
  }
}

/** A build in a process of its own, so that its memory is its own. */
async function buildApart(temporary: string): Promise<Result> {
  const command = spawn(process.execPath, ['--max-old-space-size=16384', import.meta.filename], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: join(temporary, 'content'), OUT_DIR: join(temporary, 'dist') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  command.stdout.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => command.on('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result;
}

async function build(outDir: string): Promise<void> {
  const { build: buildSite } = await import('astro');
  const begun = performance.now();
  await buildSite({ outDir, cacheDir: join(outDir, '../cache'), logLevel: 'error' });
  const seconds = (performance.now() - begun) / 1000;
  const files = await readdir(outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  // `maxRSS` is in kibibytes, the times in microseconds.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processorSeconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, processorSeconds, mebibytes: maxRSS / 1024, pages }));
}
