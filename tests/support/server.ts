import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheControl } from '../../src/hosts/caching.ts';
import { contentType, isText } from '../../src/hosts/content-types.ts';
import { securityHeaders } from '../../src/hosts/security.ts';

export interface ServerOptions {
  /** The folder with the finished site. */
  directory: string;
  /** The sub-path that the site is hosted under, `/` or `/atlas/`. */
  base?: string;
  /** Sends text compressed with Brotli at its best, as a host that compresses ahead does. */
  compress?: boolean;
  /** The port; without it a free one. */
  port?: number;
  /** Called with the path of each request from the root of the site. Where it gives false, the connection is cut without an answer. */
  admit?: (path: string) => boolean;
}

export interface SiteServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** The sub-path, with a slash at its beginning and end. */
  base: string;
  close(): Promise<void>;
}

/**
 * Serves a finished site on a free port of this machine as a plain static host does: `index.html` of a folder, a redirect to the trailing slash,
 * `404.html` for what is not there. Every answer carries the headers that `src/hosts/` has for a host.
 */
export async function startServer({
  directory,
  base = '/',
  compress = false,
  port = 0,
  admit = () => true,
}: ServerOptions): Promise<SiteServer> {
  const compressed = new Map<string, Buffer<ArrayBuffer>>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!admit(pathname.slice(base.length))) return void request.socket.destroy();
    if (!pathname.startsWith(base)) return send(request, response, 404, join(directory, '404.html'));
    const path = normalize(join(directory, decodeURIComponent(pathname.slice(base.length))));
    if (path !== directory && !path.startsWith(directory + sep))
      return send(request, response, 404, join(directory, '404.html'));
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) {
      if (!pathname.endsWith('/')) {
        response.writeHead(301, { Location: `${pathname}/${search}` }).end();
        return;
      }
      const index = join(path, 'index.html');
      if (await stat(index).catch(() => undefined)) return send(request, response, 200, index);
    }
    if (found?.isFile()) return send(request, response, 200, path);
    return send(request, response, 404, join(directory, '404.html'));
  }

  async function send(request: IncomingMessage, response: ServerResponse, status: number, path: string): Promise<void> {
    let body = await readFile(path).catch(() => Buffer.from('Not found'));
    response.setHeader('Content-Type', contentType(path));
    response.setHeader('Cache-Control', cacheControl(relative(directory, path).replaceAll(sep, '/')));
    if (compress && isText(path) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      let smaller = compressed.get(path);
      if (!smaller) compressed.set(path, (smaller = brotliCompressSync(body)));
      body = smaller;
      response.setHeader('Content-Encoding', 'br');
    }
    response.setHeader('Content-Length', body.length);
    response.writeHead(status);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
