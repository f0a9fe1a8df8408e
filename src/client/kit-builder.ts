import type { Language } from '../../schemas/terms.ts';
import { STYLE_IDS } from '../core/cite/styles.ts';
import { writeBlocks } from '../core/document/html.ts';
import { MOST_ITEMS, readKit, writeKit } from '../core/kits/address.ts';
import { type KitCard, titleOf } from '../core/kits/cards.ts';
import { bringUpToDate, changesSince } from '../core/kits/changes.ts';
import { kitDocument } from '../core/kits/handout.ts';
import type { SavedKit } from '../core/kits/kit.ts';
import { KITS } from '../i18n/kits.ts';
import { element } from './element.ts';
import { describeChanges } from './kit-changes.ts';
import { cardFinder, KitFiles, makeHandout, OUTPUTS, type Output } from './kit-output.ts';
import { KitPicker } from './kit-picker.ts';
import { emptyKit, loadKit, saveKit } from './kit-store.ts';

/** Puts a kit together. The kit lives in this page, in the storage of the browser and in the address after `#`; nothing is sent. */
class KitBuilder extends HTMLElement {
  #kit!: SavedKit;
  #find: (code: string) => KitCard | undefined = () => undefined;
  #release = '';
  #files!: KitFiles;
  #picker!: KitPicker;
  /** The last fragment that we wrote, to tell our own changes of the address from others. */
  #written = '';
  #drawing = 0;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return KITS[this.#lang].builder;
  }
  get #root(): string {
    return new URL(this.dataset['root'] ?? '', location.href).href;
  }
  #one<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`kit builder without ${selector}`);
    return found;
  }

  connectedCallback() {
    this.#files = new KitFiles(this.dataset['data'] ?? '', this.dataset['citations'] ?? '');
    this.#one<HTMLElement>('.without-script').hidden = true;
    this.#picker = new KitPicker(this.#one('.picker'), this.#lang, (card, isChosen) => this.#toggle(card, isChosen));
    this.#listen();
    void this.#start();
  }

  async #start() {
    this.#say(this.#t.loading);
    try {
      const data = await this.#files.data(this.#lang);
      this.#find = cardFinder(data);
      this.#release = data.release.version;
      this.#picker.data = data;
    } catch {
      this.#say(this.#t.failed);
      this.#one<HTMLElement>('.retry').hidden = false;
      return;
    }
    this.#one<HTMLElement>('.retry').hidden = true;
    this.#one<HTMLElement>('.builder').hidden = false;
    this.#say('');
    this.#open(readKit(location.hash) ?? loadKit() ?? emptyKit(this.#lang, this.#release));
  }

  #listen() {
    this.#one('.retry').addEventListener('click', () => void this.#start());
    window.addEventListener('hashchange', () => {
      const kit = location.hash.slice(1) === this.#written ? undefined : readKit(location.hash);
      if (kit) this.#open(kit);
    });
    this.#one('[name="title"]').addEventListener('input', (event) => this.#change({ title: (event.target as HTMLInputElement).value.trim() }));
    this.#one('[name="notes"]').addEventListener('input', (event) => this.#change({ notes: (event.target as HTMLTextAreaElement).value.trim() }));
    this.#one('[name="lang"]').addEventListener('change', (event) =>
      this.#change({ lang: (event.target as HTMLSelectElement).value === 'en' ? 'en' : 'fr' }),
    );
    this.#one('[name="style"]').addEventListener('change', (event) => {
      const style = STYLE_IDS.find((one) => one === (event.target as HTMLSelectElement).value);
      if (style) this.#change({ style });
    });
    this.#one('.previous').addEventListener('click', () => {
      const kept = loadKit();
      if (kept) this.#open(kept);
    });
    this.#one('.update').addEventListener('click', () => {
      this.#change(bringUpToDate(this.#kit, this.#find, this.#release));
      this.#showItems();
      this.#say(this.#t.updated(this.#release));
    });
    this.#one('.empty').addEventListener('click', () => {
      this.#change({ title: '', notes: '', items: [], release: this.#release });
      this.#open(this.#kit);
      this.#say(this.#t.emptied);
    });
    this.#one('.share').addEventListener('click', async () => {
      const isCopied = await navigator.clipboard.writeText(location.href).then(
        () => true,
        () => false,
      );
      this.#say(isCopied ? this.#t.shared : this.#t.shareFailed, '.output-status');
    });
    this.#one('.print').addEventListener('click', () => window.print());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-output]')) {
      button.addEventListener('click', () => void this.#save(button.dataset['output'] as Output));
    }
  }

  /** Shows a kit as it was saved; it replaces the one that the browser keeps only when it is changed. */
  #open(kit: SavedKit) {
    this.#kit = kit;
    this.#one<HTMLInputElement>('[name="title"]').value = kit.title;
    this.#one<HTMLTextAreaElement>('[name="notes"]').value = kit.notes;
    this.#one<HTMLSelectElement>('[name="lang"]').value = kit.lang;
    this.#one<HTMLSelectElement>('[name="style"]').value = kit.style;
    const kept = loadKit();
    this.#one<HTMLElement>('.previous').hidden = kept === undefined || kept.items.length === 0 || writeKit(kept) === writeKit(kit);
    this.#showItems();
    this.#address();
    void this.#draw();
  }

  #change(part: Partial<SavedKit>) {
    this.#kit = { ...this.#kit, ...part };
    this.#one<HTMLElement>('.previous').hidden = true;
    if (!saveKit(this.#kit)) this.#say(this.#t.refused);
    this.#address();
    void this.#draw();
  }

  #address() {
    this.#written = this.#kit.items.length || this.#kit.title ? writeKit(this.#kit) : '';
    history.replaceState(null, '', this.#written ? `#${this.#written}` : location.pathname);
  }

  #toggle(card: KitCard, isChosen: boolean) {
    const others = this.#kit.items.filter(({ code }) => this.#find(code)?.code !== card.code);
    if (isChosen && others.length >= MOST_ITEMS) {
      this.#say(this.#t.full(MOST_ITEMS));
      this.#showItems();
      return;
    }
    this.#change({ items: isChosen ? [...others, { code: card.code, state: card.state }] : others });
    this.#showItems();
    this.#say(isChosen ? this.#t.added(titleOf(card), others.length + 1) : this.#t.removed(titleOf(card)));
  }

  #move(from: number, by: -1 | 1) {
    const items = [...this.#kit.items];
    const [item] = items.splice(from, 1);
    if (!item) return;
    items.splice(from + by, 0, item);
    this.#change({ items });
    this.#showItems();
    const row = this.querySelectorAll<HTMLElement>('.kit-items > li')[from + by];
    // At an end one of the two buttons is off, and the other takes the focus.
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    (buttons[by < 0 ? 0 : 1]?.disabled ? buttons[by < 0 ? 1 : 0] : buttons[by < 0 ? 0 : 1])?.focus();
    const card = this.#find(item.code);
    this.#say(this.#t.moved(card ? titleOf(card) : item.code, from + by + 1, items.length));
  }

  #remove(at: number) {
    const card = this.#find(this.#kit.items[at]?.code ?? '');
    this.#change({ items: this.#kit.items.filter((_, i) => i !== at) });
    this.#showItems();
    const rows = this.querySelectorAll<HTMLElement>('.kit-items > li');
    (rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>('.remove') ?? this.#one<HTMLElement>('input[type="search"]')).focus();
    this.#say(this.#t.removed(card ? titleOf(card) : ''));
  }

  #showItems() {
    const t = this.#t;
    const { items } = this.#kit;
    this.#picker.chosen = new Set(items.flatMap(({ code }) => this.#find(code)?.code ?? []));
    this.#one('.kit-items').replaceChildren(
      ...items.map(({ code }, i) => {
        const card = this.#find(code);
        const title = card ? titleOf(card) : KITS[this.#lang].changes.gone(code);
        const button = (name: string, sign: string, label: string, act: () => void, isOff = false) => {
          const made = element('button', { type: 'button', class: name, 'aria-label': label, title: label }, sign);
          made.disabled = isOff;
          made.addEventListener('click', act);
          return made;
        };
        return element(
          'li',
          {},
          element('span', {}, title),
          element(
            'span',
            { class: 'item-buttons' },
            button('up', '↑', t.up(title), () => this.#move(i, -1), i === 0),
            button('down', '↓', t.down(title), () => this.#move(i, 1), i === items.length - 1),
            button('remove', '×', t.remove(title), () => this.#remove(i)),
          ),
        );
      }),
    );
    this.#one<HTMLElement>('.no-items').hidden = items.length > 0;
    this.#one<HTMLElement>('.outputs').hidden = items.length === 0;
    this.#showChanges();
  }

  #showChanges() {
    const changes = changesSince(this.#kit, this.#find);
    const panel = this.#one<HTMLElement>('.kit-changes');
    panel.hidden = changes.length === 0;
    const path = (kind: 'claim' | 'instrument', id: string) => (this.dataset[`${kind}Path`] ?? '').replace('{id}', id);
    const linkTo = ({ card }: { card: KitCard | undefined }) => (card ? path(card.kind === 'instrument' ? 'instrument' : 'claim', card.id) : '');
    this.#one('.changes-lead').textContent = KITS[this.#lang].changes.lead(this.#kit.release, this.#release, changes.length);
    this.#one('.changes-list').replaceChildren(describeChanges(changes, this.#lang, linkTo));
  }

  async #draw() {
    const drawing = ++this.#drawing;
    const area = this.#one<HTMLElement>('.handout');
    if (this.#kit.items.length === 0) {
      area.replaceChildren();
      return;
    }
    try {
      const { title, blocks } = kitDocument(await this.#handout());
      if (drawing !== this.#drawing) return;
      area.lang = this.#kit.lang;
      area.innerHTML = writeBlocks(blocks); // every text in it is escaped by the writer
      area.prepend(element('h2', { class: 'handout-title' }, title));
    } catch {
      if (drawing === this.#drawing) this.#say(this.#t.failed, '.output-status');
    }
  }

  #handout() {
    return makeHandout(this.#kit, this.#files, this.#root, location.href);
  }

  async #save(output: Output) {
    this.#say(this.#t.making, '.output-status');
    try {
      await OUTPUTS[output](await this.#handout());
      this.#say(this.#t.saved, '.output-status');
    } catch {
      this.#say(this.#t.failed, '.output-status');
    }
  }

  #say(text: string, where = '.builder-status') {
    this.#one(where).textContent = text;
  }
}

customElements.define('kit-builder', KitBuilder);
