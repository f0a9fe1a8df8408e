import type { APIRoute } from 'astro';
import type { Language } from '../../schemas/index.ts';
import { escapeXml } from '../core/xml.ts';
import { META } from '../i18n/meta.ts';
import { PATHS } from '../site/href.ts';
import { languagePaths } from '../site/languages.ts';

export const getStaticPaths = languagePaths;

/** OpenSearch 1.1 description (https://github.com/dewitt/opensearch): ShortName has at most 16 characters. */
export const GET: APIRoute<{ lang: Language }> = ({ props: { lang }, site }) => {
  const at = (path: string) => escapeXml(new URL(path.slice(1), site).href);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(META[lang].searchName)}</ShortName>
<Description>${escapeXml(META[lang].searchDescription)}</Description>
<Url type="text/html" template="${at(PATHS.search(lang))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${at(`/opensearch.${lang}.xml`)}"/>
<Image width="16" height="16" type="image/svg+xml">${at('/favicon.svg')}</Image>
<Language>${lang}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
};
