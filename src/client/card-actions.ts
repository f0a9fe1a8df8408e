const COPIED = ['txt', 'md', 'html'];
/** How much larger than the drawing the PNG is. */
const SCALE = 2;

/** Copies the files of a card and draws its image as PNG. Without it they are links. */
class CardActions extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return;
    for (const item of this.querySelectorAll<HTMLElement>('[data-ending]')) {
      const link = item.querySelector('a');
      if (!link) continue;
      const name = link.textContent ?? '';
      if (COPIED.includes(item.dataset['ending'] ?? '')) {
        const button = this.#button(this.dataset['copy'] ?? '', () => this.#copy(link.href, name));
        button.setAttribute('aria-label', (this.dataset['copyOf'] ?? '%s').replace('%s', name));
        item.append(' ', button);
      } else {
        item.append(
          ' ',
          this.#button(this.dataset['png'] ?? '', () => this.#savePng(link.href)),
        );
      }
    }
    const address = this.querySelector('.short-address');
    if (address) address.textContent = this.#here(address.textContent ?? '');
  }

  #button(label: string, act: () => Promise<string>): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async () => {
      const status = this.querySelector('[role="status"]');
      const said = await act();
      if (status) status.textContent = said;
    });
    return button;
  }

  /** The site may have been moved since it was built: addresses in what is copied are those where it is read. */
  #here(text: string): string {
    return text.replaceAll(this.dataset['built'] ?? '', new URL(this.dataset['root'] ?? '', location.href).href);
  }

  async #copy(href: string, name: string): Promise<string> {
    try {
      const response = await fetch(href);
      if (!response.ok) throw new Error(String(response.status));
      await navigator.clipboard.writeText(this.#here(await response.text()));
      return (this.dataset['copied'] ?? '').replace('%s', name);
    } catch {
      return this.dataset['failed'] ?? '';
    }
  }

  async #savePng(href: string): Promise<string> {
    try {
      const image = new Image();
      image.src = href;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * SCALE;
      canvas.height = image.naturalHeight * SCALE;
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (!blob) throw new Error('no image');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = (href.split('/').at(-1) ?? 'card').replace(/\.svg$/, '.png');
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      return this.dataset['saved'] ?? '';
    } catch {
      return this.dataset['pngFailed'] ?? '';
    }
  }
}

customElements.define('card-actions', CardActions);
