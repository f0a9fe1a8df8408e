/** An element with its attributes and children; text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Gives the reader a file that was made here. A text is UTF-8, and its type says so. */
export function download(name: string, content: BlobPart, type: string): void {
  const whole = typeof content === 'string' && !type.includes('charset') ? `${type};charset=utf-8` : type;
  const link = element('a', { href: URL.createObjectURL(new Blob([content], { type: whole })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
