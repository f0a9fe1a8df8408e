import { OFFLINE } from '../i18n/offline.ts';
import { element } from './element.ts';

/*
 * Keeps the site for use without a network, and says so at the foot of the page. Where data are dear, and on this machine, where one edits
 * and wants to see the last build, it is only offered.
 */
const t = OFFLINE[document.documentElement.lang === 'en' ? 'en' : 'fr'];
const root = new URL(document.querySelector<HTMLElement>('link[rel="manifest"]')?.dataset['root'] ?? './', location.href);
const line = element('p', { class: 'offline-state' });

function say(text: string, act?: () => void) {
  if (act) {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', act);
    line.replaceChildren(button);
  } else line.textContent = text;
}

async function begin(workers: ServiceWorkerContainer) {
  document.querySelector('.colophon > div')?.append(line);
  let asked = false;
  let isControlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (isControlled) say(t.stale, () => location.reload());
    isControlled = true;
  });
  workers.addEventListener('message', ({ data }: MessageEvent<{ done: number; total: number }>) => {
    if (line.dataset['state'] === 'installing') say(t.saving(data.done, data.total));
  });

  const follow = (registration: ServiceWorkerRegistration) => {
    const show = () => {
      const { installing, waiting, active } = registration;
      line.dataset['state'] = active ? (waiting ? 'waiting' : 'ready') : installing ? 'installing' : waiting ? 'ready' : 'failed';
      if (active && waiting) {
        say(t.update, () => {
          asked = true;
          waiting.postMessage('use');
        });
      } else if (active) say(t.ready);
      else if (!installing && !waiting) say(t.failed, () => void register());
    };
    const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', show);
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    show();
  };
  const register = async () => {
    line.dataset['state'] = 'installing';
    say(t.saving(0, 1));
    try {
      follow(await workers.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' }));
    } catch {
      line.dataset['state'] = 'failed';
      say(t.failed, () => void register());
    }
  };

  const known = await workers.getRegistration(root);
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  const isOnlyOffered = connection?.saveData || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  if (known?.scope === root.href || !isOnlyOffered) await register();
  else say(t.offer, () => void register());
}

// Browsers allow this only over https and on this machine. Nothing of it may slow the page itself down.
if ('serviceWorker' in navigator && !import.meta.env?.DEV) {
  if (document.readyState === 'complete') void begin(navigator.serviceWorker);
  else addEventListener('load', () => void begin(navigator.serviceWorker), { once: true });
}
