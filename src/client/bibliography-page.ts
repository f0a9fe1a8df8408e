import type { Language } from '../../schemas/terms.ts';
import type { CitationFile } from '../core/cite/bibliography.ts';
import type { SourceNotes } from '../core/cite/source-notes.ts';
import { STYLE_IDS } from '../core/cite/styles.ts';
import type { Document } from '../core/document/model.ts';
import { BIBLIOGRAPHY } from '../i18n/bibliography.ts';
import type { Subject } from '../site/bibliography.ts';
import { element } from './element.ts';
import { JsonFiles } from './json-files.ts';
import { WRITERS } from './selection-output.ts';

const ORDERS = ['theme', 'author'] as const;

/** What the form holds. */
interface Choice {
  /** `themes/effects`; empty for the whole library. */
  subject: string;
  style: string;
  lang: Language;
  order: (typeof ORDERS)[number];
  annotated: boolean;
  /** Without works known only from being cited. */
  described: boolean;
}

/** The annotated bibliography: the choice is in the address, and the document on the page is the one that is printed and saved. */
class BibliographyPage extends HTMLElement {
  readonly #files = new JsonFiles();
  /** What the page was built with. */
  #ready!: Choice;
  #document: { choice: Choice; made: Promise<Document> } | undefined;
  #drawing = 0;

  get #lang(): Language {
    return this.dataset['lang'] === 'en' ? 'en' : 'fr';
  }
  get #t() {
    return BIBLIOGRAPHY[this.#lang];
  }
  #one<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
  #field(name: string): HTMLSelectElement {
    return this.#one<HTMLSelectElement>(`select[name="${name}"]`);
  }
  #say(text: string) {
    this.#one('.status').textContent = text;
  }

  connectedCallback() {
    const subject = this.dataset['ready'] ?? '';
    this.#ready = { subject, style: 'apa', lang: this.#lang, order: subject ? 'author' : 'theme', annotated: subject !== '', described: false };
    this.#one('.without-script').hidden = true;
    this.#one('form').hidden = false;
    this.#one('.take').hidden = false;
    this.#one('form').addEventListener('submit', (event) => event.preventDefault());
    this.#one('form').addEventListener('change', () => {
      const before = this.#fromAddress();
      const choice = this.#fromForm();
      // By author is the order of one subject, by theme that of all: what was not touched follows.
      if (choice.subject !== before.subject && choice.order === before.order) {
        choice.order = choice.subject ? 'author' : 'theme';
        this.#field('order').value = choice.order;
      }
      history.pushState(null, '', addressOf(choice));
      void this.#draw(choice);
    });
    addEventListener('popstate', () => this.#take());
    this.#one('.print').addEventListener('click', () => window.print());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-document]')) {
      button.addEventListener('click', () => void this.#save(button.dataset['document'] as keyof typeof WRITERS));
    }
    this.#take();
  }

  /** Shows what the address asks for. */
  #take() {
    const choice = this.#fromAddress();
    const known = [...this.#field('subject').options].some(({ value }) => value === choice.subject);
    const asked = choice.subject;
    if (!known) choice.subject = '';
    this.#field('subject').value = choice.subject;
    this.#field('style').value = choice.style;
    this.#field('language').value = choice.lang;
    this.#field('order').value = choice.order;
    this.#one<HTMLInputElement>('[name="annotated"]').checked = choice.annotated;
    this.#one<HTMLInputElement>('[name="described"]').checked = choice.described;
    void this.#draw(choice, known ? '' : this.#t.unknown(asked));
  }

  /** The choice of the address; without one, with annotations, which only a page without a script has to leave out. */
  #fromAddress(): Choice {
    const params = new URLSearchParams(location.search);
    const subject = params.get('subject') ?? this.#ready.subject;
    const style = params.get('style') ?? '';
    const order = params.get('order');
    const lang = params.get('language');
    return {
      subject,
      style: STYLE_IDS.find((id) => id === style) ?? 'apa',
      lang: lang === 'fr' || lang === 'en' ? lang : this.#lang,
      order: ORDERS.find((id) => id === order) ?? (subject ? 'author' : 'theme'),
      annotated: params.get('annotated') !== 'no',
      described: params.get('described') === 'yes',
    };
  }

  #fromForm(): Choice {
    return {
      subject: this.#field('subject').value,
      style: this.#field('style').value,
      lang: this.#field('language').value === 'en' ? 'en' : 'fr',
      order: ORDERS.find((id) => id === this.#field('order').value) ?? 'author',
      annotated: this.#one<HTMLInputElement>('[name="annotated"]').checked,
      described: this.#one<HTMLInputElement>('[name="described"]').checked,
    };
  }

  #made(choice: Choice): Promise<Document> {
    if (this.#document && addressOf(this.#document.choice) === addressOf(choice)) return this.#document.made;
    const made = this.#make(choice);
    this.#document = { choice, made };
    made.catch(() => {
      this.#document = undefined; // trying again may do
    });
    return made;
  }

  async #make({ subject, style, lang, order, annotated, described }: Choice): Promise<Document> {
    const { citations = '', notes = '' } = this.dataset;
    const [{ annotatedBibliography }, subjects, file, all] = await Promise.all([
      import('../core/cite/annotated.ts'),
      this.#subjects(lang),
      this.#files.load<CitationFile>(citations.replace('{lang}', lang).replace('{style}', style)),
      this.#files.load<{ themes: { id: string; label: string }[]; notes: Record<string, SourceNotes> }>(notes.replace('{lang}', lang)),
    ]);
    const found = subjects.find(({ kind, id }) => `${kind}/${id}` === subject);
    return annotatedBibliography(file, all.notes, found?.ids ?? Object.keys(file.citations), {
      order,
      themes: all.themes,
      bare: !annotated,
      described,
      ...(found ? { subject: found.label, topic: subject } : {}),
    });
  }

  #subjects(lang: Language): Promise<Subject[]> {
    return this.#files.load((this.dataset['subjects'] ?? '').replace('{lang}', lang));
  }

  async #draw(choice: Choice, said = '') {
    const drawing = ++this.#drawing;
    this.#link(choice);
    if (this.#document === undefined && addressOf(choice) === addressOf(this.#ready)) return this.#say(said); // it stands there already
    this.#say(this.#t.loading);
    try {
      const [{ writeBlocks }, document] = await Promise.all([import('../core/document/html.ts'), this.#made(choice)]);
      if (drawing !== this.#drawing) return;
      const sheet = this.#one('.bibliography');
      sheet.lang = document.lang;
      this.#one('.bibliography h1').textContent = document.title;
      sheet.querySelector('.subtitle')?.remove();
      if (document.subtitle !== undefined) this.#one('.bibliography h1').after(element('p', { class: 'subtitle' }, document.subtitle));
      this.#one('.blocks').innerHTML = writeBlocks(document.blocks); // escapes every text
      this.#showContents(document);
      const n = document.blocks.filter((block) => block.type === 'paragraph' && block.style === 'reference').length;
      this.#say([said, this.#t.shown(n)].filter(Boolean).join(' '));
    } catch {
      if (drawing === this.#drawing) this.#say(this.#t.failed);
    }
  }

  #showContents({ blocks, lang }: Document) {
    const headings = blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block] : []));
    this.#one('.contents').hidden = headings.length < 2;
    this.#one('.contents h2').textContent = BIBLIOGRAPHY[lang].contents;
    const items = headings.map(({ id, content }) => element('li', {}, element('a', { href: `#${id}` }, content.join(''))));
    this.#one('.contents ol').replaceChildren(...items);
  }

  /** Files and selection of the same references; the choice goes along to the other language. */
  #link({ subject }: Choice) {
    const exports = (this.dataset['exports'] ?? '').replace('{subject}', subject || 'library');
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-extension]')) link.href = `${exports}.${link.dataset['extension']}`;
    const select = this.#one<HTMLAnchorElement>('.select');
    select.hidden = subject === '';
    if (subject)
      void this.#subjects(this.#lang).then((subjects) => {
        const ids = subjects.find(({ kind, id }) => `${kind}/${id}` === subject)?.ids ?? [];
        select.href = `${this.dataset['selection']}?ids=${ids.join(',')}`;
      });
    const other = document.querySelector<HTMLAnchorElement>('a.language');
    if (other) other.search = location.search;
  }

  async #save(ending: keyof typeof WRITERS) {
    const choice = this.#fromForm();
    try {
      const name = ['bibliography', choice.subject.split('/')[1], choice.style, choice.lang].filter(Boolean).join('-');
      this.#say(this.#t.saved(await WRITERS[ending](await this.#made(choice), name)));
    } catch {
      this.#say(this.#t.failed);
    }
  }
}

/** A choice as the query of an address. */
function addressOf({ subject, style, lang, order, annotated, described }: Choice): string {
  const params = { subject, style, language: lang, order, annotated: annotated ? 'yes' : 'no', ...(described ? { described: 'yes' } : {}) };
  return `?${new URLSearchParams(params)}`;
}

customElements.define('bibliography-page', BibliographyPage);
