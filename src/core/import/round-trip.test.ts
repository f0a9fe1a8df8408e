import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../../schemas/index.ts';
import { particleOf } from '../cite/bib-names.ts';
import { exportSources, type FormatId } from '../cite/formats.ts';
import { NASTY, NASTY_CORPUS } from '../cite/nasty-records.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { loadCorpus } from '../load.ts';
import { toCitation } from './citation.ts';
import { readRecords } from './read.ts';
import type { ReadRecord } from './record.ts';

const REAL = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;

/*
 * Each of our exports, imported, is the record that was exported, field by field. What a format cannot carry is said here: `type field`,
 * and why. Nothing of it is gone: what has no field of its own stands in a note, which is kept.
 */
const IN_NOTE = 'stands in the note or in howpublished';
const LOST: Record<Exclude<FormatId, 'csv'>, Record<string, string>> = {
  'csl-json': {},
  biblatex: {
    '* language': 'babel’s names know no regions of French or English',
    '* issued': '“n.d.” is no date there',
    'report genre': 'a report that is called nothing is called “report”',
    'report edition': IN_NOTE,
    'report volume': IN_NOTE,
    'report issue': 'a report has one number',
    'report number': 'a report has one number',
    'motion_picture medium': IN_NOTE,
    'motion_picture genre': 'howpublished holds the medium',
    'webpage container-title': IN_NOTE,
    'webpage genre': IN_NOTE,
    'webpage medium': IN_NOTE,
    'webpage type': 'a web page without address is misc',
    'speech type': 'a talk without event or author is misc or unpublished',
  },
  bibtex: {
    'report genre': 'a report that is called nothing is called “report”; a manual has its kind in the note',
    'report issue': 'a report has one number',
    'report number': 'a report has one number',
    'webpage type': 'all of misc',
    'motion_picture type': 'all of misc',
    'legislation type': 'all of misc',
    'speech type': 'all of misc',
    'entry-encyclopedia type': 'BibTeX has chapters only',
    'webpage container-title': IN_NOTE,
    'webpage genre': 'howpublished holds genre, medium and container',
    'webpage medium': IN_NOTE,
    'motion_picture medium': IN_NOTE,
    'motion_picture genre': 'howpublished holds genre, medium and container',
    'speech genre': 'howpublished holds genre and event',
    'speech event-title': IN_NOTE,
    'paper-conference event-title': IN_NOTE,
  },
  ris: {
    '* author': 'an organisation loses its commas, which part family from given names',
    'webpage medium': IN_NOTE,
    'motion_picture medium': IN_NOTE,
  },
};

describe.each([
  ['nasty records', NASTY, NASTY_CORPUS],
  ['content/', [...REAL.sources.values()], REAL],
] as [string, readonly SourceEntry[], Corpus][])('%s', (_, sources, corpus) => {
  test.each(Object.keys(LOST) as (keyof typeof LOST)[])('%s', (format) => {
    const reading = readRecords(exportSources(format, sources, { corpus }));
    expect(reading).toMatchObject({ rejected: [], skipped: [] });
    expect(reading?.records.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
    const differences = sources.flatMap((source, i) => {
      const mapped = toCitation(reading?.records[i] as ReadRecord);
      if ('reason' in mapped) return [`${source.id}: ${mapped.reason}`];
      const before = { ...source.citation, elision: source['author-elision'] } as Record<string, unknown>;
      const after = { ...mapped.citation, elision: mapped['author-elision'] } as Record<string, unknown>;
      return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
        const [was, is] = [show(before[field]), show(after[field])];
        const isLost = `${source.citation.type} ${field}` in LOST[format] || `* ${field}` in LOST[format];
        return was === is || isLost ? [] : [`${source.id} ${field}: ${was} → ${is}`];
      });
    });
    expect(differences).toEqual([]);
  });
});

/** Names as one text: no format tells a particle from a family name, nor an organisation from a person without given name. */
function show(value: unknown): string {
  return Array.isArray(value) ? value.map(plainName).join('; ') : (JSON.stringify(value) ?? '');
}

function plainName(name: Name): string {
  return 'literal' in name ? name.literal : [particleOf(name) + name.family, name.given, name.suffix].filter(Boolean).join(' | ');
}
