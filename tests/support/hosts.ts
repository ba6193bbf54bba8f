import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentType } from '../../src/hosts/content-types.ts';
import { storedObjects } from '../../src/hosts/objects.ts';
import { siteFiles } from './dist.ts';
import type { SiteServer } from './server.ts';

const examples = join(import.meta.dirname, '../../src/hosts');

export interface Site {
  /** The folder with the finished site. */
  directory: string;
  /** The sub-path that it is built for, `/` or `/atlas/`. */
  base: string;
}

/** A folder of this machine for one server, and the root that it serves, with the site where the server is to look for it. */
async function makePlace({ directory, base }: Site): Promise<{ folder: string; root: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'taawun-host-'));
  if (base === '/') return { folder, root: directory };
  const root = join(folder, 'root');
  await mkdir(root);
  await symlink(directory, join(root, base.slice(1, -1)), 'dir');
  return { folder, root };
}

/** nginx with the example of `src/hosts/`, of which only what it says to set is set. */
export async function startNginx(command: string, site: Site): Promise<SiteServer> {
  const { folder, root } = await makePlace(site);
  const port = await freePort();
  const modules = '/etc/nginx/modules-enabled';
  const brotli = existsSync(join(modules, '50-mod-http-brotli-static.conf'));
  const example = set(await readFile(join(examples, 'nginx.conf'), 'utf8'), {
    'listen 80;': `listen 127.0.0.1:${port};`,
    'root /srv/taawun;': `root ${root};`,
    'set $base "";': `set $base "${site.base.replace(/\/$/, '')}";`,
    ...(brotli && { '# brotli_static on;': 'brotli_static on;' }),
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const configuration = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    `pid ${join(folder, 'nginx.pid')};`,
    'error_log stderr error;',
    ...(brotli ? [`include ${modules}/50-mod-http-brotli-static.conf;`] : []),
    'events {}',
    `http { access_log off; ${temporary.join(' ')}`,
    example,
    '}',
  ];
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration.join('\n'));
  return run(command, ['-c', file, '-e', 'stderr'], { site, port, folder });
}

/** Caddy with the example of `src/hosts/`, of which only what it says to set is set. */
export async function startCaddy(command: string, site: Site): Promise<SiteServer> {
  const { folder, root } = await makePlace(site);
  const port = await freePort();
  const example = set(await readFile(join(examples, 'Caddyfile'), 'utf8'), {
    'example.org {': `http://127.0.0.1:${port} {`,
    'root * /srv/taawun': `root * ${root}`,
    'vars base ""': `vars base "${site.base.replace(/\/$/, '')}"`,
  });
  const file = join(folder, 'Caddyfile');
  await writeFile(file, `{\n\tadmin off\n}\n${example}`);
  const environment = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return run(command, ['run', '--config', file, '--adapter', 'caddyfile'], { site, port, folder, environment });
}

/** Python’s `http.server`, which sets no header but the type. */
export async function startPython(command: string, site: Site): Promise<SiteServer> {
  const { folder, root } = await makePlace(site);
  const port = await freePort();
  const parameters = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root];
  return run(command, parameters, { site, port, folder });
}

/** An object store without rules: it has what is asked for under exactly that key, or nothing. */
export async function startObjectStore({ directory, base }: Site): Promise<SiteServer> {
  const objects = storedObjects(await siteFiles(directory), base.slice(1));
  const byAddress = new Map(objects.map((object) => [`/${object.key}`, object]));
  return serve(base, async (path, response) => {
    const object = byAddress.get(path);
    if (!object) return response.writeHead(404, { 'Content-Type': 'application/xml' }).end('<Code>NoSuchKey</Code>');
    const headers = { 'Content-Type': object.contentType, 'Cache-Control': object.cacheControl };
    return response.writeHead(200, headers).end(await readFile(join(directory, object.file)));
  });
}

/** What GitHub Pages does: `index.html` of a folder, a redirect to its slash, `404.html`; ten minutes for every file, and no header of ours. */
export async function startPagesHost({ directory, base }: Site): Promise<SiteServer> {
  const files = new Set((await siteFiles(directory)).map((file) => base + file));
  return serve(base, async (path, response) => {
    if (files.has(`${path}/index.html`)) return response.writeHead(301, { Location: `${path}/` }).end();
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    const found = files.has(wanted) ? wanted : `${base}404.html`;
    const headers = { 'Content-Type': contentType(found), 'Cache-Control': 'max-age=600' };
    const body = await readFile(join(directory, found.slice(base.length)));
    return response.writeHead(found === wanted ? 200 : 404, headers).end(body);
  });
}

async function serve(
  base: string,
  answer: (path: string, response: ServerResponse) => Promise<unknown>,
): Promise<SiteServer> {
  const server = createHttpServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    answer(path, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An example with some of its texts replaced. Throws when it does not hold one. */
function set(example: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The example does not hold ${JSON.stringify(from)}.`);
    return text.replace(from, () => to);
  }, example);
}

interface Place {
  site: Site;
  port: number;
  folder: string;
  environment?: NodeJS.ProcessEnv;
}

/** Starts a server and waits until it answers. Throws with what it printed when it ends before that. */
async function run(
  command: string,
  parameters: readonly string[],
  { site, port, folder, environment = process.env }: Place,
): Promise<SiteServer> {
  const server = spawn(command, parameters, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  server.stderr.on('data', (data) => (printed += data));
  const origin = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${printed}`)));
  });
  await Promise.race([ended, answers(`${origin}${site.base}`)]);
  ended.catch(() => undefined);
  return {
    origin,
    base: site.base,
    async close() {
      await end(server);
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
