import type { Language } from '../../schemas/terms.ts';
import type { BibliographyEntry } from '../core/cite/bibliography.ts';
import type { ListedSource } from '../core/selection/data.ts';
import type { SELECTION } from '../i18n/selection.ts';
import { element } from './element.ts';

/** What the reader does to a row. */
export interface ListActions {
  /** To a place from 0. */
  move(id: string, to: number): void;
  remove(id: string): void;
}

export interface ListedEntry extends BibliographyEntry, ListedSource {
  href: string;
}

/** Draws the chosen sources, with citations in that language, each with its words of caution and its tools. The focus stays on its button. */
export function drawList(
  list: HTMLElement,
  entries: readonly ListedEntry[],
  t: (typeof SELECTION)['fr'],
  lang: Language,
  { move, remove }: ListActions,
): void {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const place = focused?.closest('li')?.dataset['id'];
  let dragged: string | undefined;
  list.replaceChildren(
    ...entries.map(({ id, number, html, label, marks, href }, i) => {
      const citation = element('p', { class: 'citation', lang }, number === undefined ? '' : `${number}. `);
      citation.insertAdjacentHTML('beforeend', html); // ours, of `<i> <b> <sup> <sub> <a>` only
      const button = (name: 'up' | 'down' | 'remove', act: () => void, isOff = false) => {
        const made = element('button', { type: 'button', class: name, 'aria-label': `${t[name]} – ${label}` }, t[name]);
        made.disabled = isOff;
        made.addEventListener('click', act);
        return made;
      };
      const handle = element('span', { class: 'handle', draggable: 'true', title: t.drag, 'aria-hidden': 'true' }, '⠿');
      const row = element(
        'li',
        { 'data-id': id },
        citation,
        ...marks.map((mark) => element('p', { class: 'mark-line' }, element('span', { class: 'state warn' }, mark))),
        element(
          'p',
          { class: 'tools', role: 'group', 'aria-label': t.tools(label) },
          handle,
          button('up', () => move(id, i - 1), i === 0),
          button('down', () => move(id, i + 1), i === entries.length - 1),
          button('remove', () => remove(id)),
          element('a', { href, 'aria-label': `${t.page} – ${label}` }, t.page),
        ),
      );
      handle.addEventListener('dragstart', (event) => {
        dragged = id;
        event.dataTransfer?.setDragImage(row, 0, 0);
        event.dataTransfer?.setData('text/plain', label);
      });
      row.addEventListener('dragover', (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        row.classList.add('over');
      });
      row.addEventListener('dragleave', () => row.classList.remove('over'));
      row.addEventListener('drop', (event) => {
        event.preventDefault();
        row.classList.remove('over');
        if (dragged !== undefined && dragged !== id) move(dragged, i);
        dragged = undefined;
      });
      return row;
    }),
  );
  if (focused && place) focusRow(list, place, focused.className);
}

/** Puts the focus on a button of a row; where it is off, on its neighbour. */
export function focusRow(list: HTMLElement, id: string, name: string): void {
  const row = [...list.querySelectorAll<HTMLElement>('li')].find((one) => one.dataset['id'] === id);
  (row?.querySelector<HTMLElement>(`.${name}:enabled`) ?? row?.querySelector<HTMLElement>('button:enabled'))?.focus();
}
