import type { Language } from '../../../schemas/index.ts';
import { DOUBTFUL } from '../tally.ts';
import type { Annotated, AnnotatedSentence, Annotator } from './annotate.ts';

/** How a citation is written in: pandoc’s `[@key, p. 3]`, which Zotero and Quarto take too, or author and year as people write them. */
export type CitationForm = 'pandoc' | 'author-year';
export const CITATION_FORMS: readonly CitationForm[] = ['author-year', 'pandoc'];

/** Works named for one sentence; more belong to the page of the claim. */
const MOST = 3;

/**
 * The text with a citation after each sentence that resembles a claim and names no work itself. What a sentence denies is not cited for it,
 * and neither is one that may mean several claims. A claim that is doubted brings a doubtful line along, so that the doubt travels too.
 *
 * @returns the text, otherwise as it was
 */
export function insertCitations(text: string, annotated: Annotated, annotator: Annotator, form: CitationForm): string {
  let out = '';
  let at = 0;
  for (const sentence of annotated.sentences) {
    const [match] = sentence.claims;
    if (!match || match.isContrary || isCited(sentence, annotated)) continue;
    const citation = writeCitation(match.claim, sentence.language, annotator, form);
    if (!citation) continue;
    const end = /[.!?…]*$/.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0;
    out += `${text.slice(at, sentence.end - end)} ${citation}`;
    at = sentence.end - end;
  }
  return out + text.slice(at);
}

/** A citation of the works that bear on a claim, doubts included: `(TIP 64, 2023, p. 3–4 ; Gormley et al., 2021)`. */
export function writeCitation(claim: string, lang: Language, annotator: Annotator, form: CitationForm): string | undefined {
  const places = annotator.claim(claim)?.places ?? [];
  const doubts = places.filter(({ direction }) => DOUBTFUL.includes(direction));
  const rest = places.filter(({ direction }) => !DOUBTFUL.includes(direction));
  const write = ({ source, locators }: (typeof places)[number]) => {
    const name = form === 'pandoc' ? `@${source}` : (annotator.source(source)?.label[lang] ?? source);
    const [place] = locators[lang];
    return place ? `${name}, ${place}` : name;
  };
  // A source that bears on the claim by two lines is cited once, with a page where one of them has one.
  const written = (some: typeof places) => {
    const all = [...new Set(some.map(write))];
    return all.filter((text) => !all.some((other) => other.startsWith(`${text}, `)));
  };
  const doubt = written(doubts).slice(0, 1);
  const parts = [...written(rest).slice(0, MOST - doubt.length), ...doubt];
  if (!parts.length) return undefined;
  if (form === 'pandoc') return `[${parts.join('; ')}]`;
  return `(${parts.join(lang === 'fr' ? '\u202f; ' : '; ')})`;
}

function isCited(sentence: AnnotatedSentence, { references }: Annotated): boolean {
  return references.some(({ start, end }) => start < sentence.end && end > sentence.start);
}
