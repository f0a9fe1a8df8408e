import type { Language } from '../../schemas/index.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { buildSearch } from '../../src/core/search/build.ts';
import type { RecordKind, SearchData } from '../../src/core/search/data.ts';
import { FACETS } from '../../src/core/search/facets.ts';
import { linkRecords } from '../../src/core/search/link.ts';
import { buildTexts } from '../../src/core/search/texts.ts';

/** One entry as plain text, for engines that know nothing of Recension: what its page says, field by field. */
export interface PlainDocument {
  id: string;
  kind: RecordKind;
  title: string;
  /** Title or label in the other language; other labels of a concept. */
  translation: string;
  authors: string;
  year: string;
  container: string;
  /** Preferred labels, in the language of the page, of what the entry is classed under. */
  concepts: string;
  text: string;
  /** Shown under the title of a hit. */
  passage: string;
}

/** The text fields of a document, with what a word there is worth: those of Recension (src/core/search/data.ts), where an engine takes weights. */
export const WEIGHTS = { title: 6, translation: 4, authors: 6, year: 3, container: 1, concepts: 5, text: 1 } as const;
export type PlainField = keyof typeof WEIGHTS;
export const PLAIN_FIELDS = Object.keys(WEIGHTS) as PlainField[];

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
  const labels = new Map(data.concepts.map((row) => [`${row.vocabulary}/${row.id}`, row.labels[lang][0] ?? '']));
  const documents = linkRecords(data.records).map((record, i): PlainDocument => {
    const text = (field: string) => ((texts[i] as Record<string, string[]>)[field] ?? []).join('\n');
    const classed = FACETS.flatMap(({ vocabulary, values }) =>
      vocabulary ? values(record).map((id) => labels.get(`${vocabulary}/${id}`) ?? '') : [],
    );
    return {
      id: record.id,
      kind: record.kind,
      title: record.title,
      translation: [text('title'), text('translation')].filter(Boolean).join('\n'),
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
