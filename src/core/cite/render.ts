import type { Language } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { authorKey, twinGroups } from './author-order.ts';
import { assembleBibliography, type BibliographyEntry, type Citation, type CitationFile, LETTER, plainText } from './bibliography.ts';
import { type CslItem, dateLiteral, saysNoDate, toCsl } from './csl.ts';
import { withElision } from './elision.ts';
import { cslConfig, originalStyle } from './originals.ts';
import { shieldItem, unshield } from './shield.ts';
import { type Cut, editStyle, namesShown } from './style.ts';
import { type StyleId, styleOf } from './styles.ts';
import { translate } from './words.ts';

export interface RenderOptions {
  style: StyleId;
  lang: Language;
}

/** A source as the citation of a file needs it: as it stands alone, and with `LETTER` after its year when it has twins. */
export interface Formatted {
  html: string;
  lettered?: string;
}

/** Formats citations with citeproc-js; keeps its processors, which cost more than a citation. */
export interface Renderer {
  /**
   * One citation, as it stands alone, as safe HTML.
   *
   * @param lettered with `LETTER` where the letter of works of one author and year goes
   */
  render(source: SourceEntry, options: RenderOptions, lettered?: boolean): string;
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

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-US' };

/** The engine numbers letters from 0 for a. This one is three letters that no citation contains, so the place can be found. */
const MARK = 'qzq';
const MARK_NUMBER = [...MARK].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;

export function createRenderer(): Renderer {
  const config = cslConfig();
  const processors = new Map<string, Processor>();

  function processorFor({ style, lang }: RenderOptions): Processor {
    const name = `recension-${style}-${lang}`;
    let processor = processors.get(name);
    if (!processor) {
      const xml = editStyle(originalStyle(style), style, lang);
      if (!config.styles.has(name)) config.styles.add(name, bibliographyOnly(xml));
      const engine = config.engine([], name, LOCALES[lang], 'html') as Engine;
      processor = { engine, shown: namesShown(xml), own: { ...engine.bibliography.opt.inheritedAttributes } };
      processors.set(name, processor);
    }
    return processor;
  }

  function render(source: SourceEntry, options: RenderOptions, lettered = false): string {
    const { engine, shown, own } = processorFor(options);
    const { item, cut } = withElision(itemToFormat(source, options.lang), source['author-elision'], shown);
    engine.bibliography.opt.inheritedAttributes = cut ? { ...own, ...cutting(cut) } : own;
    engine.sys.retrieveItem = () => shieldItem(item, options.lang);
    engine.updateItems([source.id]);
    const entry = engine.registry.registry[source.id];
    if (entry && lettered) entry.disambig.year_suffix = MARK_NUMBER;
    const html = unshield(engine.makeBibliography()[1][0] ?? '', item);
    engine.updateItems([]); // an engine keeps what it has seen
    return lettered ? html.replace(MARK, LETTER) : html;
  }

  return {
    render,
    bibliography(sources, options) {
      const unique = [...new Map([...sources].map((source) => [source.id, source])).values()];
      const file = citationFile(unique, options, (source, twin) => formatOne(render, source, options, twin));
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

/** What a file has of one source. */
export function formatOne(render: Renderer['render'], source: SourceEntry, options: RenderOptions, twin: boolean): Formatted {
  return { html: render(source, options), ...(twin ? { lettered: render(source, options, true) } : {}) };
}

/**
 * The file of a library in one style and language.
 *
 * @param format gives the citation of a source, and where `twin` also the one with a letter
 */
export function citationFile(
  sources: readonly SourceEntry[],
  { style, lang }: RenderOptions,
  format: (source: SourceEntry, twin: boolean) => Formatted,
): CitationFile {
  const { numbered, letters } = styleOf(style);
  const twins = letters ? twinGroups(sources) : new Map<SourceEntry, string>();
  const citations = sources.map((source): [string, Citation] => {
    const group = twins.get(source);
    const { html, lettered } = format(source, group !== undefined);
    const twin = group !== undefined && lettered !== undefined ? { twin: { group, html: lettered } } : {};
    return [source.id, { html, key: authorKey(source, plainText(html)), ...twin }];
  });
  return { style, lang, numbered, citations: Object.fromEntries(citations) };
}

function cutting({ min, first, last }: Cut) {
  return { 'et-al-min': min, 'et-al-use-first': first, 'et-al-use-last': last };
}

/** The record as a style should see it: no date where it says so in words, status and kind in the language of the citation. */
function itemToFormat(source: SourceEntry, lang: Language): CslItem {
  const item: CslItem & { event?: string } = toCsl(source);
  const literal = dateLiteral(item.issued);
  if (literal !== undefined && saysNoDate(literal)) delete item.issued;
  if (item.status) item.status = translate(item.status, lang);
  if (item.genre) item.genre = translate(item.genre, lang);
  if (item.medium) item.medium = translate(item.medium, lang);
  // The name that styles written before CSL 1.0.2 have for it.
  if (item['event-title']) item.event = item['event-title'];
  return item;
}
