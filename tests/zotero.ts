/*
 * What Zotero makes of our pages: the parts of its translators that read what we write, after “Embedded Metadata” (2024-06-13) and “RDF” of
 * https://github.com/zotero/translators, and `cleanAuthor` and `parseContextObject` of https://github.com/zotero/utilities.
 */

export interface Creator {
  creatorType: string;
  lastName: string;
  firstName: string;
}
export interface ZoteroItem {
  itemType: string;
  creators: Creator[];
  [field: string]: unknown;
}

/** Takes a name apart at its comma, or, when it has none, at its last space. */
export function cleanAuthor(text: string, creatorType: string, useComma: boolean): Creator {
  const name = text
    .replace(/^[\s\u00A0.,/[\]:]+/, '')
    .replace(/[\s\u00A0.,/[\]:]+$/, '')
    .replace(/[\s\u00A0]+/, ' ');
  if (useComma) {
    const [lastName = '', firstName = ''] = name.replace(/\.([^ ])/, '. $1').split(/, ?/);
    return { creatorType, lastName, firstName: dotInitials(firstName) };
  }
  const space = name.lastIndexOf(' ');
  return { creatorType, lastName: name.slice(space + 1), firstName: dotInitials(name.slice(0, Math.max(space, 0))) };
}

/** Gives a period to every single capital letter, which lost its own on the way. */
function dotInitials(given: string): string {
  return given
    .split(/(?:[\s.]+|(?=-))/)
    .map((part) => (/^-?\p{Lu}$/u.test(part) ? `${part}.` : part))
    .join(' ')
    .replace(/ -/g, '-')
    .trim();
}

interface Meta {
  name: string;
  content: string;
}

/** Names that decide the item type; the last one on the page wins. */
const DECIDING: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/** In the order in which they are read: a later one overwrites an earlier one. */
const HIGHWIRE: [name: string, field: string][] = [
  ['citation_title', 'title'],
  ['citation_publication_date', 'date'],
  ['citation_date', 'date'],
  ['citation_journal_title', 'publicationTitle'],
  ['citation_inbook_title', 'publicationTitle'],
  ['citation_book_title', 'bookTitle'],
  ['citation_volume', 'volume'],
  ['citation_issue', 'issue'],
  ['citation_series_title', 'series'],
  ['citation_conference_title', 'conferenceName'],
  ['citation_dissertation_institution', 'university'],
  ['citation_technical_report_institution', 'institution'],
  ['citation_technical_report_number', 'number'],
  ['citation_publisher', 'publisher'],
  ['citation_isbn', 'ISBN'],
  ['citation_issn', 'ISSN'],
  ['citation_doi', 'DOI'],
  ['citation_public_url', 'url'],
  ['citation_language', 'language'],
];
const RDF: [name: string, field: string][] = [
  ['prism.publicationName', 'publicationTitle'],
  ['eprints.place_of_pub', 'place'],
  ['bibo:shortTitle', 'shortTitle'],
  ['bibo:edition', 'edition'],
  ['bibo:numPages', 'numPages'],
];

/** The item that a page with these metas gives. */
export function readMetas(metas: readonly Meta[], canonical = 'https://example.org/page'): ZoteroItem {
  const all = (name: string) => metas.filter((meta) => meta.name.endsWith(name)).map((meta) => meta.content);
  const decided = metas.flatMap((meta) => DECIDING[meta.name] ?? []).at(-1);
  const guess = all('citation_isbn').length ? 'book' : all('citation_title').length ? 'journalArticle' : 'webpage';
  const item: ZoteroItem = { itemType: decided ?? all('z:itemType')[0] ?? guess, creators: [] };
  for (const [name, field] of [...RDF, ...HIGHWIRE]) {
    const value = all(name)[0]?.trim();
    if (value) item[field] = value.replace(/\s+/g, ' ');
  }
  for (const role of ['author', 'editor']) {
    const nodes = all(`citation_${role}`);
    for (const node of nodes) {
      let names = node.split(/\s*;\s*/);
      if (names.length === 1 && nodes.length === 1) {
        const parts = node.split(/\s*,\s*/);
        if (parts.length > 1 && parts[0]?.includes(' ') && parts[1]?.includes(' ')) names = parts;
      }
      for (const name of names.map((part) => part.trim())) {
        if (/[^\s,-.;]/.test(name)) item.creators.push(cleanAuthor(name, role, name.includes(',')));
      }
    }
  }
  const [first, last] = [all('citation_firstpage')[0], all('citation_lastpage')[0]];
  if (first) item['pages'] = first + (last ? `-${last}` : '');
  for (const { name, content } of metas) if (/^z:(?!itemType)/.test(name)) item[name.slice(2)] = content;
  if (all('citation_pmid')[0]) item['extra'] = [item['extra'], `PMID: ${all('citation_pmid')[0]}`].filter(Boolean).join('\n');
  // Last chances: what the page says of itself is taken for the work.
  item['abstractNote'] = all('description')[0];
  item['url'] ??= canonical;
  return item;
}

const ITEM_TYPES = ['preprint', 'encyclopediaArticle', 'statute', 'manuscript', 'videoRecording', 'presentation', 'webpage', 'document', 'book'];

/** The item that a COinS title gives. */
export function readCoins(title: string): ZoteroItem {
  const pairs = title.split('&').map((pair): [string, string] => {
    const [key = '', value = ''] = pair.split('=');
    return [key, decodeURIComponent(value.replace(/\+|%2[bB]/g, ' '))];
  });
  const get = (key: string) => pairs.find(([name]) => name === key)?.[1];
  const format = get('rft_val_fmt')?.replace('info:ofi/fmt:kev:mtx:', '');
  const byGenre: Record<string, string> = {
    bookitem: 'bookSection',
    conference: 'conferencePaper',
    proceeding: 'conferencePaper',
    report: 'report',
    document: 'document',
  };
  const itemType =
    format === 'journal'
      ? 'journalArticle'
      : format === 'book'
        ? (byGenre[get('rft.genre') ?? ''] ?? 'book')
        : format === 'dissertation'
          ? 'thesis'
          : format === 'dc'
            ? 'webpage'
            : '';
  const item: ZoteroItem = { itemType, creators: [] };
  const isPart = () => ['journalArticle', 'bookSection', 'conferencePaper'].includes(item.itemType);
  for (const [key, value] of pairs) {
    if (!value) continue;
    if (key === 'rft_id') {
      if (value.startsWith('info:doi')) item['DOI'] = value.slice(9);
      else if (/^https?:/.test(value)) item['url'] = value;
    } else if (key === 'rft.btitle') item[isPart() ? 'publicationTitle' : 'title'] = value;
    else if (key === 'rft.atitle' && isPart()) item['title'] = value;
    else if (key === 'rft.title') item[isPart() ? 'publicationTitle' : 'title'] = value;
    else if (key === 'rft.jtitle' || key === 'rft.source') item['publicationTitle'] = value;
    else if (key === 'rft.au' || key === 'rft.creator') item.creators.push(cleanAuthor(value, 'author', value.includes(',')));
    else if (key === 'rft.type' && ITEM_TYPES.includes(value)) item.itemType = value;
    else if (key === 'rft.pub' || key === 'rft.publisher' || key === 'rft.inst') item['publisher'] = value;
    else if (['rft.date', 'rft.volume', 'rft.issue', 'rft.pages', 'rft.place', 'rft.edition', 'rft.series', 'rft.language'].includes(key))
      item[key.slice(4)] = value;
    else if (key === 'rft.isbn' || key === 'rft.issn') item[key.slice(4).toUpperCase()] = value;
  }
  return item;
}
