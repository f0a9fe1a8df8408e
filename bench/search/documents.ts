import type { Language } from '../../schemas/index.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { buildSearch, readRecords } from '../../src/core/search/build.ts';
import type { SearchData } from '../../src/core/search/data.ts';
import { FACETS } from '../../src/core/search/facets.ts';
import { buildTexts } from '../../src/core/search/texts.ts';
import type { PlainDocument } from './plain.ts';

/** What is searched in one language: by Recension’s data, and by every other engine as plain documents in the same order. */
export interface Collection {
  lang: Language;
  data: SearchData;
  /** The texts in which Recension looks for phrases. */
  texts: ReturnType<typeof buildTexts>;
  documents: PlainDocument[];
}

/** Takes the entries of a corpus. */
export function collect(corpus: Corpus, lang: Language): Collection {
  const data = buildSearch(corpus, lang);
  const texts = buildTexts(corpus, lang);
  const labels = new Map(data.manifest.concepts.map((row) => [`${row.vocabulary}/${row.id}`, row.labels[lang][0] ?? '']));
  const documents = readRecords(corpus, lang).map((record, i): PlainDocument => {
    const text = (field: string) => ((texts[i] as Record<string, string[]>)[field] ?? []).join('\n');
    const classed = FACETS.flatMap(({ vocabulary, values }) =>
      vocabulary ? values(record).map((id) => labels.get(`${vocabulary}/${id}`) ?? '') : [],
    );
    return {
      id: record.id,
      kind: record.kind,
      title: record.title,
      translation: [texts[i]?.title?.slice(1).join('\n'), text('translation')].filter(Boolean).join('\n'),
      authors: text('authors'),
      year: record.year === undefined ? '' : String(record.year),
      container: text('container'),
      concepts: [...new Set(classed)].filter(Boolean).join(', '),
      text: text('text'),
      passage: record.passage ?? '',
    };
  });
  return { lang, data, texts, documents };
}
