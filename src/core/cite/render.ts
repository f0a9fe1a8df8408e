import type { Language } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { isRetracted } from '../notices.ts';
import { assembleBibliography, type BibliographyEntry, LETTER } from './bibliography.ts';
import { citationFile, type Formatted, type RenderOptions } from './citation-file.ts';
import { type CslItem, dateLiteral, saysNoDate, toCsl, VARIABLES } from './csl.ts';
import { withElision } from './elision.ts';
import { markLanguage } from './foreign.ts';
import { cslConfig, originalStyle } from './originals.ts';
import { pruneStyle } from './prune.ts';
import { shieldItem, unshield } from './shield.ts';
import { type Cut, editStyle, namesShown } from './style.ts';
import { fitToStyle } from './style-item.ts';
import { TYPES } from './types.ts';
import { translate } from './words.ts';

/** Formats citations with citeproc-js; keeps its processors, which cost more than a citation. */
export interface Renderer {
  /**
   * One citation, as it stands alone, as safe HTML.
   *
   * @param lettered with `LETTER` where the letter of works of one author and year goes
   */
  render(source: SourceEntry, options: RenderOptions, lettered?: boolean): string;
  /** What a file has of one source; with a letter too where it has twins. */
  format(source: SourceEntry, options: RenderOptions, twin: boolean): Formatted;
  /** A list of these works, in the order of their authors. */
  bibliography(sources: Iterable<SourceEntry>, options: RenderOptions): BibliographyEntry[];
}

/** The part of a citeproc-js engine that is used here (https://citeproc-js.readthedocs.io/). */
interface Engine {
  sys: { retrieveItem: (id: string) => CslItem };
  registry: { registry: Record<string, { disambig: { year_suffix: number | false } }> };
  bibliography: { opt: { inheritedAttributes: Record<string, number | boolean | undefined> } };
  updateItems(ids: string[]): string[];
  makeBibliography(): [unknown, string[]];
}

interface Processor {
  engine: Engine;
  /** How the style cuts a list of authors. */
  shown: ReturnType<typeof namesShown>;
  /** Its own settings for that. */
  own: Engine['bibliography']['opt']['inheritedAttributes'];
}

export const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-US' };

/** What the processor is given of a record (`itemToFormat`), and what it makes of that itself. */
export const POSSIBLE = {
  types: new Set<string>(Object.keys(TYPES)),
  variables: new Set<string>([...VARIABLES, 'event', 'page-first', 'year-suffix', 'citation-number']),
};

/** The engine numbers letters from 0 for a. This one is three letters that no citation contains, so the place can be found. */
const MARK = 'qzq';
const MARK_NUMBER = [...MARK].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;

export function createRenderer(): Renderer {
  const config = cslConfig();
  const processors = new Map<string, Processor>();
  let rendered = 0;

  function processorFor({ style, lang }: RenderOptions): Processor {
    const name = `recension-${style}-${lang}`;
    let processor = processors.get(name);
    if (!processor) {
      const xml = editStyle(originalStyle(style), style, lang);
      if (!config.styles.has(name)) config.styles.add(name, pruneStyle(bibliographyOnly(xml), POSSIBLE));
      const engine = config.engine([], name, LOCALES[lang], 'html') as Engine;
      processor = { engine, shown: namesShown(xml), own: { ...engine.bibliography.opt.inheritedAttributes } };
      processors.set(name, processor);
    }
    return processor;
  }

  function render(source: SourceEntry, options: RenderOptions, lettered = false): string {
    const { engine, shown, own } = processorFor(options);
    const { item, cut } = withElision(itemToFormat(source, options), source['author-elision'], shown);
    engine.bibliography.opt.inheritedAttributes = cut ? { ...own, ...cutting(cut) } : own;
    // A new id each time: the engine forgets what it has not been given again.
    const id = String(++rendered);
    engine.sys.retrieveItem = () => ({ ...shieldItem(item, options.lang), id });
    engine.updateItems([id]);
    const entry = engine.registry.registry[id];
    if (entry && lettered) entry.disambig.year_suffix = MARK_NUMBER;
    const entryHtml = markLanguage(unshield(engine.makeBibliography()[1][0] ?? '', item), item, options.lang);
    const html = options.lang === 'fr' ? bindNumbers(entryHtml) : entryHtml;
    return lettered ? html.replace(MARK, LETTER) : html;
  }

  function format(source: SourceEntry, options: RenderOptions, twin: boolean): Formatted {
    return { html: render(source, options), ...(twin ? { lettered: render(source, options, true) } : {}) };
  }

  return {
    render,
    format,
    bibliography(sources, options) {
      const unique = [...new Map([...sources].map((source) => [source.id, source])).values()];
      const file = citationFile(unique, options, (source, twin) => format(source, options, twin));
      return assembleBibliography(file, Object.keys(file.citations), 'author');
    },
  };
}

/**
 * A style without what a list of one work does not need: its short citations, which the processor makes to find works that are
 * alike, and the order of its list.
 */
function bibliographyOnly(xml: string): string {
  return xml
    .replace(/(<citation\b[^>]*>).*?<\/citation>/s, '<citation><layout><text value="x"/></layout></citation>')
    .replace(/(<bibliography\b[^>]*>.*?)<sort>.*?<\/sort>/s, '$1');
}

function cutting({ min, first, last }: Cut) {
  return { 'et-al-min': min, 'et-al-use-first': first, 'et-al-use-last': last };
}

/** « vol. 12, n° 4, p. 62–89 »: in French a number does not part from what it is the number of. */
function bindNumbers(html: string): string {
  return html.replace(/(?<=^|[\s(>\u00A0])([Vv]ol\.|[Nn]°|pp?\.|art\.) (?=[\p{Lu}\p{N}])/gu, '$1\u00A0');
}

/** The record as a style should see it: no date where it says so in words, status and kind in the language of the citation. */
function itemToFormat(source: SourceEntry, options: RenderOptions): CslItem {
  const { lang } = options;
  const item: CslItem & { event?: string } = toCsl(source);
  const literal = dateLiteral(item.issued);
  if (literal !== undefined && saysNoDate(literal)) delete item.issued;
  if (item.status) item.status = translate(item.status, lang);
  if (item.genre) item.genre = translate(item.genre, lang);
  if (item.medium) item.medium = translate(item.medium, lang);
  // The name that styles written before CSL 1.0.2 have for it.
  if (item['event-title']) item.event = item['event-title'];
  return fitToStyle(item, options, isRetracted(source));
}
