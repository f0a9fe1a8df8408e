import { writeIds } from '../core/selection/address.ts';
import type { Groups } from '../core/selection/groups.ts';
import { add, idsOf, remove, type Selection, undo } from '../core/selection/selection.ts';
import { SELECTION_TOGGLE } from '../i18n/selection-toggle.ts';
import { element } from './element.ts';
import { isUnkept, loadSelection, onSelection, saveSelection } from './selection-store.ts';

/* On every page: the count in the head, and the buttons that add and remove sources. */

const t = SELECTION_TOGGLE[document.documentElement.lang === 'en' ? 'en' : 'fr'];

/** The link to the selection, with its count. */
class SelectionLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    if (!link) return;
    const plain = link.href;
    const show = () => {
      const ids = idsOf(loadSelection());
      link.textContent = ids.length ? `${t.link} (${ids.length})` : t.link;
      link.href = isUnkept() && ids.length ? `${plain}?ids=${writeIds(ids)}` : plain;
    };
    onSelection(show);
    show();
  }
}

let voice: HTMLElement | undefined;

/** Says it to who cannot see the button change. */
function announce(...texts: string[]) {
  const place = voice ?? element('span', { role: 'status', class: 'visually-hidden' });
  voice = place;
  place.textContent = '';
  document.querySelector('selection-link')?.append(place);
  // A screen reader must have seen the place empty before it reads what comes in.
  setTimeout(() => {
    place.textContent = texts.filter(Boolean).join(' ');
  }, 100);
}

/**
 * Adds sources to the selection and takes them out again: those of `data-ids`; or of the group `data-id` of `data-kind`, its sources being fetched when
 * they are asked for; or the `data-count` that `find` gives. Needs a script; without one, nothing is shown.
 */
export class SelectionToggle extends HTMLElement {
  declare find?: () => readonly string[] | Promise<readonly string[]>;
  #ids: readonly string[] | undefined;
  #gone = new AbortController();
  readonly #button = element('button', { type: 'button' });
  readonly #message = element('span', { class: 'message' });

  connectedCallback() {
    if (!this.#button.parentNode) this.#build();
    this.#gone = new AbortController();
    onSelection(() => this.#show(), this.#gone);
    this.#show();
  }

  disconnectedCallback() {
    this.#gone.abort();
  }

  #build() {
    const { ids, count, label } = this.dataset;
    this.#ids = ids?.split(',');
    const isOne = this.#ids?.length === 1;
    const many = this.#ids?.length ?? Number(count ?? 0);
    this.#button.textContent = isOne ? (label ? t.select : t.add) : many ? t.addAll(many) : t.addGroup;
    if (label) this.#button.setAttribute('aria-label', `${this.#button.textContent}${isOne ? '' : t.colon} ${label}`);
    this.#button.addEventListener('click', () => void this.#toggle());
    this.append(this.#button, ' ', this.#message);
  }

  #show() {
    if (this.#ids) this.#button.setAttribute('aria-pressed', String(this.#isIn(loadSelection())));
  }

  #isIn(selection: Selection): boolean {
    const there = new Set(idsOf(selection));
    return this.#ids?.every((id) => there.has(id)) ?? false;
  }

  async #toggle() {
    this.#ids ??= await this.#findIds();
    if (!this.#ids) return;
    const before = loadSelection();
    const isIn = this.#isIn(before);
    const after = isIn ? remove(before, this.#ids) : add(before, this.#ids);
    const [most, least] = isIn ? [before, after] : [after, before];
    const touched = idsOf(remove(most, idsOf(least)));
    const isKept = saveSelection(after);
    const said = isIn ? t.removed(touched.length) : t.added(touched.length);
    announce(this.dataset['label'] ?? '', said, t.total(after.length), isKept ? '' : t.refused);
    // One source is taken out again by the same button; many are not that easily put back where they were.
    const back = element('button', { type: 'button' }, t.undo);
    back.addEventListener('click', () => {
      saveSelection(undo(before, loadSelection(), touched));
      this.#message.replaceChildren();
      this.#button.focus();
      announce(t.undone, t.total(loadSelection().length));
    });
    this.#message.replaceChildren(...(this.#ids.length > 1 ? [said, ' ', back] : []), ...(isKept ? [] : [' ', t.refused]));
  }

  /** @returns undefined when they cannot be had, which is said */
  async #findIds(): Promise<readonly string[] | undefined> {
    try {
      return await (this.find ? this.find() : this.#fetchIds());
    } catch {
      this.#message.textContent = t.failed;
      announce(t.failed);
      return undefined;
    }
  }

  async #fetchIds(): Promise<readonly string[] | undefined> {
    const response = await fetch(document.querySelector<HTMLElement>('selection-link')?.dataset['groups'] ?? '');
    const groups = (await response.json()) as Groups;
    return groups[this.dataset['kind'] as keyof Groups]?.[this.dataset['id'] ?? ''];
  }
}

customElements.define('selection-link', SelectionLink);
customElements.define('selection-toggle', SelectionToggle);
