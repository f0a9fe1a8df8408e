import type { Notice } from '../../../schemas/index.ts';

export const SERVICES = ['crossref', 'openalex'] as const;
export type Service = (typeof SERVICES)[number];

/** What a service says of a work: plain text, as it spells it. What it does not say is left out. */
export interface RemoteRecord {
  service: Service;
  DOI?: string;
  title?: string;
  /** Title without its subtitle, where the service tells them apart. */
  mainTitle?: string;
  /** In order; an organisation, or a name that the service does not cut in two, is `name`. */
  authors: readonly ({ family: string; given?: string } | { name: string })[];
  year?: number;
  /** The full name of the journal or book, and shorter ones. */
  containers: readonly string[];
  volume?: string;
  issue?: string;
  /** As given: `123-9`. */
  page?: string;
  /** Article number. */
  number?: string;
  publisher?: string;
  /** CSL type, where the service’s own has one. */
  type?: string;
  notices: readonly RemoteNotice[];
}

export interface RemoteNotice {
  kind: Notice['kind'];
  /** DOI of the notice. */
  DOI?: string;
  /** `2021-03-04`, or as much of it as is known. */
  date?: string;
  /** How it was found. */
  by: 'the record of the work' | 'the record of the notice';
}

/** An answer that has not the documented shape. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' };

/** Text of a service: without tags (Crossref keeps JATS and HTML in titles) and with entities read, also those that were escaped twice. */
export function plainText(text: string): string {
  const read = (raw: string) =>
    raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return read(read(text.replace(/<[^<>]{0,200}>/g, '')))
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
