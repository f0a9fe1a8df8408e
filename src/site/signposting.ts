import type { Language } from '../../schemas/index.ts';
import type { SourceEntry } from '../core/entry.ts';
import { WORK_TYPES } from '../core/linked/work.ts';
import { PATHS } from './href.ts';

/** A typed link of the head of a page; an address without a scheme is a path of the site. */
export interface Signpost {
  rel: string;
  href: string;
  type?: string;
}

/**
 * FAIR Signposting (https://signposting.org/FAIR/) of the page of a source: the DOI to cite the work by, what kind of thing
 * it is, and where the work itself can be read. The files that describe it are `describedby` in the head of every page that has some.
 */
export function signpostSource(source: SourceEntry): Signpost[] {
  const { DOI, URL: url, type } = source.citation;
  return [
    ...(DOI ? [{ rel: 'cite-as', href: `https://doi.org/${encodeURI(DOI)}` }] : []),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${WORK_TYPES[type]}` },
    ...(url ? [{ rel: 'item', href: url }] : []),
  ];
}

/** The members of a list, as pages of the site. */
export function signpostList(sources: readonly SourceEntry[], lang: Language): Signpost[] {
  return sources.map((source) => ({ rel: 'item', href: PATHS.source(lang, source.id), type: 'text/html' }));
}
