import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { FORMATS } from '../src/core/cite/formats.ts';
import { type Io, readArguments, UsageError } from './commands/command.ts';
import { runMain } from './run.ts';

/** By the end of the file name; the first that fits counts. Text is UTF-8, and says so. */
const MEDIA_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ...FORMATS.map((format) => [`.${format.extension}`, `${format.mediaType}; charset=utf-8`] as const),
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.ttl', 'text/turtle; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.pdf', 'application/pdf'],
  ['.webmanifest', 'application/manifest+json'],
];

export function mediaType(file: string): string {
  return MEDIA_TYPES.find(([ending]) => file.endsWith(ending))?.[1] ?? 'application/octet-stream';
}

/**
 * Answers requests from a folder as a plain static host does: `index.html` for a folder, a redirect to the address with
 * the slash, `404.html` for the rest.
 *
 * @param dir the folder
 * @param base the path under which it is served, with a slash at both ends
 */
export function staticFiles(dir: string, base: string): RequestListener {
  return (request, response) => {
    answer(dir, base, request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy(error);
      else send(response, 500, error.message);
    });
  };
}

async function answer(dir: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'Only GET and HEAD.');
  }
  const [address = '', query] = (request.url ?? '').split('?', 2);
  const withQuery = (path: string) => (query === undefined ? path : `${path}?${query}`);
  if (`${address}/` === base) return redirect(response, withQuery(base));
  if (!address.startsWith(base)) return send(response, 404, `The site is at ${base}`);

  const path = decode(address.slice(base.length));
  if (path === undefined) return send(response, 400, 'Not an address of this site.');
  const file = join(dir, path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    if (path !== '' && !path.endsWith('/')) return redirect(response, withQuery(`${address}/`));
    if (await sendFile(request, response, 200, join(file, 'index.html'))) return;
  } else if (found?.isFile() && !path.endsWith('/')) {
    if (await sendFile(request, response, 200, file)) return;
  }
  if (!(await sendFile(request, response, 404, join(dir, '404.html')))) send(response, 404, 'Not found.');
}

/** A path inside the folder, or undefined for what could lead out of it. */
function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    const safe = !/[\\\0]/.test(decoded) && !decoded.startsWith('/') && !decoded.split('/').includes('..');
    return safe ? decoded : undefined;
  } catch {
    return undefined; // a broken % escape
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.setHeader('Location', to);
  send(response, 301, to);
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, status: number, file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  response.writeHead(status, {
    'Content-Type': mediaType(file),
    'Content-Length': found.size,
    'Cache-Control': 'no-cache', // the next build has the same addresses
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
  return true;
}

/** A folder that is being served. */
export interface Served {
  /** Its address, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  dir: string;
  base?: string;
  /** 0 for any free port. */
  port: number;
  /** How many ports after `port` to try when it is taken. */
  tries?: number;
}

/** Serves a folder on this machine only. */
export async function serve({ dir, base = '/', port, tries = 0 }: ServeOptions): Promise<Served> {
  for (let offset = 0; ; offset++) {
    try {
      const servers = await listen(staticFiles(dir, base), port + offset);
      const address = servers[0]?.address() as AddressInfo;
      return {
        url: `http://localhost:${address.port}${base}`,
        close: async () => {
          await Promise.all(servers.map(close));
        },
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new UsageError(`The system does not give out port ${port}. Name one above 1023 with --port.`);
      if (code !== 'EADDRINUSE') throw error;
      if (offset >= tries) throw new UsageError(`Port ${port} is taken. Name another with --port.`);
    }
  }
}

// “localhost” is 127.0.0.1 for one program and ::1 for another; the site answers at both, at one port.
async function listen(handler: RequestListener, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  let actual = port;
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler);
    try {
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(actual, host, resolve));
      actual = (server.address() as AddressInfo).port;
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (servers.length && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue; // a machine without IPv6
      await Promise.all(servers.map(close));
      throw error;
    }
  }
  return servers;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createSocketServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const HELP = `Usage: npm run preview -- [--dir DIR] [--base PATH] [--port N]

Serves a built site on this machine only, as a plain static host would. Ctrl-C stops it.

  --dir DIR    the folder (default dist)
  --base PATH  the path under which to serve it (default /)
  --port N     the port (default 4321, or the next that is free)
`;

/** Reads a port from the command line. */
export function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new UsageError(`--port takes a number from 0 to 65535, not “${value}”.`);
  return port;
}

/** The port that is used when none is asked for, and how many after it are tried. */
export const USUAL_PORT = { port: 4321, tries: 50 } as const;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments({
    args: [...argv],
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.out(HELP);
    return 0;
  }
  const base = `/${values.base}/`.replace(/\/+/g, '/');
  if (!(await stat(join(values.dir, 'index.html')).catch(() => undefined))) {
    throw new UsageError(`There is no built site in “${values.dir}”. Make it with: npm run build`);
  }
  const served = await serve({ dir: values.dir, base, ...(values.port === undefined ? USUAL_PORT : { port: portOf(values.port) }) });
  const stopped = stopSignal();
  io.out(`${served.url}\n`);
  await stopped;
  await served.close();
  return 0;
}

// Ctrl-C comes twice, from the terminal and from npm. A second one that finds the program half gone would end it with an error.
const SECOND_SIGNAL_MS = 250;

/** Waits for Ctrl-C, or for another program to ask for the end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => setTimeout(resolve, SECOND_SIGNAL_MS));
  });
}

if (import.meta.main) await runMain(main);
