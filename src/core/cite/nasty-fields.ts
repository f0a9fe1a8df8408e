import { CITATION_TYPES, type Citation } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';

const article: Citation = { type: 'article-journal', title: '', 'container-title': 'Addiction', issued: 2020, language: 'en' };

/** Records with fields that some tool has been seen to lose: addresses, dates, scripts, notices. For tests only. */
export const NASTY_FIELDS: readonly [id: string, citation: Citation, more?: Partial<SourceEntry>][] = [
  ['arabic-2020', { ...article, title: 'دعم الأقران في علاج الإدمان', author: [{ family: 'الخطيب', given: 'محمد' }], language: 'ar' }],
  [
    'chinese-2020',
    { ...article, title: '同伴支持与成瘾康复：系统综述', author: [{ literal: '世界卫生组织' }, { family: '王', given: '小明' }], language: 'zh' },
  ],
  ['japanese-2020', { ...article, title: 'ピアサポートの効果「回復」', author: [{ family: '山田', given: '太郎' }], language: 'ja' }],
  ['hebrew-2020', { ...article, title: 'תמיכת עמיתים – סקירה', author: [{ family: 'כהן', given: 'ר.' }], language: 'he' }],
  [
    'address-2020',
    {
      ...article,
      title: 'An address with %20, # and ~',
      URL: 'https://example.org/a%20b/~peer_support/(x);y?q=50%25&r=é#page=3',
      DOI: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      accessed: '2024-02-29',
    },
  ],
  ['season-2019', { ...article, title: 'Of a season', issued: { literal: 'Spring 2019' } }],
  ['years-2018', { ...article, title: 'Of two years', issued: { literal: '2018–2019' } }],
  ['month-2021', { ...article, title: 'Of a month', issued: '2021-09' }],
  ['day-2021', { ...article, title: 'Of a day', issued: '2021-01-31', accessed: '2022-12' }],
  ['math-2020', { ...article, title: 'Retention at α = 0.05, p < .001 (χ² = 4.2; β₁ ≠ 0) — ½ of n→∞', page: 'e12–e15' }],
  ['quotation-2020', { ...article, title: '“Nothing about us” — ‘without us’: «\u00A0rien sur nous\u00A0» et "sans nous"' }],
  [
    'ministry-2016',
    {
      type: 'report',
      title: 'Rapport n°\u00A012 de l’« Assemblée »',
      author: [
        { literal: 'Ministère des Affaires sociales, de la Santé et des Droits des femmes' },
        { literal: 'Centre d’étude et de recherche, CER' },
      ],
      publisher: 'Santé et société, SA',
      'publisher-place': 'Genève et Lausanne',
      number: '2016/12-B_3',
      issued: '2016-11',
      language: 'fr',
    },
  ],
  [
    'translated-2012',
    {
      type: 'book',
      title: 'Le Rétablissement, de A à Z',
      'original-title': 'Recovery & Hope: 100% {Peers}',
      author: [{ family: 'D’Amours', given: 'M.-È.', suffix: 'III' }],
      publisher: 'Presses de l’Université',
      issued: 2012,
      ISBN: '978-2-1234-5680-3',
      language: 'fr',
    },
  ],
  [
    'retracted-2018',
    { ...article, title: 'Retracted: peers & outcomes', author: [{ family: 'Undone', given: 'A.' }], issued: 2018, status: 'in press' },
    {
      aliases: ['undone-2018'],
      notices: [
        { kind: 'correction', date: '2019-05', 'stated-in': 'Erratum, Addiction, 114', URL: 'https://example.org/erratum#a_b' },
        {
          kind: 'retraction',
          date: '2021-03-04',
          'stated-in': 'Addiction, retraction notice',
          DOI: '10.5555/(retraction);1',
          note: { fr: 'Les données ont été inventées.', en: 'The data were made up.' },
        },
      ],
    },
  ],
];

/** A record of each type with a value in every field, likely or not. For tests only. */
export const COMPLETE: readonly [id: string, citation: Citation][] = CITATION_TYPES.map((type) => [
  `complete-${type.replace(/_/g, '-')}`,
  {
    type,
    title: `A complete ${type.replace(/[-_]/g, ' ')}`,
    'title-short': 'Complete',
    'original-title': 'Un titre complet',
    author: [{ family: 'Author', given: 'A.' }],
    editor: [{ family: 'Editor', given: 'E.' }],
    'container-title': 'The Container',
    'collection-title': 'The Collection',
    'event-title': 'The Event',
    publisher: 'The Publisher',
    'publisher-place': 'Montréal',
    issued: '2020-05-06',
    accessed: '2021-07-08',
    volume: '11',
    issue: '22',
    page: '33–44',
    number: 'N55',
    'number-of-pages': '666',
    edition: '7',
    genre: 'The genre',
    medium: 'The medium',
    status: 'in press',
    language: 'en',
    DOI: '10.5555/complete',
    ISBN: '978-2-1234-5680-3',
    ISSN: '0965-2140',
    PMID: '88888888',
    PMCID: 'PMC9999999',
    URL: 'https://example.org/complete',
  },
]);
