import { escapeXml } from '../xml.ts';

/** A piece of HTML or SVG as data, so that a build can write it and a browser can make it, from the same function. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children: readonly Markup[];
}
export type Markup = Element | string;

/** An element; attributes that are undefined are left out. */
export function element(tag: string, attributes: Element['attributes'], ...children: readonly Markup[]): Element {
  return { tag, attributes, children };
}

/** Writes markup as text that is both HTML and XML, everything escaped. */
export function writeMarkup(markup: Markup): string {
  if (typeof markup === 'string') return escapeXml(markup);
  const attributes = Object.entries(markup.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return `<${markup.tag}${attributes}>${markup.children.map(writeMarkup).join('')}</${markup.tag}>`;
}
