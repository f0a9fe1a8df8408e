import type { Direction, Language } from '../../../schemas/terms.ts';
import { CARD_WORDS } from '../cards/words.ts';
import { blocksOf, runsOf } from '../document/inline.ts';
import type { Block, Document, Inline } from '../document/model.ts';
import { RELEASE } from '../release.ts';
import { ANNOTATED_WORDS } from './annotated-words.ts';
import { assembleBibliography, type BibliographyEntry, type CitationFile } from './bibliography.ts';
import type { SourceNotes } from './source-notes.ts';
import { styleOf } from './styles.ts';

export interface AnnotatedOptions {
  /** What the bibliography is about: a theme, a claim, a list of one’s own. The whole library when left out. */
  subject?: string;
  /** The concept of the subject, as `themes/effects`: of each work, statements on it are printed and others are counted. All when left out. */
  topic?: string;
  /** Under headings of themes, one list by author, or one list as the ids stand. */
  order: 'theme' | 'author' | 'given';
  /** Labels of themes, in their order. */
  themes: readonly { id: string; label: string }[];
  /** Without annotations and what goes with them: only the list. */
  bare?: boolean;
  /** Without works of which nothing is known but that they were cited; how many were left out is said. */
  described?: boolean;
}

/**
 * A bibliography as a document for people: a title, what it covers and how to read it, then each work with its citation, our annotation, its
 * design and settings, the statements that it bears on, and every reason for caution. A work that is only known from being cited says so.
 * Runs in the browser: it takes the files under `/citations/`.
 *
 * @param notes by id of the source; a work without notes is printed with its citation alone
 */
export function annotatedBibliography(
  file: CitationFile,
  notes: Readonly<Record<string, SourceNotes>>,
  ids: Iterable<string>,
  { subject, topic, order, themes, bare = false, described = false }: AnnotatedOptions,
): Document {
  const { lang } = file;
  const words = ANNOTATED_WORDS[lang];
  const asked = new Set(ids);
  const chosen = described ? [...asked].filter((id) => isDescribed(notes[id])) : [...asked];
  const ordered = assembleBibliography(file, chosen, order === 'given' ? 'given' : 'author').map(({ id }) => id);
  const groups = order === 'theme' ? byTheme(ordered, notes, themes, words.noTheme) : [{ id: undefined, label: undefined, ids: ordered }];
  // Numbers follow the list as it is printed.
  const listed = assembleBibliography(
    file,
    groups.flatMap((group) => group.ids),
    'given',
  );
  const entries = new Map(listed.map((entry) => [entry.id, entry]));
  const blocks = groups.flatMap(({ id, label, ids: members }): Block[] => [
    ...(label === undefined ? [] : [{ type: 'heading' as const, level: 1 as const, content: [label], id: `theme-${id ?? 'none'}` }]),
    ...members.flatMap((id) => {
      const entry = entries.get(id);
      return entry ? entryBlocks(entry, bare ? undefined : notes[id], lang, topic) : [];
    }),
  ]);
  const known = listed.flatMap(({ id }) => notes[id] ?? []);
  const cited = known.filter(({ state }) => state === 'cited-only').length;
  const leftOut = [...asked].filter((id) => Object.hasOwn(file.citations, id)).length - listed.length;
  const reading = [...(bare ? [] : [words.reading(listed.length - cited, cited)]), ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])].join(' ');
  const lead = words.scope(listed.length, subject, RELEASE.version, words.date(RELEASE.date), styleOf(file.style).label[lang]);
  return {
    title: bare ? words.plainTitle : words.title,
    ...(subject === undefined ? {} : { subtitle: subject }),
    lang,
    date: RELEASE.date,
    blocks: [
      { type: 'paragraph', style: 'lead', content: [lead] },
      ...(reading === '' ? [] : [{ type: 'paragraph' as const, style: 'note' as const, content: [reading] }]),
      ...blocks,
    ],
  };
}

/** Whether a work is more than a reference here; the others `described` leaves out. */
export function isDescribed(notes: SourceNotes | undefined): boolean {
  return notes !== undefined && (notes.annotation !== '' || (notes.state !== 'cited-only' && notes.state !== 'imported'));
}

/** Each work once, under the first of its themes. */
function byTheme(ids: readonly string[], notes: Readonly<Record<string, SourceNotes>>, themes: AnnotatedOptions['themes'], none: string) {
  const groups = Map.groupBy(ids, (id) => themes.find((theme) => notes[id]?.themes.includes(theme.id))?.id);
  return [...themes, { id: undefined, label: none }].flatMap(({ id, label }) => {
    const members = groups.get(id);
    return members ? [{ id, label, ids: members }] : [];
  });
}

function entryBlocks({ number, html }: BibliographyEntry, notes: SourceNotes | undefined, lang: Language, topic: string | undefined): Block[] {
  const words = ANNOTATED_WORDS[lang];
  const content: Inline[] = [...(number === undefined ? [] : [`${number}. `]), ...runsOf(html)];
  if (!notes) return [{ type: 'paragraph', style: 'reference', content }];
  const caution = (label: string, text: string): Block => ({
    type: 'paragraph',
    style: 'caution',
    content: [{ text: label, bold: true }, text],
    keepWithNext: true,
  });
  const kind = [notes.design, notes.settings.join(', ')].filter(Boolean).join(' · ');
  return [
    { type: 'paragraph', style: 'reference', content, keepWithNext: true },
    ...notes.notices.map((text) => caution('', text)),
    ...(notes.unverified ? [caution(words.unverified, notes.unverified)] : []),
    ...(kind ? [{ type: 'paragraph' as const, style: 'meta' as const, content: [kind], keepWithNext: true as const }] : []),
    ...(notes.annotation
      ? blocksOf(notes.annotation)
      : [{ type: 'paragraph' as const, style: 'note' as const, content: [words.state[notes.state]] }]),
    ...(notes.annotation && notes.state === 'cited-only'
      ? [{ type: 'paragraph' as const, style: 'note' as const, content: [words.state['cited-only']] }]
      : []),
    ...statements(notes.lines, lang, topic),
    ...(notes.doubts.length
      ? [{ type: 'paragraph' as const, style: 'note' as const, content: [{ text: words.doubt, bold: true as const }, notes.doubts.join(' ')] }]
      : []),
  ];
}

/** What the work says of our statements: doubt as readily as support, each with its direction and pages. */
function statements(all: SourceNotes['lines'], lang: Language, topic: string | undefined): Block[] {
  if (all.length === 0) return [];
  const words = ANNOTATED_WORDS[lang];
  const lines = topic === undefined ? all : all.filter(({ about }) => about.includes(topic));
  const others = all.length - lines.length;
  const item = ({ statement, direction, at }: SourceNotes['lines'][number]): readonly Block[] => {
    const content: Inline[] = [
      { text: `${capital(directionWord(direction, lang))}${words.colon}`, italic: true },
      statement,
      ...(at ? [` (${at})`] : []),
    ];
    return [{ type: 'paragraph', style: 'note', content }];
  };
  const meta = (text: string) => ({ type: 'paragraph' as const, style: 'meta' as const, content: [text] });
  return [
    ...(lines.length
      ? [
          { ...meta(words.statements(lines.length)), keepWithNext: true as const },
          { type: 'list' as const, ordered: false, items: lines.map(item) },
        ]
      : []),
    ...(others ? [meta(words.otherStatements(others, lines.length > 0))] : []),
  ];
}

function directionWord(direction: Direction, lang: Language): string {
  return direction === 'asserts' ? ANNOTATED_WORDS[lang].asserts : CARD_WORDS[lang].direction[direction];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
