import type { Direction, Language } from '../../../schemas/terms.ts';
import { CONCEPT_FIELDS, type Corpus } from '../corpus.ts';
import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { labelOf, nameWorks, withApostrophes } from '../label.ts';
import { lineLocators } from '../locator.ts';
import { proseToHtml } from '../markdown.ts';
import { formatNotice, orderedNotices } from '../notices.ts';
import { scopeOf, withBroader } from '../scope.ts';
import { FIELD_NAMES } from './field-names.ts';

/** What an annotated bibliography says of a source beside its citation, in one language. Plain data: the browser gets it as JSON. */
export interface SourceNotes {
  /** Ids of themes, in the order of the vocabulary. */
  themes: readonly string[];
  state: SourceEntry['annotation'];
  /** Our text, as safe HTML without links inside the site; empty when there is none. */
  annotation: string;
  design?: string;
  settings: readonly string[];
  /** Lines of evidence that the source itself asserts. */
  lines: readonly {
    statement: string;
    direction: Direction;
    at: string;
    /** Themes of the statement, settings of the line, wider ones too, and its populations: `themes/effects`. */
    about: readonly string[];
  }[];
  /** Retractions and the like, as sentences. */
  notices: readonly string[];
  unverified?: string;
  /** Where printed citations of it disagree, or one is faulty: a sentence or two each. */
  doubts: readonly string[];
}

/** The notes of a source in one language. */
export function sourceNotes(corpus: Corpus, source: SourceEntry, lang: Language): SourceNotes {
  const words = WORDS[lang];
  const label = (field: 'themes' | 'settings' | 'design', id: string) => corpus.concepts(CONCEPT_FIELDS[field]).get(id)?.prefLabel[lang] ?? id;
  const name = (field: string) => FIELD_NAMES[lang][field] ?? field;
  const named = (text: string) => nameWorks(corpus.sources, text, lang);
  const prose = source.prose[lang];
  const lines = corpus.bearings(source.id).flatMap(({ claim, line, as }) =>
    as === 'asserts'
      ? [
          {
            statement: claim.statement[lang],
            direction: line.direction,
            at: lineLocators(line, lang).join(words.semicolon),
            about: [
              ...claim.themes.map((id) => `themes/${id}`),
              ...withBroader(corpus, scopeOf(line, claim, 'settings')).map((id) => `settings/${id}`),
              ...scopeOf(line, claim, 'populations').map((id) => `populations/${id}`),
            ],
          },
        ]
      : [],
  );
  return {
    themes: [...corpus.concepts('themes').keys()].filter((id) => source.themes.includes(id)),
    state: source.annotation,
    annotation: prose ? proseToHtml(prose, () => undefined) : '',
    ...(source.design ? { design: label('design', source.design) } : {}),
    settings: source.settings.map((id) => label('settings', id)),
    lines: lines.sort((a, b) => compare(a.statement, b.statement)),
    notices: orderedNotices(source).map((notice) => formatNotice(notice, lang)),
    ...(source.unverified ? { unverified: named(source.unverified[lang]) } : {}),
    doubts: [
      ...source.discrepancies.map(({ field, readings, status, because }) => {
        const texts = readings.map(({ printed, at, chosen }) => {
          const documents = [...new Set(at.map((place) => labelOf(corpus.sources, place.in, lang)))];
          return `${words.quote(withApostrophes(printed))} (${documents.join(words.semicolon)}${chosen ? `${words.semicolon}${words.chosen}` : ''})`;
        });
        return `${name(field)}${words.colon}${texts.join(words.semicolon)}. ${words.status[status]} ${named(because[lang])}`;
      }),
      ...source.remarks.map(({ field, text }) => `${name(field)}${words.colon}${named(text[lang])}`),
    ],
  };
}

const WORDS = {
  fr: {
    colon: '\u00A0: ',
    semicolon: '\u202F; ',
    quote: (text: string) => `«\u00A0${text}\u00A0»`,
    chosen: 'leçon retenue',
    status: { supported: 'Un identifiant imprimé appuie la leçon retenue.', unverified: 'Aucun identifiant imprimé ne départage ces leçons.' },
  },
  en: {
    colon: ': ',
    semicolon: '; ',
    quote: (text: string) => `“${text}”`,
    chosen: 'reading chosen',
    status: { supported: 'A printed identifier bears out the reading chosen.', unverified: 'No printed identifier decides between these readings.' },
  },
} as const;
