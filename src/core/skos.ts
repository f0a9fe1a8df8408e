import { type Concept, LANGUAGES } from '../../schemas/index.ts';
import type { Corpus } from './corpus.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
`;

/**
 * The vocabularies as SKOS in Turtle (https://www.w3.org/TR/skos-reference/, https://www.w3.org/TR/turtle/): one concept scheme
 * for each vocabulary. Addresses are relative to the file itself, so that it holds wherever the site stands.
 */
export function toSkos(corpus: Corpus): string {
  const blocks = [...corpus.vocabularies.values()].flatMap((vocabulary) => {
    const scheme = iri(vocabulary.id);
    const top = vocabulary.concepts.filter((concept) => !concept.broader);
    return [
      resource(scheme, [
        ['a', 'skos:ConceptScheme'],
        ...LANGUAGES.map((lang): Property => ['dcterms:title', literal(vocabulary.title[lang], lang)]),
        ...top.map((concept): Property => ['skos:hasTopConcept', iri(vocabulary.id, concept.id)]),
      ]),
      ...vocabulary.concepts.map((concept) => conceptBlock(vocabulary.id, concept, vocabulary.concepts)),
    ];
  });
  return `${PREFIXES}\n${blocks.join('\n')}`;
}

type Property = readonly [predicate: string, object: string];

function conceptBlock(vocabulary: string, concept: Concept, all: readonly Concept[]): string {
  return resource(iri(vocabulary, concept.id), [
    ['a', 'skos:Concept'],
    ['skos:inScheme', iri(vocabulary)],
    ...(concept.broader ? [] : [['skos:topConceptOf', iri(vocabulary)] as const]),
    ...LANGUAGES.map((lang): Property => ['skos:prefLabel', literal(concept.prefLabel[lang], lang)]),
    ...LANGUAGES.flatMap((lang) => concept.altLabel[lang].map((label): Property => ['skos:altLabel', literal(label, lang)])),
    ...LANGUAGES.flatMap((lang): Property[] => (concept.definition ? [['skos:definition', literal(concept.definition[lang], lang)]] : [])),
    ...(concept.broader ? [['skos:broader', iri(vocabulary, concept.broader)] as const] : []),
    ...all.filter((other) => other.broader === concept.id).map((other): Property => ['skos:narrower', iri(vocabulary, other.id)]),
    ...concept.exactMatch.map((address): Property => ['skos:exactMatch', `<${address}>`]),
  ]);
}

function resource(subject: string, properties: readonly Property[]): string {
  return `${subject}\n${properties.map(([predicate, object]) => `  ${predicate} ${object}`).join(' ;\n')} .\n`;
}

function iri(vocabulary: string, concept?: string): string {
  return `<#${vocabulary}${concept ? `/${concept}` : ''}>`;
}

function literal(text: string, lang: string): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  return `"${escaped}"@${lang}`;
}
