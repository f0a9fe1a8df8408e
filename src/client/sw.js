/*
 * The service worker: keeps the whole site in the browser. scripts/offline.ts writes SITE before this text.
 *
 * The site is cut into packs, each named by the digest of its bytes. A version is its list of packs. Installing fetches every pack that no
 * cache has yet and checks its digest; only when all are there does the version become active, and only then is the former one removed.
 * So pages of two editions never mix, an interrupted download goes on where it stopped, and an update fetches what changed.
 */
const scope = new URL(self.registration.scope);
const PREFIX = `recension ${scope.pathname} `;
const CACHE = PREFIX + SITE.version;
const AT_ONCE = 4;
/** Opened packs kept in memory. */
const OPEN = 6;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'use') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = decodeURIComponent(url.pathname.slice(scope.pathname.length));
  if (path === 'sw.js' || path.startsWith('offline/')) return;
  event.respondWith(answer(event.request, url, path));
});

async function install() {
  const cache = await caches.open(CACHE);
  const waiting = [...SITE.packs];
  let done = 0;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const address = addressOf(name);
      if (!(await cache.match(address))) await cache.put(address, (await caches.match(address)) ?? (await fetchPack(name)));
      done += 1;
      await tell({ done, total: SITE.packs.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function activate() {
  const former = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(former.map((name) => caches.delete(name)));
  // The first version serves the page that is open; a later one takes over only when a reader says so or no page is open.
  if (!former.length) await self.clients.claim();
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

const addressOf = (name) => new URL(`offline/${name}.bin`, scope).href;

async function fetchPack(name) {
  const response = await fetch(addressOf(name), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!hex.startsWith(name)) throw new Error(`${name}: other bytes than expected`);
  return new Response(bytes);
}

/** The same as `packOf` in scripts/offline.ts. */
function packOf(path) {
  if (path.startsWith('_astro/')) return 0;
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return 1 + (hash % (SITE.packs.length - 1));
}

const opened = new Map();

/** A pack, unpacked: a line of JSON `[[path, type, length], …]`, then the files one after the other. */
function openPack(name) {
  const found = opened.get(name);
  opened.delete(name);
  const pack = found ?? readPack(name);
  opened.set(name, pack);
  if (opened.size > OPEN) opened.delete(opened.keys().next().value);
  pack.catch(() => opened.delete(name));
  return pack;
}

async function readPack(name) {
  const cache = await caches.open(CACHE);
  let stored = await cache.match(addressOf(name));
  if (!stored) {
    // The browser made room.
    stored = await fetchPack(name);
    await cache.put(addressOf(name), stored.clone());
  }
  const bytes = new Uint8Array(await new Response(stored.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  const end = bytes.indexOf(10);
  const files = new Map();
  let at = end + 1;
  for (const [path, type, length] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))) {
    files.set(path, { type, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return files;
}

async function fileAt(path) {
  return (await openPack(SITE.packs[packOf(path)])).get(path);
}

async function answer(request, url, path) {
  try {
    const file = await fileAt(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (file) return new Response(file.bytes, { headers: { 'Content-Type': file.type } });
    if (!path.endsWith('/') && (await fileAt(`${path}/index.html`))) return Response.redirect(`${url.pathname}/${url.search}`);
  } catch {
    // A pack that cannot be had: the network may know.
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') return Response.error();
    const page = await fileAt('404.html').catch(() => undefined);
    if (!page) throw error;
    // The host serves this page with the site's own address in its links; here it is where the site is read.
    const html = new TextDecoder().decode(page.bytes).replace(/href="[^"]*?((?:fr|en)\/(?:search\/)?)"/g, `href="${scope.pathname}$1"`);
    const isKept = !SITE.onDemand.some((prefix) => path.startsWith(prefix)) || path.endsWith('/');
    return new Response(isKept ? html : SITE.notKept, { status: isKept ? 404 : 503, headers: { 'Content-Type': page.type } });
  }
}
