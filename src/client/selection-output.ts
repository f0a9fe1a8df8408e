import type { Language } from '../../schemas/terms.ts';
import type { CitationFile } from '../core/cite/bibliography.ts';
import type { FormatId } from '../core/cite/formats.ts';
import type { SourceNotes } from '../core/cite/source-notes.ts';
import type { Document } from '../core/document/model.ts';
import type { SelectionData } from '../core/selection/data.ts';
import type { LibraryFiles } from '../core/selection/library.ts';
import { download } from './element.ts';
import { JsonFiles } from './json-files.ts';

/** Where the files are that the page is made of; with `{lang}`, `{style}` and `{name}`. */
export interface Places {
  list: string;
  citations: string;
  notes: string;
  groups: string;
  api: string;
}

/** How the list looks. */
export interface Look {
  style: string;
  lang: Language;
}

/** The files of the site that a selection is shown and taken away with, each fetched when it is needed. */
export class SelectionFiles {
  readonly #files = new JsonFiles();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  list(lang: Language): Promise<SelectionData> {
    return this.#files.load(this.#places.list.replace('{lang}', lang));
  }

  citations({ style, lang }: Look): Promise<CitationFile> {
    return this.#files.load(this.#places.citations.replace('{lang}', lang).replace('{style}', style));
  }

  /** The list as a document for people, in this order. */
  async document(ids: readonly string[], look: Look, annotated: boolean): Promise<Document> {
    const citations = await this.citations(look);
    if (!annotated) {
      const [{ selectionDocument }, data] = await Promise.all([import('../core/selection/document.ts'), this.list(look.lang)]);
      return selectionDocument(citations, ids, data);
    }
    const [{ annotatedBibliography }, { themes, notes }] = await Promise.all([
      import('../core/cite/annotated.ts'),
      this.#files.load<{ themes: { id: string; label: string }[]; notes: Record<string, SourceNotes> }>(
        this.#places.notes.replace('{lang}', look.lang),
      ),
    ]);
    return annotatedBibliography(citations, notes, ids, { order: 'given', themes });
  }

  /** The list for the clipboard. */
  async clip(ids: readonly string[], look: Look): Promise<{ html: string; text: string }> {
    const [{ selectionClip }, citations, data] = await Promise.all([
      import('../core/selection/document.ts'),
      this.citations(look),
      this.list(look.lang),
    ]);
    return selectionClip(citations, ids, data);
  }

  /** Saves the records as `kb export` writes them. @returns the name of the file */
  async export(ids: readonly string[], format: FormatId): Promise<string> {
    const api = <T>(name: string) => this.#files.load<T>(this.#places.api.replace('{name}', name));
    const [{ exportSources, FORMATS }, { openLibrary }, sources, vocabularies, groups] = await Promise.all([
      import('../core/cite/formats.ts'),
      import('../core/selection/library.ts'),
      api<LibraryFiles['sources']>('sources'),
      api<LibraryFiles['vocabularies']>('vocabularies'),
      this.#files.load<LibraryFiles['groups']>(this.#places.groups),
    ]);
    const library = openLibrary({ sources, vocabularies, groups });
    const found = FORMATS.find(({ id }) => id === format);
    if (!found) throw new RangeError(`Unknown format “${format}”.`);
    const picked = ids.flatMap((id) => library.sources.get(id) ?? []);
    return save('selection', found.extension, exportSources(format, picked, library.context), `${found.mediaType};charset=utf-8`);
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a document can be saved as, by the ending of its name; each takes the name without it and gives it whole. The writers are fetched when they are asked for. */
export const WRITERS: Record<'html' | 'md' | 'txt' | 'docx', (document: Document, name: string) => Promise<string>> = {
  html: async (document, name) => save(name, 'html', (await import('../core/document/html.ts')).writeHtml(document), 'text/html;charset=utf-8'),
  md: async (document, name) =>
    save(name, 'md', (await import('../core/document/markdown.ts')).writeMarkdown(document), 'text/markdown;charset=utf-8'),
  txt: async (document, name) => save(name, 'txt', (await import('../core/document/text.ts')).writeText(document), 'text/plain;charset=utf-8'),
  docx: async (document, name) => save(name, 'docx', new Uint8Array(await (await import('../core/document/docx.ts')).writeDocx(document)), DOCX),
};

function save(name: string, extension: string, content: BlobPart, type: string): string {
  const file = `${name}.${extension}`;
  download(file, content, type);
  return file;
}
