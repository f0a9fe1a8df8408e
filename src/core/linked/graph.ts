import { DIRECTIONS, type EvidenceLine, LANGUAGES, type LocalizedText } from '../../../schemas/index.ts';
import { CONCEPT_FIELDS, type ConceptField, type Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { isRetracted } from '../notices.ts';
import { RELEASE } from '../release.ts';
import { CITO, CITO_RETRACTED } from './directions.ts';
import { LICENCE, project } from './page.ts';
import { defined, type Node, workId, workNode } from './work.ts';

/** The names of the graph. Words without a prefix are schema.org's; nothing is fetched to read it. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  cito: 'http://purl.org/spar/cito/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  url: { '@type': '@id' },
  license: { '@type': '@id' },
  direction: { '@id': 'cito:hasCitationCharacterization', '@type': '@id' },
} as const;

/**
 * The whole knowledge base as one JSON-LD graph (https://www.w3.org/TR/json-ld11/): works in schema.org terms, claims with the works that
 * bear on them in CiTO terms, each evidence line as a citation of its own, and what it was taken from in PROV terms. Concepts
 * are those of vocabulary.ttl, by address.
 *
 * @param base the address of the site, with a slash at its end
 */
export function toGraph(corpus: Corpus, base: string): object {
  const at = (fragment: string) => ({ '@id': `${base}api/graph.jsonld#${fragment}` });
  const work = (id: string) => {
    const source = corpus.sources.get(id);
    return source ? [{ '@id': workId(source, base) }] : [];
  };
  const subjects = (holder: object) =>
    Object.entries(CONCEPT_FIELDS).flatMap(([field, vocabulary]) => {
      const value = (holder as Partial<Record<ConceptField, string | string[]>>)[field as ConceptField];
      return [value ?? []].flat().map((id) => ({ '@id': `${base}vocabulary.ttl#${vocabulary}/${id}` }));
    });
  const lineNode = (claim: ClaimEntry, line: EvidenceLine, n: number): Node =>
    defined({
      ...at(`evidence/${claim.id}.${n + 1}`),
      '@type': ['cito:Citation', 'prov:Entity'],
      'cito:hasCitingEntity': at(`claim/${claim.id}`),
      'cito:hasCitedEntity': work(line.source),
      direction: [{ '@id': cito(corpus, line) }, at(`direction/${line.direction}`)],
      'dcterms:subject': subjects(line),
      description: line.note && localized(line.note),
      'prov:hadPrimarySource': [...new Set(line['reported-in'].map((report) => report.document))].flatMap(work),
      'prov:wasDerivedFrom': line['relies-on'].flatMap((relied) => work(relied.source)),
    });
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        ...at(''),
        '@type': 'Dataset',
        name: 'Recension',
        version: RELEASE.version,
        dateModified: RELEASE.date,
        license: LICENCE,
        'prov:wasAttributedTo': { '@id': `${base}#project` },
      },
      { ...project(base), '@type': ['Organization', 'prov:Organization'] },
      { ...at('direction'), '@type': 'skos:ConceptScheme' },
      ...DIRECTIONS.map((direction) => ({
        ...at(`direction/${direction}`),
        '@type': 'skos:Concept',
        'skos:inScheme': at('direction'),
        'skos:notation': direction,
        'skos:relatedMatch': { '@id': CITO[direction] },
      })),
      ...[...corpus.sources.values()].map((source) => ({
        ...workNode(source, base),
        ...(subjects(source).length ? { 'dcterms:subject': subjects(source) } : {}),
      })),
      ...[...corpus.claims.values()].flatMap((claim) => [
        claimNode(claim, corpus, at, work, subjects(claim), base),
        ...claim.evidence.map((line, n) => lineNode(claim, line, n)),
      ]),
    ],
  };
}

function claimNode(
  claim: ClaimEntry,
  corpus: Corpus,
  at: (fragment: string) => { '@id': string },
  work: (id: string) => { '@id': string }[],
  subjects: unknown[],
  base: string,
): Node {
  const ties = Object.groupBy(claim.evidence, (line) => cito(corpus, line));
  return defined({
    ...at(`claim/${claim.id}`),
    '@type': ['Claim', 'prov:Entity'],
    text: localized(claim.statement),
    identifier: [claim.id, ...claim.aliases],
    genre: claim.claimKind,
    url: LANGUAGES.map((lang) => `${base}${lang}/claims/${claim.id}/`),
    'dcterms:subject': subjects,
    'cito:isQualifiedBy': claim['qualified-by'].map((id) => at(`claim/${id}`)),
    'skos:related': claim.related.map((id) => at(`claim/${id}`)),
    'prov:wasAttributedTo': { '@id': `${base}#project` },
    ...Object.fromEntries(
      Object.entries(ties).map(([property, lines]) => [
        property,
        [
          ...(property === 'cito:isQualifiedBy' ? claim['qualified-by'].map((id) => at(`claim/${id}`)) : []),
          ...[...new Set(lines?.map((line) => line.source))].flatMap(work),
        ],
      ]),
    ),
  });
}

function cito(corpus: Corpus, line: EvidenceLine): string {
  return isRetracted(corpus.sources.get(line.source)) ? CITO_RETRACTED : CITO[line.direction];
}

function localized(text: LocalizedText) {
  return LANGUAGES.map((lang) => ({ '@language': lang, '@value': text[lang] }));
}
