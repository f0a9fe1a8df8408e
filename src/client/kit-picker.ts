import { CLAIM_KINDS, type Language } from '../../schemas/terms.ts';
import { type KitCard, titleOf } from '../core/kits/cards.ts';
import { fold } from '../core/text.ts';
import { KITS } from '../i18n/kits.ts';
import { element } from './element.ts';

/** As many as one reads; typing more words brings the others. */
const SHOWN = 40;

/** A list of cards to tick, with a filter by words. */
export class KitPicker {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #filter: HTMLInputElement;
  readonly #lang: Language;
  #cards: readonly { card: KitCard; folded: string }[] = [];
  #chosen: ReadonlySet<string> = new Set();

  constructor(root: HTMLElement, lang: Language, toggle: (card: KitCard, isChosen: boolean) => void) {
    this.#lang = lang;
    this.#filter = root.querySelector('input[type="search"]') as HTMLInputElement;
    this.#list = root.querySelector('fieldset') as HTMLElement;
    this.#status = root.querySelector('[role="status"]') as HTMLElement;
    this.#filter.addEventListener('input', () => this.#show());
    this.#list.addEventListener('change', (event) => {
      const box = event.target as HTMLInputElement;
      const found = this.#cards.find(({ card }) => card.code === box.value);
      if (found) toggle(found.card, box.checked);
    });
  }

  set cards(cards: readonly KitCard[]) {
    const t = KITS[this.#lang].builder;
    // Instruments first: there are few of them, and a kit seldom wants none. Then what people look for most.
    const order = ['instrument', ...CLAIM_KINDS];
    const sorted = cards.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    this.#cards = sorted.map((card) => ({
      card,
      folded: fold(
        [
          titleOf(card),
          card.kind === 'instrument' ? `${t.instrument} ${card.label}` : [card.who, ...card.where, ...card.pages.map(({ label }) => label)].join(' '),
        ].join(' '),
      ),
    }));
    this.#show();
  }

  /** Codes of the cards that the kit holds. */
  set chosen(codes: ReadonlySet<string>) {
    this.#chosen = codes;
    for (const box of this.#list.querySelectorAll('input')) box.checked = codes.has(box.value);
  }

  #show() {
    const t = KITS[this.#lang].builder;
    const words = fold(this.#filter.value).split(/\s+/).filter(Boolean);
    const found = this.#cards.filter(({ folded }) => words.every((word) => folded.includes(word)));
    this.#list.replaceChildren(
      this.#list.querySelector('legend') as HTMLElement,
      ...found.slice(0, SHOWN).map(({ card }) => {
        const box = element('input', { type: 'checkbox', value: card.code });
        box.checked = this.#chosen.has(card.code);
        const about =
          card.kind === 'instrument' ? t.instrument : [t.kind[card.kind], ...(card.where.length ? [card.where.join(', ')] : [])].join(' · ');
        return element('label', {}, box, element('span', {}, `${titleOf(card)} `, element('span', { class: 'meta' }, about)));
      }),
    );
    this.#status.textContent = t.found(found.length, Math.min(SHOWN, found.length));
  }
}
