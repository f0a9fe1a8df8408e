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
      remember(select.value);
      show();
    });
    button.addEventListener('click', async () => {
      const text = items.find((item) => !item.hidden)?.querySelector<HTMLElement>('dd');
      const done = text ? await copy(text) : false;
      status.textContent = (done ? this.dataset['copied'] : this.dataset['failed']) ?? '';
    });
    show();
  }
}

async function copy(element: HTMLElement): Promise<boolean> {
  const plain = element.innerText.trim();
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([element.innerHTML.trim()], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return navigator.clipboard.writeText(plain).then(
      () => true,
      () => false,
    );
  }
}

// Storage may be refused (private windows, a file opened from a folder): the choice is then kept for the page only.
function remembered(items: readonly HTMLElement[]): string | undefined {
  try {
    const style = localStorage.getItem(REMEMBERED);
    return items.some((item) => item.dataset['style'] === style) ? (style ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
function remember(style: string) {
  try {
    localStorage.setItem(REMEMBERED, style);
  } catch {
    // see above
  }
}

customElements.define('citation-box', CitationBox);
