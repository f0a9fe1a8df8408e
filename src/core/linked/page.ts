import type { Concept, Language } from '../../../schemas/index.ts';
import { compare } from '../diagnostic.ts';
import type { ClaimEntry, InstrumentEntry, SourceEntry } from '../entry.ts';
import { RELEASE } from '../release.ts';
import { defined, type Node, WORK_TYPES, workId, workNode } from './work.ts';

/** Where a page stands: absolute addresses, since a linked-data node is the same wherever it is read. */
export interface Place {
  /** The address of the site, with a slash at its end. */
  base: string;
  /** The address of the page. */
  url: string;
  lang: Language;
  title: string;
}

/** The licence of our texts. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The project: the only author of our pages. No person is named, and never the authors of a work that we describe. */
export function project(base: string): Node {
  return { '@id': `${base}#project`, '@type': 'Organization', name: 'Recension', url: base };
}

function graph(place: Place, type: string, page: Record<string, unknown>, ...nodes: Node[]): Node {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      defined({
        '@id': place.url,
        '@type': type,
        url: place.url,
        name: place.title,
        inLanguage: place.lang,
        publisher: { '@id': `${place.base}#project` },
        author: { '@id': `${place.base}#project` },
        license: LICENCE,
        dateModified: RELEASE.date,
        ...page,
      }),
      project(place.base),
      ...nodes,
    ],
  };
}

/** The page of a source: a page of ours about a work of others, and our annotation of it when there is one. */
export function sourcePage(source: SourceEntry, place: Place, annotationName: string): Node {
  const work = { '@id': workId(source, place.base) };
  const annotation = { '@id': `${place.url}#annotation` };
  const annotated = source.prose[place.lang] !== undefined;
  const note = { ...annotation, '@type': 'CreativeWork', name: annotationName, genre: 'annotation', about: work, inLanguage: place.lang };
  return graph(
    place,
    'WebPage',
    { mainEntity: work, hasPart: annotated ? annotation : undefined },
    workNode(source, place.base),
    ...(annotated ? [{ ...note, author: { '@id': `${place.base}#project` }, license: LICENCE }] : []),
  );
}

/** The page of a claim: the statement in our words, and the works that bear on it, for or against. */
export function claimPage(claim: ClaimEntry, sources: readonly SourceEntry[], place: Place): Node {
  const id = `${place.base}api/graph.jsonld#claim/${claim.id}`;
  return graph(
    place,
    'WebPage',
    { mainEntity: { '@id': id } },
    defined({
      '@id': id,
      '@type': 'Claim',
      text: claim.statement[place.lang],
      inLanguage: place.lang,
      author: { '@id': `${place.base}#project` },
      // Neither `appearance` nor a review: whether a work supports the claim is said in the graph, line by line.
      citation: sources.map((source) => ({
        '@id': workId(source, place.base),
        '@type': WORK_TYPES[source.citation.type],
        name: source.citation.title,
      })),
    }),
  );
}

/** The page of an instrument: our description, based on the document that offers it. */
export function instrumentPage(instrument: InstrumentEntry, original: SourceEntry | undefined, place: Place): Node {
  const id = `${place.url}#instrument`;
  return graph(
    place,
    'WebPage',
    { mainEntity: { '@id': id } },
    defined({
      '@id': id,
      '@type': 'CreativeWork',
      name: instrument.title[place.lang],
      description: instrument.purpose[place.lang],
      genre: instrument.form,
      inLanguage: place.lang,
      isBasedOn: original && { '@id': workId(original, place.base) },
    }),
    ...(original ? [workNode(original, place.base)] : []),
  );
}

/** A page that lists sources: by theme, by setting, or all. */
export function collectionPage(sources: readonly SourceEntry[], place: Place, concept?: { vocabulary: string; concept: Concept }): Node {
  const vocabulary = concept && `${place.base}vocabulary.ttl#${concept.vocabulary}`;
  return graph(place, 'CollectionPage', {
    about: concept && {
      '@id': `${vocabulary}/${concept.concept.id}`,
      '@type': 'DefinedTerm',
      name: concept.concept.prefLabel[place.lang],
      inDefinedTermSet: vocabulary,
    },
    mentions: sources.toSorted((a, b) => compare(a.id, b.id)).map((source) => ({ '@id': workId(source, place.base) })),
  });
}
