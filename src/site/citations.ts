import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../schemas/index.ts';
import type { CitationFile } from '../core/cite/bibliography.ts';
import { renderLibrary } from '../core/cite/library.ts';
import type { StyleId } from '../core/cite/styles.ts';
import type { Corpus } from '../core/corpus.ts';

let made: { corpus: Corpus; files: Promise<CitationFile[]> } | undefined;

/** The citations of the whole library in one style and language; made once for the whole build. */
export async function citationsOf(corpus: Corpus, style: StyleId, lang: Language): Promise<CitationFile> {
  if (made?.corpus !== corpus) made = { corpus, files: render(corpus) };
  const file = (await made.files).find((candidate) => candidate.style === style && candidate.lang === lang);
  if (!file) throw new RangeError(`No citations in ${style}, ${lang}.`);
  return file;
}

function render(corpus: Corpus): Promise<CitationFile[]> {
  const root = process.env['RECENSION_ROOT'] ?? process.cwd(); // `import.meta.url` points into dist/ here
  const threads = Math.min(2, availableParallelism());
  return renderLibrary(corpus.sources.values(), { root, threads, cache: join(root, 'node_modules/.cache/recension/citations') });
}
