import { type Answers, answersCsv, answersMarkdown, countAnswers, type Form, readAnswers, writeAnswers } from '../core/instruments/answers.ts';
import { LEARN } from '../i18n/learn.ts';
import { download, element } from './element.ts';

/** Answers to an instrument: kept in this browser, counted, exported, taken up again. Without it the form is one to print. */
class InstrumentForm extends HTMLElement {
  get #t() {
    return LEARN[this.dataset['lang'] === 'en' ? 'en' : 'fr'].instrument;
  }
  get #key() {
    return `recension.instrument.${this.dataset['id']}`;
  }
  #one<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`instrument without ${selector}`);
    return found;
  }
  get #inputs() {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-item]')];
  }

  /** The form as it stands in the page. */
  get #form(): Form {
    const text = (holder: Element, selector: string) => holder.querySelector(selector)?.textContent?.trim() ?? '';
    return {
      id: this.dataset['id'] ?? '',
      title: document.querySelector('h1')?.textContent?.trim() ?? '',
      scale: JSON.parse(this.dataset['scale'] ?? '[]') as string[],
      dimensions: [...this.querySelectorAll('[data-dimension]')].map((section) => ({
        label: text(section, 'h2'),
        items: [...section.querySelectorAll<HTMLElement>('li[id]')].map((item) => ({ id: item.id, text: text(item, '.item-text') })),
      })),
    };
  }

  #words() {
    const { section, item, answerColumn, unanswered, total, profile } = this.#t;
    return { section, item, answer: answerColumn, unanswered, total, profile };
  }

  connectedCallback() {
    this.#one('.without-script').hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>('.with-script')) part.hidden = false;
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(this.#key);
    } catch {
      this.#say(this.#t.notStored);
    }
    this.#fill(stored ? (readAnswers(this.#form, stored) ?? {}) : {});
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['item']) this.#changed();
    });
    const on = (selector: string, act: () => void) => this.#one(selector).addEventListener('click', act);
    const name = `${this.#t.fileName}-${this.dataset['id']}`;
    on('.print', () => print());
    on('.json', () => download(`${name}.json`, writeAnswers(this.#form, this.#answers), 'application/json'));
    on('.csv', () => download(`${name}.csv`, answersCsv(this.#form, this.#answers, this.#words()), 'text/csv'));
    on('.md', () => download(`${name}.md`, answersMarkdown(this.#form, this.#answers, this.#words()), 'text/markdown'));
    const file = this.#one<HTMLInputElement>('input[type="file"]');
    file.addEventListener('change', async () => {
      const answers = readAnswers(this.#form, (await file.files?.[0]?.text()) ?? '');
      file.value = '';
      if (!answers) return this.#say(this.#t.notImported);
      this.#fill(answers);
      this.#changed();
      this.#say(this.#t.imported);
    });
    const clear = this.#one<HTMLButtonElement>('.clear');
    // Answers are work: one press asks, the next one does it.
    clear.addEventListener('click', () => {
      if (clear.dataset['asked']) {
        this.#fill({});
        this.#changed();
        this.#say(this.#t.cleared);
        delete clear.dataset['asked'];
      } else {
        clear.dataset['asked'] = 'yes';
        this.#say(this.#t.confirm);
      }
    });
    clear.addEventListener('blur', () => {
      delete clear.dataset['asked'];
    });
  }

  get #answers(): Answers {
    return Object.fromEntries(this.#inputs.filter(({ checked }) => checked).map((input) => [input.dataset['item'] ?? '', Number(input.value)]));
  }

  #fill(answers: Answers) {
    for (const input of this.#inputs) input.checked = answers[input.dataset['item'] ?? ''] === Number(input.value);
    this.#count();
  }

  #changed() {
    this.#count();
    try {
      if (Object.keys(this.#answers).length) localStorage.setItem(this.#key, writeAnswers(this.#form, this.#answers));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#say(this.#t.notStored);
    }
  }

  #count() {
    const form = this.#form;
    const answers = this.#answers;
    const rows = countAnswers(form, answers, this.#t.total);
    const total = form.dimensions.reduce((sum, { items }) => sum + items.length, 0);
    this.#one('.progress').textContent = this.#t.progress(Object.keys(answers).length, total);
    this.#one('.profile tbody').replaceChildren(
      ...rows.map(({ label, counts, unanswered }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, label),
          ...[...counts, unanswered].map((count) => element('td', count ? {} : { class: 'none' }, String(count))),
        ),
      ),
    );
  }

  #say(text: string) {
    this.#one('[role="status"]').textContent = text;
  }
}

customElements.define('instrument-form', InstrumentForm);
