import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../schemas/index.ts';
import { exportSources } from '../cite/formats.ts';
import { LOSSES, type Returned, returned } from '../cite/losses.ts';
import { COMPLETE } from '../cite/nasty-fields.ts';
import { NASTY, NASTY_CORPUS, sourceOf } from '../cite/nasty-records.ts';
import { annotationOf, keywordsOf, remarksOf } from '../cite/notes.ts';
import { notedFields } from '../cite/places.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { loadCorpus } from '../load.ts';
import { type Mapped, toCitation } from './citation.ts';
import { readRecords } from './read.ts';
import type { ReadRecord } from './record.ts';

/*
 * Each of our exports, imported, is the record that was exported, field by field, but for what the exports page says that the format
 * cannot carry (src/core/cite/losses.ts). A field that stands in the note is found there; so is every word of ours.
 */

const REAL = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;
const COMPLETE_SOURCES = COMPLETE.map(([id, citation]) => sourceOf(id, citation)).sort((a, b) => (a.id < b.id ? -1 : 1));
const LIBRARIES: [string, readonly SourceEntry[], Corpus][] = [
  ['content/', [...REAL.sources.values()], REAL],
  ['nasty records', NASTY, NASTY_CORPUS],
  ['records with every field', COMPLETE_SOURCES, NASTY_CORPUS],
];
const READABLE = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const;

/** The exported text, read and mapped, by id. */
function importBack(format: (typeof READABLE)[number], sources: readonly SourceEntry[], context: Parameters<typeof exportSources>[2]) {
  const reading = readRecords(exportSources(format, sources, context));
  expect(reading).toMatchObject({ rejected: [], skipped: [] });
  expect(reading?.records.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
  return sources.map((source, i) => {
    const mapped = toCitation(reading?.records[i] as ReadRecord);
    if ('reason' in mapped) throw new Error(`${source.id}: ${mapped.reason}`);
    return { source, mapped };
  });
}

/** Everything that was put aside, on one line. */
const kept = ({ kept: fields }: Mapped) => plain(Object.values(fields).join(' '));
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe.each(LIBRARIES)('%s', (_, sources, corpus) => {
  describe.each(READABLE)('%s', (format) => {
    test.each([undefined, ...LANGUAGES])('every field, notes in %s', (lang) => {
      for (const { source, mapped } of importBack(format, sources, { corpus, lang })) {
        const wanted: Record<string, unknown> = { ...returned(source, format).citation };
        const got: Record<string, unknown> = { ...mapped.citation };
        for (const field of notedFields(source.citation, format)) {
          if (got[field] !== undefined) continue;
          expect(kept(mapped), `${field} of ${source.id}`).toContain(plain(String(source.citation[field])));
          delete wanted[field];
        }
        expect(got, source.id).toEqual(wanted);
        expect(mapped['author-elision'], source.id).toBe(source['author-elision']);
        expect(mapped.notices, source.id).toEqual(returned(source, format).notices);
      }
    });

    test('annotation, remarks, discrepancies, what is unverified, keywords', () => {
      for (const { source, mapped } of importBack(format, sources, { corpus })) {
        const text = kept(mapped);
        for (const sentence of [...annotationOf(source, { lang: undefined }), ...remarksOf(source, { lang: undefined })]) {
          expect(text, source.id).toContain(plain(sentence));
        }
        // Commas and semicolons part keywords, so one inside a keyword is another sign.
        const words = (label: string) => label.match(/[\p{L}\p{N}]+/gu)?.join(' ');
        for (const keyword of keywordsOf(source, { corpus })) expect(words(text), source.id).toContain(words(keyword));
      }
    });
  });
});

test.each(LOSSES.filter(({ formats }) => !formats.includes('csv')))('it happens: $says.en', ({ formats, reduce }) => {
  const shown = ({ citation, notices }: Returned) => JSON.stringify({ citation, notices });
  const sources = LIBRARIES.flatMap(([, list]) => list);
  for (const format of formats) {
    expect(
      sources.some((source) => shown(reduce(source, format)) !== shown(source)),
      format,
    ).toBe(true);
  }
});
