import type { Language } from '../../schemas/terms.ts';
import { assembleBibliography, type CitationFile } from '../core/cite/bibliography.ts';
import type { KitCard, KitData } from '../core/kits/cards.ts';
import { sourcesOf } from '../core/kits/cards.ts';
import { type Handout, kitDocument } from '../core/kits/handout.ts';
import type { SavedKit } from '../core/kits/kit.ts';
import { KIT_WORDS } from '../core/kits/words.ts';
import { slug } from '../core/text.ts';
import { download } from './element.ts';
import { JsonFiles } from './json-files.ts';

/** Files of the site that kits are made from. */
export class KitFiles {
  readonly #dataPath: string;
  readonly #citationPath: string;
  readonly #files = new JsonFiles();

  /** @param dataPath with `{lang}`; @param citationPath with `{lang}` and `{style}` */
  constructor(dataPath: string, citationPath: string) {
    this.#dataPath = dataPath;
    this.#citationPath = citationPath;
  }

  data(lang: Language): Promise<KitData> {
    return this.#files.load<KitData>(this.#dataPath.replace('{lang}', lang));
  }

  citations(lang: Language, style: string): Promise<CitationFile> {
    return this.#files.load<CitationFile>(this.#citationPath.replace('{lang}', lang).replace('{style}', style));
  }
}

/** Finds cards by code, be it that of a former id. */
export function cardFinder({ cards, former }: KitData): (code: string) => KitCard | undefined {
  const byCode = new Map(cards.map((card) => [card.code, card]));
  return (code) => byCode.get(code) ?? byCode.get(Object.hasOwn(former, code) ? (former[code] ?? '') : '');
}

/** A kit with all that its handout needs, in its own language and style. */
export async function makeHandout(kit: SavedKit, files: KitFiles, root: string, address: string): Promise<Handout> {
  const [data, citations] = await Promise.all([files.data(kit.lang), files.citations(kit.lang, kit.style)]);
  const find = cardFinder(data);
  const cards = kit.items.flatMap(({ code }) => find(code) ?? []);
  return {
    title: kit.title,
    notes: kit.notes,
    lang: kit.lang,
    cards,
    references: assembleBibliography(citations, cards.flatMap(sourcesOf)),
    release: data.release,
    addressOf: (code) => new URL(`c/${code}/`, root).href,
    address,
  };
}

/** What a kit can be saved as. The writers are fetched when they are asked for. */
export const OUTPUTS = {
  markdown: async (handout: Handout) => {
    const { writeMarkdown } = await import('../core/document/markdown.ts');
    download(fileName(handout, 'md'), writeMarkdown(kitDocument(handout)), 'text/markdown');
  },
  docx: async (handout: Handout) => {
    const { writeDocx } = await import('../core/document/docx.ts');
    const bytes = await writeDocx(kitDocument(handout));
    download(fileName(handout, 'docx'), new Uint8Array(bytes), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  },
  deck: async (handout: Handout) => {
    const { kitDeck } = await import('../core/kits/deck.ts');
    download(fileName(handout, 'html'), kitDeck(handout), 'text/html');
  },
} as const;
export type Output = keyof typeof OUTPUTS;

function fileName({ title, lang }: Handout, ending: string): string {
  return `${slug(title || KIT_WORDS[lang].untitled).slice(0, 60) || 'kit'}.${ending}`;
}
