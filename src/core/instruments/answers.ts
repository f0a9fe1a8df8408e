import { csvFile } from '../csv.ts';

/** An instrument as one answers it, in one language. */
export interface Form {
  id: string;
  title: string;
  /** Answers to choose from; for a list to tick there is one, “ticked”. */
  scale: readonly string[];
  dimensions: readonly { label: string; items: readonly { id: string; text: string }[] }[];
}

/** The place on the scale that was chosen, by item; an item without one is not answered. */
export type Answers = Readonly<Record<string, number>>;

export interface Count {
  label: string;
  /** How many items have each answer, in the order of the scale. */
  counts: readonly number[];
  unanswered: number;
}

export interface Words {
  section: string;
  item: string;
  answer: string;
  unanswered: string;
  total: string;
  profile: string;
}

/** How many items of each section have each answer. Nothing more: the documents give no score, and none is made up. */
export function countAnswers(form: Form, answers: Answers, total: string): Count[] {
  const count = (label: string, items: Form['dimensions'][number]['items']): Count => ({
    label,
    counts: form.scale.map((_, step) => items.filter(({ id }) => answers[id] === step).length),
    unanswered: items.filter(({ id }) => answers[id] === undefined).length,
  });
  const rows = form.dimensions.map(({ label, items }) => count(label, items));
  const all = form.dimensions.flatMap(({ items }) => items);
  return rows.length > 1 ? [...rows, count(total, all)] : rows;
}

/** Answers as JSON that `readAnswers` takes back, in whichever language the page is. */
export function writeAnswers(form: Form, answers: Answers): string {
  return `${JSON.stringify({ instrument: form.id, answers: kept(form, answers) }, null, 2)}\n`;
}

/**
 * Answers from JSON. Whatever is not an answer of this instrument is left out.
 *
 * @returns undefined when the text is no file of answers, or is one of another instrument
 */
export function readAnswers(form: Form, text: string): Answers | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('instrument' in data) || data.instrument !== form.id) return undefined;
  if (!('answers' in data) || typeof data.answers !== 'object' || data.answers === null) return undefined;
  return kept(form, data.answers as Record<string, unknown>);
}

function kept(form: Form, answers: Readonly<Record<string, unknown>>): Answers {
  const items = form.dimensions.flatMap((dimension) => dimension.items);
  return Object.fromEntries(
    items.flatMap(({ id }) => {
      const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return typeof value === 'number' && form.scale[value] !== undefined ? [[id, value]] : [];
    }),
  );
}

const answerOf = (form: Form, answers: Answers, id: string, words: Words) => form.scale[answers[id] ?? -1] ?? words.unanswered;

/** One row an item: section, item, answer. */
export function answersCsv(form: Form, answers: Answers, words: Words): string {
  const rows = form.dimensions.flatMap(({ label, items }) => items.map(({ id, text }) => [label, text, answerOf(form, answers, id, words)]));
  return csvFile([[words.section, words.item, words.answer], ...rows]);
}

/** The answers and their counts, to file or to discuss. */
export function answersMarkdown(form: Form, answers: Answers, words: Words): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`;
  const sections = form.dimensions.map(
    ({ label, items }) => `## ${label}\n\n${items.map(({ id, text }) => `- ${text} **${answerOf(form, answers, id, words)}**\n`).join('')}`,
  );
  const columns = [words.section, ...form.scale, words.unanswered];
  const counts = countAnswers(form, answers, words.total).map(({ label, counts: n, unanswered }) => row([label, ...n, unanswered]));
  return `# ${form.title}\n\n${sections.join('\n')}\n## ${words.profile}\n\n${row(columns)}${row(columns.map(() => '---'))}${counts.join('')}`;
}
