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
    const built = address?.textContent ?? '';
    const here = this.#here(built);
    if (!address || here === built) return;
    address.textContent = here;
    void showAddress(here);
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
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.scale(SCALE, SCALE);
      context.drawImage(image, 0, 0);
      const built = this.dataset['address'] ?? '';
      const here = this.#here(built);
      if (here !== built) await drawAddress(context, href, built, here);
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

/** Draws the address and the code of where the site is over those that the image was built with. */
async function drawAddress(context: CanvasRenderingContext2D, href: string, built: string, here: string): Promise<void> {
  const response = await fetch(href);
  const { moveAddress } = await import('../core/cards/image.ts');
  const moved = moveAddress(await response.text(), built, here);
  if (!moved) throw new Error(`no address ${built} in ${href}`);
  const { text, code } = moved;
  context.fillStyle = '#fff';
  context.fillRect(text.x, text.y - text.size, text.width, text.size * 1.3);
  context.fillRect(code.x, code.y, code.width, code.width);
  context.fillStyle = '#1b1f23';
  context.font = `bold ${text.size}px "DejaVu Sans", Verdana, Arial, sans-serif`;
  context.fillText(here, text.x, text.y);
  context.fillStyle = '#000';
  context.translate(code.x, code.y);
  context.scale(code.width / code.qr.size, code.width / code.qr.size);
  context.fill(new Path2D(code.qr.d));
}

/** Draws the code of the card anew where the site has another address than the one it was built for. */
async function showAddress(address: string): Promise<void> {
  const code = document.querySelector('.claim-card .qr');
  if (!code) return;
  const { qrPath } = await import('../core/cards/qr.ts');
  const { size, d } = qrPath(address);
  code.setAttribute('viewBox', `0 0 ${size} ${size}`);
  for (const side of ['width', 'height']) code.querySelector('rect')?.setAttribute(side, String(size));
  code.querySelector('path')?.setAttribute('d', d);
  const printed = document.querySelector('.printed-address');
  if (printed) printed.textContent = address;
}

customElements.define('card-actions', CardActions);
