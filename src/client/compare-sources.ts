import type { CompareData, ComparedSource } from '../core/compare/data.ts';
import { type CompareTable, compareCsv, compareMarkdown, compareTable, type Item, MOST_COMPARED, type Row, readIds } from '../core/compare/table.ts';
import { COMPARE_WORDS } from '../core/compare/words.ts';
import { COMPARE } from '../i18n/compare.ts';
import { download, element } from './element.ts';

/** So many items of a cell are shown at once; the rest unfold. */
const SHOWN = 8;

/** Sets the sources of the address (`?ids=a,b`) side by side, and lets one add and remove some. */
class CompareSources extends HTMLElement {
  #data: CompareData | undefined;
  #chosen: readonly ComparedSource[] = [];

  get #lang() {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return COMPARE[this.#lang];
  }
  #one<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`comparison without ${selector}`);
    return found;
  }

  async connectedCallback() {
    this.#one('.without-script').hidden = true;
    const form = this.#one<HTMLFormElement>('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const select = this.#one<HTMLSelectElement>('select');
      this.#go([...this.#chosen.map(({ id }) => id), select.value]);
      select.value = '';
    });
    this.#one('.csv').addEventListener('click', () => this.#save('csv'));
    this.#one('.markdown').addEventListener('click', () => this.#save('md'));
    addEventListener('popstate', () => void this.#show());
    await this.#show();
  }

  #go(ids: readonly string[]) {
    history.pushState(null, '', ids.length ? `?ids=${ids.join(',')}` : location.pathname);
    void this.#show();
  }

  async #load(): Promise<CompareData> {
    if (!this.#data) {
      const response = await fetch(this.dataset['src'] ?? '');
      if (!response.ok) throw new Error(String(response.status));
      this.#data = (await response.json()) as CompareData;
    }
    return this.#data;
  }

  async #show() {
    const t = this.#t;
    const status = this.#one('.status');
    const asked = new URLSearchParams(location.search).get('ids') ?? '';
    const messages: string[] = [];
    this.#chosen = [];
    if (asked.trim()) {
      status.textContent = t.loading;
      try {
        const { held, unknown, over } = readIds(asked, await this.#load());
        this.#chosen = held;
        if (unknown.length) messages.push(t.unknown(unknown.join(', ')));
        if (over.length) messages.push(t.over(over.join(', ')));
      } catch {
        status.textContent = t.failed;
        return;
      }
    }
    const count = this.#chosen.length;
    messages.unshift(count === 0 ? t.none : count === 1 ? t.one : count === MOST_COMPARED ? `${t.shown(count)} ${t.full}` : t.shown(count));
    status.textContent = messages.join(' ');
    for (const option of this.#one('select').querySelectorAll('option')) option.disabled = this.#chosen.some(({ id }) => id === option.value);
    this.#one<HTMLButtonElement>('form button').disabled = count >= MOST_COMPARED;
    const example = this.querySelector<HTMLElement>('.example');
    if (example) example.hidden = count > 0;
    this.#one('.outcome').hidden = count === 0;
    this.#one('.compare-scroll').replaceChildren(...(count && this.#data ? [this.#table(compareTable(this.#chosen, this.#data, this.#lang))] : []));
  }

  /** A table whose rows become cards on a narrow screen; the roles keep it a table for screen readers. */
  #table(table: CompareTable): HTMLTableElement {
    const t = this.#t;
    const words = COMPARE_WORDS[this.#lang];
    const head = element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'col', role: 'columnheader' }, words.aspect),
      ...table.columns.map(({ id, label, title, titleLanguage }) => {
        const button = element('button', { type: 'button', 'aria-label': t.remove(label) }, t.removeShort);
        button.addEventListener('click', () => {
          this.#go(this.#chosen.flatMap((source) => (source.id === id ? [] : [source.id])));
          this.#one('select').focus();
        });
        const link = element('a', { href: (this.dataset['sourcePath'] ?? '').replace('{id}', id) }, label);
        return element('th', { scope: 'col', role: 'columnheader' }, link, element('cite', { lang: titleLanguage }, title), button);
      }),
    );
    return element(
      'table',
      { class: 'compared', role: 'table' },
      element('caption', { id: 'compared' }, t.caption),
      element('thead', { role: 'rowgroup' }, head),
      ...table.groups.map(({ title, rows }) =>
        element(
          'tbody',
          { role: 'rowgroup' },
          element(
            'tr',
            { role: 'row', class: 'group' },
            element('th', { role: 'columnheader', scope: 'rowgroup', colspan: String(table.columns.length + 1) }, title),
          ),
          ...rows.map((row) => this.#row(row, table)),
        ),
      ),
    );
  }

  #row({ label, claim, cells }: Row, { columns }: CompareTable): HTMLTableRowElement {
    return element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, claim ? this.#claimLink(claim, label) : label),
      ...cells.map((items, i) => {
        const shown = items.slice(0, SHOWN).map((item) => this.#item(item));
        const rest = items.slice(SHOWN).map((item) => this.#item(item));
        return element(
          'td',
          { role: 'cell', 'data-label': columns[i]?.label ?? '' },
          ...(items.length === 0 ? [element('span', { class: 'none' }, COMPARE_WORDS[this.#lang].notStated)] : []),
          ...(shown.length > 1 ? [element('ul', {}, ...shown.map((node) => element('li', {}, node)))] : shown),
          ...(rest.length
            ? [
                element(
                  'details',
                  {},
                  element('summary', {}, this.#t.more(rest.length)),
                  element('ul', {}, ...rest.map((node) => element('li', {}, node))),
                ),
              ]
            : []),
        );
      }),
    );
  }

  #item({ text, claim, direction, details }: Item): DocumentFragment {
    const made = document.createDocumentFragment();
    const mark = direction && this.#one(`[data-mark="${direction}"]`).firstElementChild?.cloneNode(true);
    if (mark) made.append(mark, ' ');
    if (claim) made.append(this.#claimLink(claim, text));
    else if (!mark) made.append(text);
    if (details.length) made.append(element('span', { class: 'details' }, details.join(' · ')));
    return made;
  }

  #claimLink(id: string, text: string): HTMLElement {
    return element('a', { href: (this.dataset['claimPath'] ?? '').replace('{id}', id) }, text);
  }

  #save(ending: 'csv' | 'md') {
    if (!this.#data) return;
    const table = compareTable(this.#chosen, this.#data, this.#lang);
    const name = `${this.#t.fileName}.${ending}`;
    if (ending === 'csv') download(name, compareCsv(table, this.#lang), 'text/csv');
    else download(name, `# ${this.#t.title}\n\n${compareMarkdown(table, this.#lang)}\n<${location.href}>\n`, 'text/markdown');
  }
}

customElements.define('compare-sources', CompareSources);
