import { loadCorpus } from '../src/core/load.ts';
import { buildSearch } from '../src/core/search/build.ts';
import { openSearch } from '../src/core/search/open.ts';
import { search } from '../src/core/search/query.ts';
import { seal } from '../src/core/search/pieces.ts';
import { gzipSync } from 'node:zlib';
const { corpus } = await loadCorpus(process.argv[2] ?? '/work/w-shards/content');
let t = performance.now();
const data = buildSearch(corpus, 'fr');
console.log('build', Math.round(performance.now() - t));
const gz = (x: unknown) => gzipSync(JSON.stringify(x), { level: 9 }).length;
console.log('manifest', gz(data.manifest), Object.fromEntries(Object.entries(data.manifest).map(([k, v]) => [k, gz(v)])));
const by = new Map<string, number[]>();
for (const [name, body] of data.pieces) { const k = name.replace(/\d+$/, ''); by.set(k, [...(by.get(k) ?? []), gzipSync(seal('fr/abcdefg/' + name, body), { level: 9 }).length]); }
for (const [k, l] of by) console.log(k, l.length, 'sum', l.reduce((a, b) => a + b), 'mean', Math.round(l.reduce((a, b) => a + b) / l.length), 'max', Math.max(...l));
t = performance.now();
const opened = openSearch(data);
console.log('open', Math.round(performance.now() - t));
for (const q of ['rétention', 'pair-aidance hôpital', 'naloxone', 'salaire juste']) { t = performance.now(); const r = search(opened, q, { limit: 10 }); console.log(q, r.total, r.hits.slice(0, 3).map((h) => h.id), (performance.now() - t).toFixed(1)); t = performance.now(); search(opened, q, { limit: 10 }); console.log((performance.now() - t).toFixed(1)); }
console.log(Object.keys(data.manifest.strays.fr).length, Object.keys(data.manifest.strays.en).length, Object.entries(data.manifest.strays.en).slice(0, 10));
