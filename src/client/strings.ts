import type { Language } from '../../schemas/terms.ts';
import type { Strings } from '../i18n/index.ts';

/** The texts of one language, without loading those of the other. */
export async function loadStrings(lang: Language): Promise<Strings> {
  return lang === 'fr' ? (await import('../i18n/fr.ts')).fr : (await import('../i18n/en.ts')).en;
}
