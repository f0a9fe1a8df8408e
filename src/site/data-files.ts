import { LANGUAGES, type Language } from '../../schemas/index.ts';
import { exportSources, FORMATS, type Format } from '../core/cite/formats.ts';
import type { Corpus } from '../core/corpus.ts';
import type { SourceEntry } from '../core/entry.ts';
import { MAP_AXES } from '../core/map/axes.ts';
import { cellContents } from '../core/map/cell.ts';
import { writeMapCsv } from '../core/map/csv.ts';
import { drawMap } from '../core/map/svg.ts';
import { buildSearch } from '../core/search/build.ts';
import { addressOf, seal } from '../core/search/pieces.ts';
import { type Selection, selectSources } from '../core/select.ts';
import { MAP_STRINGS } from '../i18n/map.ts';
import { CARD_FILES, type CardFile, cardFile, cardReferences, getCard, shortAddress } from './cards.ts';
import { cellExports, cellWords, getMaps, mapLabels, ownCells } from './map.ts';

/** A file of the site that other programs read, and that is no page. */
export interface DataFile {
  /** From the root of the site, without a slash at the front: `exports/library.bib`. */
  path: string;
  /** Its media type; the text is UTF-8. */
  type: string;
  write(): string | Promise<string>;
}

/**
 * The files of the site of which there are thousands: the references of every list and source in every format, the maps as tables and
 * drawings, the cards of claims, and what the search reads. `scripts/build.ts` writes them itself: as routes of Astro they take three times as long as all pages.
 *
 * @param site the address at which the site is published
 */
export function dataFiles(corpus: Corpus, site: string): DataFile[] {
  return [
    ...listFiles(corpus),
    ...sourceFiles(corpus),
    ...mapFiles(corpus),
    ...cellFiles(corpus),
    ...cardFiles(corpus, site),
    ...searchFiles(corpus),
  ];
}

function exportOf(base: string, format: Format, corpus: Corpus, select: () => readonly SourceEntry[]): DataFile {
  return { path: `${base}.${format.extension}`, type: format.mediaType, write: () => exportSources(format.id, select(), { corpus }) };
}

function listFiles(corpus: Corpus): DataFile[] {
  const lists: [path: string, selection: Selection][] = [
    ['library', {}],
    ...[...corpus.concepts('themes').keys()].map((id): [string, Selection] => [`themes/${id}`, { theme: id }]),
    ...[...corpus.concepts('settings').keys()].map((id): [string, Selection] => [`settings/${id}`, { setting: id }]),
    ...[...corpus.claims.keys(), ...corpus.aliases.claims.keys()].map((id): [string, Selection] => [`claims/${id}`, { claim: id }]),
  ];
  return lists.flatMap(([path, selection]) =>
    FORMATS.map((format) => exportOf(`exports/${path}`, format, corpus, () => selectSources(corpus, selection))),
  );
}

function sourceFiles(corpus: Corpus): DataFile[] {
  // A table of one row helps nobody: a single source has no CSV.
  const formats = FORMATS.filter((format) => format.id !== 'csv');
  // Under its former ids too: an address that was given out goes on working.
  return [...corpus.sources.values()].flatMap((source) =>
    [source.id, ...source.aliases].flatMap((id) => formats.map((format) => exportOf(`sources/${id}`, format, corpus, () => [source]))),
  );
}

/** Whole maps, as a table and as a drawing. */
function mapFiles(corpus: Corpus): DataFile[] {
  return MAP_AXES.flatMap((axes) =>
    LANGUAGES.flatMap((lang): DataFile[] => {
      const map = getMaps(corpus).byAxes.get(axes);
      if (!map) throw new RangeError(`no map “${axes}”`);
      const path = `exports/map/${axes}.${lang}`;
      const t = MAP_STRINGS[lang];
      return [
        { path: `${path}.csv`, type: 'text/csv', write: () => writeMapCsv(map, mapLabels(map, corpus, lang)) },
        {
          path: `${path}.svg`,
          type: 'image/svg+xml',
          write: () =>
            drawMap(map, mapLabels(map, corpus, lang), {
              ...cellWords(lang, corpus),
              title: `${t.title} – ${t.axes[axes]} – Recension`,
              description: `${t.legend.facts} ${t.legend.method} ${t.legend.retracted}`,
              unlinked: t.legend.unlinked,
            }),
        },
      ];
    }),
  );
}

/** The references of each cell of a map. */
function cellFiles(corpus: Corpus): DataFile[] {
  return [...getMaps(corpus).byAxes].flatMap(([axes, map]) =>
    ownCells(map).flatMap((cell) =>
      FORMATS.map((format) =>
        exportOf(cellExports(cell, axes).slice(1), format, corpus, () => {
          const { sources, works } = cellContents(cell, corpus);
          return [...sources, ...works];
        }),
      ),
    ),
  );
}

/** The card of each claim as text, Markdown, HTML and SVG. */
function cardFiles(corpus: Corpus, site: string): DataFile[] {
  const endings = Object.keys(CARD_FILES) as CardFile[];
  const file = (lang: Language, id: string, ending: CardFile): DataFile => ({
    path: cardFile(lang, id, ending).slice(1),
    type: CARD_FILES[ending].type,
    write: async () => {
      const card = getCard(id, corpus, lang);
      return CARD_FILES[ending].write(card, { references: await cardReferences(card, corpus), address: shortAddress(card.code, site) });
    },
  });
  return LANGUAGES.flatMap((lang) => [...corpus.claims.keys()].flatMap((id) => endings.map((ending) => file(lang, id, ending))));
}

/** What the search page reads in each language (src/core/search/data.ts), and the same index whole, as Lunr saves it. */
function searchFiles(corpus: Corpus): DataFile[] {
  return LANGUAGES.flatMap((lang) => {
    const { manifest, pieces, lunr } = buildSearch(corpus, lang);
    const json = (path: string, write: () => string): DataFile => ({ path, type: 'application/json', write });
    return [
      json(`search-data/${lang}.json`, () => seal(lang, manifest)),
      ...[...pieces].map(([name, body]) =>
        json(`search-data/${lang}/${addressOf(manifest.edition, name)}`, () => seal(`${lang}/${manifest.edition}/${name}`, body)),
      ),
      json(`exports/lunr/${lang}.json`, () => JSON.stringify(lunr)),
    ];
  });
}
