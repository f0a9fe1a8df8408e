import { expect, test } from 'vitest';
import { createCorpus } from './corpus.ts';
import type { SourceEntry } from './entry.ts';
import { collectIntegrity } from './integrity.ts';

function source(id: string, extra: Partial<SourceEntry> = {}): SourceEntry {
  return {
    kind: 'sources',
    id,
    file: `sources/${id}.md`,
    prose: {},
    aliases: [],
    notices: [],
    citation: { type: 'book', title: id, language: 'en' },
    annotation: 'cited-only',
    themes: [],
    settings: [],
    populations: [],
    'support-types': [],
    countries: [],
    mentions: [],
    discrepancies: [],
    remarks: [],
    'distinct-from': [],
    related: [],
    ...extra,
  };
}
const text = { fr: 'texte', en: 'text' };
const mention = (reference?: string) => ({ in: 'doc', section: 'a', role: 'cited' as const, as: 'A.', ...(reference ? { reference } : {}) });

test('each kind of trouble goes into its own list', () => {
  const corpus = createCorpus([
    source('many', { mentions: [mention('22'), mention('9'), mention('22, 23'), mention()] }),
    source('once', { mentions: [mention('7')] }),
    source('doubt', { unverified: text, 'distinct-from': ['once'] }),
    source('torn', {
      citation: { type: 'book', title: 'T', language: 'en', DOI: '10.1000/1' },
      discrepancies: [
        {
          field: 'volume',
          readings: [
            { printed: '1', at: [{ in: 'doc' }] },
            { printed: '2', at: [{ in: 'doc' }] },
          ],
          status: 'unverified',
          because: text,
        },
      ],
      remarks: [
        { field: 'reference', text },
        { field: 'URL', text },
        { field: 'author', text },
      ],
    }),
  ]);
  const report = collectIntegrity(corpus);
  expect(report.sharedNumbers.map(({ source: { id }, references }) => [id, references])).toEqual([['many', ['9', '22', '23']]]);
  expect(report.unverified.map(({ source: { id } }) => id)).toEqual(['doubt']);
  expect(report.lookAlikes.map(({ source: { id }, other }) => [id, other.id])).toEqual([['doubt', 'once']]);
  expect(report.discrepancies.map(({ field, status }) => [field, status])).toEqual([['volume', 'unverified']]);
  expect(report.references).toHaveLength(1);
  expect(report.addresses.map(({ field }) => field)).toEqual(['URL']);
  expect(report.remarks.map(({ field }) => field)).toEqual(['author']);
  expect(report.withoutIdentifier.map(({ id }) => id)).toEqual(['doubt', 'many', 'once']);
});

test('two works that name each other as distinct are one pair', () => {
  const corpus = createCorpus([source('a', { 'distinct-from': ['b'] }), source('b', { 'distinct-from': ['a'] })]);
  expect(collectIntegrity(corpus).lookAlikes).toHaveLength(1);
});
