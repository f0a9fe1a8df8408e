import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../../tests/corpus.ts';
import { apiFile } from '../api.ts';
import { exportSources, FORMATS } from '../cite/formats.ts';
import { writeText } from '../document/text.ts';
import { loadCorpus } from '../load.ts';
import { selectionData } from './data.ts';
import { selectionClip, selectionDocument } from './document.ts';
import { sourceGroups, sourceIdsOf } from './expand.ts';
import { groupOf } from './groups.ts';
import { openLibrary } from './library.ts';
import { type Order, sortSelection } from './order.ts';
import { idsOf, selectionOf } from './selection.ts';

const { corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));
const sent = {
  sources: apiFile(corpus, 'sources'),
  vocabularies: apiFile(corpus, 'vocabularies'),
  groups: sourceGroups(corpus),
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
  expect(sent.groups.claims['treatment-retention']).toEqual(sourceIdsOf(corpus, { claim: 'treatment-retention' }));
  expect(sent.groups.instruments['launch-checklist']).toContain('cahier-5-2026');
  expect(sent.groups.settings['hospital-units']).toEqual(sourceIdsOf(corpus, { setting: 'hospital-units' }));
});

test.each([
  ['claim', 'treatment-retention', { kind: 'claims', id: 'treatment-retention' }],
  ['concept', 'settings/hospital', { kind: 'settings', id: 'hospital' }],
  ['concept', 'populations/veterans', { kind: 'populations', id: 'veterans' }],
  ['concept', 'roles/mentor', undefined],
  ['source', 'eddie-2019', undefined],
] as const)('a search result that is a %s (%s) stands for a group or for none', (kind, id, group) => {
  expect(groupOf({ kind, id })).toEqual(group);
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

test('sorts by author, year, title and order of adding, or as the style wants; what is not known stays last', () => {
  const data = selectionData(corpus, 'fr');
  const keys: Record<string, string> = { 'eddie-2019': 'eddie', 'gormley-2021': 'gormley', 'samhsa-tip64-2023': 'samhsa' };
  const citations = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, { key, html: '' }]));
  const chosen = selectionOf(['gormley-2021', 'nobody-1900', 'samhsa-tip64-2023', 'eddie-2019']);
  const sorted = (order: Order, numbered = false) => idsOf(sortSelection(chosen, order, data, { style: 'apa', lang: 'fr', numbered, citations }));
  expect(sorted('author')).toEqual(['eddie-2019', 'gormley-2021', 'samhsa-tip64-2023', 'nobody-1900']);
  expect(sorted('style')).toEqual(sorted('author'));
  expect(sorted('year')).toEqual(['samhsa-tip64-2023', 'gormley-2021', 'eddie-2019', 'nobody-1900']);
  expect(sorted('title').at(-1)).toBe('nobody-1900');
  for (const order of ['added', 'own'] as const) expect(sorted(order)).toEqual(idsOf(chosen));
  expect(sorted('style', true)).toEqual(idsOf(chosen));
});

test('a list for people has the order of the reader, and the words of caution after each citation', () => {
  const file = {
    style: 'vancouver',
    lang: 'fr',
    numbered: true,
    citations: { b: { key: 'b', html: 'B &amp; C, <i>x</i>' }, a: { key: 'a', html: 'A' } },
  } as const;
  const data = { former: {}, sources: { b: { label: 'B', title: 'b', marks: ['Notice <non> vérifiée.'] } } };
  expect(writeText(selectionDocument(file, ['b', 'a'], data))).toMatch(/1\. B & C, x\s+Notice <non> vérifiée\.\s+2\. A/);
  expect(selectionClip(file, ['b', 'a'], data)).toEqual({
    html: '<p>1. B &amp; C, <i>x</i></p><p>[Notice &lt;non&gt; vérifiée.]</p>\n<p>2. A</p>',
    text: '1. B & C, x\n[Notice <non> vérifiée.]\n\n2. A',
  });
});
