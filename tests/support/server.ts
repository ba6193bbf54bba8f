import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The policy that the pages must run under: everything from the site itself, nothing inline, nothing evaluated but WebAssembly (the search). */
export const strictPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export interface ServerOptions {
  /** The folder with the finished site. */
  directory: string;
  /** The sub-path that the site is hosted under, `/` or `/atlas/`. */
  base?: string;
  /** Sends text compressed with Brotli at its best, as a host that compresses ahead does. */
  compress?: boolean;
}

export interface SiteServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** The sub-path, with a slash at its beginning and end. */
  base: string;
  close(): Promise<void>;
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressible = /^text\/|json|xml|javascript/;

/**
 * Serves a finished site on a free port of this machine as a plain static host does: `index.html` of a folder, a redirect to the trailing slash,
 * `404.html` for what is not there. Every answer carries the strict policy.
 */
export async function startServer({ directory, base = '/', compress = false }: ServerOptions): Promise<SiteServer> {
  const compressed = new Map<string, Buffer<ArrayBuffer>>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
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
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-cache');
    if (compress && compressible.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      let smaller = compressed.get(path);
      if (!smaller) compressed.set(path, (smaller = brotliCompressSync(body)));
      body = smaller;
      response.setHeader('Content-Encoding', 'br');
    }
    response.setHeader('Content-Length', body.length);
    response.writeHead(status);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
