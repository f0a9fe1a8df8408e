import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';

/** The tables of citation-js: what each TeX command stands for. Its parser is not used: it stops a whole file at one fault. */
interface Tables {
  commands: Record<string, string>;
  mathCommands: Record<string, string>;
  diacritics: Record<string, string>;
  formattingCommands: Record<string, string>;
  formattingEnvs: Record<string, string>;
  mathScripts: Record<'^' | '_', Record<string, string>>;
}
const TABLES = (plugins.config.get('@bibtex') as unknown as { constants: Tables }).constants;

/** What those tables lack or have wrong. A dotless i under an accent is an i. */
const OURS: Record<string, string> = {
  '&': '&', '%': '%', '#': '#', $: '$', _: '_', '{': '{', '}': '}', ' ': ' ', '\n': ' ', '\\': ' ', '/': '', '-': '', ',': '\u202f', ';': ' ', '!': '', '@': '',
  i: 'ı', j: 'ȷ', ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ',
  og: '«\u00a0', fg: '\u00a0»', guillemotleft: '«', guillemotright: '»', textendash: '–', textemdash: '—', textellipsis: '…', dots: '…', ldots: '…', times: '×', pm: '±',
  geq: '≥', ge: '≥', leq: '≤', le: '≤', neq: '≠', sim: '~', textdegree: '°', degree: '°', textregistered: '®', texttrademark: '™', textbullet: '•', S: '§', P: '¶',
  LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', relax: '', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', quotedblbase: '„',
  nobreakspace: '\u00a0', slash: '/', ordfeminine: 'ª', up: '', textup: '', protect: '', upshape: '', rm: '', normalfont: '', sf: '', tt: '',
}; // biome-ignore format: a table

/** Commands of which only the braces after them are read. */
const TRANSPARENT = new Set([
  'mbox',
  'text',
  'textrm',
  'textsf',
  'texttt',
  'uppercase',
  'lowercase',
  'MakeUppercase',
  'emph',
  'textnormal',
  'underline',
  'hbox',
  'ensuremath',
  'mathrm',
  'mathit',
  'url',
  'path',
  'ieme',
  'up',
  'textsuperscript',
  'textsubscript',
  'cyr',
  'textcyrillic',
  'textgreek',
  'textlatin',
]);
/** Commands that only sort, with what they sort by. */
const SILENT = new Set(['noopsort', 'SortNoop', 'sortnoop', 'NOOP']);

/** Braces and commands inside each other, beyond which a file is broken or meant to do harm: from there on characters are taken as they stand. */
const DEEPEST = 200;

/** Text of a BibTeX field: commands and braces become what they stand for, runs of ASCII space one space. */
export interface Decoded {
  text: string;
  /** Commands that are not known; they stay in the text as they are. */
  unknown: string[];
}

/** Decodes TeX as it stands in BibTeX fields. Nothing throws: what is not understood stays as it is. */
export function decodeTex(raw: string): Decoded {
  if (!/[\\{}$~`'-]/.test(raw)) return { text: oneSpace(raw), unknown: [] };
  const unknown: string[] = [];
  let i = 0;
  let depth = 0;

  const group = (stop: string): string => {
    let out = '';
    while (i < raw.length && raw[i] !== stop) out += piece();
    if (raw[i] === stop) i++;
    return out;
  };
  const skipSpace = () => {
    while (/\s/.test(raw[i] ?? '')) i++;
  };
  const argument = (): string => {
    skipSpace();
    if (raw[i] !== '{') return i < raw.length ? piece() : '';
    i++;
    return group('}');
  };
  const math = (): string => {
    let out = '';
    while (i < raw.length && raw[i] !== '$') {
      const script = raw[i];
      if (script !== '^' && script !== '_') {
        out += piece();
        continue;
      }
      i++;
      const text = argument();
      const table = TABLES.mathScripts[script];
      out += [...text].every((char) => char in table) ? [...text].map((char) => table[char]).join('') : script + text;
    }
    i++;
    return out;
  };
  const command = (): string => {
    const name = /[a-zA-Z]+|[\s\S]?/y;
    name.lastIndex = i;
    const word = name.exec(raw)?.[0] ?? '';
    i += word.length;
    const isWord = /^[a-zA-Z]/.test(word);
    if (Object.hasOwn(TABLES.diacritics, word) && (!isWord || /[\s{\\]/.test(raw[i] ?? ''))) return accent(TABLES.diacritics[word] ?? '', argument());
    if (isWord) skipSpace();
    if (word === 'href') {
      const address = argument();
      const text = argument();
      return text === address ? text : `${text} (${address})`;
    }
    if (SILENT.has(word)) {
      argument();
      return '';
    }
    if (own(TABLES.formattingCommands, word) === 'quotes') return `“${argument()}”`;
    if (Object.hasOwn(TABLES.formattingCommands, word) || TRANSPARENT.has(word)) return argument();
    if (Object.hasOwn(TABLES.formattingEnvs, word)) return '';
    const value = own(OURS, word) ?? own(TABLES.commands, word) ?? own(TABLES.mathCommands, word);
    if (value === undefined) {
      unknown.push(`\\${word}`);
      if (raw[i] !== '{') return `\\${word}${isWord && /\s/.test(raw[i - 1] ?? '') ? ' ' : ''}`;
      return `\\${word}{${argument()}}`;
    }
    if (isWord && raw.startsWith('{}', i)) i += 2;
    return value;
  };
  const piece = (): string => {
    if (depth === DEEPEST) return flat();
    depth++;
    const read = nested();
    depth--;
    return read;
  };
  const flat = (): string => {
    const char = raw[i++] as string;
    return char === '{' || char === '}' ? '' : char;
  };
  const nested = (): string => {
    const char = raw[i] as string;
    i++;
    if (char === '\\') return command();
    if (char === '{') return group('}');
    if (char === '}') return '';
    if (char === '$') return raw.indexOf('$', i) === -1 ? '$' : math();
    if (char === '~') return '\u00a0';
    for (const [from, to] of LIGATURES) {
      if (raw.startsWith(from, i - 1)) {
        i += from.length - 1;
        return to;
      }
    }
    return char;
  };
  let out = '';
  while (i < raw.length) out += piece();
  return { text: oneSpace(out), unknown };
}

const BARE: Readonly<Record<string, string>> = { '\u0300': '`', '\u0301': '´', '\u0302': '^', '\u0303': '~', '\u0308': '¨' };

const LIGATURES: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
];

function accent(mark: string, text: string): string {
  const base = text.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  const [first = ' ', ...rest] = [...base];
  // Without a letter under it, the sign itself: \~{} is a tilde.
  return (text.trim() === '' ? (BARE[mark] ?? first + mark) : (first + mark).normalize('NFC')) + rest.join('');
}

/** `\\constructor` is no command, though every object has one. */
function own(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function oneSpace(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/«\u00a0[ \u00a0]+/g, '«\u00a0')
    .replace(/[ \u00a0]+\u00a0»/g, '\u00a0»')
    .trim();
}

/** An address or identifier: no ligatures, no accents; TeX’s escapes and braces off, line breaks out. */
export function decodeVerbatim(raw: string): string {
  return raw
    .replace(/\\(?:url|path)\s*\{([^}]*)\}/g, '$1')
    .replace(/\$\s*\\sim\s*\$|\{?\\textasciitilde\s*(?:\{\})?\}?|\\~\s*\{\}/g, '~')
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replace(/\\([%_&#$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
}
