import { LANGUAGES } from '../../schemas/index.ts';

/** The static paths of a page that exists once in each language. */
export function languagePaths() {
  return LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));
}
