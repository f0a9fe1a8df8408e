import { z } from 'zod';
import { AnswerError, plainText, type RemoteRecord } from './record.ts';

const Work = z.looseObject({
  doi: z.string().nullish(),
  display_name: z.string().nullish(),
  publication_year: z.number().nullish(),
  type: z.string().nullish(),
  is_retracted: z.boolean().nullish(),
  authorships: z.array(z.looseObject({ author: z.looseObject({ display_name: z.string().nullish() }).nullish() })).optional(),
  biblio: z
    .looseObject({
      volume: z.string().nullish(),
      issue: z.string().nullish(),
      first_page: z.string().nullish(),
      last_page: z.string().nullish(),
    })
    .nullish(),
  primary_location: z.looseObject({ source: z.looseObject({ display_name: z.string().nullish() }).nullish() }).nullish(),
});

/** Types of OpenAlex (https://docs.openalex.org/api-entities/works/work-object) that are one CSL type; “article” and “review” may be others. */
const TYPES: Readonly<Record<string, string>> = { 'book-chapter': 'chapter', book: 'book', dissertation: 'thesis', report: 'report' };

/**
 * Reads OpenAlex’s answer on one work (https://api.openalex.org/works/doi:DOI).
 *
 * @throws AnswerError when it has not that shape
 */
export function readOpenAlex(answer: unknown): RemoteRecord {
  const parsed = Work.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AnswerError(`not the shape of an answer of OpenAlex (${issue?.path.join('.') || 'the whole'}: ${issue?.message})`);
  }
  const { doi, display_name, publication_year, type, is_retracted, authorships, biblio, primary_location } = parsed.data;
  const container = primary_location?.source?.display_name;
  const page = biblio?.first_page ? [...new Set([biblio.first_page, biblio.last_page ?? biblio.first_page])].join('-') : undefined;
  const csl = TYPES[type ?? ''];
  return {
    service: 'openalex',
    ...(doi ? { DOI: doi.replace(/^https:\/\/doi\.org\//, '') } : {}),
    ...(display_name ? { title: plainText(display_name) } : {}),
    authors: (authorships ?? []).flatMap(({ author }) => (author?.display_name ? [{ name: plainText(author.display_name) }] : [])),
    ...(typeof publication_year === 'number' ? { year: publication_year } : {}),
    containers: container ? [plainText(container)] : [],
    ...(biblio?.volume ? { volume: biblio.volume } : {}),
    ...(biblio?.issue ? { issue: biblio.issue } : {}),
    ...(page ? { page } : {}),
    ...(csl ? { type: csl } : {}),
    // False is what OpenAlex says of every work that it has not heard was retracted: it is not “not retracted”.
    notices: is_retracted ? [{ kind: 'retraction', by: 'the record of the work' }] : [],
  };
}
