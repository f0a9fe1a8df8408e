import { LANGUAGES, type Language } from '../../schemas/index.ts';
import type { Entry } from './entry.ts';
import type { Passage } from './markdown.ts';
import type { OwnText } from './rules/rule.ts';
import type { Path } from './yaml.ts';

/**
 * The texts of an entry that are our own words: every field that has `fr` and `en`, and the sections of the body.
 * Titles, mentions and printed readings are the words of others and are left alone.
 */
export function ownTexts(entry: Entry, passages: readonly Passage[]): Record<Language, OwnText[]> {
  const texts: Record<Language, OwnText[]> = { fr: [], en: [] };
  for (const [key, value] of Object.entries(entry)) if (key !== 'prose') collect(value, [key], texts);
  for (const { language, text, at } of passages) texts[language].push({ text, forSearch: false, at });
  return texts;
}

function collect(value: unknown, path: Path, texts: Record<Language, OwnText[]>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) collect(item, [...path, i], texts);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const language = LANGUAGES.find((one) => one === key);
    const here = [...path, key];
    if (!language) collect(inner, here, texts);
    else if (typeof inner === 'string') texts[language].push(ownText(inner, here));
    else if (Array.isArray(inner)) for (const [i, item] of inner.entries()) texts[language].push(ownText(String(item), [...here, i]));
  }
}

function ownText(text: string, path: Path): OwnText {
  return { text, forSearch: path.includes('altLabel'), at: () => path };
}
