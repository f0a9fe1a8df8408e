import { describe, expect, test } from 'vitest';
import { Notice } from '../../schemas/index.ts';
import { diagnose, replace } from '../../tests/corpus.ts';
import { exportSources, FORMATS } from './cite/formats.ts';
import { NASTY_CORPUS, sourceOf } from './cite/nasty-records.ts';
import { formatNotice, isRetracted, noticeUrl, orderedNotices } from './notices.ts';

// Fabricated: no work of the library has a notice.
const correction = { kind: 'correction', date: 2020, 'stated-in': 'Journal of Clinics, erratum', URL: 'https://example.org/erratum' } as const;
const retraction = {
  kind: 'retraction',
  date: '2021-03-04',
  'stated-in': 'Journal of Clinics, retraction notice',
  DOI: '10.5555/arden.2019.r',
  note: { fr: 'Les données manquaient.', en: 'The data were missing.' },
} as const;
const record = {
  type: 'article-journal',
  title: 'Peer workers in ten clinics',
  'container-title': 'Journal of Clinics',
  issued: 2019,
  language: 'en',
} as const;
const retracted = sourceOf('arden-2019', record, { notices: [correction, retraction], aliases: ['arden-2018'] });
const corrected = sourceOf('brook-2020', record, { notices: [correction] });

test('only a retraction makes a work retracted', () => {
  expect([retracted, corrected, sourceOf('plain-2019', record), undefined].map(isRetracted)).toEqual([true, false, false, false]);
});

test('the gravest notice comes first', () => {
  expect(orderedNotices(retracted).map(({ kind }) => kind)).toEqual(['retraction', 'correction']);
});

test.each([
  [
    retraction,
    'fr',
    'Publication rétractée (2021-03-04)\u00A0: Journal of Clinics, retraction notice, https://doi.org/10.5555/arden.2019.r. Les données manquaient.',
  ],
  [correction, 'en', 'Correction published (2020): Journal of Clinics, erratum, https://example.org/erratum.'],
] as const)('%o in words', (notice, lang, expected) => {
  expect(formatNotice(notice, lang)).toBe(expected);
});

test('a notice says where it can be read', () => {
  expect(Notice.safeParse({ kind: 'retraction', date: 2021, 'stated-in': 'A letter' }).success).toBe(false);
});

describe.each(FORMATS.map(({ id }) => id))('%s', (format) => {
  const text = exportSources(format, [retracted], { corpus: NASTY_CORPUS });
  test('carries the retraction, its notice and the correction', () => {
    expect(text).toContain('retract');
    expect(text).toContain(noticeUrl(retraction));
    expect(text).toContain(noticeUrl(correction));
  });
  test('carries the former key', () => {
    expect(text).toContain('arden-2018');
  });
  test('says nothing of the kind where there is nothing', () => {
    expect(exportSources(format, [sourceOf('plain-2019', record)], { corpus: NASTY_CORPUS })).not.toMatch(/retract|rétract|Former keys/i);
  });
});

test('former keys are keys in BibLaTeX, and a retracted work has that status in CSL', () => {
  expect(exportSources('biblatex', [retracted], { corpus: NASTY_CORPUS })).toContain('ids = {arden-2018}');
  const [item] = JSON.parse(exportSources('csl-json', [retracted], { corpus: NASTY_CORPUS }));
  expect(item).toMatchObject({ status: 'retracted', custom: { aliases: ['arden-2018'], notices: [correction, retraction] } });
});

test('a malformed identifier of a notice is reported at its place', async () => {
  const found = await diagnose({
    'sources/brook-2020.md': replace(
      'themes: [effects]',
      'themes: [effects]\nnotices: [{ kind: retraction, date: 2021, stated-in: A notice, DOI: "doi:10.5555/x" }]',
    ),
  });
  expect(found.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['malformed-identifier 10']);
});
