import type { Language } from '../../../schemas/terms.ts';

const MONTHS: Record<Language, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/**
 * A day as it is written: 22 novembre 2026, 1er mars 2027; 22 November 2026. Intl would depend on the machine’s data.
 *
 * @param date ISO 8601, a whole day
 */
export function dayInWords(date: string, lang: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${lang === 'fr' && day === '01' ? '1er' : Number(day)}\u00A0${monthInWords(Number(month), lang)}\u00A0${year}`;
}

/** The name of a month, counted from 1. */
export function monthInWords(month: number, lang: Language): string {
  return MONTHS[lang][month - 1] ?? '';
}
