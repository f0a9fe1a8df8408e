import type { Language } from '../../schemas/terms.ts';

interface ImportStrings {
  /** Under the title of an annotation that there is not. */
  nothingSaid: string;
  /** Where the record comes from; the key is the one that it had in the file. */
  from: (file: string, key: string | undefined) => string;
}

/** What a page says of a source that “kb import” brought in. */
export const IMPORT: Record<Language, ImportStrings> = {
  fr: {
    nothingSaid: 'Aucun des documents fondateurs ne cite cette source, et personne ne l’a encore décrite ici. Nous n’en disons donc rien.',
    from: (file, key) =>
      `La notice bibliographique vient d’un fichier de références, «\u00A0${file}\u00A0»${key === undefined ? '' : ` (clé «\u00A0${key}\u00A0»)`}. Elle n’a pas encore été comparée à l’ouvrage.`,
  },
  en: {
    nothingSaid: 'None of the founding documents cites this source, and nobody has described it here yet. We therefore say nothing of it.',
    from: (file, key) =>
      `The bibliographic record comes from a file of references, “${file}”${key === undefined ? '' : ` (key “${key}”)`}. It has not been compared with the work yet.`,
  },
};
