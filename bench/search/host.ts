import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaType } from '../../scripts/serve.ts';

/** What was sent. */
export interface Traffic {
  requests: number;
  /** Bodies, compressed as they went. */
  bytes: number;
  /** Of these, scripts and WebAssembly. */
  code: number;
}

export interface Host {
  address: string;
  /** What was sent since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

/** What is compressed already, or says so in its own way: Pagefind’s files are gzip, and its `.pagefind` code too. */
const COMPRESSED = /\.(pagefind|pf_\w+|bin|gz)$/;
const CODE = /(\.js|wasm\.[^/]*\.pagefind)$/;

/**
 * Serves a folder as a static host with compression does (gzip, level 9), and counts. Pages are isolated from other origins, which gives
 * their clocks five microseconds and lets them measure their memory.
 */
export async function host(folder: string): Promise<Host> {
  const files = new Map<string, Buffer | undefined>();
  let traffic: Traffic = { requests: 0, bytes: 0, code: 0 };
  const read = async (path: string) => {
    if (!files.has(path)) {
      const plain = await readFile(join(folder, path)).catch(() => undefined);
      files.set(path, plain && (COMPRESSED.test(path) ? plain : gzipSync(plain, { level: 9 })));
    }
    return files.get(path);
  };
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)).slice(1);
    const body = path.startsWith('..') ? undefined : await read(path);
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    };
    if (!body) {
      response.writeHead(404, headers).end();
      return;
    }
    if (!path.endsWith('index.html') && path !== 'favicon.ico') {
      traffic.requests += 1;
      traffic.bytes += body.length;
      if (CODE.test(path)) traffic.code += body.length;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': mediaType(path),
      ...(COMPRESSED.test(path) ? {} : { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = traffic;
      traffic = { requests: 0, bytes: 0, code: 0 };
      return taken;
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
