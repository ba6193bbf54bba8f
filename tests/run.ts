import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './support/find-browser.ts';
import { findServer, servers } from './support/find-server.ts';
import { findZimTools } from './support/find-zim-tools.ts';

// npm test: every check of the project, from the content to a real browser. It goes on after a failure as far as that makes sense, and ends with
// what failed, what to do about it, and the time taken.

const root = join(import.meta.dirname, '..');
const results = join(root, 'tests/results/vitest.json');

/** The environment of every step: nothing is reported to anybody, and the site is built for the root of its own host. */
const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const name of ['SITE_URL', 'BASE_PATH', 'DIST_DIR', 'NODE_ENV']) delete environment[name];

interface Step {
  name: string;
  run(): Promise<boolean>;
  /** What to do when it fails. */
  advice: string;
  /** Nothing after it makes sense when it fails. */
  stops?: boolean;
}

const steps: Step[] = [
  {
    name: 'Content',
    run: () => node('src/checks/cli.ts'),
    advice: 'Mend the files that it names; each message says how. Look again with "npm run check:content".',
    stops: true,
  },
  {
    name: 'Types',
    run: () => node('node_modules/astro/bin/astro.mjs', 'check'),
    advice: 'Mend the types that it names. Look again with "npm run check:types".',
  },
  {
    name: 'Lint',
    run: () => node('node_modules/oxlint/bin/oxlint'),
    advice: 'Mend what it names. Look again with "npm run check:lint".',
  },
  {
    name: 'Format',
    run: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '.'),
    advice: 'Run "npm run format".',
  },
  {
    name: 'The site, built into dist/',
    run: build,
    advice: 'Mend what the build names. Look again with "npm run build".',
    stops: true,
  },
  {
    name: 'A small site under a sub-path of another host',
    run: () => node('tests/support/build-sub-path.ts'),
    advice: 'The build of the small content of tests/fixtures/ failed: mend what it names.',
    stops: true,
  },
  {
    name: 'A browser',
    run: async () => {
      environment['CHROMIUM_PATH'] = findBrowser();
      console.log(`Found ${environment['CHROMIUM_PATH']}`);
      return true;
    },
    advice: 'Install Chromium, or name one in CHROMIUM_PATH.',
    stops: true,
  },
  {
    name: 'Kiwix and openZIM’s tools',
    run: async () => {
      if (findZimTools()) console.log('Found');
      return true;
    },
    advice: 'In continuous integration they have to be there.',
  },
  {
    name: 'Web servers',
    run: async () => {
      for (const server of servers) if (findServer(server)) console.log(`Found ${server}`);
      return true;
    },
    advice: 'In continuous integration they have to be there.',
  },
  {
    name: 'Tests',
    run: () =>
      node(
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config=tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ),
    advice:
      'Mend what failed. One kind alone: "npm run test:unit", "test:build", "test:site" or "test:browser", with a file name after "--" for one file.',
  },
];

const begun = performance.now();
const failed: Step[] = [];
const times: string[] = [];
await rm(results, { force: true });
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const stepBegun = performance.now();
  const passed = await step.run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  times.push(`${step.name}: ${duration(stepBegun)}${passed ? '' : ', failed'}`);
  if (passed) continue;
  failed.push(step);
  if (step.stops) break;
}

console.log(`\n── In all\n${times.join('\n')}`);
for (const { name, advice } of failed) console.log(`\n${name} failed. ${advice}`);
const { passed, missed } = await counts();
console.log(`\n${passed} passed, ${missed} failed\n`);
console.log(`npm test ${failed.length === 0 ? 'passed' : 'failed'} after ${duration(begun)}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** How many tests passed and failed; a step that failed outside the tests counts as a failed one. */
async function counts(): Promise<{ passed: number; missed: number }> {
  const report = await readFile(results, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(report) as Record<string, number>;
  return { passed: numPassedTests, missed: Math.max(numFailedTests, failed.length) };
}

/** Runs a script with this Node, its output on ours; whether it ended well. */
function node(...parameters: readonly string[]): Promise<boolean> {
  const command = spawn(process.execPath, parameters, { cwd: root, env: environment, stdio: 'inherit' });
  return new Promise((resolve) => command.on('close', (code) => resolve(code === 0)));
}

/** Builds the site. Only what went wrong is shown, or how many pages it has: Astro lists them all. */
async function build(): Promise<boolean> {
  const command = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  command.stdout.on('data', (data) => (output += data));
  command.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => command.on('close', resolve));
  console.log(code === 0 ? (/\d+ page\(s\) built in .*/.exec(output)?.[0] ?? 'built') : output);
  return code === 0;
}

function duration(since: number): string {
  const seconds = Math.round((performance.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
