import { CLAIM_KINDS, type Language } from '../../schemas/terms.ts';
import { type KitCard, type KitData, titleOf } from '../core/kits/cards.ts';
import { type CardFilter, createFilter } from '../core/kits/filter.ts';
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
  #cards: readonly KitCard[] = [];
  #find: CardFilter = () => ({ cards: [], isPartial: false });
  #chosen: ReadonlySet<string> = new Set();

  constructor(root: HTMLElement, lang: Language, toggle: (card: KitCard, isChosen: boolean) => void) {
    this.#lang = lang;
    this.#filter = root.querySelector('input[type="search"]') as HTMLInputElement;
    this.#list = root.querySelector('fieldset') as HTMLElement;
    this.#status = root.querySelector('[role="status"]') as HTMLElement;
    this.#filter.addEventListener('input', () => this.#show());
    this.#list.addEventListener('change', (event) => {
      const box = event.target as HTMLInputElement;
      const card = this.#cards.find(({ code }) => code === box.value);
      if (card) toggle(card, box.checked);
    });
  }

  set data({ cards, alsoCalled }: Pick<KitData, 'cards' | 'alsoCalled'>) {
    // Instruments first: there are few of them, and a kit seldom wants none. Then what people look for most.
    const order = ['instrument', ...CLAIM_KINDS];
    this.#cards = cards.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    this.#find = createFilter(this.#cards, this.#lang, (card) => this.#kindOf(card), alsoCalled);
    this.#show();
  }

  /** Codes of the cards that the kit holds. */
  set chosen(codes: ReadonlySet<string>) {
    this.#chosen = codes;
    for (const box of this.#list.querySelectorAll('input')) box.checked = codes.has(box.value);
  }

  #show() {
    const t = KITS[this.#lang].builder;
    const { cards, isPartial } = this.#find(this.#filter.value);
    this.#list.replaceChildren(
      this.#list.querySelector('legend') as HTMLElement,
      ...cards.slice(0, SHOWN).map((card) => {
        const box = element('input', { type: 'checkbox', value: card.code });
        box.checked = this.#chosen.has(card.code);
        const where = card.kind === 'instrument' ? [] : card.where;
        const about = [this.#kindOf(card), ...(where.length ? [where.join(', ')] : [])].join(' · ');
        return element('label', {}, box, element('span', {}, `${titleOf(card)} `, element('span', { class: 'meta' }, about)));
      }),
    );
    const shown = Math.min(SHOWN, cards.length);
    this.#status.textContent = isPartial ? t.foundPart(cards.length, shown) : t.found(cards.length, shown);
  }

  #kindOf(card: KitCard): string {
    const t = KITS[this.#lang].builder;
    return card.kind === 'instrument' ? t.instrument : t.kind[card.kind];
  }
}
