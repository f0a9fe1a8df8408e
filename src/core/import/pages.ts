/** Pages as files print them, with one kind of dash between the first and the last and no “pp.” before them. */
export function plainPages(text: string): string;
export function plainPages(text: string | undefined): string | undefined;
export function plainPages(text: string | undefined): string | undefined {
  return text?.replace(/^pp?\.\s*(?=\d)/i, '').replace(/(?<=\S)\s*[-\u2010-\u2015\u2212]+\s*(?=\S)/g, '–');
}
