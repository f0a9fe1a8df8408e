import type { Language } from '../../schemas/index.ts';
import { assembleBibliography } from '../core/cite/bibliography.ts';
import type { Corpus } from '../core/corpus.ts';
import type { KitEntry } from '../core/entry.ts';
import { writeKit } from '../core/kits/address.ts';
import { type KitCard, sourcesOf } from '../core/kits/cards.ts';
import { instrumentCard } from '../core/kits/data.ts';
import type { Handout } from '../core/kits/handout.ts';
import { RELEASE } from '../core/release.ts';
import { getCard, shortAddress } from './cards.ts';
import { citationsOf } from './citations.ts';
import { PATHS } from './href.ts';

/** The cards of a ready-made kit, in its order. */
export function kitCards(kit: KitEntry, corpus: Corpus, lang: Language): KitCard[] {
  return kit.items.flatMap(({ claim, instrument }): KitCard[] => {
    if (claim !== undefined) return corpus.claims.has(claim) ? [getCard(claim, corpus, lang)] : [];
    const found = corpus.instruments.get(instrument ?? '');
    return found ? [instrumentCard(found, corpus, lang)] : [];
  });
}

/** A ready-made kit with all that its handout needs. */
export async function readyHandout(kit: KitEntry, corpus: Corpus, lang: Language, base: string): Promise<Handout> {
  const cards = kitCards(kit, corpus, lang);
  return {
    title: kit.title[lang],
    audience: kit.audience[lang],
    notes: kit.intro[lang],
    lang,
    cards,
    references: assembleBibliography(await citationsOf(corpus, 'apa', lang), cards.flatMap(sourcesOf)),
    release: RELEASE,
    addressOf: (code) => shortAddress(code, base),
    address: new URL(PATHS.kit(lang, kit.id).slice(1), base).href,
  };
}

/** The path at which the kit builder opens a ready-made kit, to be adapted. */
export function adaptPath(kit: KitEntry, corpus: Corpus, lang: Language): string {
  const items = kitCards(kit, corpus, lang).map(({ code, state }) => ({ code, state }));
  const saved = { title: kit.title[lang], notes: kit.intro[lang], lang, style: 'apa', release: RELEASE.version, items } as const;
  return `${PATHS.kitBuilder(lang)}#${writeKit(saved)}`;
}
