import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSynthetic } from './synthetic.ts';

/**
 * Measures `kb check` on a large fabricated corpus: wall time, processor time and peak memory of a process of its own, beside two
 * peers that read the same files in the same run. Machines differ and are shared; the ratios say more than the seconds.
 * Budget (DESIGN): 20,000 sources and 5,000 claims in under 10 s on 2 cores, under 4 GiB.
 *
 *     node bench/scale.ts [--sources 20000] [--claims 5000] [--rounds 3]
 */
const ROOT = join(import.meta.dirname, '..');
const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const { values } = parseArgs({ options: { sources: number('20000'), claims: number('5000'), rounds: number('3') } });
const size = { sources: Number(values.sources), claims: Number(values.claims) };

// Says what the whole process took, threads included, when it ends.
const METER = `data:text/javascript,import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process._rawDebug('METER ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
});`.replace(/\n\s*/g, ' ');

/** What a script does that has no schema, no rules, no positions and no links: every file read and cut, nothing checked. */
const peer = (markdown: boolean) => `
import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';
${markdown ? "import remarkParse from 'remark-parse';\nimport { unified } from 'unified';\nconst remark = unified().use(remarkParse);" : ''}
const all = [];
for (const folder of ['sources', 'claims', 'vocabularies']) {
  for (const name of readdirSync(process.argv[1] + '/' + folder)) {
    const { data, content } = matter(readFileSync(process.argv[1] + '/' + folder + '/' + name, 'utf8'), {});
    all.push({ data, ${markdown ? 'tree: remark.parse(content)' : 'content'} });
  }
}
`;

interface Measure {
  wall: number;
  cpu: number;
  memory: number;
}

function measure(args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', METER, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const meter = /METER (\{.*\})/.exec(output)?.[1];
      if (code !== 0 || !meter) return reject(new Error(`exit code ${code}\n${output.slice(-2000)}`));
      resolve({ wall: (performance.now() - start) / 1000, ...(JSON.parse(meter) as { cpu: number; memory: number }) });
    });
  });
}

const root = await mkdtemp(join(tmpdir(), 'recension-scale-'));
try {
  await writeSynthetic(root, size);
  const subjects = {
    'kb check': ['scripts/kb.ts', 'check', '--content', root],
    'gray-matter + js-yaml': ['--input-type=module', '--eval', peer(false), root],
    '… + remark-parse': ['--input-type=module', '--eval', peer(true), root],
  };
  const best = new Map<string, Measure>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, args] of Object.entries(subjects)) {
      const taken = await measure(args);
      const before = best.get(name);
      if (!before || taken.wall < before.wall) best.set(name, taken);
    }
  }
  const own = best.get('kb check');
  console.log(
    `${size.sources} sources, ${size.claims} claims; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; best of ${values.rounds}`,
  );
  console.log('                          wall s    cpu s      MiB   kb check takes (wall, cpu)');
  for (const [name, { wall, cpu, memory }] of best) {
    const ratio = own ? `× ${(own.wall / wall).toFixed(2)}, × ${(own.cpu / cpu).toFixed(2)}` : '';
    console.log(`${name.padEnd(24)}${wall.toFixed(1).padStart(8)} ${cpu.toFixed(1).padStart(8)} ${memory.toFixed(0).padStart(8)}   ${ratio}`);
  }
} finally {
  await rm(root, { recursive: true });
}
