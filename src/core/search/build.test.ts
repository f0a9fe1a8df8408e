import { describe, expect, it } from 'vitest';
import { createCorpus } from '../corpus.ts';
import { buildSearch, readRecords } from './build.ts';
import { fabricatedCorpus } from './fabricated-corpus.ts';
import { openSearch } from './open.ts';

const data = buildSearch(fabricatedCorpus(), 'fr');
const written = ({ manifest, pieces, lunr }: typeof data) => JSON.stringify([manifest, [...pieces], lunr]);
const records = readRecords(fabricatedCorpus(), 'fr');
const record = (id: string) => records.find((item) => item.id === id);

describe('search data', () => {
  it('is the same bytes whatever the order of the entries', () => {
    const corpus = fabricatedCorpus();
    const entries = [...corpus.claims.values(), ...corpus.sources.values(), ...corpus.vocabularies.values()].reverse();
    expect(written(buildSearch(createCorpus(entries), 'fr'))).toBe(written(data));
  });

  it('survives JSON', () => {
    expect(JSON.parse(written(data))).toEqual([data.manifest, [...data.pieces], data.lunr]);
  });

  it('has another edition when anything of it is another', () => {
    const corpus = fabricatedCorpus();
    const [claim] = corpus.claims.values();
    if (claim) claim.statement.fr = `${claim.statement.fr} Vraiment.`;
    expect(data.manifest.edition).not.toBe(buildSearch(corpus, 'fr').manifest.edition);
    expect(data.manifest.edition).not.toBe(buildSearch(fabricatedCorpus(), 'en').manifest.edition);
  });

  it('numbers entries as records are', () => {
    const { kindOf, shown, conceptOf, count } = openSearch(data);
    expect(records.map(({ id, kind, title }) => ({ id, kind, title }))).toEqual(
      Array.from({ length: count }, (_, entry) => ({ id: shown(entry)?.id, kind: kindOf(entry), title: shown(entry)?.title })),
    );
    expect(conceptOf(count - 1)?.id).toBe('roles');
    expect(shown(0)).not.toHaveProperty('designs');
  });

  it('holds claims, then sources, by id, then concepts', () => {
    expect(records.slice(0, 10).map(({ id }) => id)).toEqual([
      'burnout-risk',
      'fair-pay',
      'team-trust',
      'treatment-retention',
      'bektas-2020',
      'martin-2021',
      'oconnell-2018',
      'undated',
      'weber-2019',
      'beneficiaries/teams',
    ]);
  });

  it('calls concepts what their rows call them', () => {
    const corpus = fabricatedCorpus();
    const labels = [...corpus.vocabularies.values()].flatMap(({ id, concepts }) =>
      concepts.map((concept) => [`${id}/${concept.id}`, concept.prefLabel.fr]),
    );
    expect(records.filter(({ kind }) => kind === 'concept').map(({ id, title }) => [id, title])).toEqual(labels);
  });

  it('shows the doubts of a claim, and takes settings from its evidence and above', () => {
    expect(record('treatment-retention')).toEqual({
      id: 'treatment-retention',
      kind: 'claim',
      title: 'Les personnes accompagnées par des pairs restent plus longtemps en traitement.',
      claimKind: 'benefit',
      directions: { supports: 1, inconclusive: 1 },
      themes: ['effects'],
      settings: ['care', 'emergency'],
      beneficiaries: ['teams'],
      sources: ['bektas-2020', 'oconnell-2018'],
      benefits: ['treatment-retention'],
      designs: ['review'],
      languages: ['en'],
      years: [2018, 2020],
      passage: 'Rien de concluant aux urgences.',
    });
  });

  it('gives a source the benefits it bears on, relied on or asserting', () => {
    expect(record('bektas-2020')).toEqual({
      id: 'bektas-2020',
      kind: 'source',
      title: 'Peer workers in the emergency department',
      authors: 'Bektaş',
      year: 2020,
      annotation: 'cited-only',
      directions: { supports: 1, inconclusive: 1 },
      themes: ['roles'],
      settings: ['care', 'emergency'],
      beneficiaries: ['teams'],
      benefits: ['treatment-retention'],
      languages: ['en'],
      years: [2020],
    });
  });

  it('does without what an entry does not have', () => {
    expect(record('undated')).toEqual({
      id: 'undated',
      kind: 'source',
      title: 'Peer support in primary care',
      annotation: 'cited-only',
      languages: ['en'],
    });
    expect(record('fair-pay')).not.toHaveProperty('designs');
  });

  it('quotes whole sentences of an annotation in its language', () => {
    expect(record('martin-2021')?.passage).toBe('Cette étude décrit l’épuisement des pairs à l’hôpital. Elle en cherche les causes.');
    expect(readRecords(fabricatedCorpus(), 'en').find(({ id }) => id === 'martin-2021')?.passage).toBe('This study describes burnout.');
  });
});
