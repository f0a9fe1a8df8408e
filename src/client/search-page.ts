import type { Direction, Language } from '../../schemas/terms.ts';
import type { RecordKind } from '../core/search/data.ts';
import { FACETS, type FacetId } from '../core/search/facets.ts';
import { marksIn } from '../core/search/marks.ts';
import { SORTS, type Sort } from '../core/search/sort.ts';
import { type SearchState, toParams } from '../core/search/url.ts';
import type { Strings } from '../i18n/index.ts';
import { Combobox } from './combobox.ts';
import { ANNOUNCE_MS, TYPING_MS } from './delays.ts';
import { element } from './element.ts';
import { connectSearch, type SearchClient } from './search-client.ts';
import type { Answer } from './search-engine.ts';
import { type HitContext, hitItem } from './search-hit.ts';
import { missingWords, noticeItems, suggestionLinks } from './search-notices.ts';
import { optionsOf } from './search-options.ts';
import type { SelectionToggle } from './selection.ts';
import { loadStrings } from './strings.ts';

/** As in the styles of `.finder`. */
const ROOMY = '(min-width: 58rem)';
const PAGE_SIZE = 20;
/** What only some lines of the evidence of a claim may be about. */
const SCOPES = ['setting', 'population'] as const;

/** The search page: the form with its suggestions, the facets and the results, with the whole state in the address. */
class SearchPage extends HTMLElement {
  #engine: SearchClient | undefined;
  /** The search of the other language, opened when it is needed. */
  #other: Promise<SearchClient> | undefined;
  #t!: Strings;
  #state: SearchState = { q: '', facets: {} };
  #answer: Answer | undefined;
  #shown = PAGE_SIZE;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #combobox!: Combobox;
  #suggested = 0;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #input(): HTMLInputElement {
    return this.#one<HTMLInputElement>('input[name="q"]');
  }
  #one<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search page without ${selector}`);
    return found;
  }

  async connectedCallback() {
    const input = this.#input;
    this.#one<HTMLElement>('.without-script').hidden = true;
    // Where there is room the facets stand beside the results; on a phone they would stand before them.
    this.#one<HTMLDetailsElement>('.refine').open = matchMedia(ROOMY).matches;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    // Both at once: the data are on their way while the texts of the one language that is needed are read.
    const opening = connectSearch(this.dataset['src'] ?? '').catch(() => undefined);
    this.#t = await loadStrings(this.#lang);
    this.#say(this.#t.search.loading);
    this.#engine = await opening;
    if (!this.#engine) {
      this.#say(this.#t.search.failed);
      return;
    }
    // What was typed while the index was loading counts.
    const params = new URLSearchParams(location.search);
    if (input.value) params.set('q', input.value);
    this.#combobox = new Combobox(input, this.#one<HTMLElement>('.suggestions'), this.#t.search.suggestions);
    this.#listen(input);
    await this.#read(params);
  }

  #listen(input: HTMLInputElement) {
    this.#one('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#combobox.close();
      void this.#setQuery(input.value, 'push');
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        void this.#suggest(input.value);
        void this.#setQuery(input.value, 'replace');
      }, TYPING_MS);
    });
    this.#one('.more').addEventListener('click', async () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      await this.#render();
      this.querySelectorAll<HTMLAnchorElement>('.results h3 a')[first]?.focus();
    });
    const sort = this.#one<HTMLSelectElement>('#sort');
    sort.addEventListener('change', () => {
      const { sort: _, ...rest } = this.#state;
      const chosen = SORTS.find((known) => known === sort.value);
      void this.#setState(chosen && chosen !== 'relevance' ? { ...rest, sort: chosen } : rest, 'push');
    });
    // Queries that are offered are links, and need no new page.
    this.#one<HTMLElement>('.outcome').addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?"]') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.search);
      void this.#read(new URLSearchParams(link.search));
      input.focus();
    });
    addEventListener('popstate', () => void this.#read(new URLSearchParams(location.search)));
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
    const typed = this.#input.value;
    const state = await this.#engine?.read(params.toString()).catch(() => this.#fail());
    if (!state || this.#state !== before) return; // something was asked meanwhile
    this.#state = state;
    // What is being typed is never taken away, not even a space at its end.
    if (this.#input.value === typed && typed.trim() !== state.q) this.#input.value = state.q;
    this.#shown = PAGE_SIZE;
    await this.#render();
  }

  async #setQuery(q: string, how: 'push' | 'replace') {
    clearTimeout(this.#typing);
    await this.#setState({ ...this.#state, q: q.trim() }, how);
  }

  async #setState(state: SearchState, how: 'push' | 'replace') {
    this.#state = state;
    this.#shown = PAGE_SIZE;
    const params = toParams(state).toString();
    const address = `${location.pathname}${params ? `?${params}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    await this.#render();
  }

  #toggle(facet: FacetId, value: string, on: boolean) {
    const rest = (this.#state.facets[facet] ?? []).filter((item) => item !== value);
    const values = on ? [...rest, value].sort() : rest;
    const { [facet]: _, ...facets } = this.#state.facets;
    void this.#setState({ ...this.#state, facets: values.length ? { ...facets, [facet]: values } : facets }, 'push');
  }

  async #render() {
    const state = this.#state;
    const { q, facets } = state;
    const asked = q !== '' || Object.keys(facets).length > 0;
    const limit = asked ? this.#shown : 0;
    try {
      // The hits first: counts and passages read more, and come after.
      const answer = await this.#engine?.answerNewest(state, { limit, isCounted: false, withTexts: false });
      if (!answer || state !== this.#state) return; // another question was put meanwhile
      this.#answer = answer;
      this.#renderOutcome(answer, asked);
      this.#renderHits(answer);
      this.#one<HTMLElement>('.more').hidden = !asked || answer.total <= this.#shown;
      const whole = await this.#engine?.answer(state, { limit, withTexts: isHidden(answer) });
      if (!whole || state !== this.#state) return;
      this.#answer = whole;
      this.#renderFacets(whole);
      this.#renderChoice(whole, asked);
      // A list is not changed under the hands of who goes through it.
      if (isHidden(answer) && !this.#one('.results').contains(document.activeElement)) this.#renderHits(whole);
      if (asked) void this.#lookElsewhere(answer, state);
    } catch {
      // A piece of the index could not be had, or is of another edition: no answer is better than half of one.
      if (state === this.#state) this.#fail();
    }
  }

  #fail() {
    this.#one<HTMLOListElement>('.results').replaceChildren();
    for (const part of ['.notices', '.about', '.sorting', '.choose-all', '.more']) this.#one<HTMLElement>(part).hidden = true;
    this.#say(this.#t.search.failed);
  }

  #renderHits(answer: Answer) {
    const context: HitContext = {
      lang: this.#lang,
      t: this.#t,
      paths: {
        source: this.dataset['sourcePath'] ?? '',
        claim: this.dataset['claimPath'] ?? '',
        instrument: this.dataset['instrumentPath'] ?? '',
        theme: this.dataset['themePath'] ?? '',
        setting: this.dataset['settingPath'] ?? '',
        population: this.dataset['populationPath'] ?? '',
        glossary: this.dataset['glossaryPath'] ?? '',
      },
      labelOf: (facet, value) => this.#valueLabel(facet, value),
      isNarrowed: SCOPES.some(
        (scope) => this.#state.facets[scope]?.length || answer.readings.some(({ field, isExcluded }) => field === scope && !isExcluded),
      ),
      markOf: (direction: Direction) => this.#one(`.marks [data-mark="${direction}"] > *`).cloneNode(true),
    };
    this.#one<HTMLOListElement>('.results').replaceChildren(...answer.hits.map((hit) => hitItem(hit, context)));
  }

  /** Says what was found, why nothing was, and how the query was read. */
  #renderOutcome(answer: Answer, asked: boolean) {
    const t = this.#t.search;
    const { total, hits, unknown, notices, readings, suggestions } = answer;
    const isNothing = asked && total === 0;
    const found = total > hits.length ? `${t.results(total)}, ${t.shown(hits.length)}` : t.results(total);
    const nowhere = total > 0 && unknown.length ? `. ${t.unknown(unknown)}` : '';
    this.#say(!asked ? t.start(total) : isNothing ? `${t.none} ${t.noneHint}` : `${found}${nowhere}`);
    const address = (q: string) => `?${toParams({ ...this.#state, q })}`;
    const items = asked ? noticeItems(notices, readings, this.#lang, this.#t, address) : [];
    if (asked && suggestions.length)
      items.push(element('li', {}, `${t.nearest} `, ...suggestionLinks(suggestions, (q) => `?${toParams({ q, facets: {} })}`)));
    const list = this.#one<HTMLElement>('.notices');
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    this.#one<HTMLElement>('.about').hidden = !isNothing;
    const sorting = this.#one<HTMLElement>('.sorting');
    sorting.hidden = !asked || total < 2;
    this.#one<HTMLSelectElement>('#sort').value = this.#state.sort ?? ('relevance' satisfies Sort);
  }

  /**
   * Annotations are searched in the language of the page. Of words that stand nowhere there, those that texts in the other language have are
   * told, with a link to what it finds. Nothing is said when its index cannot be had: it was not asked for.
   */
  async #lookElsewhere(answer: Answer, state: SearchState) {
    const missing = missingWords(answer);
    if (missing.length === 0) return;
    this.#other ??= connectSearch(this.dataset['otherSrc'] ?? '');
    const found = await this.#other.then((other) => other.answer(state, { limit: 0, isCounted: false, withTexts: false })).catch(() => undefined);
    if (!found) this.#other = undefined;
    if (!found?.total || state !== this.#state) return;
    const still = new Set(missingWords(found));
    const there = missing.filter((word) => !still.has(word));
    if (there.length === 0) return;
    const t = this.#t.search;
    const link = element('a', { href: `${this.dataset['otherPath']}?${toParams(state)}` }, t.notice.elsewhereResults(found.total));
    const list = this.#one<HTMLElement>('.notices');
    list.append(element('li', {}, `${t.notice.elsewhere(there)} `, link));
    list.hidden = false;
    this.#say(this.#one('.status').textContent ?? '');
  }

  /** Shows the outcome at once, and has it read aloud when the typing rests. */
  #say(text: string) {
    this.#one<HTMLElement>('.status').textContent = text;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const notices = [...this.querySelectorAll('.notices > li')].map((item) => item.textContent ?? '');
      const suggested = this.#t.search.suggested(this.#suggested);
      this.#one<HTMLElement>('.announcer').textContent = [suggested, text, ...notices].filter(Boolean).join(' ');
    }, ANNOUNCE_MS);
  }

  async #suggest(typed: string) {
    // Nothing is offered when a piece cannot be had: the search itself will say so.
    const completions = (await this.#engine?.complete(typed).catch(() => [])) ?? [];
    if (this.#input.value !== typed) return; // it goes on
    const ask = (query: string) => {
      this.#suggested = 0;
      this.#input.value = `${query} `;
      void this.#setQuery(query, 'push');
    };
    this.#suggested = completions.length;
    this.#combobox.show(optionsOf(completions, this.#t, { claimPath: this.dataset['claimPath'] ?? '', ask }));
  }

  /** A button that adds all the sources found to the selection; which they are is looked up when it is pressed. */
  #renderChoice(answer: Answer, asked: boolean) {
    const state = this.#state;
    const isSought = !state.facets.kind?.length || state.facets.kind.includes('source');
    const count = (asked && isSought && answer.facets.kind.find(({ value }) => value === 'source')?.count) || 0;
    const place = this.#one<HTMLElement>('.choose-all');
    place.hidden = count < 2;
    const toggle = document.createElement('selection-toggle') as SelectionToggle;
    toggle.dataset['count'] = String(count);
    toggle.find = async () => (await this.#engine?.sources(state)) ?? [];
    place.replaceChildren(toggle);
  }

  #renderFacets(answer: Answer) {
    const chosen = this.#one<HTMLElement>('.active-filters');
    chosen.replaceChildren();
    for (const facet of FACETS) {
      const box = this.#one<HTMLDetailsElement>(`[data-facet="${facet.id}"]`);
      const picked = this.#state.facets[facet.id] ?? [];
      const counts = answer.facets[facet.id];
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
        const check = element('input', { type: 'checkbox', value });
        check.checked = picked.includes(value);
        check.addEventListener('change', () => this.#toggle(facet.id, value, check.checked));
        fieldset.append(
          element('label', {}, check, element('span', {}, this.#valueLabel(facet.id, value)), element('span', { class: 'count' }, String(count))),
        );
        if (value === focused) check.focus();
      }
      for (const value of picked) {
        const label = this.#valueLabel(facet.id, value);
        const button = element('button', { type: 'button', 'aria-label': this.#t.search.remove(label) }, `${label} ×`);
        button.addEventListener('click', () => {
          this.#toggle(facet.id, value, false);
          this.#input.focus();
        });
        chosen.append(button);
      }
    }
  }

  #valueLabel(id: FacetId, value: string): string {
    const t = this.#t;
    if (id === 'kind') return t.search.kind[value as RecordKind];
    if (id === 'direction') return t.direction[value as Direction];
    if (id === 'language') return t.languageName[value] ?? value;
    if (id === 'year') return value;
    if (id === 'claim-kind') return t.kind[value as keyof typeof t.kind] ?? value;
    return this.#answer?.labels[id]?.[value] ?? value;
  }
}

/** True when something was found in a text that no hit shows, so that its passage is still to be looked for. */
function isHidden({ hits }: Answer): boolean {
  return hits.some(({ passage, matched }) => matched.some(({ field }) => field === 'text') && (!passage || marksIn(passage, matched).length === 0));
}

customElements.define('search-page', SearchPage);
