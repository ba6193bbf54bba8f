import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageCost } from '../support/cost.ts';
import { distDirectory, readPage, requireSite } from '../support/dist.ts';
import { browserFlags, findBrowser } from '../support/find-browser.ts';
import { pageKindsIn } from '../support/pages.ts';
import { startServer } from '../support/server.ts';

// npm run bench: what each kind of page of dist/ costs, and what Lighthouse says of it on a simulated phone.
// npm run bench -- sources /ar/technology/overview/   only the kinds with this word in their name, and this address

/** Not among the dependencies: it would make `npm ci` a third larger for what is measured now and then. */
const lighthouse = 'lighthouse@13.5.0';

const { version } = process;
const wanted = process.argv.slice(2);
const kinds = [
  ...pageKindsIn('en'),
  ...pageKindsIn('ar')
    .slice(0, 4)
    .map(({ kind, path }) => ({ kind: `${kind}, Arabic`, path })),
];
const pages = [
  ...kinds.filter(({ kind }) => wanted.length === 0 || wanted.some((word) => kind.includes(word))),
  ...wanted.filter((word) => word.startsWith('/')).map((path) => ({ kind: path, path })),
];

requireSite();
const browserPath = findBrowser();
const temporary = await mkdtemp(join(tmpdir(), 'taawun-lighthouse-'));
const server = await startServer({ directory: distDirectory, compress: true });

console.log(`Node ${version}, ${browserPath}, ${lighthouse}; bytes as a host sends them that compresses with Brotli\n`);
const columns = [
  'page',
  'HTML',
  'CSS',
  'script',
  'together',
  'fonts',
  'requests',
  'perf.',
  'access.',
  'practice',
  'SEO',
  'LCP s',
  'CLS',
  'TBT ms',
];
const rows: string[][] = [];
for (const { kind, path } of pages) {
  const page = await readPage(path.slice(1).replace(/^$|\/$/, (end) => `${end}index.html`));
  const { html, css, script, fonts, requests } = await pageCost(page, distDirectory, '/');
  const scores = await measure(`${server.origin}${path}`);
  rows.push([kind, ...[html, css, script, html + css + script, fonts].map(kibibytes), String(requests), ...scores]);
  console.error(`${kind}: ${scores.slice(0, 4).join(' ')}`);
}
await server.close();
await rm(temporary, { recursive: true });
console.log([columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string; scoreDisplayMode: string }>;
}

/** The four scores, the largest contentful paint, the layout shift and the blocking time; what failed goes to the error output. */
async function measure(url: string): Promise<string[]> {
  const output = join(temporary, 'report.json');
  const parameters = [
    'exec',
    '--yes',
    `--package=${lighthouse}`,
    '--',
    'lighthouse',
    url,
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    `--chrome-flags=--headless=new ${browserFlags.join(' ')}`,
  ];
  await new Promise<void>((resolve, reject) => {
    const command = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: browserPath },
    });
    command.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Lighthouse ended with code ${code} on ${url}.`)),
    );
  });
  const { categories, audits } = JSON.parse(await readFile(output, 'utf8')) as Report;
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id } of auditRefs) {
      const audit = audits[id];
      if (audit?.scoreDisplayMode === 'binary' && audit.score === 0) console.error(`  ${id}: ${audit.title}`);
    }
  }
  const score = (name: string) => String(Math.round((categories[name]?.score ?? 0) * 100));
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return [
    ...['performance', 'accessibility', 'best-practices', 'seo'].map(score),
    (value('largest-contentful-paint') / 1000).toFixed(2),
    value('cumulative-layout-shift').toFixed(3),
    value('total-blocking-time').toFixed(0),
  ];
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
