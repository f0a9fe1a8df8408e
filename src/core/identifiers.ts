/** Checks of bibliographic identifiers. Each answers with what is wrong, or undefined when nothing is. */

/** A bare DOI (https://www.doi.org/the-identifier/resources/handbook/2_numbering.html): `10.`, a registrant, `/`, a suffix without spaces. */
export function doiProblem(doi: string): string | undefined {
  if (/^(https?:\/\/|doi:)/i.test(doi)) return 'write the bare DOI, without “https://doi.org/” or “doi:”';
  if (/\s/.test(doi)) return 'it has a space in it';
  if (!/^10\.\d{4,9}(\.\d+)*\/\S+$/.test(doi)) return 'a DOI looks like 10.1234/abc';
  if (/[.,;:]$/.test(doi) || isUnbalanced(doi)) return 'it ends in punctuation';
  return undefined;
}

/** True when a closing bracket at the end has no opening one: the bracket of the sentence that the DOI was copied from. */
function isUnbalanced(text: string): boolean {
  const last = text.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '>': '<' }[last];
  return opening !== undefined && text.split(last).length > text.split(opening).length;
}

/** ISBN-10 (weights 10…1, modulo 11) and ISBN-13 (weights 1, 3, modulo 10), hyphens and spaces aside: ISO 2108. */
export function isbnProblem(isbn: string): string | undefined {
  const digits = isbn.replace(/[-\s]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce((total, d, i) => total + (10 - i) * (d === 'X' ? 10 : Number(d)), 0);
    return sum % 11 === 0 ? undefined : 'its check digit is wrong';
  }
  if (/^97[89]\d{10}$/.test(digits)) {
    const sum = [...digits].reduce((total, d, i) => total + (i % 2 ? 3 : 1) * Number(d), 0);
    return sum % 10 === 0 ? undefined : 'its check digit is wrong';
  }
  return 'an ISBN has 10 digits, or 13 that begin with 978 or 979';
}

/** ISSN (ISO 3297): NNNN-NNNC, weights 8…2, modulo 11. */
export function issnProblem(issn: string): string | undefined {
  if (!/^\d{4}-\d{3}[\dX]$/.test(issn)) return 'an ISSN looks like 1234-5679';
  const sum = [...issn.replace('-', '')].reduce((total, d, i) => total + (8 - i) * (d === 'X' ? 10 : Number(d)), 0);
  return sum % 11 === 0 ? undefined : 'its check digit is wrong';
}

/** An absolute http(s) address that a browser can open. */
export function urlProblem(url: string): string | undefined {
  if (/\s/.test(url)) return 'it has a space in it';
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return 'a web address begins with https:// or http://';
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return `“${parsed.protocol}” is not a web address`;
  if (!parsed.hostname.includes('.')) return 'its host has no dot in it';
  if (parsed.username || parsed.password) return 'it carries a user name or a password';
  return undefined;
}

/** PubMed identifier: up to eight digits. */
export function pmidProblem(pmid: string): string | undefined {
  return /^[1-9]\d{0,7}$/.test(pmid) ? undefined : 'a PMID has one to eight digits and nothing else';
}

/** PubMed Central identifier. */
export function pmcidProblem(pmcid: string): string | undefined {
  return /^PMC[1-9]\d{0,9}$/.test(pmcid) ? undefined : 'a PMCID looks like PMC1234567';
}
