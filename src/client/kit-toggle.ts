import { readItem } from '../core/kits/address.ts';
import { KITS } from '../i18n/kits.ts';
import { element } from './element.ts';
import { emptyKit, loadKit, saveKit } from './kit-store.ts';

/** Puts a claim or an instrument into the kit that this browser holds, or takes it out. */
class KitToggle extends HTMLElement {
  connectedCallback() {
    const item = readItem(this.dataset['item'] ?? '');
    if (!item || this.querySelector('button')) return;
    const lang = this.dataset['lang'] === 'en' ? 'en' : 'fr';
    const t = KITS[lang].toggle;
    const kit = () => loadKit() ?? emptyKit(lang, this.dataset['release'] ?? '');
    const button = element('button', { type: 'button' }, t.add);
    const link = element('a', { href: this.dataset['builder'] ?? '' });
    const status = element('span', { role: 'status' });
    const show = () => {
      const { items } = kit();
      button.setAttribute('aria-pressed', String(items.some(({ code }) => code === item.code)));
      link.textContent = t.open(items.length);
    };
    button.addEventListener('click', () => {
      const before = kit();
      const isIn = before.items.some(({ code }) => code === item.code);
      const items = isIn ? before.items.filter(({ code }) => code !== item.code) : [...before.items, item];
      const isKept = saveKit({ ...before, items });
      status.textContent = isKept ? (isIn ? t.removed : t.added(items.length)) : t.refused;
      show();
    });
    this.append(button, ' ', link, ' ', status);
    show();
  }
}

customElements.define('kit-toggle', KitToggle);
