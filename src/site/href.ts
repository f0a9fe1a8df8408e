import type { Language } from '../../schemas/index.ts';

/** Gives the address of a path of the site, such as `/fr/sources/`, as seen from one page. */
export type To = (path: string) => string;

/**
 * Relative addresses, so that the built site works at any base path.
 *
 * @param from the path of the page that links, such as `/fr/sources/eddie-2019/`
 */
export function linker(from: string): To {
  const depth = from.split('/').filter(Boolean).length - (from.endsWith('/') ? 0 : 1);
  const up = depth > 0 ? '../'.repeat(depth) : './';
  return (path) => (path === '/' ? up : `${up}${path.replace(/^\//, '')}`);
}

/** The paths of the site: the contract of DESIGN.md. */
export const PATHS = {
  home: (lang: Language) => `/${lang}/`,
  sources: (lang: Language) => `/${lang}/sources/`,
  source: (lang: Language, id: string) => `/${lang}/sources/${id}/`,
  claims: (lang: Language) => `/${lang}/claims/`,
  claim: (lang: Language, id: string) => `/${lang}/claims/${id}/`,
  themes: (lang: Language) => `/${lang}/themes/`,
  theme: (lang: Language, id: string) => `/${lang}/themes/${id}/`,
  settings: (lang: Language) => `/${lang}/settings/`,
  setting: (lang: Language, id: string) => `/${lang}/settings/${id}/`,
  populations: (lang: Language) => `/${lang}/populations/`,
  population: (lang: Language, id: string) => `/${lang}/populations/${id}/`,
  search: (lang: Language) => `/${lang}/search/`,
  exports: (lang: Language) => `/${lang}/exports/`,
  instruments: (lang: Language) => `/${lang}/instruments/`,
  instrument: (lang: Language, id: string) => `/${lang}/instruments/${id}/`,
  comparisons: (lang: Language) => `/${lang}/comparisons/`,
  accounts: (lang: Language) => `/${lang}/accounts/`,
  map: (lang: Language) => `/${lang}/map/`,
  disputed: (lang: Language) => `/${lang}/disputed/`,
  compare: (lang: Language) => `/${lang}/compare/`,
  selection: (lang: Language) => `/${lang}/selection/`,
  bibliography: (lang: Language) => `/${lang}/bibliography/`,
  check: (lang: Language) => `/${lang}/check/`,
  kits: (lang: Language) => `/${lang}/kits/`,
  glossary: (lang: Language) => `/${lang}/glossary/`,
  integrity: (lang: Language) => `/${lang}/integrity/`,
  about: (lang: Language) => `/${lang}/about/`,
  card: (lang: Language, claim: string) => `/${lang}/claims/${claim}/card/`,
  kit: (lang: Language, id: string) => `/${lang}/kits/${id}/`,
  kitBuilder: (lang: Language) => `/${lang}/kits/build/`,
  short: (code: string) => `/c/${code}/`,
  selfTest: (lang: Language) => `/${lang}/self-test/`,
} as const;
