import type { Language } from '../../../schemas/index.ts';
import { fold } from '../text.ts';

/** Words of grammar that stand in one of the two languages only, folded. */
const TELLING: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    'le la les des du un une et ou au aux avec chez dans est sont par pas plus pour que qui se ses sur ne ce ces cette leur leurs il elle ils elles nous vous mais donc comme aussi etre ont peut peuvent doit doivent'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and of to in is are be by with for that this these those their they it its we you but not from as at have has had can may should must will who which was were more when how'.split(
      ' ',
    ),
  ),
};

/** The language of a sentence by its words of grammar; `otherwise` when they do not decide. */
export function guessLanguage(text: string, otherwise: Language): Language {
  const counts = { fr: 0, en: 0 };
  for (const word of fold(text).match(/[a-z]+/g) ?? []) {
    if (TELLING.fr.has(word)) counts.fr++;
    if (TELLING.en.has(word)) counts.en++;
  }
  if (/[éèêàùçœîôûë]|\b(?:l|d|qu|n|s)[’']/i.test(text)) counts.fr += 1;
  return counts.fr === counts.en ? otherwise : counts.fr > counts.en ? 'fr' : 'en';
}
