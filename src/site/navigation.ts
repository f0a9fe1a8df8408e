/** The pages that the head of every page links to, by their names in `PATHS` and in the interface texts. */
export const MAIN_PAGES = ['claims', 'map', 'sources', 'themes', 'settings', 'instruments', 'kits', 'search', 'exports'] as const;

/** All the others too, at the foot of every page, by what people come for. */
export const PAGE_GROUPS = [
  { group: 'look', pages: ['search', 'map', 'disputed', 'populations', 'compare', 'comparisons', 'accounts', 'glossary'] },
  { group: 'cite', pages: ['selection', 'bibliography', 'exports', 'integrity'] },
  { group: 'teach', pages: ['kits', 'kitBuilder', 'check', 'instruments', 'selfTest'] },
  { group: 'project', pages: ['about'] },
] as const;
