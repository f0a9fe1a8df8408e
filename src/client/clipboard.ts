/** Copies as rich text with a plain one beside it, or as plain text alone. @returns false where the browser refuses */
export async function copy({ html, text }: { html?: string; text: string }): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
    }
    return true;
  } catch {
    return html === undefined ? copyOld(text) : copy({ text });
  }
}

/** Without a secure connection there is no clipboard but this one. */
function copyOld(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  const { activeElement } = document;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus();
  return isDone;
}
