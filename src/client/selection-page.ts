import type { Language } from '../../schemas/terms.ts';
import { assembleBibliography, type CitationFile } from '../core/cite/bibliography.ts';
import { STYLE_IDS } from '../core/cite/styles.ts';
import { LONG_ADDRESS, readIds, writeIds } from '../core/selection/address.ts';
import type { SelectionData } from '../core/selection/data.ts';
import { ORDERS, type Order, sortSelection } from '../core/selection/order.ts';
import { add, bringUpToDate, idsOf, move, remove, type Selection, selectionOf, undo } from '../core/selection/selection.ts';
import { SELECTION } from '../i18n/selection.ts';
import { drawList, focusRow } from './selection-list.ts';
import { type Look, SelectionFiles } from './selection-output.ts';
import { isUnkept, loadSelection, onSelection, saveSelection } from './selection-store.ts';
import { listenToOutputs } from './selection-take.ts';
import { readStored, writeStored } from './storage.ts';

const STYLE = 'recension.style';
const LANGUAGE = 'recension.citation-language';
const ORDER = 'recension.selection-order';

/**
 * The page of the selection: the reader’s own, or the one that an address holds (`?ids=a,b`), which is shown, arranged and taken away without
 * touching the reader’s own.
 */
class SelectionPage extends HTMLElement {
  /** The selection of the address, where there is one. */
  #shared: Selection | undefined;
  /** What could not be read of the address. */
  #problems: string[] = [];
  #order: Order = 'style';
  #files!: SelectionFiles;
  #data!: SelectionData;
  #citations!: CitationFile;
  /** The ids of the list as it is shown, without those that are not known. */
  #shown: readonly string[] = [];
  #back: (() => void) | undefined;
  #drawing = 0;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return SELECTION[this.#lang];
  }
  get #look(): Look {
    const lang = this.#one<HTMLSelectElement>('[name="language"]').value === 'en' ? 'en' : 'fr';
    return { style: this.#one<HTMLSelectElement>('[name="style"]').value, lang };
  }
  get #selection(): Selection {
    return this.#shared ?? loadSelection();
  }
  #one<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`selection page without ${selector}`);
    return found;
  }
  #say(text: string, where = '.status') {
    this.#one(where).textContent = text;
  }

  connectedCallback() {
    const { list = '', citations = '', notes = '', groups = '', api = '' } = this.dataset;
    this.#files = new SelectionFiles({ list, citations, notes, groups, api });
    this.#one('.without-script').hidden = true;
    const style = readStored(STYLE);
    if (STYLE_IDS.some((id) => id === style)) this.#one<HTMLSelectElement>('[name="style"]').value = style ?? '';
    const language = readStored(LANGUAGE);
    if (language === 'fr' || language === 'en') this.#one<HTMLSelectElement>('[name="language"]').value = language;
    this.#listen();
    this.#read();
  }

  /** Takes what the address holds, else the reader’s own selection. */
  #read() {
    const text = new URLSearchParams(location.search).get('ids');
    const { ids, malformed, over } = readIds(text ?? '');
    this.#problems = [...(malformed.length ? [this.#t.malformed(malformed.join(', '))] : []), ...(over ? [this.#t.over(over)] : [])];
    // One’s own address, opened again, is one’s own selection.
    const isOwn = writeIds(ids) === writeIds(idsOf(loadSelection()));
    this.#shared = text === null || isOwn ? undefined : selectionOf(ids);
    this.#order = this.#shared ? 'own' : savedOrder();
    this.#back = undefined;
    void this.#draw();
  }

  #listen() {
    onSelection(() => void this.#draw());
    addEventListener('popstate', () => this.#read());
    this.#one('.retry').addEventListener('click', () => void this.#draw());
    this.#one('.undo').addEventListener('click', () => {
      this.#back?.();
      this.#back = undefined;
      void this.#draw(this.#t.undone, () => this.#one('.status').focus());
    });
    for (const name of ['style', 'language', 'order'] as const) {
      this.#one<HTMLSelectElement>(`[name="${name}"]`).addEventListener('change', (event) => {
        const { value } = event.target as HTMLSelectElement;
        if (name === 'order') this.#setOrder(value as Order);
        else writeStored(name === 'style' ? STYLE : LANGUAGE, value);
        void this.#draw();
      });
    }
    this.#one('.clear').addEventListener('click', () => {
      const all = idsOf(this.#selection);
      this.#change(
        () => [],
        all,
        this.#t.cleared(all.length),
        () => this.#one('.undo').focus(),
      );
    });
    this.#one('.unknown button').addEventListener('click', () => {
      const unknown = idsOf(this.#selection).filter((id) => !this.#shown.includes(id));
      this.#change((selection) => remove(selection, unknown), unknown, this.#t.dropped);
    });
    this.#one('.replace').addEventListener('click', () => this.#keep((shared) => shared, 'own'));
    this.#one('.merge').addEventListener('click', () => this.#keep((shared, own) => add(own, idsOf(shared)), savedOrder()));
    listenToOutputs(this, this.#files, this.#t, () => ({ ids: this.#shown, look: this.#look }));
  }

  #setOrder(order: Order) {
    this.#order = order;
    if (!this.#shared) writeStored(ORDER, order);
  }

  /** Makes the selection of the address one’s own, alone or with what one has. */
  #keep(make: (shared: Selection, own: Selection) => Selection, order: Order) {
    const [before, orderBefore] = [loadSelection(), savedOrder()];
    const after = make(this.#shared ?? [], before);
    const touched = idsOf(remove(after, idsOf(before))).concat(idsOf(remove(before, idsOf(after))));
    this.#shared = undefined;
    history.pushState(null, '', location.pathname);
    this.#setOrder(order);
    saveSelection(after);
    this.#back = () => {
      this.#setOrder(orderBefore);
      saveSelection(undo(before, loadSelection(), touched));
    };
    void this.#draw(this.#t.shared.kept, () => this.#one('.undo').focus());
  }

  /** Changes the selection that is shown; `touched` are the ids that come or go; `focus` puts the focus where its place is gone. */
  #change(make: (selection: Selection) => Selection, touched: readonly string[], said: string, focus?: () => void) {
    const [before, order] = [this.#selection, this.#order];
    this.#put(make(before));
    this.#back = () => {
      this.#setOrder(order);
      this.#put(undo(before, this.#selection, touched));
    };
    void this.#draw(said, focus);
  }

  #put(selection: Selection) {
    if (this.#shared) {
      this.#shared = selection;
      history.replaceState(null, '', `?ids=${writeIds(idsOf(selection))}`);
    } else {
      if (location.search) history.replaceState(null, '', location.pathname);
      saveSelection(selection);
    }
  }

  #move(id: string, to: number) {
    const inOrder = this.#sorted();
    this.#setOrder('own');
    this.#change(() => move(inOrder, id, to), [], this.#t.moved(this.#data.sources[id]?.label ?? id, to + 1, this.#shown.length));
  }

  #remove(id: string) {
    const place = this.#shown.indexOf(id);
    const next = this.#shown[place + 1] ?? this.#shown[place - 1];
    this.#change(
      (selection) => remove(selection, [id]),
      [id],
      this.#t.removed(this.#data.sources[id]?.label ?? id),
      () => (next === undefined ? this.#one('.undo').focus() : focusRow(this.#one('.chosen'), next, 'remove')),
    );
  }

  #sorted(): Selection {
    return sortSelection(bringUpToDate(this.#selection, this.#data.former), this.#order, this.#data, this.#citations);
  }

  async #draw(said = '', focus?: () => void) {
    const drawing = ++this.#drawing;
    const look = this.#look;
    try {
      if (!this.#data) this.#say(this.#t.loading);
      const [data, citations] = await Promise.all([this.#files.list(this.#lang), this.#files.citations(look)]);
      if (drawing !== this.#drawing) return;
      [this.#data, this.#citations] = [data, citations];
      this.#show(said);
      focus?.();
      this.#one('.retry').hidden = true;
    } catch {
      if (drawing !== this.#drawing) return;
      this.#say(this.#t.failed);
      this.#one('.retry').hidden = false;
    }
  }

  #show(said: string) {
    const t = this.#t;
    const ids = idsOf(this.#sorted());
    const entries = assembleBibliography(this.#citations, ids, 'given');
    this.#shown = entries.map(({ id }) => id);
    const unknown = ids.filter((id) => !this.#shown.includes(id));
    this.#say([said, t.count(entries.length), ...this.#problems].filter(Boolean).join(' '));
    this.#one('.undo').hidden = this.#back === undefined;
    this.#one('.unknown').hidden = unknown.length === 0;
    this.#say(t.unknown(unknown.join(', ')), '.unknown p');
    this.#one('.empty').hidden = ids.length > 0;
    this.#one('.filled').hidden = entries.length === 0;
    this.#one('.refused').hidden = this.#shared !== undefined || !isUnkept();
    this.#showShared(entries.length);
    // What the address holds goes along to the other language.
    const other = document.querySelector<HTMLAnchorElement>('a.language');
    if (other) other.search = this.#shared ? location.search : '';
    this.#one<HTMLSelectElement>('[name="order"]').value = this.#order;
    const rows = entries.flatMap((entry) => {
      const listed = this.#data.sources[entry.id];
      return listed ? [{ ...entry, ...listed, href: (this.dataset['sourcePath'] ?? '').replace('{id}', entry.id) }] : [];
    });
    drawList(this.#one('.chosen'), rows, t, this.#citations.lang, { move: (id, to) => this.#move(id, to), remove: (id) => this.#remove(id) });
    const address = new URL(`?ids=${writeIds(ids)}`, location.href).href;
    this.#one<HTMLInputElement>('[name="address"]').value = address;
    this.#one('.long').hidden = address.length <= LONG_ADDRESS;
    this.#say(t.long(address.length), '.long');
  }

  #showShared(count: number) {
    const t = this.#t.shared;
    const own = loadSelection().length;
    this.#one('.shared').hidden = this.#shared === undefined;
    this.#say(t.text(count, own), '.shared-text');
    this.#say(own ? t.replace : t.keep, '.replace');
    this.#one('.merge').hidden = own === 0;
    this.#one('.own').hidden = own === 0;
  }
}

function savedOrder(): Order {
  const saved = readStored(ORDER);
  return ORDERS.find((id) => id === saved) ?? 'style';
}

customElements.define('selection-page', SelectionPage);
