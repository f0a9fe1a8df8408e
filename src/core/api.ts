import { LANGUAGES } from '../../schemas/index.ts';
import type { Corpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { RELEASE } from './release.ts';

/** The JSON files of the contract, each a list of entries of one kind. */
export const API_FILES = ['sources', 'claims', 'vocabularies', 'instruments'] as const;
export type ApiName = (typeof API_FILES)[number];

/** The entries of one kind as plain data: the front matter as validated, and the texts as plain text per language. */
export function apiFile(corpus: Corpus, name: ApiName) {
  return { release: RELEASE, [name]: [...corpus[name].values()].map(plain) };
}

/** An entry as plain data: its front matter as validated, its texts as plain text per language. */
export function plain(entry: Entry) {
  const { prose, file, kind, ...data } = entry;
  const text = Object.fromEntries(LANGUAGES.flatMap((lang) => (prose[lang] ? [[lang, prose[lang].text]] : [])));
  const { claimKind, ...rest } = data as typeof data & { claimKind?: string };
  return { ...rest, ...(claimKind ? { kind: claimKind } : {}), ...(Object.keys(text).length ? { text } : {}) };
}
