import type { Direction, Language } from '../../schemas/terms.ts';
import { type Annotated, type AnnotatedSentence, type Annotator, createAnnotator } from '../core/annotate/annotate.ts';
import { type CitationForm, insertCitations, writeCitation } from '../core/annotate/cite.ts';
import type { AnnotationData, AnnotationWording } from '../core/annotate/data.ts';
import type { FoundReference } from '../core/annotate/references.ts';
import { CERTAINTY_WORDS } from '../core/strength/words.ts';
import { CHECK } from '../i18n/check.ts';
import { download, element } from './element.ts';

/** “Check my text”: what is pasted is compared here, in the page, with claims and sources that are fetched once. */
class TextCheck extends HTMLElement {
  #annotator: Promise<Annotator> | undefined;
  #last: { text: string; annotated: Annotated; annotator: Annotator } | undefined;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return CHECK[this.#lang];
  }
  #one<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`text check without ${selector}`);
    return found;
  }

  connectedCallback() {
    const form = this.#one<HTMLFormElement>('form');
    const area = this.#one<HTMLTextAreaElement>('textarea');
    this.#one<HTMLElement>('.without-script').hidden = true;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(area.value);
    });
    form.addEventListener('reset', () => {
      this.#one<HTMLElement>('.outcome').hidden = true;
      this.#say('');
      area.focus();
    });
    this.#one('.example').addEventListener('click', () => {
      area.value = this.#t.exampleText;
      void this.#check(area.value);
    });
    this.#one('.download').addEventListener('click', () => this.#download());
  }

  #say(text: string) {
    this.#one('.status').textContent = text;
  }

  /** The claims are fetched when the first text is checked; a failure is not remembered, so that trying again may do. */
  #load(): Promise<Annotator> {
    this.#annotator ??= fetch(this.dataset['src'] ?? '')
      .then((response) => (response.ok ? (response.json() as Promise<AnnotationData>) : Promise.reject(new Error(String(response.status)))))
      .then(createAnnotator);
    this.#annotator.catch(() => {
      this.#annotator = undefined;
    });
    return this.#annotator;
  }

  async #check(raw: string) {
    const t = this.#t;
    const text = raw.replace(/\r\n?/g, '\n');
    if (text.trim() === '') {
      this.#say(t.empty);
      this.#one<HTMLElement>('textarea').focus();
      return;
    }
    this.#say(t.loading);
    let annotator: Annotator;
    try {
      annotator = await this.#load();
    } catch {
      this.#say(t.failed);
      return;
    }
    const annotated = annotator.annotate(text);
    const languages = new Set(annotated.sentences.map(({ language }) => language));
    // Without it the matches still stand; only the suggested wording is missing.
    const wordings = new Map(await Promise.all([...languages].map(async (lang) => [lang, await this.#wording(lang)] as const)));
    this.#last = { text, annotated, annotator };
    const { sentences, references, total } = annotated;
    this.#one('.checked').replaceChildren(
      ...(sentences.length
        ? sentences.map((sentence) => this.#sentence(sentence, annotator, wordings.get(sentence.language)))
        : [element('li', {}, t.none)]),
    );
    this.#one('.found-references').replaceChildren(...references.map((reference) => this.#reference(reference, annotator)));
    this.#one<HTMLElement>('.outcome').hidden = false;
    this.#say(t.summary(total, sentences.length, references.length));
    this.#one<HTMLElement>('#outcome-title').focus();
  }

  async #wording(lang: Language): Promise<AnnotationWording | undefined> {
    try {
      const response = await fetch((this.dataset['wordingSrc'] ?? '').replace('{lang}', lang));
      return response.ok ? ((await response.json()) as AnnotationWording) : undefined;
    } catch {
      return undefined;
    }
  }

  #sentence(sentence: AnnotatedSentence, annotator: Annotator, wording: AnnotationWording | undefined): HTMLElement {
    const t = this.#t;
    const item = element(
      'li',
      {},
      element('blockquote', { lang: sentence.language }, `${sentence.text} `, element('span', { class: 'meta' }, `(${t.line(sentence.line)})`)),
    );
    const [best, ...others] = sentence.claims;
    const claim = best && annotator.claim(best.claim);
    if (!best || !claim) return item;
    item.append(
      element('p', { class: best.isContrary ? 'contrary verdict' : 'verdict' }, best.isContrary ? t.denies : t.resembles),
      element('p', {}, this.#claimLink(claim.id, annotator)),
      element('p', { class: 'verdict' }, t.evidence),
      element('p', { class: 'directions' }, ...claim.directions.map(({ direction, count }) => this.#mark(direction, count))),
    );
    item.append(element('p', { class: 'certainty' }, t.certainty, element('strong', {}, CERTAINTY_WORDS[this.#lang][claim.certainty].label)));
    if (claim.cautions.length) item.append(element('p', { class: 'warn' }, t.readWith(claim.cautions.length)));
    if (sentence.certain.length) item.append(element('p', { class: 'warn' }, t.certain(sentence.certain.join(', '))));
    if (sentence.omitsDoubt) item.append(element('p', { class: 'warn' }, t.omitsDoubt));
    if (sentence.figures.length) item.append(element('p', { class: 'warn' }, t.figures(sentence.figures.join(', '))));
    const said = wording?.[claim.id];
    if (said) {
      item.append(
        this.#copied(t.sayInstead, said.sayInstead, sentence.language, t.copyWording, t.wordingCopied),
        element('details', {}, element('summary', {}, t.maySay), element('p', { lang: sentence.language }, said.maySay)),
      );
    }
    const citation = best.isContrary ? undefined : writeCitation(claim.id, sentence.language, annotator, 'author-year');
    if (citation) item.append(this.#copied(t.cite, citation, sentence.language, t.copyCitation, t.copied));
    if (others.length) {
      item.append(
        element('p', { class: 'verdict' }, t.alsoNear),
        element('ul', {}, ...others.map(({ claim: id }) => element('li', {}, this.#claimLink(id, annotator)))),
      );
    }
    return item;
  }

  /** A text to use, with a button that copies it. */
  #copied(title: string, text: string, lang: Language, copy: string, done: string): HTMLElement {
    const t = this.#t;
    const status = element('span', { role: 'status' });
    const button = element('button', { type: 'button' }, copy);
    button.addEventListener('click', async () => {
      status.textContent = await navigator.clipboard.writeText(text).then(
        () => done,
        () => t.copyFailed,
      );
    });
    return element('p', { class: 'cite-it' }, element('span', { class: 'verdict' }, title), element('span', { lang }, text), button, status);
  }

  #reference(reference: FoundReference, annotator: Annotator): HTMLElement {
    const t = this.#t;
    const flags = new Set(reference.sources.flatMap((id) => annotator.source(id)?.flags ?? []));
    const words = [
      ...(reference.sources.length === 0 ? [t.notHeld] : []),
      ...(reference.sources.length > 1 ? [t.ambiguous] : []),
      ...(flags.has('retracted') ? [t.retracted] : []),
      ...(flags.has('discrepant') ? [t.discrepant] : []),
      ...(flags.has('unverified') ? [t.unverified] : []),
    ];
    const links = reference.sources.flatMap((id, i) => [
      i ? ', ' : ' → ',
      element('a', { href: (this.dataset['sourcePath'] ?? '').replace('{id}', id) }, annotator.source(id)?.label[this.#lang] ?? id),
    ]);
    return element(
      'li',
      {},
      reference.text,
      ...links,
      ' ',
      ...(words.length ? [element('span', { class: 'flag-word' }, words.join(' · '))] : [element('span', { class: 'flag-word sound' }, t.sound)]),
    );
  }

  #claimLink(id: string, annotator: Annotator): HTMLElement {
    return element('a', { href: (this.dataset['claimPath'] ?? '').replace('{id}', id) }, annotator.claim(id)?.statement[this.#lang] ?? id);
  }

  #mark(direction: Direction, count: number): HTMLElement {
    const mark = this.#one(`[data-mark="${direction}"]`).firstElementChild?.cloneNode(true) as HTMLElement;
    mark.append(` ${count}`);
    return mark;
  }

  #download() {
    if (!this.#last) return;
    const { text, annotated, annotator } = this.#last;
    const form = this.#one<HTMLSelectElement>('select[name="form"]').value as CitationForm;
    download(this.#t.fileName, insertCitations(text, annotated, annotator, form), 'text/markdown');
  }
}

customElements.define('text-check', TextCheck);
