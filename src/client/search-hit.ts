import { DIRECTIONS, type Direction, type Language } from '../../schemas/terms.ts';
import type { SearchRecord } from '../core/search/data.ts';
import type { FacetId } from '../core/search/facets.ts';
import { marksIn } from '../core/search/marks.ts';
import type { Hit, Match } from '../core/search/query.ts';
import { groupOf } from '../core/selection/groups.ts';
import type { Strings } from '../i18n/index.ts';
import { element } from './element.ts';

/** What a hit needs of the page. */
export interface HitContext {
  lang: Language;
  t: Strings;
  /** Patterns of addresses, with `{id}`. */
  paths: Readonly<Record<'source' | 'claim' | 'instrument' | 'theme' | 'setting' | 'population' | 'glossary', string>>;
  labelOf(facet: FacetId, value: string): string;
  /** The search is narrowed to a setting or a population: the evidence of a claim is more than what was asked for, and that is said. */
  isNarrowed: boolean;
  /** The sign of a direction, with its word. */
  markOf(direction: Direction): Node;
}

/** One result: what it is, its title, how the evidence goes, the passage, and why it was found. */
export function hitItem(hit: Hit, context: HitContext): HTMLLIElement {
  const { record } = hit;
  const tally = record.kind === 'claim' && record.directions ? [tallyOf(record.directions, context)] : [];
  const passage = hit.passage ? [element('p', { class: 'passage' }, ...marked(hit.passage, hit.matched))] : [];
  const why = hit.matched.length ? [element('p', { class: 'why' }, `${context.t.search.matched} ${whyOf(hit.matched, context)}`)] : [];
  return element(
    'li',
    {},
    element('p', { class: 'eyebrow' }, eyebrowOf(record, context)),
    element('h3', {}, titleOf(hit, context)),
    ...tally,
    ...passage,
    ...why,
    ...toggleOf(hit),
  );
}

function eyebrowOf(record: SearchRecord, { t, labelOf }: HitContext): string {
  const kind = t.search.kind[record.kind];
  const designs = record.designs?.map((design) => labelOf('design', design)).join(', ');
  const more = {
    claim: [record.claimKind && t.kind[record.claimKind]],
    source: [designs, record.annotation && t.annotation[record.annotation]],
    concept: [t.search.vocabulary[record.id.split('/')[0] ?? '']],
    instrument: [],
  }[record.kind];
  return [kind, ...more].filter(Boolean).join(' · ');
}

function titleOf({ title, record, matched }: Hit, { paths }: HitContext): HTMLAnchorElement {
  const link = element('a', { href: addressOf(record, paths) });
  if (record.kind !== 'source') {
    link.append(...marked(title, matched));
    return link;
  }
  const language = record.languages?.[0];
  link.append(
    element('span', { class: 'who' }, [record.authors, record.year].filter(Boolean).join(', ')),
    ' ',
    element('cite', language ? { lang: language } : {}, ...marked(title, matched)),
  );
  return link;
}

/** The page of an entry; of a concept that has none, its place in the glossary. */
function addressOf({ kind, id }: SearchRecord, paths: HitContext['paths']): string {
  if (kind !== 'concept') return paths[kind].replace('{id}', id);
  const [vocabulary = '', concept = ''] = id.split('/');
  if (vocabulary === 'themes') return paths.theme.replace('{id}', concept);
  if (vocabulary === 'settings') return paths.setting.replace('{id}', concept);
  if (vocabulary === 'populations') return paths.population.replace('{id}', concept);
  return `${paths.glossary}#${vocabulary}-${concept}`;
}

function tallyOf(directions: Partial<Record<Direction, number>>, { markOf, isNarrowed, t }: HitContext): HTMLElement {
  const tally = element('p', { class: 'tally' });
  for (const direction of DIRECTIONS) {
    const count = directions[direction];
    if (count) tally.append(element('span', {}, markOf(direction), ` ${count}`), ' ');
  }
  if (isNarrowed) tally.append(element('span', { class: 'quiet' }, t.search.wholeTally));
  return tally;
}

/** “« rétention » (titre ou énoncé), « hospital » (notion liée : Unités hospitalières)”: the most exact way for each word. */
function whyOf(matched: readonly Match[], { lang, t }: HitContext): string {
  const ways = new Map<string, string>();
  for (const { word, field, via, term } of matched) {
    const typed = via === 'phrase' ? word.replace(/^["“«„]\s*|\s*["”»]$/gu, '') : word;
    if (ways.has(typed)) continue;
    const place = field in t.search.field ? t.search.field[field as keyof typeof t.search.field] : t.search.facet[field as FacetId];
    const how =
      via === undefined || via === 'stem'
        ? place
        : via === 'value'
          ? `${t.search.facet[field as FacetId]}${t.colon}${term}`
          : via === 'phrase'
            ? `${t.search.via.phrase}, ${place}`
            : `${t.search.via[via]}${t.colon}${term}`;
    ways.set(typed, `${lang === 'fr' ? `«\u00a0${typed}\u00a0»` : `“${typed}”`} (${how})`);
  }
  return [...ways.values()].join(', ');
}

function toggleOf({ id, title, record }: Hit): HTMLElement[] {
  const label = record.kind === 'source' ? [record.authors, record.year].filter(Boolean).join(', ') : title;
  const chosen = record.kind === 'source' ? { ids: id } : groupOf({ kind: record.kind, id });
  if (!chosen) return [];
  const toggle = document.createElement('selection-toggle');
  Object.assign(toggle.dataset, { ...chosen, label });
  return [element('p', { class: 'hit-actions' }, toggle)];
}

/** A text with what was found in it marked. */
function marked(text: string, matched: readonly Match[]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of marksIn(text, matched)) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
