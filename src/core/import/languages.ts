import { fold } from '../text.ts';

/** Names of babel, BibLaTeX, ISO 639-2 and everyday use → language tag. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'en', american: 'en-US', usenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB', canadian: 'en-CA', australian: 'en-AU', eng: 'en', anglais: 'en',
  french: 'fr', francais: 'fr', frenchb: 'fr', acadian: 'fr-CA', canadien: 'fr-CA', fre: 'fr', fra: 'fr',
  german: 'de', ngerman: 'de', deutsch: 'de', allemand: 'de', austrian: 'de-AT', naustrian: 'de-AT', swissgerman: 'de-CH', nswissgerman: 'de-CH', ger: 'de', deu: 'de',
  spanish: 'es', espanol: 'es', espagnol: 'es', spa: 'es', italian: 'it', italiano: 'it', italien: 'it', ita: 'it', dutch: 'nl', nederlands: 'nl', nld: 'nl', dut: 'nl',
  portuguese: 'pt', portugues: 'pt', portugais: 'pt', por: 'pt', brazilian: 'pt-BR', brazil: 'pt-BR', russian: 'ru', russe: 'ru', rus: 'ru',
  czech: 'cs', greek: 'el', hungarian: 'hu', magyar: 'hu', icelandic: 'is', romanian: 'ro', turkish: 'tr', vietnamese: 'vi', hebrew: 'he', korean: 'ko', ukrainian: 'uk',
  danish: 'da', dan: 'da', swedish: 'sv', swe: 'sv', norwegian: 'no', norsk: 'no', finnish: 'fi', polish: 'pl', pol: 'pl', chinese: 'zh', japanese: 'ja', arabic: 'ar',
}; // biome-ignore format: a table

/** A language tag of the schema (`fr`, `fr-CH`) for a tag in any case or a name; undefined when it is neither. */
export function languageTag(text: string): string | undefined {
  const value = text.trim();
  const tag = /^([A-Za-z]{2})(?:[-_]([A-Za-z]{2}))?$/.exec(value);
  if (tag) return tag[2] ? `${tag[1]?.toLowerCase()}-${tag[2].toUpperCase()}` : tag[1]?.toLowerCase();
  return NAMES[fold(value).replace(/[^a-z]/g, '')];
}
