import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../schemas/index.ts';
import { annotatedBibliography, isDescribed } from '../../src/core/cite/annotated.ts';
import { assembleBibliography, writeBibliography } from '../../src/core/cite/bibliography.ts';
import { renderLibrary } from '../../src/core/cite/library.ts';
import { sourceNotes } from '../../src/core/cite/source-notes.ts';
import type { StyleId } from '../../src/core/cite/styles.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { writeDocx } from '../../src/core/document/docx.ts';
import { writeHtml } from '../../src/core/document/html.ts';
import { writeMarkdown } from '../../src/core/document/markdown.ts';
import type { Document } from '../../src/core/document/model.ts';
import { writeText } from '../../src/core/document/text.ts';
import type { SourceEntry } from '../../src/core/entry.ts';
import { ROOT } from '../build.ts';
import type { WRITERS } from './export.ts';

type Writer = (typeof WRITERS)[number];
const WRITE: Record<Writer, (document: Document) => string | Promise<Uint8Array>> = {
  text: writeText,
  markdown: writeMarkdown,
  html: writeHtml,
  docx: writeDocx,
};

export interface BibliographyRequest {
  corpus: Corpus;
  sources: readonly SourceEntry[];
  /** What was asked for; it names the subject. */
  selection: { theme?: string | undefined; setting?: string | undefined; population?: string | undefined; claim?: string | undefined };
  style: StyleId;
  lang: Language;
  /** As a document; a plain list when left out. */
  document?: { annotated: boolean; described: boolean; to: Writer; order: 'theme' | 'author' };
}

/** A bibliography, and how many works it lists. */
export interface WrittenBibliography {
  text: string | Uint8Array;
  works: number;
}

/** A bibliography as it was asked for. Citations already formatted by a build are taken from there. */
export async function writeRequested({ corpus, sources, selection, style, lang, document }: BibliographyRequest): Promise<WrittenBibliography> {
  const threads = sources.length > 80 ? Math.min(2, availableParallelism()) : 1;
  // The cache is that of the whole library: a selection would write over it.
  const whole = sources.length === corpus.sources.size;
  const cache = whole ? { cache: join(ROOT, 'node_modules/.cache/recension/citations') } : {};
  const [file] = await renderLibrary(sources, { root: ROOT, threads, wanted: [{ style, lang }], ...cache });
  if (!file) throw new Error('No citations were made.');
  const ids = sources.map(({ id }) => id);
  if (!document) return { text: writeBibliography(assembleBibliography(file, ids, 'author')), works: ids.length };
  const notes = Object.fromEntries(sources.map((source) => [source.id, sourceNotes(corpus, source, lang)]));
  const themes = [...corpus.concepts('themes').values()].map(({ id, prefLabel }) => ({ id, label: prefLabel[lang] }));
  const subject = subjectOf(corpus, selection, lang);
  const options = {
    order: document.order,
    themes,
    bare: !document.annotated,
    described: document.described,
    ...(subject === undefined ? {} : { subject }),
    ...topicOf(selection),
  };
  const listed = document.described ? ids.filter((id) => isDescribed(notes[id])) : ids;
  return { text: await WRITE[document.to](annotatedBibliography(file, notes, ids, options)), works: listed.length };
}

/** The one concept that was asked for; of two, or of a claim, no work is about them alone. */
function topicOf({ theme, setting, population, claim }: BibliographyRequest['selection']): { topic?: string } {
  const asked = Object.entries({ themes: theme, settings: setting, populations: population }).flatMap(([vocabulary, id]) =>
    id === undefined ? [] : [`${vocabulary}/${id}`],
  );
  const [topic] = asked;
  return claim !== undefined || asked.length !== 1 || topic === undefined ? {} : { topic };
}

function subjectOf(corpus: Corpus, { theme, setting, population, claim }: BibliographyRequest['selection'], lang: Language): string | undefined {
  const labels = [
    theme && corpus.concepts('themes').get(theme)?.prefLabel[lang],
    setting && corpus.concepts('settings').get(setting)?.prefLabel[lang],
    population && corpus.concepts('populations').get(population)?.prefLabel[lang],
    claim && corpus.claims.get(corpus.aliases.claims.get(claim) ?? claim)?.statement[lang],
  ].filter(Boolean);
  return labels.length ? labels.join(', ') : undefined;
}
