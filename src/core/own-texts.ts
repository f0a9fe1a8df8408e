import type { Language } from '../../schemas/index.ts';
import type { Entry } from './entry.ts';
import type { Passage } from './markdown.ts';
import type { OwnText } from './rules/rule.ts';
import type { Path } from './yaml.ts';

/**
 * The texts of an entry that are our own words in one language: every field that has `fr` and `en`, and the sections of the body.
 * Titles, mentions and printed readings are the words of others and are left alone.
 */
export function ownTexts(entry: Entry, passages: readonly Passage[], language: Language): OwnText[] {
  const texts: OwnText[] = [];
  const { prose: _, ...fields } = entry;
  collect(fields, [], language, texts);
  for (const passage of passages) {
    if (passage.language === language) texts.push({ text: passage.text, forSearch: false, at: passage.at });
  }
  return texts;
}

function collect(value: unknown, path: Path, language: Language, texts: OwnText[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, i) => collect(item, [...path, i], language, texts));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== language) collect(inner, [...path, key], language, texts);
    else if (typeof inner === 'string') texts.push(ownText(inner, [...path, key]));
    else if (Array.isArray(inner)) inner.forEach((item, i) => texts.push(ownText(String(item), [...path, key, i])));
  }
}

function ownText(text: string, path: Path): OwnText {
  return { text, forSearch: path.includes('altLabel'), at: () => path };
}
