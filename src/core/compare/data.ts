import type { Direction, Language } from '../../../schemas/index.ts';
import { labelsOf } from '../cite/notes.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { labelOf, shortLabel, yearOf } from '../label.ts';
import { lineLocators } from '../locator.ts';
import { formatNotice, orderedNotices } from '../notices.ts';
import { COMPARE_WORDS } from './words.ts';

/** What one source has for each row about the work itself; a row that no entry fills is left out. */
export const RECORD_ROWS = ['published', 'design', 'place', 'population', 'sample', 'setting', 'support', 'limits', 'annotation'] as const;
export type RecordRow = (typeof RECORD_ROWS)[number];

export interface Finding {
  claim: string;
  direction: Direction;
  /** Pages, narrower scope and nuance of the line, ready to read. */
  details: string[];
}

export interface ComparedSource {
  id: string;
  label: string;
  title: string;
  /** Language of the title. */
  titleLanguage: string;
  record: Partial<Record<RecordRow, string[]>>;
  /** Its own evidence lines, doubtful ones first. */
  findings: Finding[];
  /** Claims for which other sources cite it, and which sources. */
  citedFor: { claim: string; by: string[] }[];
}

/** All sources as rows of a comparison, in one language: plain data, for JSON. */
export interface CompareData {
  sources: ComparedSource[];
  /** Statements of the claims, by id. */
  statements: Record<string, string>;
  /** Former ids of sources, to the present one. */
  aliases: Record<string, string>;
}

/** What entries say of every source, ready to set side by side. */
export function buildCompareData(corpus: Corpus, lang: Language): CompareData {
  return {
    sources: [...corpus.sources.values()].map((source) => comparedSource(source, corpus, lang)),
    statements: Object.fromEntries([...corpus.claims.values()].map((claim) => [claim.id, claim.statement[lang]])),
    aliases: Object.fromEntries(corpus.aliases.sources),
  };
}

function comparedSource(source: SourceEntry, corpus: Corpus, lang: Language): ComparedSource {
  const words = COMPARE_WORDS[lang];
  const bearings = corpus.bearings(source.id);
  const conceptLabels = (vocabulary: string, ids: readonly string[]) =>
    ids.flatMap((id) => corpus.concepts(vocabulary).get(id)?.prefLabel[lang] ?? []);
  const findings = bearings
    .filter(({ as }) => as === 'asserts')
    .map(({ claim, line }): Finding => {
      const scope = [...conceptLabels('settings', line.settings), ...conceptLabels('populations', line.populations)];
      return {
        claim: claim.id,
        direction: line.direction,
        details: [
          ...lineLocators(line, lang),
          ...(scope.length ? [`${words.onlyFor}${words.colon}${scope.join(', ')}`] : []),
          ...(line.note ? [line.note[lang]] : []),
        ],
      };
    });
  const cited = Map.groupBy(
    bearings.filter(({ as }) => as === 'relied-on'),
    ({ claim }) => claim.id,
  );
  const { citation } = source;
  const rows: Record<RecordRow, string[]> = {
    published: [[citation['container-title'] ?? citation.publisher, yearOf(citation.issued)].filter((part) => part !== undefined).join(', ')],
    design: labelsOf(source, 'design', corpus, lang),
    place: source.countries.map((code) => new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code),
    population: labelsOf(source, 'populations', corpus, lang),
    sample: source.sample ? [source.sample[lang]] : [],
    setting: labelsOf(source, 'settings', corpus, lang),
    support: labelsOf(source, 'support-types', corpus, lang),
    limits: limitsOf(source, lang),
    annotation: source.annotation === 'cited-only' || !source.prose[lang] ? [] : [source.prose[lang].text],
  };
  return {
    id: source.id,
    label: shortLabel(source, lang),
    title: citation.title,
    titleLanguage: citation.language,
    record: Object.fromEntries(
      RECORD_ROWS.flatMap((row) => {
        const values = rows[row].filter(Boolean);
        return values.length ? [[row, values]] : [];
      }),
    ),
    findings,
    citedFor: [...cited].map(([claim, list]) => ({ claim, by: [...new Set(list.map(({ line }) => labelOf(corpus.sources, line.source, lang)))] })),
  };
}

/** What weakens a source or our knowledge of it. What its findings do not allow stands with each finding. */
function limitsOf(source: SourceEntry, lang: Language): string[] {
  const words = COMPARE_WORDS[lang];
  const fields = [...new Set(source.discrepancies.map(({ field }) => field))];
  return [
    ...orderedNotices(source).map((notice) => formatNotice(notice, lang)),
    ...(source.unverified ? [`${words.unverified}${source.unverified[lang]}`] : []),
    ...(source.annotation === 'cited-only' ? [words.citedOnly] : []),
    ...(source.design ? [] : [words.designUnknown]),
    ...(fields.length ? [words.discrepancies(fields.join(', '))] : []),
    ...(source.remarks.length ? [words.remarks(source.remarks.length)] : []),
  ];
}
