import type { QuizData } from '../core/quiz/data.ts';
import { makeQuestions, type Question } from '../core/quiz/questions.ts';
import { CERTAINTY_WORDS } from '../core/strength/words.ts';
import { LEARN } from '../i18n/learn.ts';
import { element } from './element.ts';

/** Asks the questions of the address (`?seed=7`), explains each answer, and counts in this page only. */
class SelfTest extends HTMLElement {
  #right = 0;
  #answered = 0;
  #all = 0;

  get #lang() {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return LEARN[this.#lang].quiz;
  }
  #one<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`self-test without ${selector}`);
    return found;
  }

  async connectedCallback() {
    let data: QuizData;
    try {
      const response = await fetch(this.dataset['src'] ?? '');
      if (!response.ok) throw new Error(String(response.status));
      data = (await response.json()) as QuizData;
    } catch {
      this.#one('.without-script').textContent = this.#t.failed;
      return;
    }
    this.#one('.without-script').hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>('.with-script')) part.hidden = false;
    this.#show(data);
    this.#one('.print').addEventListener('click', () => print());
    this.#one('.another').addEventListener('click', () => {
      history.pushState(null, '', `?seed=${this.#seed + 1}`);
      this.#show(data);
      this.#one<HTMLInputElement>('.questions-list input').focus();
    });
    addEventListener('popstate', () => this.#show(data));
  }

  /** A number from 1; whatever else the address has is the first draw. */
  get #seed(): number {
    const seed = Number(new URLSearchParams(location.search).get('seed') ?? 1);
    return Number.isSafeInteger(seed) && seed > 0 ? seed : 1;
  }

  #show(data: QuizData) {
    const questions = makeQuestions(data, this.#seed);
    this.#right = 0;
    this.#answered = 0;
    this.#all = questions.length;
    this.#count();
    this.#one('.questions-list').replaceChildren(...questions.map((question, i) => this.#question(question, i, data)));
  }

  #count() {
    this.#one('.score').textContent = this.#t.score(this.#right, this.#answered, this.#all);
  }

  #wordOf(kind: Question['kind'], id: string, data: QuizData): string {
    if (kind === 'bearing') return this.#t.bearings[id as 'found'];
    return kind === 'certainty' ? CERTAINTY_WORDS[this.#lang][id as 'single'].label : (data.settings[id] ?? id);
  }

  #question({ kind, claim, options, right }: Question, i: number, data: QuizData): HTMLElement {
    const t = this.#t;
    const status = element('div', { role: 'status' });
    const button = element('button', { type: 'submit' }, t.check);
    const legend = element(
      'legend',
      {},
      element('span', { class: 'eyebrow' }, t.number(i + 1)),
      `${claim.statement} `,
      element('span', { class: 'asked' }, t.ask[kind]),
    );
    const labels = options.map((option) =>
      element('label', {}, element('input', { type: 'radio', name: `question-${i}`, value: option }), this.#wordOf(kind, option, data)),
    );
    const fieldset = element('fieldset', {}, legend, ...labels);
    const form = element('form', {}, fieldset, button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = new FormData(form).get(`question-${i}`);
      if (chosen === null) {
        status.textContent = t.choose;
        return;
      }
      const isRight = chosen === right;
      this.#answered += 1;
      if (isRight) this.#right += 1;
      const answer = this.#wordOf(kind, right, data);
      const meaning = kind === 'certainty' ? CERTAINTY_WORDS[this.#lang][right].meaning : '';
      status.replaceChildren(
        element(
          'div',
          { class: isRight ? 'feedback right' : 'feedback wrong' },
          element('p', {}, element('strong', {}, isRight ? t.right : t.wrong(answer)), meaning ? ` ${meaning}` : ''),
          element('p', { class: 'meta' }, t.sources),
          element('ul', {}, ...claim.sources.map((source) => this.#source(source))),
          element('p', {}, element('a', { href: (this.dataset['claimPath'] ?? '').replace('{id}', claim.id) }, t.claim)),
        ),
      );
      // What was answered stays to be seen, and cannot be answered again.
      fieldset.disabled = true;
      button.remove();
      status.tabIndex = -1;
      status.focus();
      this.#count();
    });
    return element('li', {}, form, status);
  }

  #source({ id, label, places, note }: QuizData['claims'][number]['sources'][number]): HTMLElement {
    const details = [...places, ...(note ? [note] : [])].join(' · ');
    return element(
      'li',
      {},
      element('a', { href: (this.dataset['sourcePath'] ?? '').replace('{id}', id) }, label),
      details ? `${this.#t.colon}${details}` : '',
    );
  }
}

customElements.define('self-test', SelfTest);
