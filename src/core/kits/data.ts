import type { Language } from '../../../schemas/index.ts';
import type { ClaimCard } from '../cards/card.ts';
import { listCodes, shortCode } from '../cards/code.ts';
import { instrumentState } from '../cards/state.ts';
import type { Corpus } from '../corpus.ts';
import type { InstrumentEntry } from '../entry.ts';
import { labelOf } from '../label.ts';
import { lineLocators } from '../locator.ts';
import { RELEASE } from '../release.ts';
import type { InstrumentCard, KitData } from './cards.ts';

/** The card of an instrument. */
export function instrumentCard(instrument: InstrumentEntry, corpus: Corpus, lang: Language): InstrumentCard {
  return {
    id: instrument.id,
    code: shortCode(instrument.id),
    lang,
    kind: 'instrument',
    title: instrument.title[lang],
    purpose: instrument.purpose[lang],
    respondent: instrument.respondent[lang],
    use: instrument.use[lang],
    count: instrument.dimensions.reduce((sum, { items }) => sum + items.length, 0),
    source: instrument.original,
    label: labelOf(corpus.sources, instrument.original, lang),
    locators: lineLocators({ 'reported-in': instrument['reported-in'] }, lang),
    state: instrumentState(instrument),
  };
}

/**
 * Everything that a kit can hold.
 *
 * @param cardOf the card of a claim, where the caller has them already
 */
export function kitData(corpus: Corpus, lang: Language, cardOf: (id: string) => ClaimCard): KitData {
  const former = listCodes(corpus)
    .filter(({ isFormer }) => isFormer)
    .map(({ code, id }) => [code, shortCode(id)] as const);
  return {
    release: { version: RELEASE.version, date: RELEASE.date },
    cards: [...[...corpus.claims.keys()].map(cardOf), ...[...corpus.instruments.values()].map((one) => instrumentCard(one, corpus, lang))],
    former: Object.fromEntries(former),
    alsoCalled: Object.fromEntries(
      ['settings', 'populations', 'beneficiaries'].flatMap((vocabulary) =>
        [...corpus.concepts(vocabulary).values()].flatMap(({ prefLabel, altLabel }) =>
          altLabel[lang].length ? [[prefLabel[lang], altLabel[lang].join(', ')]] : [],
        ),
      ),
    ),
  };
}
