import type { Strings } from '../i18n/index.ts';
import { Combobox } from './combobox.ts';
import { ANNOUNCE_MS, TYPING_MS } from './delays.ts';
import { connectSearch, type SearchClient } from './search-client.ts';
import { optionsOf } from './search-options.ts';
import { loadStrings } from './strings.ts';

/** A search field on another page than the search’s: suggestions as one types, from an index that is fetched when the field is first used. */
class SearchField extends HTMLElement {
  #ready: Promise<{ client: SearchClient; t: Strings; combobox: Combobox } | undefined> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const input = this.querySelector('input');
    input?.addEventListener('focus', () => void this.#open(input));
    input?.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#suggest(input), TYPING_MS);
    });
  }

  /** Without an index the field is a plain one, which sends what is typed. */
  #open(input: HTMLInputElement) {
    const list = this.querySelector<HTMLElement>('.suggestions');
    this.#ready ??= Promise.all([connectSearch(this.dataset['src'] ?? ''), loadStrings(this.dataset['lang'] === 'en' ? 'en' : 'fr')]).then(
      ([client, t]) => (list ? { client, t, combobox: new Combobox(input, list, t.search.suggestions) } : undefined),
      () => undefined,
    );
    return this.#ready;
  }

  async #suggest(input: HTMLInputElement) {
    const typed = input.value;
    const ready = await this.#open(input);
    const completions = (await ready?.client.complete(typed).catch(() => [])) ?? [];
    if (!ready || input.value !== typed) return; // it goes on
    const { t, combobox } = ready;
    const ask = (query: string) => {
      input.value = query;
      this.querySelector('form')?.requestSubmit();
    };
    combobox.show(optionsOf(completions, t, { claimPath: this.dataset['claimPath'] ?? '', ask }));
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = t.search.suggested(completions.length);
    }, ANNOUNCE_MS);
  }
}

customElements.define('search-field', SearchField);
