import { type Citation, Source, Vocabulary } from '../../../schemas/index.ts';
import { type Corpus, createCorpus } from '../corpus.ts';
import type { SourceEntry, VocabularyEntry } from '../entry.ts';
import { NASTY_FIELDS } from './nasty-fields.ts';
import { NASTY_NAMES } from './nasty-names.ts';

/** A source for a test, with nothing in it but its record and what is given. */
export function sourceOf(id: string, citation: Citation, more: Partial<SourceEntry> = {}): SourceEntry {
  const mentions = [{ in: 'document', section: '1', role: 'cited', as: 'As printed' }];
  const { id: _, ...source } = Source.parse({ citation, annotation: 'cited-only', mentions });
  return { ...source, kind: 'sources', id, file: `sources/${id}.md`, prose: {}, ...more };
}

const article = { type: 'article-journal', 'container-title': 'Addiction', issued: 2020, language: 'en' } as const;
const prose = (text: string) => ({ html: `<p>${text}</p>`, text });

/** Records with what breaks bibliographies. For tests only. */
export const NASTY: readonly SourceEntry[] = [
  sourceOf('accents-2020', {
    ...article,
    title: 'Étude à Genève : l’œuvre naïve de Ğökhan Şahin, Łódź & Þórshöfn',
    author: [
      { family: 'Bektaş', given: 'Ümit' },
      { family: 'Núñez Mendía', given: 'Íñigo' },
      { family: 'Œuvrard', given: 'Ève' },
    ],
    language: 'fr',
  }),
  sourceOf('particles-2019', {
    ...article,
    title: 'Names with particles',
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      { family: 'Arc', given: 'Jeanne', 'non-dropping-particle': 'd’' },
      { family: 'de la Cruz', given: 'Ana' },
      { family: 'Ruiz y Picasso', given: 'Pablo' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'Zambrano Ovalle' },
    ],
  }),
  sourceOf('corporate-2017', {
    type: 'report',
    title: 'Peer support toolkit',
    author: [
      { literal: 'Department of Health and Human Services' },
      { literal: 'Achara Consulting, Inc.' },
      { literal: 'AT&T {Research} and "Friends"' },
      { literal: 'SAMHSA' },
    ],
    publisher: 'U.S. Department of Health and Human Services',
    'publisher-place': 'Rockville and Bethesda',
    issued: '2017-03',
    number: 'PEP23-02-01-001',
    'number-of-pages': '128',
    language: 'en',
    URL: 'https://example.org/a_b%20c~d?x=1&y=2#frag',
    accessed: '2024-02-29',
  }),
  sourceOf('specials-2021', {
    ...article,
    title: 'Costs of 100% #1 peer_support: $5 & {more} ~ a^b \\ back | pipe <b>bold</b> <script>alert(1)</script>',
    author: [{ family: 'O’Neill & Sons', given: 'A_B' }],
    DOI: '10.1000/a_b<c>(d)#e',
    number: '1052',
    volume: '10',
  }),
  sourceOf('brace-2021', { ...article, title: 'A lone { brace and a } late { one', author: [{ family: 'Brace', given: 'L.' }] }),
  sourceOf('quotes-2019', {
    ...article,
    title: "Paying \"peers\" or 'peers' who don't “know” it: a «French» way",
    author: [{ family: "D'Arcy", given: 'Q.' }],
    page: '447–459',
    volume: '26',
    issue: '6',
  }),
  sourceOf('guillemets-2020', {
    ...article,
    title: 'On est des (ex-) « quelque chose » : de la mobilisation des savoirs',
    author: [{ family: 'Schweitzer', given: 'L.' }],
    'container-title': 'Rhizome & santé',
    page: 'S12–S18, S20',
    language: 'fr',
  }),
  sourceOf('cyrillic-2018', {
    ...article,
    title: 'Поддержка равных: обзор ≥ 10 исследований',
    'title-short': 'Поддержка равных',
    'original-title': 'Peer support: a review',
    author: [{ family: 'Иванова', given: 'А. Б.' }],
    language: 'ru',
  }),
  sourceOf('undated-page', {
    type: 'webpage',
    title: 'Résonance – De l’expérience à l’expertise',
    author: [{ literal: 'Association des intervenants (AIDQ)' }],
    issued: { literal: 'n.d.' },
    accessed: '2025-05-07',
    URL: 'https://www.aidq.org/fr/resonance',
    genre: 'Formation',
    language: 'fr',
  }),
  sourceOf('bare-report', { type: 'report', title: 'Cahier de ressources 1', language: 'fr', URL: 'https://example.org/cahier' }),
  sourceOf(
    'elided-2021',
    {
      ...article,
      title: 'Effectiveness of PRSS on the OUD cascade in the United States: a systematic review (mHealth)',
      author: [
        { family: 'Gormley', given: 'M. A.' },
        { family: 'Ortiz', given: 'E.' },
        { family: 'Litwin', given: 'A. H.' },
      ],
      number: '109123',
      volume: '229',
      issued: '2021-12-15',
    },
    {
      'author-elision': 'before-last',
      annotation: 'annotated',
      themes: ['effects', 'roles'],
      settings: ['hospital'],
      design: 'review',
      prose: { fr: prose('Première revue.'), en: prose('First review; 100% of {it}.') },
      unverified: { fr: 'Aucune trace.', en: 'No trace.' },
      discrepancies: [
        {
          field: 'number',
          readings: [
            { printed: '109123', chosen: true, at: [{ in: 'dossier', section: '3' }] },
            { printed: '108270', at: [{ in: 'cahier-4', section: 'b', reference: '22' }] },
          ],
          status: 'supported',
          because: { fr: 'Le DOI le porte.', en: 'The DOI carries it.' },
        },
      ],
      remarks: [{ field: 'volume', text: { fr: 'Manque en page 3.', en: 'Missing on page 3.' } }],
    },
  ),
  sourceOf(
    'cut-at-end-2014',
    {
      ...article,
      title: 'Peer recovery support',
      author: [
        { family: 'Reif', given: 'S.' },
        { family: 'Braude', given: 'L.' },
      ],
      status: 'Advance online publication',
      DOI: '10.1176/appi.ps.201400047',
    },
    { 'author-elision': 'at-end' },
  ),
  sourceOf('talk-2018', {
    type: 'speech',
    title: 'Reduced hospitalizations after recovery coach contact',
    author: [{ family: 'Magidson', given: 'J. M.' }],
    'event-title': 'ASAM',
    genre: 'conference presentation',
    issued: '2018-04-01',
    language: 'en',
  }),
  sourceOf('dictionary-2022', {
    type: 'entry-encyclopedia',
    title: 'Savoir expérientiel',
    author: [{ family: 'Godrie', given: 'B.' }],
    editor: [
      { family: 'Petit', given: 'G.' },
      { family: 'Blondiaux', given: 'L.' },
    ],
    'container-title': 'Dictionnaire critique de la Participation',
    publisher: 'GIS Démocratie et Participation',
    'publisher-place': 'Paris',
    page: '1–3',
    edition: '2',
    issued: 2022,
    ISBN: '978-2-1234-5680-3',
    language: 'fr',
  }),
  sourceOf('chapter-2020', {
    type: 'chapter',
    title: 'A chapter, with editors',
    author: [{ family: 'Un', given: 'A.' }],
    editor: [{ family: 'Deux', given: 'B.' }],
    'container-title': 'The Whole Book: Peer Support in Practice',
    'collection-title': 'Series & Sons',
    publisher: 'Oxford University Press',
    page: '12–34',
    volume: '2',
    issued: 2020,
    language: 'en-GB',
  }),
  sourceOf('training-2023', {
    type: 'webpage',
    title: 'Formation de pair-aidant',
    author: [{ literal: 'Haute école de santé, Genève' }],
    'container-title': 'HES-SO',
    publisher: 'HES-SO',
    genre: 'Parcours de formation certifiante',
    medium: 'Vidéo',
    issued: '2023-12-01',
    URL: 'https://example.org/formation',
    language: 'fr-CH',
  }),
  sourceOf('thesis-2015', {
    type: 'thesis',
    title: 'Devenir pair aidant',
    author: [{ family: 'Godin', given: 'P.' }],
    genre: 'Thèse de doctorat',
    publisher: 'Université Laval',
    issued: 2015,
    'number-of-pages': '312',
    language: 'fr-CA',
  }),
  sourceOf('law-2002', { type: 'legislation', title: 'Loi n° 2002-303 relative aux droits des malades', issued: '2002-03-04', language: 'fr' }),
  sourceOf('proceedings-2016', {
    type: 'paper-conference',
    title: 'Peers in Court',
    author: [{ family: 'Judge', given: 'I.' }],
    'container-title': 'Proceedings of the Meeting',
    'event-title': 'Annual Meeting',
    'publisher-place': 'Bern',
    page: '5',
    issued: 2016,
    language: 'en',
  }),
  sourceOf('book-2017', {
    type: 'book',
    title: 'L’accompagnement par les pairs',
    editor: [{ family: 'Gardien', given: 'È.' }],
    publisher: 'PUG',
    edition: '2e éd. revue',
    'collection-title': 'Libres cours',
    issued: 2017,
    ISBN: '978-2-1234-5680-3',
    language: 'fr',
  }),
  sourceOf('formula-2020', {
    ...article,
    title: '=HYPERLINK("https://evil.example","x")',
    author: [{ literal: '@SUM(A1)' }],
    'container-title': '+1',
    PMID: '12345678',
    PMCID: 'PMC1234567',
    ISSN: '0965-2140',
  }),
  ...Object.entries(NASTY_NAMES).map(([id, citation]) => sourceOf(id, citation)),
  ...NASTY_FIELDS.map((record) => sourceOf(...record)),
].sort((a, b) => (a.id < b.id ? -1 : 1));

function vocabulary(id: string, concepts: readonly [id: string, fr: string, en: string][]): VocabularyEntry {
  const { id: _, ...parsed } = Vocabulary.parse({
    title: { fr: id, en: id },
    concepts: concepts.map(([concept, fr, en]) => ({ id: concept, prefLabel: { fr, en } })),
  });
  return { ...parsed, kind: 'vocabularies', id, file: `vocabularies/${id}.md`, prose: {} };
}

/** The nasty records with the concepts that they name. */
export const NASTY_CORPUS: Corpus = createCorpus([
  ...NASTY,
  vocabulary('themes', [
    ['effects', 'Effets et bénéfices', 'Effects and benefits'],
    ['roles', 'Rôles', 'Roles'],
  ]),
  vocabulary('settings', [['hospital', 'Hôpital, urgences', 'Hospital']]),
  vocabulary('study-designs', [['review', 'Revue', 'Review']]),
]);
