/** Language tag → the name that babel and BibLaTeX have for it (pandoc reads it back as a tag). Regions are not told apart. */
const BABEL: Record<string, string> = {
  cs: 'czech',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hu: 'hungarian',
  is: 'icelandic',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  tr: 'turkish',
  vi: 'vietnamese',
};

export function babelName(tag: string): string | undefined {
  return BABEL[tag.slice(0, 2)];
}

/** The word for a report that is not called anything else; LaTeX styles would print “Technical report”. */
export function reportWord(tag: string): string {
  return tag.startsWith('fr') ? 'Rapport' : 'Report';
}
