import { describe, expect, test } from 'vitest';
import { randomness } from '../../../tests/random.ts';
import { toCsl } from './csl.ts';
import { COMPLETE } from './nasty-fields.ts';
import { sourceOf } from './nasty-records.ts';
import { cslConfig, originalStyle } from './originals.ts';
import { pruneStyle } from './prune.ts';
import { LOCALES, POSSIBLE } from './render.ts';
import { editStyle } from './style.ts';
import { STYLE_IDS } from './styles.ts';

const possible = { types: new Set(['book', 'report']), variables: new Set(['title', 'author', 'volume']) };
const style = (content: string) => `<?xml version="1.0"?><style class="in-text"><bibliography><layout>${content}</layout></bibliography></style>`;
const TITLE = '<text variable="title"/>';
const OTHER = '<text value="x"/>';

test.each([
  ['what a record may have', TITLE, TITLE],
  ['a kind of work that there is not', `<choose><if type="song">${OTHER}</if><else>${TITLE}</else></choose>`, TITLE],
  [
    'kinds of which one is possible',
    `<choose><if type="song book" match="any">${TITLE}</if></choose>`,
    `<choose><if type="book" match="any">${TITLE}</if></choose>`,
  ],
  [
    'the first branch gone',
    `<choose><if variable="archive">${OTHER}</if><else-if type="book">${TITLE}</else-if></choose>`,
    `<choose><if type="book">${TITLE}</if></choose>`,
  ],
  ['all of several fields', `<choose><if variable="title archive">${OTHER}</if></choose>`, ''],
  [
    'any of several fields',
    `<choose><if variable="title archive" match="any">${TITLE}</if></choose>`,
    `<choose><if variable="title" match="any">${TITLE}</if></choose>`,
  ],
  ['none of fields that are never there', `<choose><if variable="archive" match="none">${TITLE}</if><else>${OTHER}</else></choose>`, TITLE],
  [
    'none of several fields',
    `<choose><if variable="volume archive" match="none">${TITLE}</if></choose>`,
    `<choose><if variable="volume" match="none">${TITLE}</if></choose>`,
  ],
  ['a number that is never there', `<choose><if is-numeric="archive">${OTHER}</if><else>${TITLE}</else></choose>`, TITLE],
  ['a question of another kind', `<choose><if disambiguate="true">${TITLE}</if></choose>`, `<choose><if disambiguate="true">${TITLE}</if></choose>`],
  [
    'names that are never there, in a group',
    `<group>${OTHER}<names variable="composer"><name/></names></group>`,
    `<group>${OTHER}<text variable="composer"/></group>`,
  ],
  [
    'names that others stand in for',
    '<names variable="composer"><name/><substitute><names variable="author"/><names variable="host"/></substitute></names>',
    '<names variable="author"><name/></names>',
  ],
  ['a text between tags', '<text value="a &lt; b"/>', '<text value="a &lt; b"/>'],
])('%s', (_, content, expected) => expect(pruneStyle(style(content), possible)).toBe(style(expected).replace('<layout></layout>', '<layout/>')));

test('macros that nobody calls are left out', () => {
  const macro = (name: string, content: string) => `<macro name="${name}">${content}</macro>`;
  const called = macro('a', '<text macro="b"/>') + macro('b', TITLE);
  const other = macro('c', OTHER);
  const bibliography = `<bibliography><layout><text macro="a"/><choose><if type="song"><text macro="c"/></if></choose></layout></bibliography>`;
  const pruned = '<bibliography><layout><text macro="a"/></layout></bibliography>';
  expect(pruneStyle(`<style>${called}${other}${bibliography}</style>`, possible)).toBe(`<style>${called}${pruned}</style>`);
});

test('what is no XML is refused', () => expect(() => pruneStyle('<style><info></style>', possible)).toThrow('no well-formed XML'));

describe('every style prints the same of records of every kind, whatever fields they have', () => {
  const random = randomness(2026);
  const items = COMPLETE.flatMap(([id, citation]) =>
    [0, 0.3, 0.6].map((dropped, i) => {
      const kept = Object.entries(citation).filter(([field]) => ['type', 'title', 'language'].includes(field) || random.next() >= dropped);
      const item = toCsl(sourceOf(`${id}-${i}`, Object.fromEntries(kept) as typeof citation));
      return { ...item, event: item['event-title'] };
    }),
  );
  const config = cslConfig();
  const printed = (name: string, xml: string, locale: string) => {
    config.styles.add(name, xml);
    const engine = config.engine(items, name, locale, 'html') as { updateItems(ids: string[]): void; makeBibliography(): [unknown, string[]] };
    engine.updateItems(items.map(({ id }) => id));
    return engine.makeBibliography()[1];
  };
  test.each(STYLE_IDS.flatMap((id) => (['fr', 'en'] as const).map((lang) => [id, lang] as const)))('%s, %s', (id, lang) => {
    const whole = editStyle(originalStyle(id), id, lang);
    expect(printed(`pruned-${id}-${lang}`, pruneStyle(whole, POSSIBLE), LOCALES[lang])).toEqual(printed(`whole-${id}-${lang}`, whole, LOCALES[lang]));
  });
});
