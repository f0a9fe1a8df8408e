import type { EvidenceLine, Language, Locator } from '../../schemas/index.ts';

const WORDS = {
  fr: {
    page: (p: string) => `p.\u00a0${p}`,
    chapter: (c: string) => `chap.\u00a0${c}`,
    table: (n: string) => `tableau\u00a0${n}`,
    box: (n: string) => `encadré\u00a0${n}`,
  },
  en: {
    page: (p: string) => (isRange(p) ? `pp.\u00a0${p}` : `p.\u00a0${p}`),
    chapter: (c: string) => `ch.\u00a0${c}`,
    table: (n: string) => `table\u00a0${n}`,
    box: (n: string) => `box\u00a0${n}`,
  },
} as const;

function isRange(pages: string): boolean {
  return /[–,-]/.test(pages);
}

/** A place in a work, as a reader would write it: `pp. 3–4, 99–100, ch. 1, 4`. */
export function formatLocator(locator: Locator, lang: Language): string {
  const words = WORDS[lang];
  return [
    locator.page && words.page(locator.page),
    locator.chapter && words.chapter(locator.chapter),
    locator.table && words.table(locator.table),
    locator.box && words.box(locator.box),
    locator.section,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The different places in the asserting source that a line gives, in order, each once; one that another says more fully is left out. */
export function lineLocators(line: Pick<EvidenceLine, 'reported-in'>, lang: Language): string[] {
  const all = [...new Set(line['reported-in'].flatMap((report) => (report.locator ? [formatLocator(report.locator, lang)] : [])))];
  return all.filter((text) => !all.some((other) => other.startsWith(`${text}, `)));
}
