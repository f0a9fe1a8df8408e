import type { CitationDate, Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { assemble } from './assemble.ts';
import type { ExportContext } from './context.ts';
import { saysNoDate, statusOf, toCslDate, VARIABLES, type Variable } from './csl.ts';
import { annotationOf, keywordsOf, remarksOf } from './notes.ts';

/**
 * CSL-JSON: the internal form of the records, so nothing is lost but the tie of names to remarks. To the bare item (`toCsl`) it adds `keyword`
 * (labels of its concepts, “; ” between them), `note` (our annotation, then what is unverified, contested or remarked: the CSL
 * specification gives `note` for “an annotated bibliography”) and `custom`, for what no variable has a place for.
 *
 * It is what `JSON.stringify(items, null, 2)` would give, without the items, which take as long to make as their text.
 */
export function writeCslJson(sources: readonly SourceEntry[], context: ExportContext): string {
  return sources.length ? assemble(sources, (source) => printItem(source, context), ',\n', '[\n', '\n]\n') : '[]\n';
}

/** The keys of an item in their order. */
const KEYS = ['id', ...VARIABLES, 'keyword', 'note', 'custom'] as const;
const PLACE_OF: ReadonlyMap<string, number> = new Map(KEYS.map((key, place) => [key, place]));
const AT = Object.fromEntries(PLACE_OF) as { [Key in (typeof KEYS)[number]]: number };
const OPEN = KEYS.map((key, place) => `${place === 0 ? '  {' : ','}\n    "${key}": `);

const END = '\n  }';

/** The JSON of the value of each key. */
type Values = (string | undefined)[];
const NO_VALUES: Readonly<Values> = KEYS.map(() => undefined);

function printItem(source: SourceEntry, context: ExportContext): string {
  const { citation } = source;
  const { author, editor, issued, accessed } = citation;
  const values = NO_VALUES.slice();
  // It goes by what the record has: to ask for what it lacks, which is half of the keys, costs more.
  for (const variable in citation) {
    const place = PLACE_OF.get(variable);
    const value = citation[variable as Variable];
    if (place !== undefined && typeof value === 'string') values[place] = printText(value);
  }
  values[AT.id] = printText(source.id);
  if (author) values[AT.author] = printNames(author);
  if (editor) values[AT.editor] = printNames(editor);
  if (issued !== undefined) values[AT.issued] = hasNoDate(issued) ? undefined : printDate(issued);
  if (accessed !== undefined) values[AT.accessed] = printDate(accessed);
  const status = statusOf(source);
  if (status !== undefined) values[AT.status] = printText(status);
  addOurs(values, source, context);

  let text = '';
  for (let place = 0; place < values.length; place++) {
    const value = values[place];
    if (value !== undefined) text = text + OPEN[place] + value;
  }
  return text + END;
}

/** What the record itself has not. */
function addOurs(values: Values, source: SourceEntry, context: ExportContext): void {
  const keywords = keywordsOf(source, context);
  if (keywords.length) values[AT.keyword] = printText(keywords.join('; '));
  const notes = annotationOf(source, context, escapeJson).concat(remarksOf(source, context).map(escapeJson));
  if (notes.length) values[AT.note] = `"${notes.join('\\n\\n')}"`;
  const {
    aliases,
    notices,
    citation: { issued },
  } = source;
  if (!aliases.length && !notices.length && !hasNoDate(issued)) return;
  const custom = {
    ...(aliases.length ? { aliases } : {}),
    ...(notices.length ? { notices } : {}),
    ...(hasNoDate(issued) ? { issued: issued.literal } : {}),
  };
  values[AT.custom] = JSON.stringify(custom, null, 2).replaceAll('\n', '\n    ');
}

/** A date that says “n.d.” would print so in every language, where a style has its own words for none: it stands in `custom`. */
function hasNoDate(date: CitationDate | undefined): date is { literal: string } {
  return typeof date === 'object' && saysNoDate(date.literal);
}

const QUOTE = '"';

function printText(text: string): string {
  return QUOTE + escapeJson(text) + QUOTE;
}

/** A text between quotation marks. Most need nothing, and to ask is quicker than to write. */
function escapeJson(text: string): string {
  return ODD.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

/** Anything but what JSON never escapes: not a quotation mark, a backslash, a control character or half of a pair of surrogates. */
const ODD = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/;

function printNames(names: readonly Name[]): string {
  let text = '';
  for (const name of names) {
    let open = text ? NEXT_NAME : FIRST_NAME;
    for (const part in name) {
      text = text + open + part + COLON + printText(name[part as keyof typeof name]);
      open = NEXT_PART;
    }
  }
  return text + LAST_NAME;
}

const FIRST_NAME = '[\n      {\n        "';
const NEXT_NAME = '\n      },\n      {\n        "';
const NEXT_PART = ',\n        "';
const LAST_NAME = '\n      }\n    ]';
const COLON = '": ';

function printDate(date: CitationDate): string {
  const csl = toCslDate(date);
  if ('literal' in csl) return `{\n      "literal": ${printText(csl.literal)}\n    }`;
  return `{\n      "date-parts": [\n        [\n          ${csl['date-parts'][0]?.join(',\n          ')}\n        ]\n      ]\n    }`;
}
