import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { replace, writeCorpus } from '../../../tests/corpus.ts';
import type { Corpus } from '../corpus.ts';
import { loadCorpus } from '../load.ts';
import { toSkos } from '../skos.ts';
import { toGraph } from './graph.ts';
import { claimPage, sourcePage } from './page.ts';

const BASE = 'https://example.org/kb/';
const CITO = 'http://purl.org/spar/cito/';

/** Read by the reference implementation without any network: the context must be in the file. */
async function read(corpus: Corpus): Promise<Store> {
  const offline = async (url: string) => {
    throw new Error(`${url} would be fetched`);
  };
  const quads = (await jsonld.toRDF(toGraph(corpus, BASE) as jsonld.JsonLdDocument, {
    format: 'application/n-quads',
    documentLoader: offline,
  })) as unknown as string;
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}
const fabricated = async (...args: Parameters<typeof writeCorpus>) => (await loadCorpus(await writeCorpus(...args))).corpus;
const claim = (id: string) => `${BASE}api/graph.jsonld#claim/${id}`;
const ARDEN = 'https://doi.org/10.5555/arden.2019';

describe('the graph', () => {
  test('ties claims to works by what each line says', async () => {
    const store = await read(await fabricated());
    expect(store.countQuads(claim('staying-in-treatment'), `${CITO}obtainsSupportFrom`, ARDEN, null)).toBe(1);
    expect(store.countQuads(claim('few-studies'), `${CITO}isQualifiedBy`, ARDEN, null)).toBe(1);
    expect(store.countQuads(claim('staying-in-treatment'), `${CITO}isQualifiedBy`, claim('few-studies'), null)).toBe(1);
    const line = `${BASE}api/graph.jsonld#evidence/few-studies.1`;
    expect(store.countQuads(line, `${CITO}hasCitationCharacterization`, `${BASE}api/graph.jsonld#direction/mixed`, null)).toBe(1);
  });

  test('lets a retracted work support nothing', async () => {
    const notice = 'notices: [{ kind: retraction, date: 2021, stated-in: A notice, DOI: 10.5555/r }]\n';
    const store = await read(await fabricated({ 'sources/arden-2019.md': replace('annotation: annotated', `${notice}annotation: annotated`) }));
    expect(store.countQuads(claim('staying-in-treatment'), `${CITO}obtainsSupportFrom`, null, null)).toBe(0);
    expect(store.countQuads(claim('staying-in-treatment'), `${CITO}citesForInformation`, ARDEN, null)).toBe(1);
    expect(store.countQuads(ARDEN, 'https://schema.org/creativeWorkStatus', null, null)).toBe(1);
  });

  test('names concepts as the SKOS file does, in the real library', async () => {
    const { corpus } = await loadCorpus(join(import.meta.dirname, '../../../content'));
    const store = await read(corpus);
    const concepts = new Set(new Parser({ baseIRI: `${BASE}vocabulary.ttl` }).parse(toSkos(corpus)).map((quad) => quad.subject.value));
    const subjects = store.getObjects(null, 'http://purl.org/dc/terms/subject', null).map((term) => term.value);
    expect(subjects.length).toBeGreaterThan(20);
    expect(subjects.filter((subject) => !concepts.has(subject))).toEqual([]);
    const lines = [...corpus.claims.values()].reduce((sum, { evidence }) => sum + evidence.length, 0);
    expect(store.countQuads(null, `${CITO}hasCitedEntity`, null, null)).toBe(lines);
  });

  const hasRdflib = spawnSync('/usr/bin/python3', ['-c', 'import rdflib']).status === 0;
  test.skipIf(!hasRdflib)('is read by rdflib (Debian python3-rdflib)', async () => {
    const corpus = await fabricated();
    const script = 'import rdflib, sys\ng = rdflib.Graph()\ng.parse(data=sys.stdin.read(), format="json-ld")\nprint(len(g))';
    const { stdout } = spawnSync('/usr/bin/python3', ['-c', script], { input: JSON.stringify(toGraph(corpus, BASE)), encoding: 'utf8' });
    expect(Number(stdout)).toBe((await read(corpus)).size);
  });
});

test('no page says that the authors of a work wrote it', async () => {
  const corpus = await fabricated();
  const place = { base: BASE, url: `${BASE}en/x/`, lang: 'en', title: 'A page' } as const;
  const source = corpus.sources.get('arden-2019');
  const statement = corpus.claims.get('staying-in-treatment');
  if (!source || !statement) throw new Error('not in the corpus');
  type Graph = { '@graph': { '@id': string; author?: unknown; mainEntity?: { '@id': string } }[] };
  const nodes = (sourcePage(source, place, 'Annotation') as unknown as Graph)['@graph'];
  const find = (id: string) => nodes.find((node) => node['@id'] === id);
  expect(find(place.url)).toMatchObject({ author: { '@id': `${BASE}#project` }, mainEntity: { '@id': ARDEN } });
  expect(find(`${place.url}#annotation`)).toMatchObject({ author: { '@id': `${BASE}#project` }, about: { '@id': ARDEN } });
  expect(find(ARDEN)?.author).toMatchObject([{ familyName: 'Arden' }, { familyName: 'Brook' }]);
  expect(nodes.filter((node) => JSON.stringify(node.author)?.includes('Arden'))).toHaveLength(1);
  const claimNodes = (claimPage(statement, [source], place) as unknown as Graph)['@graph'];
  expect(claimNodes.every((node) => !node.author || JSON.stringify(node.author) === `{"@id":"${BASE}#project"}`)).toBe(true);
});
