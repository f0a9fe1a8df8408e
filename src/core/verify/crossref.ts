import { z } from 'zod';
import type { Notice } from '../../../schemas/index.ts';
import { AnswerError, plainText, type RemoteNotice, type RemoteRecord } from './record.ts';

const Dated = z.looseObject({ 'date-parts': z.array(z.array(z.number().nullable())).optional() });
const Update = z.looseObject({ DOI: z.string().optional(), type: z.string().optional(), updated: Dated.optional() });
const Work = z.looseObject({
  DOI: z.string(),
  type: z.string().optional(),
  title: z.array(z.string()).optional(),
  subtitle: z.array(z.string()).optional(),
  author: z.array(z.looseObject({ family: z.string().optional(), given: z.string().optional(), name: z.string().optional() })).optional(),
  issued: Dated.optional(),
  'container-title': z.array(z.string()).optional(),
  'short-container-title': z.array(z.string()).optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  'article-number': z.string().optional(),
  publisher: z.string().optional(),
  'update-to': z.array(Update).optional(),
  'updated-by': z.array(Update).optional(),
});
type Work = z.infer<typeof Work>;

/** Types of Crossref (https://api.crossref.org/types) that are a CSL type. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  report: 'report',
  dissertation: 'thesis',
  'proceedings-article': 'paper-conference',
  'reference-entry': 'entry-encyclopedia',
  'posted-content': 'article',
};

/** Kinds of update (https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/). */
const KINDS: Readonly<Record<string, Notice['kind']>> = {
  retraction: 'retraction',
  withdrawal: 'retraction',
  removal: 'retraction',
  partial_retraction: 'retraction',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  addendum: 'correction',
  clarification: 'correction',
  expression_of_concern: 'expression-of-concern',
};

/**
 * Reads Crossref’s answer on one work (https://api.crossref.org/works/DOI) and, where it was asked, on the notices that name it
 * (https://api.crossref.org/works?filter=updates:DOI).
 *
 * @throws AnswerError when it has not that shape
 */
export function readCrossref(work: unknown, notices?: unknown): RemoteRecord {
  const { message } = parse(z.looseObject({ message: Work }), work);
  const listed = notices === undefined ? [] : parse(z.looseObject({ message: z.looseObject({ items: z.array(Work) }) }), notices).message.items;
  return toRecord(message, listed);
}

/**
 * Reads the works that Crossref found for a reference (https://api.crossref.org/works?query.bibliographic=…).
 *
 * @throws AnswerError
 */
export function readCrossrefList(answer: unknown): RemoteRecord[] {
  return parse(z.looseObject({ message: z.looseObject({ items: z.array(Work) }) }), answer).message.items.map((work) => toRecord(work, []));
}

function toRecord(work: Work, listed: readonly Work[]): RemoteRecord {
  const mainTitle = plainText(work.title?.[0] ?? '');
  const subtitle = plainText(work.subtitle?.[0] ?? '');
  const title = subtitle && !mainTitle.endsWith(subtitle) ? `${mainTitle}: ${subtitle}` : mainTitle;
  const year = work.issued?.['date-parts']?.[0]?.[0];
  const type = TYPES[work.type ?? ''];
  const optional = { volume: work.volume, issue: work.issue, page: work.page, number: work['article-number'], publisher: work.publisher, type };
  return {
    service: 'crossref',
    DOI: work.DOI,
    ...(title ? { title, mainTitle } : {}),
    authors: (work.author ?? []).flatMap(({ family, given, name }): RemoteRecord['authors'] =>
      family ? [{ family: plainText(family), ...(given ? { given: plainText(given) } : {}) }] : name ? [{ name: plainText(name) }] : [],
    ),
    ...(typeof year === 'number' ? { year } : {}),
    containers: [...(work['container-title'] ?? []), ...(work['short-container-title'] ?? [])].map(plainText),
    ...Object.fromEntries(Object.entries(optional).flatMap(([name, value]) => (value ? [[name, plainText(value)]] : []))),
    notices: noticesOf(work, listed),
  };
}

/** From both directions: what the work says of itself, and what notices say of it. Each notice once. */
function noticesOf(work: Work, listed: readonly Work[]): RemoteNotice[] {
  const own = (work['updated-by'] ?? []).map((update) => toNotice(update, update.DOI, 'the record of the work'));
  const others = listed.flatMap((notice) =>
    (notice['update-to'] ?? [])
      .filter(({ DOI }) => DOI?.toLowerCase() === work.DOI.toLowerCase())
      .map((update) => toNotice(update, notice.DOI, 'the record of the notice')),
  );
  const found = [...own, ...others].filter((notice) => notice !== undefined);
  return found.filter(({ kind, DOI }, i) => found.findIndex((other) => other.kind === kind && other.DOI?.toLowerCase() === DOI?.toLowerCase()) === i);
}

function toNotice({ type, updated }: z.infer<typeof Update>, DOI: string | undefined, by: RemoteNotice['by']): RemoteNotice | undefined {
  const kind = KINDS[(type ?? '').toLowerCase().replace(/[\s-]+/g, '_')];
  if (kind === undefined) return undefined; // a new version or edition says nothing against the work
  const date = updated?.['date-parts']?.[0]?.filter((part) => part !== null).map((part, i) => String(part).padStart(i ? 2 : 4, '0'));
  return { kind, ...(DOI ? { DOI } : {}), ...(date?.length ? { date: date.join('-') } : {}), by };
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AnswerError(`not the shape of an answer of Crossref (${issue?.path.join('.') || 'the whole'}: ${issue?.message})`);
}
