import { type AxesId, MAP_AXES } from '../core/map/axes.ts';
import { buildMap, type EvidenceMap, groupRow, isWholeClaim, type MapCell } from '../core/map/build.ts';
import { type CellWords, viewCell } from '../core/map/cell-view.ts';
import { countClaims, countShown } from '../core/map/count.ts';
import { type MapLabels, writeMapCsv } from '../core/map/csv.ts';
import type { MapData } from '../core/map/data.ts';
import { FILTER_NAMES, type Filters, filtersFromParams, filtersToParams } from '../core/map/filters.ts';
import { drawMap } from '../core/map/svg.ts';
import { writeIds } from '../core/selection/address.ts';
import { drawingTexts, MAP_STRINGS, type MapStrings } from '../i18n/map.ts';
import { NUMBER_MS } from './delays.ts';
import { download, element } from './element.ts';
import { toDom } from './markup.ts';
import type { SelectionToggle } from './selection.ts';

/** The name in an address of a map that is folded to its groups. */
const VIEW = 'view';

/** The filters of a map: they redraw the table that the build made, in its own rows and columns, and live in the address. */
class MapFilters extends HTMLElement {
  #data: Promise<MapData> | undefined;
  #whole: EvidenceMap | undefined;
  /** The map as it is narrowed; undefined while it is whole. */
  #narrowed: EvidenceMap | undefined;
  /** The query that the map shows. */
  #query = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #axes!: AxesId;
  #t!: MapStrings;
  #words!: CellWords;

  #one<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`map without ${selector}`);
    return found;
  }

  connectedCallback() {
    this.#axes = MAP_AXES.find((id) => id === this.dataset['axes']) ?? MAP_AXES[0];
    const lang = this.dataset['lang'] === 'en' ? 'en' : 'fr';
    this.#t = MAP_STRINGS[lang];
    const designs = new Map(
      [...this.#form.querySelectorAll<HTMLOptionElement>('select[name="design"] option')].map(({ value, text }) => [value, text]),
    );
    const design = (id: string) => designs.get(id) ?? id;
    this.#words = {
      direction: (id) => document.querySelector(`.map-key .direction-${id}`)?.textContent?.trim() ?? id,
      colon: this.dataset['colon'] ?? ': ',
      design,
      short: (id) => this.#t.short[id] ?? design(id),
      retracted: this.#t.retracted,
    };
    this.#one<HTMLElement>('.without-script').hidden = true;
    this.#form.hidden = false;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.#choose();
    });
    this.#fold.addEventListener('change', () => this.#choose());
    this.#form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#choose(), NUMBER_MS);
    });
    this.#form.addEventListener('reset', () => setTimeout(() => this.#choose()));
    for (const ending of ['csv', 'svg'] as const) {
      this.#one(`.downloads a[href$=".${ending}"]`).addEventListener('click', (event) => this.#save(event, ending));
    }
    if (this.dataset['sources'] !== '0') this.#offerAll();
    // A jump inside the page is a new place in the history too, and asks for nothing: to draw the map again would lose it.
    addEventListener('popstate', () => {
      if (location.search !== this.#query) void this.#follow();
    });
    const asked = new URLSearchParams(location.search);
    if (asked.has(VIEW) || FILTER_NAMES.some((name) => asked.has(name))) this.#follow();
  }

  /** It belongs to the form, and stands by the table, where it works without a script too. */
  get #fold(): HTMLInputElement {
    return this.#one('.fold input');
  }

  get #form(): HTMLFormElement {
    return this.#one('form');
  }

  /** What is chosen in the form goes into the address, then onto the map. */
  async #choose() {
    clearTimeout(this.#timer);
    const data = await this.#load();
    if (!data) return;
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (value !== '') chosen.append(name, String(value));
    const filters = filtersFromParams(chosen, data);
    const params = filtersToParams(filters);
    if (chosen.has(VIEW)) params.append(VIEW, String(chosen.get(VIEW)));
    const query = params.toString();
    if (query !== location.search.replace(/^\?/, '')) history.pushState(null, '', `${location.pathname}${query ? `?${query}` : ''}`);
    this.#query = location.search;
    this.#draw(data, filters);
  }

  /** What the address says goes into the form, then onto the map. */
  async #follow() {
    const data = await this.#load();
    if (!data) return;
    this.#query = location.search;
    const asked = new URLSearchParams(location.search);
    const filters = filtersFromParams(asked, data);
    this.#fold.checked = asked.get(VIEW) === this.#fold.value;
    for (const name of FILTER_NAMES) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = String(filters[name] ?? '');
    }
    this.#draw(data, filters);
  }

  /** The data, fetched once, and again only after a failure. */
  async #fetch(): Promise<MapData> {
    this.#data ??= fetch(this.dataset['src'] ?? '').then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<MapData>;
    });
    try {
      return await this.#data;
    } catch (error) {
      this.#data = undefined;
      throw error;
    }
  }

  /** The data, to draw with them. Undefined when they cannot be had, which is said, or something newer was asked meanwhile. */
  async #load(): Promise<MapData | undefined> {
    this.#asked += 1;
    const asked = this.#asked;
    const status = this.#one('.status');
    if (!this.#data) status.textContent = this.#t.filter.loading;
    try {
      const data = await this.#fetch();
      return asked === this.#asked ? data : undefined;
    } catch {
      status.textContent = this.#t.filter.failed;
      return undefined;
    }
  }

  #draw(data: MapData, filters: Filters) {
    const t = this.#t;
    this.#whole ??= buildMap(data, this.#axes);
    const map = buildMap(data, this.#axes, filters);
    const isFiltered = FILTER_NAMES.some((name) => filters[name] !== undefined);
    this.#narrowed = isFiltered ? map : undefined;
    this.#one('.downloads .meta').textContent = isFiltered ? t.downloads.filtered : t.downloads.note;
    for (const body of this.querySelectorAll<HTMLTableSectionElement>('.evidence-map tbody')) this.#drawGroup(body, map, isFiltered);
    const shown = countShown(map);
    const counted = `${t.lines(shown.lines)}, ${t.sources(shown.sources.length)}`;
    this.#one('.status').textContent = !isFiltered
      ? t.filter.whole(map.rows.length, counted)
      : shown.rows === 0
        ? t.filter.none
        : `${t.filter.shown(shown.rows, map.rows.length, counted)} ${t.filter.pages}`;
    this.#drawReferences(shown.sources);
  }

  /** The references behind the map as it is shown: into the selection, or as a list of their own with its files. */
  #drawReferences(sources: readonly string[]) {
    const place = this.#one<HTMLElement>('.references');
    const list = `${this.dataset['selection']}?ids=${writeIds(sources)}`;
    // What the same button said last stays to be read, and undone.
    if (place.querySelector(`a[href="${list}"]`)) return;
    place.hidden = sources.length === 0;
    const toggle = document.createElement('selection-toggle');
    toggle.dataset['ids'] = writeIds(sources);
    place.replaceChildren(
      toggle,
      element('a', { href: list }, this.#t.references.see(sources.length)),
      element('span', { class: 'meta' }, this.#t.references.which),
    );
  }

  /** A button for all references, before any data are there. */
  #offerAll() {
    const place = this.#one<HTMLElement>('.references');
    const toggle = document.createElement('selection-toggle') as SelectionToggle;
    toggle.dataset['count'] = this.dataset['sources'] ?? '';
    toggle.find = async () => countShown(buildMap(await this.#fetch(), this.#axes)).sources;
    place.replaceChildren(toggle);
    place.hidden = false;
  }

  #drawGroup(body: HTMLTableSectionElement, map: EvidenceMap, isFiltered: boolean) {
    const rows = [...body.rows];
    for (const row of rows) {
      const group = row.dataset['group'];
      const id = group === undefined ? row.dataset['row'] : groupRow(group);
      if (id === undefined) continue;
      for (const [i, column] of map.columns.entries()) {
        const place = row.cells[i + 1];
        if (!place) continue;
        const cell = map.cell(id, column.id);
        const why = map.emptiness(id, column.id);
        const claims = cell && group !== undefined ? this.#t.claims(countClaims(cell)) : undefined;
        place.className = cell ? (column.unspecified && group === undefined ? 'unspecified' : '') : why;
        place.replaceChildren(cell ? toDom(viewCell(cell, this.#href(cell), this.#words, claims)) : this.#t.empty[why]);
      }
      row.hidden = isFiltered && !map.columns.some((column) => map.cell(id, column.id));
    }
    body.hidden = rows.every((row) => row.hidden);
    this.#drawJump(body, rows.filter((row) => row.dataset['row'] !== undefined && !row.hidden).length);
  }

  /** The link to a group says how many of its rows are shown, and goes when there are none. */
  #drawJump(body: HTMLTableSectionElement, shown: number) {
    const link = body.id && this.querySelector(`.toc a[href="#${body.id}"]`);
    if (!link) return;
    link.closest('li')?.toggleAttribute('hidden', shown === 0);
    link.querySelector('span')?.replaceChildren(`(${shown})`);
  }

  /** What is narrowed is saved as it is shown, without the rows that hold nothing; the files of the whole map are there already. */
  #save(event: Event, ending: 'csv' | 'svg') {
    const map = this.#narrowed && {
      ...this.#narrowed,
      rows: this.#narrowed.rows.filter((row) => this.#narrowed?.cells.some((cell) => cell.row === row.id)),
    };
    if (!map) return;
    event.preventDefault();
    const labels = this.#labels();
    const name = `${this.#t.downloads.fileName}-${[this.#axes, ...new URLSearchParams(location.search).values()].join('-')}.${ending}`;
    if (ending === 'csv') download(name, writeMapCsv(map, labels), 'text/csv');
    else download(name, drawMap(map, labels, { ...this.#words, ...drawingTexts(this.#t, this.#axes, this.#chosen()) }), 'image/svg+xml');
  }

  /** The names that the table gives to its rows and columns. */
  #labels(): MapLabels {
    const text = (selector: string) => this.querySelector(selector)?.textContent?.trim();
    const rowGroup = (id: string) => text(`.total[data-group="${id}"] th`) ?? id;
    return {
      rowGroup,
      // The row of a broad setting among its narrower ones is headed “in general”.
      row: (id) => (this.querySelector(`.total[data-group="${id}"]`) ? rowGroup(id) : (text(`tr[data-row="${id}"] th`) ?? id)),
      column: (id) => this.querySelector<HTMLElement>(`th[data-column="${id}"]`)?.dataset['full'] ?? id,
    };
  }

  /** The filters in words, as the form has them. */
  #chosen(): string[] {
    return [...this.#form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')].flatMap((field) => {
      if (field.value === '') return [];
      const name = field.closest('label')?.querySelector('span')?.textContent ?? field.name;
      const value = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text.trim() : field.value;
      return `${name}${this.#words.colon}${value}`;
    });
  }

  /** Cells lead to the same pages as when nothing is filtered. */
  #href(cell: MapCell): string {
    const whole = this.#whole?.cell(cell.row, cell.column);
    const template = this.#whole && whole && isWholeClaim(whole, this.#whole) ? this.dataset['claim'] : this.dataset['cell'];
    return (template ?? '').replace('{row}', cell.row).replace('{column}', cell.column);
  }
}

customElements.define('evidence-map-filters', MapFilters);
