import { copy } from './clipboard.ts';
import { readStored, writeStored } from './storage.ts';

const REMEMBERED = 'recension.style';

/** Shows one citation style at a time and copies it, as rich text and as plain text. Its content is readable without it. */
class CitationBox extends HTMLElement {
  connectedCallback() {
    const items = [...this.querySelectorAll<HTMLElement>('[data-style]')];
    if (items.length === 0 || this.querySelector('select')) return;
    const select = document.createElement('select');
    for (const item of items) {
      const option = document.createElement('option');
      option.value = item.dataset['style'] ?? '';
      option.textContent = item.querySelector('dt')?.textContent ?? option.value;
      select.append(option);
    }
    const label = document.createElement('label');
    label.append(`${this.dataset['label'] ?? ''} `, select);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['copy'] ?? '';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const controls = document.createElement('div');
    controls.className = 'citation-controls';
    controls.append(label, button, status);
    this.prepend(controls);
    this.classList.add('enhanced');

    const show = () => {
      for (const item of items) item.hidden = item.dataset['style'] !== select.value;
      status.textContent = '';
    };
    select.value = remembered(items) ?? items[0]?.dataset['style'] ?? '';
    select.addEventListener('change', () => {
      writeStored(REMEMBERED, select.value);
      show();
    });
    button.addEventListener('click', async () => {
      const text = items.find((item) => !item.hidden)?.querySelector<HTMLElement>('dd');
      const done = text ? await copy({ html: text.innerHTML.trim(), text: text.innerText.trim() }) : false;
      status.textContent = (done ? this.dataset['copied'] : this.dataset['failed']) ?? '';
    });
    show();
  }
}

function remembered(items: readonly HTMLElement[]): string | undefined {
  const style = readStored(REMEMBERED);
  return items.some((item) => item.dataset['style'] === style) ? (style ?? undefined) : undefined;
}

customElements.define('citation-box', CitationBox);
