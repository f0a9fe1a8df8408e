import { describe, expect, test } from 'vitest';
import { type Changes, diagnose, readMarks, replace, VALID } from '../../../tests/corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { RULES } from './index.ts';

const ARDEN = 'sources/arden-2019.md';
const BROOK = 'sources/brook-2020.md';
const STAYING = 'claims/staying-in-treatment.md';
const FEW = 'claims/few-studies.md';
const THEMES = 'vocabularies/themes.md';

/** Another source, cited only, of which some lines differ. */
const source = (title: string, more = '', reference = '30') => `---
citation:
  type: book
  ▲title: ${title}
  author: [{ family: Arden, given: M. }]
  issued: 2019
  language: en
${more}annotation: cited-only
mentions:
  - { in: dossier-2025, section: "1", reference: "${reference}", role: cited, as: x }
---
`;
/** A source that no document cites. */
const imported = (title: string, mark: string) => `---
citation:
  type: book
  title: ${title}
  issued: 2018
  language: en
${mark}annotation: imported
imported: { file: trees.bib, key: a }
---
`;
const unmarked = (text: string) => text.replaceAll('▲', '');
const both =
  (...changes: ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((result, change) => change(result), text);

interface Case {
  name: string;
  /** The mistake; the marks stand where it is reported. */
  bad: Changes;
  /** Words of the messages, in their order. */
  says: string[];
  expected?: string[];
  /** Where `related` points, as `file:line`. */
  related?: string[];
  /** A twin that looks much the same and is right. */
  good?: Changes;
}

const CASES: Record<string, Case[]> = {
  'id-clash': [
    {
      name: 'an alias that is a file',
      bad: { [BROOK]: replace('annotation:', 'aliases: [▲arden-2019]\nannotation:') },
      says: ['“arden-2019” is already taken by sources/arden-2019.md'],
      related: [`${ARDEN}:1`],
      good: { [BROOK]: replace('annotation:', 'aliases: [brook-2019]\nannotation:') },
    },
    {
      name: 'a claim and a source',
      bad: { 'sources/few-studies.md': unmarked(source('An altogether different thing')), [FEW]: (text) => `▲${text}` },
      says: ['already taken by sources/few-studies.md'],
      related: ['sources/few-studies.md:1'],
    },
    {
      name: 'two concepts',
      bad: { [THEMES]: replace('{ id: roles', '{ ▲id: effects') },
      says: ['“effects” stands twice'],
      related: [`${THEMES}:4`],
    },
  ],
  'short-code-clash': [
    {
      name: 'two claims whose digests begin alike',
      bad: { 'claims/x-29720.md': VALID[FEW] ?? '', 'claims/x-32173.md': `▲${VALID[FEW]}` },
      says: ['“x-32173” has the short address /c/88tt2y/ of “x-29720”'],
      related: ['claims/x-29720.md:1'],
    },
  ],
  'concept-structure': [
    {
      name: 'a circle',
      bad: { [THEMES]: both(replace('id: effects,', 'id: effects, ▲broader: roles,'), replace('id: roles,', 'id: roles, ▲broader: effects,')) },
      says: ['effects → roles → effects', 'roles → effects → roles'],
      good: { [THEMES]: replace('roles,', 'roles, broader: effects,') },
    },
    {
      name: 'a preferred label twice',
      bad: { [THEMES]: replace('fr: Notion roles', '▲fr: notion Effects') },
      says: ['already that of “effects”'],
      related: [`${THEMES}:4`],
    },
    {
      name: 'an alternative label that is the preferred one',
      bad: { [THEMES]: replace('roles, prefLabel', 'roles, altLabel: { en: [role, ▲concept Roles] }, prefLabel') },
      says: ['“concept Roles” repeats'],
      good: { [THEMES]: replace('roles, prefLabel', 'roles, altLabel: { en: [role] }, prefLabel') },
    },
  ],
  'unknown-concept': [
    {
      name: 'a theme',
      bad: { [BROOK]: replace('[effects]', '[▲efects]') },
      says: ['Unknown themes “efects”: it is not in vocabularies/themes.md. Did you mean “effects”?'],
      expected: ['effects'],
    },
    {
      name: 'a setting',
      bad: { [ARDEN]: replace('[hospital]', '[hospital, ▲hospitals]') },
      says: ['Did you mean “hospital”?'],
      expected: ['hospital'],
    },
    {
      name: 'a design that is nothing like any',
      bad: { [ARDEN]: replace('design: cohort-study', '▲design: xyz') },
      says: ['Unknown design “xyz”'],
      expected: ['cohort-study', 'review'],
    },
    {
      name: 'a population of an evidence line',
      bad: { [FEW]: replace('    note:', '    populations: [women, ▲womn]\n    note:') },
      says: ['Unknown populations “womn”'],
      expected: ['women'],
    },
    { name: 'a support type', bad: { [BROOK]: replace('themes:', 'support-types: [▲emotional]\nthemes:') }, says: ['Unknown support-types'] },
    {
      name: 'a beneficiary',
      bad: { [STAYING]: replace('beneficiary: people-in-treatment', '▲beneficiary: people-in-treatmnt') },
      says: ['Did you mean'],
    },
    {
      name: 'a broader concept',
      bad: { [THEMES]: replace('roles,', 'roles, ▲broader: efects,') },
      says: ['Unknown broader “efects”'],
      expected: ['effects'],
    },
  ],
  'unknown-entry': [
    {
      name: 'the source of an evidence line',
      bad: { [FEW]: replace('- source: arden-2019', '- ▲source: arden-2018') },
      says: ['There is no source “arden-2018”. Did you mean “arden-2019”?'],
      expected: ['arden-2019'],
    },
    {
      name: 'a document of a line',
      bad: { [FEW]: replace('[{ document: dossier-2025', '[{ ▲document: dossier-2024') },
      says: ['dossier-2024'],
      expected: ['dossier-2025'],
    },
    { name: 'a work relied on', bad: { [STAYING]: replace('[{ source: brook-2020', '[{ ▲source: nobody') }, says: ['Add sources/nobody.md'] },
    { name: 'a mention', bad: { [ARDEN]: replace('{ in: dossier-2025', '{ ▲in: dosier-2025') }, says: ['dosier-2025'], expected: ['dossier-2025'] },
    { name: 'a caution', bad: { [STAYING]: replace('[few-studies]', '[▲few-study]') }, says: ['There is no claim'], expected: ['few-studies'] },
    {
      name: 'a claim where a source is meant',
      bad: { [STAYING]: replace('[few-studies]', '[▲arden-2019]') },
      says: ['There is no claim “arden-2019”'],
    },
    {
      name: 'a former id',
      bad: { [BROOK]: replace('annotation:', 'aliases: [brook-2019]\nannotation:'), [STAYING]: replace('source: brook-2020', '▲source: brook-2019') },
      says: ['is now called “brook-2020”'],
      expected: ['brook-2020'],
    },
    {
      name: 'a place of a reading',
      bad: {
        [BROOK]: replace(
          'mentions:',
          'discrepancies:\n  - field: issued\n    readings:\n      - { printed: "2020", at: [{ in: dossier-2025 }] }\n      - { printed: "2021", at: [{ ▲in: dossier }] }\n    status: unverified\n    because: { fr: x, en: x }\nmentions:',
        ),
      },
      says: ['“dossier”'],
    },
    {
      name: 'where a concept stands',
      bad: { [THEMES]: replace('roles,', 'roles, attested: [{ ▲in: dossier-2024 }],') },
      says: ['dossier-2024'],
      expected: ['dossier-2025'],
    },
  ],
  'self-reference': [
    {
      name: 'a claim related to itself',
      bad: { [FEW]: replace('evidence:', 'related: [staying-in-treatment, ▲few-studies]\nevidence:') },
      says: ['“related” points at this very entry'],
      good: { [FEW]: replace('evidence:', 'related: [staying-in-treatment]\nevidence:') },
    },
    { name: 'a caution on itself', bad: { [STAYING]: replace('[few-studies]', '[▲staying-in-treatment]') }, says: ['“qualified-by”'] },
    {
      name: 'a source that relies on itself',
      bad: { [STAYING]: replace('[{ source: brook-2020, references: ["8"] }]', '[{ ▲source: arden-2019, references: ["7"] }]') },
      says: ['“arden-2019” relies on itself'],
    },
  ],
  'not-founding': [
    {
      name: 'a mention',
      bad: { [ARDEN]: replace('{ in: dossier-2025', '{ ▲in: brook-2020') },
      says: ['“brook-2020” is not a founding document'],
      expected: ['dossier-2025'],
    },
    {
      name: 'a report',
      bad: { [FEW]: replace('[{ document: dossier-2025', '[{ ▲document: arden-2019') },
      says: ['founding'],
      expected: ['dossier-2025'],
    },
  ],
  'malformed-identifier': [
    {
      name: 'a DOI with its address',
      bad: { [ARDEN]: replace('DOI: ', '▲DOI: https://doi.org/') },
      says: ['without “https://doi.org/”'],
      good: { [ARDEN]: replace('DOI: 10.5555/arden.2019', 'DOI: 10.1002/(SICI)1097-0258(19980815)17:15') },
    },
    {
      name: 'a check digit of an ISBN',
      bad: { [BROOK]: replace('  language', '  ▲ISBN: 978-2-07-036822-9\n  language') },
      says: ['check digit'],
      good: { [BROOK]: replace('  language', '  ISBN: 978-2-07-036822-8\n  language') },
    },
    {
      name: 'a check digit of an ISSN',
      bad: { [ARDEN]: replace('  language', '  ▲ISSN: 0378-5954\n  language') },
      says: ['check digit'],
      good: { [ARDEN]: replace('  language', '  ISSN: 0378-5955\n  language') },
    },
    {
      name: 'an address that runs',
      bad: { [ARDEN]: replace('URL: https://example.org/arden', '▲URL: javascript:alert(1)') },
      says: ['is not a web address'],
    },
    { name: 'a PMID with letters', bad: { [ARDEN]: replace('  language', '  ▲PMID: PMID-123\n  language') }, says: ['one to eight digits'] },
    {
      name: 'a PMCID without PMC',
      bad: { [ARDEN]: replace('  language', '  ▲PMCID: "123"\n  language') },
      says: ['PMC1234567'],
      good: { [ARDEN]: replace('  language', '  PMCID: PMC123\n  language') },
    },
  ],
  'duplicate-doi': [
    {
      name: 'in other capitals',
      bad: { [BROOK]: replace('  language', '  ▲DOI: 10.5555/ARDEN.2019\n  language') },
      says: ['already that of “arden-2019”'],
      related: [`${ARDEN}:12`],
      good: { [BROOK]: replace('  language', '  DOI: 10.5555/brook\n  language') },
    },
  ],
  'duplicate-item': [
    {
      name: 'a theme',
      bad: { [BROOK]: replace('[effects]', '[effects, roles, ▲effects]') },
      says: ['“effects” stands twice in “themes”'],
      related: [`${BROOK}:9`],
      good: { [BROOK]: replace('[effects]', '[effects, roles]') },
    },
    {
      name: 'a work relied on',
      bad: { [STAYING]: replace('references: ["8"] }]', 'references: ["8"] }, { ▲source: brook-2020 }]') },
      says: ['“brook-2020” stands twice in “relies-on”'],
      related: [`${STAYING}:13`],
    },
  ],
  'duplicate-mention': [
    {
      name: 'the same place and number',
      bad: { [BROOK]: (text) => text.replace(/( {2}- \{ in: .*\n)/, '$1$1').replace(/(in: .*\n {2}- \{ )in/, '$1▲in') },
      says: ['the same as mention 1'],
      related: [`${BROOK}:11`],
      good: { [BROOK]: (text) => text.replace(/( {2}- \{ in: .*\n)/, '$1$1').replace('"8"', '"9"') },
    },
  ],
  'duplicate-line': [
    {
      name: 'the same source and direction',
      bad: {
        [FEW]: (text) => text.replace(/( {2}- source: arden-2019\n(?: {4}.*\n)+)/, '$1$1').replace(/(source: [\s\S]*)source: a/, '$1▲source: a'),
      },
      says: ['already has a line of this direction'],
      related: [`${FEW}:6`],
      good: { [FEW]: (text) => text.replace(/( {2}- source: arden-2019\n(?: {4}.*\n)+)/, '$1$1').replace('mixed', 'supports') },
    },
  ],
  'look-alike': [
    {
      name: 'nearly the same title',
      bad: { 'sources/other.md': source('Peer workers in ten small clinics').replace('Arden', 'Zola').replace('2019', '2012') },
      says: ['(2012 and 2019) is like that of “arden-2019”'],
      related: [`${ARDEN}:4`],
      good: { 'sources/other.md': unmarked(source('Peer workers in ten clinics of the north')).replace('Arden', 'Zola') },
    },
    {
      name: 'a similar title, the same first author and year',
      bad: { 'sources/other.md': source('Peer workers in ten clinics of the north') },
      says: ['(both 2019)'],
      related: [`${ARDEN}:4`],
      good: { 'sources/other.md': unmarked(source('Peer workers in ten clinics of the north', 'distinct-from: [arden-2019]\n')) },
    },
  ],
  'needless-distinct-from': [
    {
      name: 'nobody would take one for the other',
      bad: { [BROOK]: replace('annotation:', 'distinct-from: [▲arden-2019]\nannotation:') },
      says: ['“arden-2019” does not look like this source'],
      good: { 'sources/other.md': unmarked(source('Quite another thing', 'distinct-from: [arden-2019]\n')) },
    },
  ],
  'shared-reference': [
    {
      name: 'one number for two works',
      bad: { [BROOK]: replace('reference: "8"', '▲reference: "7, 8"') },
      says: ['Reference 7 of dossier-2025 is already a mention of “arden-2019”'],
      related: [`${ARDEN}:19`],
      good: {
        [BROOK]: both(
          replace('reference: "8"', 'reference: "7, 8"'),
          replace('mentions:', 'remarks: [{ field: reference, text: { fr: Deux fois., en: Twice. } }]\nmentions:'),
        ),
      },
    },
  ],
  'imported-records': [
    {
      name: 'two records of one file',
      bad: { 'sources/ash-2018.md': imported('Ash and oak', '▲'), 'sources/elm-2018.md': imported('Elm, the tall tree', '') },
      says: ['Imported from “trees.bib” and not annotated yet (and 1 more: elm-2018)'],
      good: {
        'sources/ash-2018.md': `${imported('Ash and oak', '').replace('annotation: imported', 'annotation: annotated')}## fr\nUn texte.\n\n## en\nA text.\n`,
      },
    },
  ],
  'annotation-state': [
    {
      name: 'no annotation',
      bad: { [ARDEN]: (text) => `${text.slice(0, text.indexOf('\n## fr'))}\n`.replace('annotation:', '▲annotation:▲') },
      says: ['no text under “## fr”', 'no text under “## en”'],
    },
    {
      name: 'an annotation in one language',
      bad: { [ARDEN]: both(replace('\n## en\nA study of ten clinics.\n', ''), replace('annotation:', '▲annotation:')) },
      says: ['no text under “## en”'],
    },
    {
      name: 'an empty section',
      bad: { [ARDEN]: both(replace('A study of ten clinics.\n', ''), replace('annotation:', '▲annotation:')) },
      says: ['no text under “## en”'],
    },
    {
      name: 'a text of a work that is only cited',
      bad: { [BROOK]: (text) => `${text.replace('annotation:', '▲annotation:')}## fr\nUn livre.\n` },
      says: ['“cited-only” and yet has a text'],
    },
    {
      name: 'a vocabulary that is not described',
      bad: { [THEMES]: both(replace('## en\nA vocabulary.\n', ''), replace('title:', '▲title:')) },
      says: ['no description under “## en”'],
    },
    {
      name: 'a claim with a text in one language',
      bad: { [FEW]: (text) => `▲${text}## fr\nUn texte.\n` },
      says: ['“## en”'],
      good: { [FEW]: (text) => `${text}## fr\nUn texte.\n\n## en\nA text.\n` },
    },
  ],
  'claim-without-evidence': [
    {
      name: 'an empty list',
      bad: { [FEW]: (text) => `${text.slice(0, text.indexOf('evidence:'))}▲evidence: []\n---\n` },
      says: ['The claim has no evidence'],
    },
  ],
  beneficiary: [
    {
      name: 'a benefit of nobody',
      bad: { [STAYING]: both(replace('beneficiary: people-in-treatment\n', ''), replace('kind:', '▲kind:')) },
      says: ['Add “beneficiary”'],
      expected: ['people-in-treatment', 'peer-workers'],
      good: { [STAYING]: both(replace('beneficiary: people-in-treatment\n', ''), replace('kind: benefit', 'kind: finding')) },
    },
  ],
  'doubt-without-note': [
    ...['mixed', 'inconclusive', 'no-effect', 'contradicts'].map((direction) => ({
      name: direction,
      bad: { [FEW]: both(replace('direction: mixed', `▲direction: ${direction}`), (text) => text.replace(/ {4}note: .*\n/, '')) },
      says: [`The line is “${direction}” and has no note`],
    })),
    {
      name: 'support needs none',
      bad: { [FEW]: both(replace('direction: mixed', 'direction: asserts'), (text) => text.replace(/ {4}note: .*\n/, '')) },
      says: [],
    },
  ],
  'overclaiming-wording': [
    {
      name: 'a proof, in both languages',
      bad: {
        [STAYING]: replace(
          'qualified-by:',
          'wording:\n  may-say: { ▲fr: Il est prouvé que les personnes restent., ▲en: Research demonstrates that people stay. }\nqualified-by:',
        ),
      },
      says: ['“prouvé” says that it is settled', '“demonstrates” says that it is settled'],
      good: {
        [STAYING]: replace(
          'qualified-by:',
          'wording:\n  may-say: { fr: Une étude montre que les personnes restent., en: One study shows that people stay. }\nqualified-by:',
        ),
      },
    },
    {
      name: 'a finding that no work made',
      bad: {
        [STAYING]: both(
          replace('direction: supports', 'direction: asserts'),
          replace(
            'qualified-by:',
            'wording:\n  say-instead:\n    fr: Selon un texte, les personnes restent.\n    ▲en: A text shows that people stay.\nqualified-by:',
          ),
        ),
      },
      says: ['“shows that” speaks of a finding, and the certainty is'],
    },
    {
      name: 'a doubt left out',
      bad: {
        [FEW]: replace('evidence:', 'wording:\n  may-say:\n    fr: Mais les études sont peu nombreuses.\n    ▲en: There are few studies.\nevidence:'),
      },
      says: ['A line of this claim doubts, and the sentence does not say so'],
      related: [`${FEW}:11`],
    },
  ],
  'reference-without-mention': [
    {
      name: 'another number',
      bad: { [STAYING]: replace('references: ["8"]', 'references: ["8", ▲"9"]') },
      says: ['No mention of “brook-2020” in dossier-2025 carries the reference number 9. It is cited as 8.'],
      expected: ['8'],
    },
  ],
  'broken-link': [
    {
      name: 'a source that is not there',
      bad: { [ARDEN]: replace('[le dossier](source:dossier-2025)', '▲[le dossier](source:dossier-2024)') },
      says: ['source:dossier-2024 leads nowhere. Did you mean “dossier-2025”?'],
      expected: ['source:dossier-2025'],
    },
    {
      name: 'a claim that is not there',
      bad: { [ARDEN]: replace('[le dossier](source:dossier-2025)', '▲[le dossier](claim:nothing)') },
      says: ['There is no claims/nothing.md'],
    },
  ],
  'french-typography': [
    {
      name: 'a field',
      bad: { [FEW]: replace('fr: Les études sont', "▲fr: Les études d'ici sont") },
      says: ['a straight apostrophe'],
      expected: ['’'],
      good: { [FEW]: replace('en: There are', "en: There aren't") },
    },
    {
      name: 'a body',
      bad: { [ARDEN]: replace('Une étude de dix cliniques', 'Une étude de dix cliniques▲; elle est\nlongue▲: 20 pages') },
      says: ['; ! or ?', 'a colon'],
      good: { [ARDEN]: replace('A study of ten', 'A study: "ten"; 20%') },
    },
  ],
  'stigmatising-language': [
    {
      name: 'a field and a body',
      bad: { [FEW]: replace('en: There are few', '▲en: Addicts are in few'), [ARDEN]: replace('Une étude', 'Une étude de ▲drogués et ▲toxicomanes') },
      says: ['“Addicts” stigmatises', '“drogués”', '“toxicomanes”'].sort(),
      good: {
        [BROOK]: replace('Hiring, paying', 'Addicts, paying'),
        [THEMES]: replace('roles, prefLabel', 'roles, altLabel: { en: [addicts] }, prefLabel'),
      },
    },
  ],
};

test('every rule has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual(RULES.map((rule) => rule.id).sort());
});

test('every rule says why, and shows a bad and a good example', () => {
  for (const { id, description, why, bad, good } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [description, why, bad, good]) expect(text.length, id).toBeGreaterThan(5);
    expect(bad).not.toBe(good);
  }
});

const where = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`;

describe.each(Object.entries(CASES))('%s', (ruleId, cases) => {
  const severity = RULES.find((rule) => rule.id === ruleId)?.severity;

  test.each(cases.map((item) => [item.name, item] as const))('%s', async (_, { bad, says, expected, related, good }) => {
    const { changes, places } = readMarks(bad);
    const found = await diagnose(changes);
    expect(found.map(({ ruleId: rule }) => rule)).toEqual(says.map(() => ruleId));
    // Two marks around one word stand for two findings at the first.
    if (places.length === found.length && new Set(found.map(where)).size === found.length) expect(found.map(where).sort()).toEqual(places.sort());
    else expect(places).toContain(where(found[0] as Diagnostic));
    expect(found.map((d) => d.severity)).toEqual(found.map(() => severity));
    const messages = found.map((d) => d.message);
    for (const words of says) expect(messages.join('\n')).toContain(words);
    if (expected) for (const d of found) expect(d.expected).toEqual(expected);
    if (related) expect(found.flatMap((d) => d.related ?? []).map((r) => `${r.file}:${r.line}`)).toEqual(related);
    if (good) expect(await diagnose(good)).toEqual([]);
  });
});

test('the valid corpus has no mark in it', () => {
  expect(readMarks({ ...VALID }).places).toEqual([]);
});
