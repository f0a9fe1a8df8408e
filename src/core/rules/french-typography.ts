import type { EntryRule } from './rule.ts';

/** Web addresses, DOIs and mail addresses, in which no sign is punctuation. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\b10\.\d{4,9}\/\S+|\S+@\S+\.\S+/g;

/** What stands between « and » is often printed elsewhere, and kept as printed. */
const QUOTATION = /(?<=«[\u00a0\u202f\s]?)[^«»\u00a0\u202f\s][^«»]*?(?=[\u00a0\u202f\s]?»)/g;

// A no-break space is U+00A0 or U+202F. U+FFFC stands for what was masked.
const FAULTS: readonly { find: RegExp; what: string; expected: string }[] = [
  { find: /(?<=\p{L})'/u, what: 'a straight apostrophe', expected: '’' },
  { find: /(?<!\d)"/, what: 'a straight quotation mark', expected: '« or » with a no-break space inside (U+00A0)' },
  { find: /«(?![\u00a0\u202f])/, what: 'no no-break space after «', expected: 'a no-break space (U+00A0)' },
  { find: /(?<![\u00a0\u202f])»/, what: 'no no-break space before »', expected: 'a no-break space (U+00A0)' },
  { find: /(?<=[^\u00a0\u202f([!?;])[;!?]/, what: 'no no-break space before ; ! or ?', expected: 'a narrow no-break space (U+202F)' },
  { find: /(?<=[^\u00a0\u202f([]):(?!(?<=\d:)\d)/, what: 'no no-break space before a colon', expected: 'a no-break space (U+00A0)' },
  { find: /(?<=[\d ])%/, what: 'no no-break space before %', expected: 'a no-break space (U+00A0)' },
];

/** A text without any of these has no fault. */
const PUNCTUATION = /['"«»;!?:%]/;

/** The same text, as long, without what keeps its own punctuation. */
function mask(text: string): string {
  const patterns = /[@/]|www\./.test(text) ? [ADDRESS, QUOTATION] : [QUOTATION];
  return patterns.reduce((masked, pattern) => masked.replace(pattern, (match) => '\ufffc'.repeat(match.length)), text);
}

export const frenchTypography: EntryRule = {
  id: 'french-typography',
  scope: 'entry',
  description: 'A French text of ours has a straight apostrophe or quotation mark, or lacks a no-break space',
  severity: 'warning',
  why: 'French is set with ’, « » and no-break spaces; without them a line can begin with a semicolon. Titles and mentions stay as printed.',
  bad: "fr: L'étude porte sur 40% des équipes; elle est “négative” : aucun effet.",
  good: 'fr: L’étude porte sur 40\u00a0% des équipes\u202f; elle est «\u00a0négative\u00a0»\u00a0: aucun effet.',
  check(_, { texts, report }) {
    for (const { text, at } of texts('fr')) {
      if (!PUNCTUATION.test(text)) continue;
      const masked = mask(text);
      for (const { find, what, expected } of FAULTS) {
        const match = find.exec(masked);
        if (!match) continue;
        const around = text.slice(Math.max(0, match.index - 12), match.index + 13).trim();
        report({ path: at(match.index), message: `French text has ${what}, expected ${expected}: “…${around}…”.`, expected: [expected] });
      }
    }
  },
};
