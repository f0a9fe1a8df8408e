import { LANGUAGES } from '../../schemas/index.ts';
import { nearest } from '../../src/core/nearest.ts';
import { buildSearch } from '../../src/core/search/build.ts';
import type { Notice, Reading } from '../../src/core/search/conditions.ts';
import { type Chosen, FACETS, facetValues } from '../../src/core/search/facets.ts';
import { openSearch, type Search } from '../../src/core/search/open.ts';
import { type Hit, type Result, search as runSearch } from '../../src/core/search/query.ts';
import { QUERY_FIELD_IDS, QUERY_FIELDS } from '../../src/core/search/query-fields.ts';
import { SORTS } from '../../src/core/search/sort.ts';
import { DOUBTFUL } from '../../src/core/tally.ts';
import { count } from '../report.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

/** How many hits the text shows when not told. */
const LIMIT = 20;

const FACET_OPTIONS = Object.fromEntries(FACETS.map(({ id }) => [id, { type: 'string', multiple: true }] as const));

const VALUES: Partial<Record<string, string>> = {
  kind: 'source, claim, concept or instrument',
  benefit: 'id of a claim of kind benefit',
  language: 'language of the works',
  year: 'year of the works',
};

/** Names of the fields of a query, English and French. */
const FIELD_NAMES = QUERY_FIELD_IDS.map((id) => {
  const { fr, en } = QUERY_FIELDS[id].names;
  return en[0] === fr[0] ? en[0] : `${en[0]} ${fr[0]}`;
});

export const search: Command = {
  name: 'search',
  summary: 'search sources, claims, concepts and instruments, as the site does',
  help: `Usage: npm run -s kb -- search QUERY [--lang fr|en] [--kind source|claim|concept|instrument] [--theme ID] [--setting ID] [--benefit ID] … [--sort relevance|year|author|design] [--limit N] [--format text|json]

Searches sources, claims, concepts and instruments as the site does: same index, same ranking. The query may be in French or English, with or without accents.
Without a query, the options alone list what they leave.

In a query, given as one argument:
  word word              entries with more of the words come first, in any form and with synonyms
  "harm reduction"       words side by side, as they stand; also « … » and “ … ”
  -alcohol               without a word, a phrase or a value; also NOT, SAUF
  author:eddie           a field and its value; several values by commas, of several words in quotes
  year:2019..2023        a year or a range; also ..2019 and 2019..
  setting:hospital       a value by id or label, in French or English
Fields: ${FIELD_NAMES.join(', ')}.

Exit code: 0 also when nothing is found, 2 when an option names something that is not there.

  --lang fr|en    language of titles and annotations (default: fr)

Keep only entries that have (given several times, an option takes any of its values):
${FACETS.map(({ id, vocabulary }) => `  --${id.padEnd(13)} ${vocabulary ? `id in ${vocabulary}` : (VALUES[id] ?? id)}`).join('\n')}

  --sort ORDER    ${SORTS.join(', ')} (default: ${SORTS[0]}); newest first, strongest design first
  --limit N       show the N best (default: ${LIMIT} in text, all in JSON)
  --format text   readable, with the evidence counted by direction (default)
  --format json   a list of {id, kind, title, score, matched}, best first
${COMMON_HELP}`,
  async run(argv, io) {
    const { values, positionals } = readArguments({
      args: argv,
      allowPositionals: true,
      options: {
        ...COMMON,
        ...FACET_OPTIONS,
        lang: { type: 'string' },
        sort: { type: 'string' },
        limit: { type: 'string' },
        format: { type: 'string' },
      } as const,
    });
    const given = values as unknown as Partial<Record<string, string[]>>;
    const lang = oneOf(values.lang, LANGUAGES, '--lang') ?? 'fr';
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    const sort = oneOf(values.sort, SORTS, '--sort');
    const limit = readLimit(values.limit) ?? (format === 'text' ? LIMIT : undefined);
    const query = positionals.join(' ');
    const wanted = FACETS.filter(({ id }) => given[id] !== undefined);
    if (positionals.length === 0 && wanted.length === 0) throw new UsageError('Say what to search for, or choose with an option such as --theme.');

    const { corpus } = await load(values.content, io);
    const opened = openSearch(buildSearch(corpus, lang));
    const chosen: Chosen = {};
    for (const facet of wanted) {
      const aliases = facet.id === 'benefit' ? corpus.aliases.claims : new Map<string, string>();
      const ids = (given[facet.id] ?? []).map((id) => aliases.get(id) ?? id);
      chosen[facet.id] = ids;
      const known = facetValues(facet, opened);
      for (const id of ids) if (!known.has(id)) throw new UsageError(unknownValue(facet.id, id, [...known]));
    }
    const result = runSearch(opened, query, { ...chosen, sort, limit });
    if (format === 'json')
      io.out(
        `${JSON.stringify(
          result.hits.map(({ id, kind, title, score, matched }) => ({ id, kind, title, score, matched })),
          null,
          2,
        )}\n`,
      );
    else if (result.hits.length > 0) io.out(`${result.hits.map((hit) => formatHit(hit, opened)).join('\n\n')}\n`);
    io.err(summary(result, lang));
    return 0;
  },
};

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--limit takes a number from 1 on, not “${text}”.`);
  return Number(text);
}

function unknownValue(option: string, value: string, known: string[]): string {
  const near = nearest(value, known);
  const offer = near ? `Did you mean “${near}”?` : known.length <= 20 ? `There are: ${known.sort().join(', ')}.` : '';
  return `--${option} “${value}” is not in the knowledge base. ${offer}`.trim();
}

/** One hit as text: title, what it is, and how the evidence goes, doubts in capitals. */
function formatHit({ id, title, matched, record, passage }: Hit, { concepts, lang }: Search): string {
  const label = (vocabulary: string, concept: string) =>
    concepts.find((row) => row.vocabulary === vocabulary && row.id === concept)?.labels[lang][0] ?? concept;
  const what =
    record.kind === 'claim'
      ? [label('claim-kinds', record.claimKind ?? ''), ...(record.beneficiaries ?? []).map((value) => label('beneficiaries', value))]
      : [record.authors, record.year, record.designs?.map((value) => label('study-designs', value)).join(', '), record.annotation];
  const directions = Object.entries(record.directions ?? {}).map(([direction, n]) => {
    const isDoubt = DOUBTFUL.some((doubt) => doubt === direction);
    return `${n} ${isDoubt ? direction.toUpperCase() : direction}`;
  });
  const lines = [title, `  ${record.kind} ${id} · ${what.filter(Boolean).join(' · ')}`];
  if (directions.length > 0) lines.push(`  evidence: ${directions.join(', ')}`);
  if (passage) lines.push(`  ${passage}`);
  const found = new Map<string, string>();
  for (const { word, via, term, field } of matched) if (!found.has(word)) found.set(word, `${word} in ${field}${via ? ` (${via}: ${term})` : ''}`);
  if (found.size > 0) lines.push(`  found: ${[...found.values()].join('; ')}`);
  return lines.join('\n');
}

function formatReading({ text, field, isExcluded, values }: Reading): string {
  return `“${text}” was read as ${isExcluded ? 'without ' : ''}${field}: ${values.join(', ')}.`;
}

function formatNotice(notice: Notice): string {
  const offer = 'correction' in notice && notice.correction ? ` Did you mean ${notice.correction}` : '';
  switch (notice.code) {
    case 'unknown-field':
      return `“${notice.name}” is no field; its value was looked for everywhere.${offer}`;
    case 'unknown-value':
      return `Nothing in the field ${notice.field} is called “${notice.value}”.${offer}`;
    case 'not-a-year':
      return `“${notice.value}” is no year; write year:2019, year:2019..2023, year:..2019 or year:2019...`;
    case 'spaced-field':
      return `A field takes its value without a space.${offer}`;
    case 'spelling':
      return `“${notice.word}” stands nowhere; looked for ${notice.taken.map((word) => `“${word}”`).join(', ')}.`;
    case 'other-sense':
      return `No entry is about “${notice.text}”: here a peer is someone with lived experience.`;
    case 'partial':
      return 'No entry answers the whole query; these answer a part of it.';
    case 'texts-missing':
      return 'Only titles and first sentences were searched for the phrase.';
  }
}

function summary({ hits, total, unknown, suggestions, notices, readings }: Result, lang: string): string {
  const lines = [
    ...readings.map(formatReading),
    ...notices.map(formatNotice),
    total > hits.length ? `${hits.length} of ${count(total, 'hit')}; --limit ${total} shows all.` : `${count(total, 'hit')}.`,
  ];
  if (unknown.length > 0 && total > 0) lines.push(`Nowhere: ${unknown.map((word) => `“${word}”`).join(', ')}.`);
  if (suggestions.length > 0)
    lines.push(`Nearest concepts (${lang}): ${suggestions.map(({ label, vocabulary, id }) => `${label} (${vocabulary}/${id})`).join('; ')}.`);
  return `${lines.join('\n')}\n`;
}
