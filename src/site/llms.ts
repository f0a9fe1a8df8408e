import { DIRECTIONS } from '../../schemas/terms.ts';
import { API_FILES } from '../core/api.ts';
import { FORMATS } from '../core/cite/formats.ts';
import type { Corpus } from '../core/corpus.ts';
import { RELEASE } from '../core/release.ts';
import { PATHS } from './href.ts';

/** What the site is, for a program that reads text (https://llmstxt.org/): its rules before its addresses. */
export function llmsText(corpus: Corpus, base: string): string {
  const link = (path: string, label: string, text: string) => `- [${label}](${new URL(path.slice(1), base).href}): ${text}`;
  return `# Recension

> Annotated bibliography and evidence knowledge base on peer support in addiction services (pair-aidance en addictologie), in French and English: ${corpus.sources.size} sources, ${corpus.claims.size} claims. Version ${RELEASE.version}, ${RELEASE.date}. Texts: CC BY 4.0.

Before you cite it:

- It says only what five founding documents say, and where. It is not a systematic review, and no medical advice.
- Each line of evidence has a direction: ${DIRECTIONS.join(', ')}. “asserts” means stated without a study cited for it; it is not evidence of effect.
- Null, mixed and contrary findings belong to a claim as much as favourable ones. Do not quote a claim without its directions and the cautions that qualify it.
- A source that is “cited-only” was not described by the documents: there is no abstract, do not invent one. One that is “imported” has a record and nothing else.
- A record marked “unverified” may not exist as printed. Where printed citations disagree, both readings are recorded as a discrepancy.
- A retracted work supports nothing; notices stand in every format.
- Annotations and claims are the words of Recension, not of the authors of the works. Cite the work by its DOI, the annotation by the address of its page.

## Pages

${link(PATHS.claims('en'), 'Claims', 'each statement with its evidence, pages and limits')}
${link(PATHS.sources('en'), 'Sources', 'each work with its record, mentions and discrepancies')}
${link(PATHS.themes('en'), 'Themes', 'claims and sources by theme')}
${link(PATHS.settings('en'), 'Settings', 'claims and sources by setting')}
${link(PATHS.populations('en'), 'Populations', 'claims and sources by group of people')}
${link(PATHS.integrity('en'), 'Integrity of citations', 'what conflicts or cannot be verified')}
${link(PATHS.about('en'), 'About', 'method and limits')}
${link(PATHS.home('fr'), 'Français', 'the same pages in French, under /fr/')}

## Data

${API_FILES.map((name) => link(`/api/${name}.json`, `${name}.json`, `every entry of this kind, with its texts`)).join('\n')}
${link('/api/graph.jsonld', 'graph.jsonld', 'works, claims and evidence lines as linked data (schema.org, CiTO, SKOS, PROV)')}
${link('/vocabulary.ttl', 'vocabulary.ttl', 'controlled vocabularies in SKOS')}
${link('/datapackage.json', 'datapackage.json', 'tables in CSV with keys (Data Package v2)')}
${FORMATS.map((format) => link(`/exports/library.${format.extension}`, `library.${format.extension}`, `every record as ${format.label.en}`)).join('\n')}

## Optional

${link('/feed.en.xml', 'feed.en.xml', 'new and changed entries (Atom)')}
${link('/sitemap-index.xml', 'sitemap-index.xml', 'every page')}
`;
}
