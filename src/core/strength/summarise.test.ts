import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '../../../tests/corpus.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { labelOf } from '../label.ts';
import { loadCorpus } from '../load.ts';
import { describeStrength } from './describe.ts';
import { designFamily } from './designs.ts';
import { summariseStrength } from './summarise.ts';

const DESIGNS = ['systematic-review', 'literature-review', 'qualitative-study', 'guide'];

/** A source of the fabricated corpus. */
const source = (title: string, design?: string, more = '') => `---
citation: { type: book, title: ${title}, author: [{ family: ${title}, given: M. }], issued: 2019, language: en }
annotation: cited-only
${design ? `design: ${design}\n` : ''}${more}mentions:
  - { in: dossier-2025, section: "1", reference: "30", role: cited, as: x }
---
`;
const SOURCES = {
  'vocabularies/study-designs.md': `---
title: { fr: Types, en: Designs }
concepts:
${['cohort-study', ...DESIGNS].map((id) => `  - { id: ${id}, prefLabel: { fr: Notion ${id}, en: Concept ${id} } }`).join('\n')}
---
## fr
Un vocabulaire.

## en
A vocabulary.
`,
  'sources/review-a.md': source('Alpha', 'systematic-review'),
  'sources/review-b.md': source('Beta', 'literature-review'),
  'sources/abridged-b.md': source('Gamma', 'qualitative-study', 'related: [{ source: review-b, relation: abridges }]\n'),
  'sources/guide-c.md': source('Delta', 'guide'),
  'sources/unknown-d.md': source('Epsilon'),
  'sources/retracted-e.md': source(
    'Zeta',
    'systematic-review',
    'notices: [{ kind: retraction, date: 2021, stated-in: A journal, URL: "https://example.org/notice" }]\n',
  ),
};

interface Line {
  source: string;
  direction: string;
  basis?: string;
  relies?: string[];
  documents?: string[];
}
const line = ({ source: id, direction, basis = 'research', relies = [] }: Line) => `  - source: ${id}
    direction: ${direction}
    basis: ${basis}
    reported-in: [{ document: dossier-2025, section: "1" }]
    relies-on: [${relies.map((work) => `{ source: ${work} }`).join(', ')}]
    note: { fr: Une précision., en: A detail. }
`;
const claim = (lines: readonly Line[], more = '') => `---
kind: benefit
statement: { fr: Les personnes restent., en: People stay. }
beneficiary: people-in-treatment
themes: [effects]
evidence:
${lines.map(line).join('')}${more}---
`;

async function summarise(lines: readonly Line[], more = '') {
  const { corpus } = await loadCorpus(await writeCorpus({ ...SOURCES, 'claims/tested.md': claim(lines, more) }));
  return summariseStrength(corpus.claims.get('tested') as ClaimEntry, corpus);
}

const states = { direction: 'asserts', basis: 'not-stated' };
describe('levels', () => {
  test.each<[string, Line[], string, string]>([
    [
      'two independent reviews',
      [
        { source: 'review-a', direction: 'supports' },
        { source: 'review-b', direction: 'supports' },
      ],
      'convergent',
      'stated-reviews',
    ],
    ['one review', [{ source: 'review-b', direction: 'supports' }], 'single', 'other-reviews'],
    [
      'one review and a bare statement',
      [
        { source: 'review-a', direction: 'supports' },
        { source: 'guide-c', ...states },
      ],
      'single',
      'stated-reviews',
    ],
    [
      'an abridgement and its original',
      [
        { source: 'review-b', direction: 'supports' },
        { source: 'abridged-b', direction: 'supports' },
      ],
      'single',
      'other-reviews',
    ],
    [
      'a guide that relies on the review beside it',
      [
        { source: 'review-a', direction: 'supports' },
        { source: 'guide-c', direction: 'supports', relies: ['review-a'] },
      ],
      'single',
      'stated-reviews',
    ],
    ['a guide that reports a study', [{ source: 'guide-c', direction: 'supports', relies: ['abridged-b'] }], 'second-hand', 'cited-studies'],
    [
      'a guide that reports a work of unknown design',
      [{ source: 'guide-c', direction: 'supports', relies: ['unknown-d'] }],
      'second-hand',
      'cited-unknown',
    ],
    [
      'a finding and a doubt',
      [
        { source: 'review-a', direction: 'supports' },
        { source: 'review-b', direction: 'no-effect' },
      ],
      'contested',
      'stated-reviews',
    ],
    ['mixed results alone', [{ source: 'review-a', direction: 'mixed' }], 'contested', 'stated-reviews'],
    [
      'nothing conclusive, and a bare statement',
      [
        { source: 'review-a', direction: 'inconclusive' },
        { source: 'guide-c', ...states },
      ],
      'unsettled',
      'stated-reviews',
    ],
    ['no effect alone', [{ source: 'abridged-b', direction: 'no-effect' }], 'against', 'studies'],
    ['what authors of a review conclude', [{ source: 'review-a', direction: 'asserts' }], 'authors', 'stated-reviews'],
    ['a statement with a reference', [{ source: 'guide-c', ...states, relies: ['unknown-d'] }], 'referenced', 'cited-unknown'],
    ['a statement that cites a guide', [{ source: 'review-b', ...states, relies: ['guide-c'] }], 'referenced', 'cited-texts'],
    ['an expert panel', [{ source: 'guide-c', direction: 'asserts', basis: 'expert-panel' }], 'expert-panel', 'no-study'],
    ['a bare statement', [{ source: 'guide-c', ...states }], 'stated', 'no-study'],
    [
      'a review, and another that was retracted',
      [
        { source: 'review-b', direction: 'supports' },
        { source: 'retracted-e', direction: 'supports' },
      ],
      'single',
      'other-reviews',
    ],
    [
      'a review, and a doubt that was retracted',
      [
        { source: 'review-b', direction: 'supports' },
        { source: 'retracted-e', direction: 'no-effect' },
      ],
      'single',
      'other-reviews',
    ],
    ['a retracted review alone', [{ source: 'retracted-e', direction: 'supports' }], 'retracted', 'no-study'],
    ['a guide that relies on a retracted review', [{ source: 'guide-c', direction: 'supports', relies: ['retracted-e'] }], 'second-hand', 'no-study'],
  ])('%s', async (_, lines, certainty, studies) => {
    expect(await summarise(lines)).toMatchObject({ certainty, studies });
  });
});

test('a level never stands without a reason, and a reason names its lines and sources', async () => {
  const { reasons } = await summarise([
    { source: 'review-a', direction: 'supports' },
    { source: 'review-b', direction: 'mixed' },
  ]);
  expect(reasons.filter(({ about }) => about === 'certainty')).toMatchObject([
    { code: 'doubted-by', lines: [1], sources: ['review-b'] },
    { code: 'found-by', lines: [0], sources: ['review-a'] },
  ]);
  expect(reasons.map(({ code }) => code)).toContain('studies-may-overlap');
});

test('cautions of the claim are among the reasons', async () => {
  const { reasons } = await summarise([{ source: 'review-a', direction: 'supports' }], 'qualified-by: [few-studies]\n');
  expect(reasons).toContainEqual(expect.objectContaining({ code: 'qualified', claims: ['few-studies'] }));
});

describe('the real corpus', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url))));
  });
  const of = (id: string) => summariseStrength(corpus.claims.get(id) as ClaimEntry, corpus);

  test('every design of the vocabulary belongs to a family', () => {
    const sources = [...corpus.concepts('study-designs').keys()].map((design) => ({ design }) as never);
    expect(sources.filter((item) => designFamily(item) === 'unknown')).toEqual([]);
  });

  test('the block of TIP 64 is a block, and the two references of its own are not in it', () => {
    const block = of('treatment-retention').reasons.find(({ code }) => code === 'block');
    expect(block?.sources).toHaveLength(11);
    expect(block?.sources).not.toContain('eddie-2019');
    expect(block?.claims).toContain('abstinence');
  });

  test('every level of every claim has reasons in both languages, and none is called a grade', () => {
    for (const item of corpus.claims.values()) {
      const strength = summariseStrength(item, corpus);
      for (const about of ['certainty', 'studies'])
        expect(
          strength.reasons.some((reason) => reason.about === about),
          `${item.id} ${about}`,
        ).toBe(true);
      for (const lang of ['fr', 'en'] as const) {
        const { certainty, studies, reasons } = describeStrength(strength, corpus, lang);
        const text = [certainty.label, certainty.meaning, studies, ...reasons.map((reason) => reason.text)].join(' ');
        expect(text).not.toMatch(/GRADE|undefined|\d+ ?\/ ?\d+|certainty of evidence/);
        // Titles that stand for an unknown author are as printed.
        const own = reasons
          .flatMap(({ reason }) => reason.sources)
          .reduce((rest, id) => rest.replaceAll(labelOf(corpus.sources, id, lang), ''), text);
        if (lang === 'fr') expect(own).not.toMatch(/(?<![\u00a0\u202f])[;!?]|(?<!\u00a0):/);
      }
    }
  });
});
