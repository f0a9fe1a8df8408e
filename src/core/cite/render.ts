import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import type { Language } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { sortByAuthor, yearLetters } from './author-order.ts';
import { type CslItem, dateLiteral, saysNoDate, toCsl } from './csl.ts';
import { withElision } from './elision.ts';
import { type Rendered, shieldItem, unshield } from './shield.ts';
import { BUNDLED, type Cut, editStyle, namesShown, STYLE_IDS, type StyleId } from './style.ts';
import { translate } from './words.ts';

export { type Rendered, STYLE_IDS, type StyleId };

/** The styles, in the order in which they are offered. */
export const STYLES: readonly { id: StyleId; label: Record<Language, string>; numbered: boolean }[] = [
  { id: 'apa', label: { fr: 'APA (7e édition)', en: 'APA (7th edition)' }, numbered: false },
  { id: 'vancouver', label: { fr: 'Vancouver', en: 'Vancouver' }, numbered: true },
  { id: 'harvard', label: { fr: 'Harvard (Cite Them Right)', en: 'Harvard (Cite Them Right)' }, numbered: false },
];

export interface RenderOptions {
  style: StyleId;
  lang: Language;
}

/** Formats citations; keeps its processors and what it has formatted. */
export interface Renderer {
  /** One citation, as it stands alone. */
  render(source: SourceEntry, options: RenderOptions): Rendered;
  /** One citation, as HTML or as plain text. */
  format(source: SourceEntry, options: RenderOptions & { format: 'html' | 'text' }): string;
  /** A list: each source once, by author, year and title; works of one author and year get letters where the style has them (2021a). */
  bibliography(sources: Iterable<SourceEntry>, options: RenderOptions): { source: SourceEntry; citation: Rendered }[];
}

/** The part of a citeproc-js engine that is used here (https://citeproc-js.readthedocs.io/). */
interface Engine {
  sys: { retrieveItem: (id: string) => CslItem };
  registry: { registry: Record<string, { disambig: { year_suffix: number | false } }> };
  updateItems(ids: string[]): string[];
  makeBibliography(): [unknown, string[]];
}
interface Config {
  engine(data: unknown[], style: string, locale: string, format: string): Engine;
  styles: { get(name: string): string; has(name: string): boolean; add(name: string, xml: string): void };
}

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-US' };

/**
 * A renderer. It has one processor for each style and language (and for each length of a cut author list), made when first
 * needed; formatted citations are kept as long as their source is.
 */
export function createRenderer(): Renderer {
  const config = plugins.config.get('@csl') as unknown as Config;
  const engines = new Map<string, Engine>();
  const cache = new WeakMap<SourceEntry, Map<string, Rendered>>();

  function engineFor({ style, lang }: RenderOptions, cut: Cut | undefined): Engine {
    const name = ['recension', style, lang, ...(cut ? [cut.min, cut.first, cut.last] : [])].join('-');
    let engine = engines.get(name);
    if (!engine) {
      if (!config.styles.has(name)) config.styles.add(name, editStyle(config.styles.get(BUNDLED[style]), style, lang, cut));
      engine = config.engine([], name, LOCALES[lang], 'html');
      engines.set(name, engine);
    }
    return engine;
  }

  /** @param letter 0 for a, 1 for b …: after the year of works of one author and year */
  function render(source: SourceEntry, options: RenderOptions, letter?: number): Rendered {
    const key = [options.style, options.lang, letter].join(' ');
    const known = cache.get(source) ?? new Map<string, Rendered>();
    cache.set(source, known);
    const before = known.get(key);
    if (before) return before;

    const shown = namesShown(config.styles.get(BUNDLED[options.style]));
    const { item, cut } = withElision(itemToFormat(source, options.lang), source['author-elision'], shown);
    const engine = engineFor(options, cut);
    engine.sys.retrieveItem = () => shieldItem(item, options.lang);
    engine.updateItems([source.id]);
    const entry = engine.registry.registry[source.id];
    if (entry && letter !== undefined) entry.disambig.year_suffix = letter;
    const rendered = unshield(engine.makeBibliography()[1][0] ?? '', item);
    engine.updateItems([]); // an engine keeps what it has seen
    known.set(key, rendered);
    return rendered;
  }

  return {
    render: (source, options) => render(source, options),
    format: (source, options) => render(source, options)[options.format],
    bibliography(sources, options) {
      const sorted = sortByAuthor(sources, (source) => render(source, options).text);
      const numbered = STYLES.some((style) => style.id === options.style && style.numbered);
      const letters = numbered ? new Map<SourceEntry, number>() : yearLetters(sorted);
      return sorted.map((source) => ({ source, citation: render(source, options, letters.get(source)) }));
    },
  };
}

/** The record as a style should see it: no date where it says so in words, status and kind in the language of the citation. */
function itemToFormat(source: SourceEntry, lang: Language): CslItem {
  const item = toCsl(source);
  const literal = dateLiteral(item.issued);
  if (literal !== undefined && saysNoDate(literal)) delete item.issued;
  if (item.status) item.status = translate(item.status, lang);
  if (item.genre) item.genre = translate(item.genre, lang);
  if (item.medium) item.medium = translate(item.medium, lang);
  return item;
}
