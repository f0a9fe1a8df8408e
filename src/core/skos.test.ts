import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCorpus } from './corpus.ts';
import type { VocabularyEntry } from './entry.ts';
import { loadCorpus } from './load.ts';
import { toSkos } from './skos.ts';

const vocabulary = {
  kind: 'vocabularies',
  id: 'settings',
  file: 'vocabularies/settings.md',
  prose: {},
  title: { fr: 'Milieux', en: 'Settings' },
  concepts: [
    {
      id: 'hospital',
      prefLabel: { fr: 'Hôpital', en: 'Hospital' },
      altLabel: { fr: ['l’« hosto »'], en: ['the "ward"\\'] },
      attested: [],
      exactMatch: [],
    },
    {
      id: 'ward',
      broader: 'hospital',
      prefLabel: { fr: 'Unité', en: 'Ward' },
      altLabel: { fr: [], en: [] },
      attested: [],
      exactMatch: ['https://id.example.org/1'],
    },
  ],
} satisfies VocabularyEntry;

test('a concept has its scheme, its labels, and its place in both directions', () => {
  const turtle = toSkos(createCorpus([vocabulary]));
  expect(turtle).toContain('<#settings/ward>\n  a skos:Concept ;\n  skos:inScheme <#settings> ;');
  expect(turtle).toContain('skos:broader <#settings/hospital>');
  expect(turtle).toContain('skos:narrower <#settings/ward>');
  expect(turtle).toContain('skos:hasTopConcept <#settings/hospital>');
  expect(turtle).not.toContain('skos:hasTopConcept <#settings/ward>');
  expect(turtle).toContain('skos:altLabel "the \\"ward\\"\\\\"@en');
  expect(turtle).toContain('skos:exactMatch <https://id.example.org/1>');
});

const hasRapper = spawnSync('rapper', ['--version']).status === 0;

test.skipIf(!hasRapper)('a Turtle parser reads every vocabulary of the knowledge base (rapper, Debian raptor2-utils)', async () => {
  const { corpus } = await loadCorpus('content');
  const folder = mkdtempSync(join(tmpdir(), 'skos-'));
  try {
    const file = join(folder, 'vocabulary.ttl');
    writeFileSync(file, toSkos(corpus));
    const triples = execFileSync('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
      .trim()
      .split('\n');
    const preferred = triples.filter((line) => line.includes('core#prefLabel>'));
    const concepts = [...corpus.vocabularies.values()].reduce((sum, { concepts: members }) => sum + members.length, 0);
    expect(preferred).toHaveLength(2 * concepts);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
