import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../../tests/corpus.ts';
import { apiFile } from '../api.ts';
import { exportSources, FORMATS } from '../cite/formats.ts';
import { loadCorpus } from '../load.ts';
import { selectionData } from './data.ts';
import { sourceIdsOf, sourceIdsOfClaims, sourceIdsOfInstrument } from './expand.ts';
import { openLibrary } from './library.ts';
import { sortSelection } from './order.ts';
import { idsOf, selectionOf } from './selection.ts';

const { corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));
const sent = {
  sources: apiFile(corpus, 'sources'),
  vocabularies: apiFile(corpus, 'vocabularies'),
  claims: sourceIdsOfClaims(corpus),
};
const library = openLibrary(JSON.parse(JSON.stringify(sent)));

const SELECTIONS = [
  ['three, not in order', ['samhsa-tip64-2023', 'gormley-2021', 'eddie-2019']],
  ['one', ['bassuk-2016']],
  ['none', []],
  ['the whole library', [...corpus.sources.keys()].reverse()],
] as const;

test.each(SELECTIONS.flatMap(([name, ids]) => FORMATS.map((format) => [name, format.id, ids] as const)))(
  'what a browser writes of %s as %s is what the corpus gives',
  (_, format, ids) => {
    const picked = ids.flatMap((id) => library.sources.get(id) ?? []);
    const wanted = ids.flatMap((id) => corpus.sources.get(id) ?? []);
    expect(picked).toHaveLength(ids.length);
    expect(exportSources(format, picked, library.context)).toBe(exportSources(format, wanted, { corpus }));
  },
);

test('a page stands for the sources that its downloads hold', () => {
  expect(sourceIdsOf(corpus, { claim: 'treatment-retention' })).toContain('gormley-2021');
  expect(sourceIdsOf(corpus, { theme: 'effects' })).toContain('eddie-2019');
  expect(sourceIdsOf(corpus, { setting: 'hospital-units' }).length).toBeGreaterThan(1);
  expect(sent.claims['treatment-retention']).toEqual(sourceIdsOf(corpus, { claim: 'treatment-retention' }));
  const instrument = corpus.instruments.get('launch-checklist');
  expect(instrument && sourceIdsOfInstrument(corpus, instrument)).toContain('cahier-5-2026');
});

test('warnings travel with the list, the gravest first; former ids are known', async () => {
  const made = await loadCorpus(
    await writeCorpus({
      'sources/arden-2019.md': replace(
        'annotation: annotated\n',
        'annotation: annotated\naliases: [arden-2018]\nunverified: { fr: Introuvable., en: Not found. }\nnotices: [{ kind: correction, date: 2021, stated-in: the journal, URL: "https://example.org/c" }, { kind: retraction, date: 2020, stated-in: the journal, URL: "https://example.org/r" }]\n',
      ),
    }),
  );
  const data = selectionData(made.corpus, 'en');
  expect(data.former).toEqual({ 'arden-2018': 'arden-2019' });
  expect(data.sources['arden-2019']?.marks.map((mark) => mark.split(/[ .]/)[0])).toEqual(['Retracted', 'Correction', 'Unverified']);
});

test('sorts by author, year, title and order of adding; what is not known stays last', () => {
  const data = selectionData(corpus, 'fr');
  const chosen = selectionOf(['gormley-2021', 'nobody-1900', 'samhsa-tip64-2023', 'eddie-2019']);
  const sorted = (order: 'author' | 'year' | 'title' | 'added') => idsOf(sortSelection(chosen, order, data));
  expect(sorted('author')).toEqual(['eddie-2019', 'gormley-2021', 'samhsa-tip64-2023', 'nobody-1900']);
  expect(sorted('year')).toEqual(['samhsa-tip64-2023', 'gormley-2021', 'eddie-2019', 'nobody-1900']);
  expect(sorted('added')).toEqual(['gormley-2021', 'nobody-1900', 'samhsa-tip64-2023', 'eddie-2019']);
  expect(sorted('title').at(-1)).toBe('nobody-1900');
});
