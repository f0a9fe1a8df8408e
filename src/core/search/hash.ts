/** A short digest of a text (FNV-1a, 32 bits), to tell editions apart; the browser offers no other where a page is not served over https. */
export function hashText(text: string): string {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}
