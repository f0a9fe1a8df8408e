/** Lets a reader sort the rows of the table in it by the columns that have a `data-key`; a second press turns the order round. */
class SortableTable extends HTMLElement {
  connectedCallback() {
    const body = this.querySelector('tbody');
    if (!body || body.rows.length < 2 || this.querySelector('thead button')) return;
    const rows = [...body.rows];
    const headers = [...this.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
    const status = document.createElement('p');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    this.append(status);
    this.classList.add('enhanced');
    for (const header of headers) {
      const name = header.textContent?.trim() ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      header.replaceChildren(button);
      button.addEventListener('click', () => {
        const first = header.dataset['first'] === 'descending' ? 'descending' : 'ascending';
        const order = header.getAttribute('aria-sort') === first ? (first === 'ascending' ? 'descending' : 'ascending') : first;
        for (const other of headers) other.removeAttribute('aria-sort');
        header.setAttribute('aria-sort', order);
        body.append(...sort(rows, header.dataset['key'] ?? '', order === 'ascending'));
        const said = order === 'ascending' ? this.dataset['doneAscending'] : this.dataset['doneDescending'];
        status.textContent = (said ?? '').replace('%s', name.toLowerCase());
      });
    }
  }
}

/** Rows by the number they carry under a key; those that carry none come last either way, and equals keep their order. */
function sort(rows: readonly HTMLTableRowElement[], key: string, ascending: boolean): HTMLTableRowElement[] {
  const value = (row: HTMLTableRowElement) => (row.dataset[key] ? Number(row.dataset[key]) : undefined);
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return ascending ? x - y : y - x;
  });
}

customElements.define('sortable-table', SortableTable);
