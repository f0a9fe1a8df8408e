import type { Name } from '../../../schemas/index.ts';
import type { ReadRecord } from './record.ts';
import { decodeTex } from './tex.ts';

/** The names of a field, and what was seen of the list. */
export interface Names {
  names: Name[];
  elision?: NonNullable<ReadRecord['elision']>;
  /** True when words of the field, such as a degree, are in no name. */
  dropped?: true;
  /** What was mended or taken for granted. */
  notes: string[];
}

/** Words of organisations. “de” and “du” alone are none: Charles de Gaulle. */
const ORGANISATION =
  /(?<!\p{L})(of|for|and|the|et|organi[sz]ation|association|institut[eo]?|universit[yéà]|department|d[ée]partement|ministry|minist[eè]re|agency|agence|council|conseil|commission|committee|comit[ée]|cent(?:re|er|ro)|services?|administration|foundation|fondation|f[ée]d[ée]ration|network|r[ée]seau|soci[ée]t[yé]|groupe?|college|coll[eè]ge|haute?|autorit[ée]|authority|office|bureau|direction|r[ée]gie|ordre|observato(?:ire|ry)|collecti(?:f|ve)|alliance|programme?|gouvernement|government|ville|h[oô]pita(?:l|ux)|hospitals?|m[ée]decins|sant[ée]|health|inc|ltd)(?!\p{L})/iu;
/** A family name, and initials without dots as Vancouver and PubMed print them: `Smith JA`. */
const INVERTED = /^((?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}) (\p{Lu}{1,3})$/u;
const DEGREE = /^(Ph\.?\s?D|M\.?D|D\.?Phil|M\.?Sc|B\.?Sc|M\.?A|M\.?P\.?H|M\.?S\.?W|R\.?N|Dr\.?P\.?H|Psy\.?D)\.?$/;
const COURTESY = /^(?:Dre?|Pre?|Prof|Mr|Mrs|Ms|Mme)\.?\s+(?=\p{L})/u;
const SUFFIX = /^(jr|sr|junior|senior|i{1,3}|iv|vi{0,3}|[23]e|2nd|3rd)\.?$/i;
const COMPANY = /^(?:Inc|Incorporated|Ltd|Limited|LLC|Corp|GmbH|Sàrl)\.?$/;
const INITIALS = /^(\p{Lu}\.?[\s-]?){1,4}$/u;
const ET_AL = /^(et\s+al|and\s+others|others|u\.\s?a)\.?$/i;
const LIKE_A_PERSON = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’ -]*$/u;
const GAP = /^(\.\s?\.\s?\.|…)$/;

/** Names of a BibTeX field (https://ctan.org/pkg/btxdoc, section 4): `First von Last`, `von Last, First`, `von Last, Jr, First`. */
export function bibPeople(raw: string): Names {
  const notes: string[] = [];
  let parts = splitAt(` ${raw} `, /\s+(?:and\s+)+/iy).filter((part) => part !== '');
  if (parts.length === 1 && splitAt(raw, /\s*;\s*/y).length > 1) {
    parts = splitAt(raw, /\s*;\s*/y);
    notes.push('names were parted by semicolons, not by “and”');
  } else if (parts.length === 1 || parts.some((part) => /\s\\?&\s/.test(part))) {
    const cut = parts.flatMap((part) => {
      const pieces = splitAt(part, /,?\s+\\?&\s+/y);
      // “O’Neill & Sons, A.” is one name, “Smith, J. & Jones, K.” are two.
      return pieces.every((piece) => piece.includes(',')) ? pieces : [part];
    });
    if (cut.length > parts.length) notes.push('names were parted by “&”, not by “and”');
    parts = cut;
  }
  parts = parts.flatMap((part) => {
    const pieces = splitAt(part, /\s*,\s*/y);
    if (pieces.length > 1 && pieces.every((piece) => INVERTED.test(decodeTex(piece).text) || ET_AL.test(piece))) {
      notes.push('names were parted by commas, not by “and”');
      return pieces;
    }
    const isPairs = pieces.length > 3 && pieces.length % 2 === 0 && pieces.every((piece, i) => i % 2 === 0 || INITIALS.test(decodeTex(piece).text));
    if (!isPairs) return [part];
    notes.push('names were parted by commas, not by “and”');
    return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1]}`] : []));
  });
  const wholes = parts.map((part) => withoutDegrees(part, notes));
  const names = collect(wholes, notes, bibName);
  return wholes.every((part, i) => part === parts[i]) ? names : { ...names, dropped: true };
}

/** `Dr. Ann Smith, PhD` as `Ann Smith`: with a comma before the degree, it would be a given name. */
function withoutDegrees(part: string, notes: string[]): string {
  const pieces = splitAt(part, /\s*,\s*/y);
  while (pieces.length > 1 && DEGREE.test(pieces.at(-1) as string)) pieces.pop();
  const whole = pieces.join(', ').replace(COURTESY, '');
  if (whole === part.trim()) return part;
  notes.push(`titles and degrees were left out of “${decodeTex(part).text}”`);
  return whole;
}

/**
 * Makes a list of names, takes gaps (“others”, “et al.”, “…”) for what they are, and says where names are missing.
 */
export function collect(parts: readonly string[], notes: string[], toName: (part: string, notes: string[]) => Name | undefined): Names {
  const names: Name[] = [];
  let gap: number | undefined;
  for (const part of parts) {
    const plain = decodeTex(part).text;
    if (ET_AL.test(plain) || GAP.test(plain)) {
      gap = names.length;
      continue;
    }
    const cut = /^(.*?)[\s,]+et\s+al\.?$/i.exec(part);
    const before = /^(?:\.\s?\.\s?\.|…)\s*(?=\S)/.exec(part);
    if (before) gap = names.length;
    const name = toName(cut?.[1] ?? part.slice(before?.[0].length ?? 0), notes);
    if (name) names.push(name);
    if (cut) gap = names.length;
  }
  if (gap === undefined || names.length === 0) return { names, notes };
  if (gap < names.length - 1) notes.push('the list of names has a gap in the middle; it is recorded as cut before its last name');
  return { names, notes, elision: gap < names.length ? 'before-last' : 'at-end' };
}

function bibName(raw: string, notes: string[]): Name | undefined {
  const part = raw.trim().replace(/^,|,$/g, '').trim();
  if (part === '') return undefined;
  if (isOneGroup(part)) {
    const whole = literal(part);
    if (whole && 'literal' in whole && LIKE_A_PERSON.test(whole.literal))
      notes.push(`“${whole.literal}” stands in braces, and so was taken for an organisation`);
    return whole;
  }
  const extended = /^\s*(family|given|prefix|suffix)\s*=/i.test(part) ? extendedName(part) : undefined;
  if (extended) return extended;
  const pieces = splitAt(part, /\s*,\s*/y);
  if (pieces.length === 1) {
    const text = decodeTex(part).text;
    const inverted = invertedName(text, notes);
    if (inverted) return inverted;
    const words = splitAt(part, /[\s~]+/y);
    // The name of a person does not end in a word with a small letter: “Médecins sans frontières”.
    if (words.length > 2 && (ORGANISATION.test(text) || /^\p{Lu}.*\s\p{Ll}[\p{L}'’-]*$/u.test(text)) && !/^\p{Lu}\./u.test(text)) {
      notes.push(`“${text}” was taken for an organisation`);
      return { literal: text };
    }
    const last = words.length - 1;
    let from = words.findIndex((word, i) => i < last && isSmall(word));
    if (from === -1) from = last;
    let to = from;
    for (let i = from; i < last; i++) if (isSmall(words[i] as string)) to = i + 1;
    return person(words.slice(to).join(' '), words.slice(0, from).join(' '), words.slice(from, to).join(' '));
  }
  if (pieces.length > 3) {
    notes.push(`“${decodeTex(part).text}” has more commas than a name; it was taken whole`);
    return literal(part);
  }
  let [family = '', second = '', third] = pieces;
  if (third !== undefined && !SUFFIX.test(decodeTex(second).text) && SUFFIX.test(decodeTex(third).text)) [second, third] = [third, second];
  const given = third ?? second;
  const suffix = third === undefined ? undefined : second;
  if (isCutOrganisation(decodeTex(family).text, decodeTex(pieces.slice(1).join(', ')).text)) {
    const { text } = decodeTex(part);
    notes.push(`“${text}” was taken for an organisation`);
    return { literal: text };
  }
  const words = isOneGroup(family) ? [family] : splitAt(family, /[\s~]+/y);
  let to = 0;
  for (let i = 0; i < words.length - 1; i++) {
    if (!isSmall(words[i] as string)) break;
    to = i + 1;
  }
  // A no-break space inside a family name stays.
  return person(to === 0 ? family : words.slice(to).join(' '), given, words.slice(0, to).join(' '), suffix);
}

/** `Smith JA` as Smith, J. A. */
function invertedName(text: string, notes: string[]): Name | undefined {
  const [, family, initials] = INVERTED.exec(text) ?? [];
  if (!family || !initials || ORGANISATION.test(family)) return undefined;
  notes.push(`“${text}” was read as a family name and initials`);
  return person(family, initialsOf(initials));
}

/** `JA` as `J. A.` */
export function initialsOf(letters: string): string {
  return [...letters].map((letter) => `${letter}.`).join(' ');
}

function person(family: string, given = '', particle = '', suffix = ''): Name | undefined {
  const text = (part: string) => decodeTex(part).text;
  const last = text(family);
  if (last === '') return text(given) === '' ? undefined : { literal: text(given) };
  return {
    family: last,
    ...(text(given) ? { given: text(given) } : {}),
    ...(text(particle) ? { 'non-dropping-particle': text(particle) } : {}),
    ...(text(suffix) ? { suffix: text(suffix) } : {}),
  };
}

function literal(part: string): Name | undefined {
  const text = decodeTex(part).text;
  return text === '' ? undefined : { literal: text };
}

/** BibLaTeX: `family=Berg, given=Jan, prefix=van der, useprefix=true`. */
function extendedName(part: string): Name | undefined {
  const values = new Map(
    splitAt(part, /\s*,\s*/y).map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim().replace(/^"|"$/g, '')] as const;
    }),
  );
  return person(values.get('family') ?? '', values.get('given'), values.get('prefix'), values.get('suffix'));
}

/** True when one pair of braces holds all of it, and is no accent: `{World Health Organization}`. */
function isOneGroup(part: string): boolean {
  if (!part.startsWith('{') || part.startsWith('{\\')) return false;
  let depth = 0;
  for (let i = 0; i < part.length; i++) {
    if (part[i] === '{') depth++;
    else if (part[i] === '}' && --depth === 0) return i === part.length - 1;
  }
  return false;
}

/** A word that begins with a small letter is a particle; one in braces has no case. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  return /^\p{Ll}/u.test(decodeTex(word).text);
}

/** Cuts at a pattern outside braces. */
export function splitAt(raw: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i];
    if (char === '\\') {
      i++;
      continue;
    }
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth === 0) {
      pattern.lastIndex = i;
      const match = pattern.exec(raw);
      if (!match) continue;
      parts.push(raw.slice(start, i).trim());
      start = i + match[0].length;
      i = start - 1;
    }
  }
  parts.push(raw.slice(start).trim());
  return parts.length > 1 ? parts.filter((part, i) => part !== '' || i === 0) : parts;
}

/** Whether the name of an organisation was cut at its comma, as if a given name came after it: “Achara Consulting, Inc.” */
function isCutOrganisation(family: string, given: string): boolean {
  // “The” is a given name too: Ng, The Anh.
  const telling = given.replace(/(?<!\p{L})(?:of|for|and|the|et)(?!\p{L})/giu, '');
  const [head = ''] = /^\p{Lu}\p{L}+(?= (?:of|for|de|des|du|d['’]))/u.exec(family) ?? [];
  return COMPANY.test(given) || (/\S\s\S/.test(given) && ORGANISATION.test(telling)) || (head !== '' && ORGANISATION.test(head));
}

/** A name of RIS: `Family, Given, Suffix`; without a comma, or with one only at its end, an organisation. */
export function risName(text: string, notes: string[]): Name | undefined {
  const inverted = invertedName(text, notes);
  if (inverted) return inverted;
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (family === '') return given === '' ? undefined : { literal: given };
  if (given === '' && suffix === '') return { literal: family };
  if (isCutOrganisation(family, given)) {
    notes.push(`“${text}” was taken for an organisation`);
    return { literal: text };
  }
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}
