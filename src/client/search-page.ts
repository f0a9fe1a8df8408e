import { DIRECTIONS, type Direction, type Language } from '../../schemas/terms.ts';
import { FACETS, type FacetId } from '../core/search/facets.ts';
import type { Hit, Result } from '../core/search/query.ts';
import { type SearchState, toParams } from '../core/search/url.ts';
import { groupOf } from '../core/selection/groups.ts';
import { fold } from '../core/text.ts';
import type { Strings } from '../i18n/index.ts';
import { element } from './element.ts';
import { connectSearch, type SearchClient } from './search-client.ts';
import type { Answer } from './search-engine.ts';
import type { SelectionToggle } from './selection.ts';

const PAGE_SIZE = 20;
const TYPING_MS = 120;

/** The search page: the form, the facets and the results, with the whole state in the address. */
class SearchPage extends HTMLElement {
  #search: SearchClient | undefined;
  /** Of the values in the answer that is shown. */
  #labels: Answer['labels'] = {};
  #t!: Strings;
  #state: SearchState = { q: '', facets: {} };
  #shown = PAGE_SIZE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  #one<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search page without ${selector}`);
    return found;
  }

  async connectedCallback() {
    const input = this.#one<HTMLInputElement>('input[name="q"]');
    const status = this.#one<HTMLElement>('.status');
    this.#one<HTMLElement>('.without-script').hidden = true;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    // Both at once: the search is on its way while the texts of the one language that is needed are read.
    const connecting = connectSearch({ data: this.dataset['src'] ?? '', texts: this.dataset['texts'] }).catch(() => undefined);
    this.#t = await strings(this.#lang);
    status.textContent = this.#t.search.loading;
    this.#search = await connecting;
    if (!this.#search) {
      status.textContent = this.#t.search.failed;
      return;
    }
    // What was typed while the index was loading counts.
    const params = new URLSearchParams(location.search);
    if (input.value) params.set('q', input.value);
    this.#read(params);

    this.#one('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#setQuery(input.value, 'push');
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#setQuery(input.value, 'replace'), TYPING_MS);
    });
    this.#one('.more').addEventListener('click', async () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      await this.#render();
      this.querySelectorAll<HTMLAnchorElement>('.results h3 a')[first]?.focus();
    });
    addEventListener('popstate', async () => {
      await this.#read(new URLSearchParams(location.search));
      input.value = this.#state.q;
    });
    addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable]')) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  async #read(params: URLSearchParams) {
    const before = this.#state;
    const state = await this.#search?.readAddress(params.toString());
    if (!state || this.#state !== before) return; // something was typed meanwhile
    this.#state = state;
    this.#shown = PAGE_SIZE;
    await this.#render();
  }

  #setQuery(q: string, how: 'push' | 'replace') {
    this.#setState({ ...this.#state, q: q.trim() }, how);
  }

  #setState(state: SearchState, how: 'push' | 'replace') {
    this.#state = state;
    this.#shown = PAGE_SIZE;
    const params = toParams(state).toString();
    const address = `${location.pathname}${params ? `?${params}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#render();
  }

  #toggle(facet: FacetId, value: string, on: boolean) {
    const rest = (this.#state.facets[facet] ?? []).filter((item) => item !== value);
    const values = on ? [...rest, value].sort() : rest;
    const { [facet]: _, ...facets } = this.#state.facets;
    this.#setState({ ...this.#state, facets: values.length ? { ...facets, [facet]: values } : facets }, 'push');
  }

  async #render() {
    const { q, facets } = this.#state;
    const asked = q !== '' || Object.keys(facets).length > 0;
    const result = await this.#search?.searchNewest(q, { ...facets, limit: asked ? this.#shown : 0 });
    if (!result) return; // a newer query is on its way
    this.#labels = result.labels;
    this.#renderFacets(result);
    this.#renderStatus(result, asked);
    this.#renderChoice(result, asked);
    const list = this.#one<HTMLOListElement>('.results');
    list.replaceChildren(...result.hits.map((hit) => this.#hit(hit)));
    this.#one<HTMLElement>('.more').hidden = !asked || result.total <= this.#shown;
  }

  #renderStatus(result: Result, asked: boolean) {
    const t = this.#t.search;
    const status = this.#one<HTMLElement>('.status');
    if (!asked) {
      status.textContent = t.start(result.total);
      return;
    }
    const parts: (string | Node)[] = [];
    if (result.total === 0) {
      parts.push(`${t.none} ${t.noneHint}`);
      if (result.suggestions.length) {
        parts.push(` ${t.nearest} `);
        result.suggestions.forEach((suggestion, i) => {
          const link = document.createElement('a');
          link.href = `?${new URLSearchParams({ q: suggestion.label })}`;
          link.textContent = suggestion.label;
          parts.push(i ? ', ' : '', link);
        });
      }
    } else {
      parts.push(result.total > result.hits.length ? `${t.results(result.total)}, ${t.shown(result.hits.length)}` : t.results(result.total));
      if (result.unknown.length) parts.push(`. ${t.unknown(result.unknown)}`);
    }
    status.replaceChildren(...parts);
  }

  /** A button that adds all the sources found to the selection; which they are is looked up when it is pressed. */
  #renderChoice(result: Result, asked: boolean) {
    const { q, facets } = this.#state;
    const isSought = !facets.kind?.length || facets.kind.includes('source');
    const count = (asked && isSought && result.facets.kind.find(({ value }) => value === 'source')?.count) || 0;
    const place = this.#one<HTMLElement>('.choose-all');
    place.hidden = count < 2;
    const toggle = document.createElement('selection-toggle') as SelectionToggle;
    toggle.dataset['count'] = String(count);
    toggle.find = async () => (await this.#search?.search(q, { ...facets, kind: ['source'] }))?.hits.map(({ id }) => id) ?? [];
    place.replaceChildren(toggle);
  }

  #renderFacets(result: Result) {
    const chosen = this.#one<HTMLElement>('.active-filters');
    chosen.replaceChildren();
    for (const facet of FACETS) {
      const box = this.#one<HTMLDetailsElement>(`[data-facet="${facet.id}"]`);
      const picked = this.#state.facets[facet.id] ?? [];
      const counts = result.facets[facet.id];
      const values = [...counts, ...picked.filter((value) => !counts.some((item) => item.value === value)).map((value) => ({ value, count: 0 }))];
      if (facet.id === 'year') values.sort((a, b) => Number(b.value) - Number(a.value));
      box.hidden = values.length === 0;
      this.#one(`[data-facet="${facet.id}"] .picked`).textContent = picked.length ? `(${picked.length})` : '';
      const fieldset = this.#one<HTMLFieldSetElement>(`[data-facet="${facet.id}"] fieldset`);
      const focused =
        document.activeElement instanceof HTMLInputElement && fieldset.contains(document.activeElement) ? document.activeElement.value : undefined;
      const legend = fieldset.querySelector('legend');
      fieldset.replaceChildren(...(legend ? [legend] : []));
      for (const { value, count } of values) {
        const label = document.createElement('label');
        const check = document.createElement('input');
        check.type = 'checkbox';
        check.value = value;
        check.checked = picked.includes(value);
        check.addEventListener('change', () => this.#toggle(facet.id, value, check.checked));
        const text = document.createElement('span');
        text.textContent = this.#valueLabel(facet.id, value);
        const number = document.createElement('span');
        number.className = 'count';
        number.textContent = String(count);
        label.append(check, text, number);
        fieldset.append(label);
        if (value === focused) check.focus();
      }
      for (const value of picked) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = `${this.#valueLabel(facet.id, value)} ×`;
        button.setAttribute('aria-label', this.#t.search.remove(this.#valueLabel(facet.id, value)));
        button.addEventListener('click', () => {
          this.#toggle(facet.id, value, false);
          this.#one<HTMLInputElement>('input[name="q"]').focus();
        });
        chosen.append(button);
      }
    }
  }

  #valueLabel(id: FacetId, value: string): string {
    const t = this.#t;
    if (id === 'kind') return t.search.kind[value === 'claim' ? 'claim' : 'source'];
    if (id === 'direction') return t.direction[value as Direction];
    if (id === 'language') return t.languageName[value] ?? value;
    if (id === 'year') return value;
    if (id === 'claim-kind') return t.kind[value as keyof typeof t.kind] ?? value;
    return this.#labels[id]?.[value] ?? value;
  }

  #hit(hit: Hit): HTMLLIElement {
    const t = this.#t;
    const { record } = hit;
    const item = document.createElement('li');
    const eyebrow = document.createElement('p');
    eyebrow.className = 'eyebrow';
    eyebrow.textContent =
      record.kind === 'claim'
        ? `${t.search.kind.claim} · ${record.claimKind ? t.kind[record.claimKind] : ''}`
        : [
            t.search.kind.source,
            record.designs?.map((design) => this.#valueLabel('design', design)).join(', '),
            record.annotation && t.annotation[record.annotation],
          ]
            .filter(Boolean)
            .join(' · ');
    const heading = document.createElement('h3');
    const link = document.createElement('a');
    link.href = (this.dataset[record.kind === 'claim' ? 'claimPath' : 'sourcePath'] ?? '').replace('{id}', hit.id);
    if (record.kind === 'source') {
      const who = document.createElement('span');
      who.className = 'who';
      who.textContent = [record.authors, record.year].filter(Boolean).join(', ');
      const title = document.createElement('cite');
      if (record.languages?.[0]) title.lang = record.languages[0];
      title.append(...marked(hit.title, hit));
      link.append(who, ' ', title);
    } else link.append(...marked(hit.title, hit));
    heading.append(link);
    item.append(eyebrow, heading);
    if (record.kind === 'claim' && record.directions) item.append(this.#tally(record.directions));
    if (hit.passage) {
      const passage = document.createElement('p');
      passage.className = 'passage';
      passage.append(...marked(hit.passage, hit));
      item.append(passage);
    }
    if (hit.matched.length) {
      const why = document.createElement('p');
      why.className = 'why';
      why.textContent = `${t.search.matched} ${this.#why(hit)}`;
      item.append(why);
    }
    const label = record.kind === 'source' ? [record.authors, record.year].filter(Boolean).join(', ') : hit.title;
    const chosen = record.kind === 'source' ? { ids: hit.id } : groupOf({ kind: record.kind, id: hit.id });
    if (chosen) {
      const toggle = document.createElement('selection-toggle');
      Object.assign(toggle.dataset, { ...chosen, label });
      item.append(element('p', { class: 'hit-actions' }, toggle));
    }
    return item;
  }

  #tally(directions: Partial<Record<Direction, number>>): HTMLElement {
    const tally = document.createElement('p');
    tally.className = 'tally';
    for (const direction of DIRECTIONS) {
      const count = directions[direction];
      if (!count) continue;
      const mark = this.#one(`.marks [data-mark="${direction}"] > *`).cloneNode(true) as HTMLElement;
      mark.append(` ${count}`);
      tally.append(mark);
    }
    return tally;
  }

  /** “rétention (statement), hospital (related concept: Unités hospitalières)”: the most exact way for each word. */
  #why(hit: Hit): string {
    const t = this.#t.search;
    const words = new Map<string, string>();
    for (const { word, field, via, term } of hit.matched) {
      if (words.has(word)) continue;
      const how = via === undefined || via === 'stem' ? t.field[field] : `${t.via[via]}${this.#t.colon}${term}`;
      words.set(word, `“${word}” (${how})`);
    }
    const text = [...words.values()].join(', ');
    return this.#lang === 'fr' ? text.replace(/“([^”]*)”/g, '«\u00a0$1\u00a0»') : text;
  }
}

/** The texts of one language, without loading those of the other. */
async function strings(lang: Language): Promise<Strings> {
  return lang === 'fr' ? (await import('../i18n/fr.ts')).fr : (await import('../i18n/en.ts')).en;
}

/** A text with the words that were found marked. */
function marked(text: string, hit: Hit): (string | HTMLElement)[] {
  const terms = hit.matched.filter(({ via }) => via !== 'synonym').flatMap(({ term, word }) => [fold(term), fold(word)]);
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, i) => {
    if (i % 2 === 0) return part;
    const folded = fold(part);
    if (!terms.some((term) => folded === term || (term.length > 3 && folded.startsWith(term)))) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

customElements.define('search-page', SearchPage);
