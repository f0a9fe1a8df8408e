import type { FormatId } from '../core/cite/formats.ts';
import type { SELECTION } from '../i18n/selection.ts';
import { copy } from './clipboard.ts';
import { type Look, type SelectionFiles, WRITERS } from './selection-output.ts';

/** Makes the buttons work that save, copy, print and share what is shown at the time; each says how it went. */
export function listenToOutputs(
  page: HTMLElement,
  files: SelectionFiles,
  t: (typeof SELECTION)['fr'],
  shown: () => { ids: readonly string[]; look: Look },
): void {
  const one = <T extends HTMLElement>(selector: string) => page.querySelector(selector) as T;
  const outcome = one('.outcome');
  const on = (selector: string, act: (button: HTMLButtonElement) => Promise<string>) => {
    for (const button of page.querySelectorAll<HTMLButtonElement>(selector)) {
      button.addEventListener('click', async () => {
        outcome.textContent = '';
        outcome.textContent = await act(button).catch(() => t.outputFailed);
      });
    }
  };
  const made = () => files.document(shown().ids, shown().look, one<HTMLInputElement>('[name="annotated"]').checked);

  on('[data-export]', async ({ dataset }) => t.saved(await files.export(shown().ids, dataset['export'] as FormatId)));
  on('[data-document]', async ({ dataset }) => t.saved(await WRITERS[dataset['document'] as keyof typeof WRITERS](await made(), 'selection')));
  on('[data-copy]', async ({ dataset }) => {
    const { html, text } = await files.clip(shown().ids, shown().look);
    return (await copy(dataset['copy'] === 'rich' ? { html, text } : { text })) ? t.copied : t.copyFailed;
  });
  on('.copy-address', async () => {
    const field = one<HTMLInputElement>('[name="address"]');
    field.select();
    return (await copy({ text: field.value })) ? t.addressCopied : t.addressFailed;
  });
  on('.print', async () => {
    const [{ writeBlocks, escapeHtml }, document] = await Promise.all([import('../core/document/html.ts'), made()]);
    const sheet = one('.sheet');
    sheet.innerHTML = `<h1>${escapeHtml(document.title)}</h1>${writeBlocks(document.blocks)}`;
    sheet.lang = document.lang;
    page.classList.add('prints-sheet');
    window.print();
    page.classList.remove('prints-sheet');
    return '';
  });
}
