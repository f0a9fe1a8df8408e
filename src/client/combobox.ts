import { element } from './element.ts';

/** A suggestion as the list shows it. */
export interface Option {
  /** What it is called, and beside it how it was found. */
  label: string;
  note?: string;
  /** What it is: “Author”. */
  kind: string;
  choose(): void;
}

/**
 * A text field with a list of suggestions, none of which is chosen until the reader chooses: the pattern “editable combobox with list
 * autocomplete” of the ARIA Authoring Practices. Arrows move, Enter chooses, Escape closes; without a choice, Enter is the form’s.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: readonly Option[] = [];
  #active = -1;

  /**
   * @param input the field
   * @param list an element for the list, hidden, with an id
   * @param label what the list is called
   */
  constructor(input: HTMLInputElement, list: HTMLElement, label: string) {
    this.#input = input;
    this.#list = list;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.close());
    // The field keeps the focus while an option is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const at = event.target instanceof Element ? [...list.children].findIndex((item) => item.contains(event.target as Element)) : -1;
      this.#choose(at);
    });
  }

  /** Shows suggestions, when the field has the focus; none closes the list. */
  show(options: readonly Option[]): void {
    this.#options = options;
    if (options.length === 0 || document.activeElement !== this.#input) {
      this.close();
      return;
    }
    this.#list.replaceChildren(
      ...options.map(({ label, note, kind }, i) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false' },
          element('span', {}, label, ...(note ? [element('small', {}, ` (${note})`)] : [])),
          ' ',
          element('span', { class: 'option-kind' }, kind),
        ),
      ),
    );
    this.#setActive(-1);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  close(): void {
    this.#setActive(-1);
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const last = this.#options.length - 1;
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (last < 0) return;
      event.preventDefault();
      const isDown = event.key === 'ArrowDown';
      if (!isOpen) this.show(this.#options);
      if (!event.altKey || isOpen) this.#setActive(next(this.#active, isDown, last));
    } else if (event.key === 'Enter' && isOpen) {
      if (this.#active < 0) this.close();
      else {
        event.preventDefault();
        this.#choose(this.#active);
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') this.close();
    else if (event.key === 'Home' || event.key === 'End' || event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#setActive(-1);
  }

  #setActive(at: number) {
    this.#active = at;
    for (const [i, item] of [...this.#list.children].entries()) item.setAttribute('aria-selected', String(i === at));
    const item = this.#list.children[at];
    if (item) {
      this.#input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(at: number) {
    const option = this.#options[at];
    if (!option) return;
    this.#options = [];
    this.close();
    option.choose();
  }
}

/** From none to the first or the last, and round past the ends over none, where the text typed stands. */
function next(at: number, isDown: boolean, last: number): number {
  if (isDown) return at >= last ? -1 : at + 1;
  return at < 0 ? last : at - 1;
}
