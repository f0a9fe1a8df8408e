import { lunrHost, type TokenFilter } from './lunr-host.ts';
import 'lunr/lib/stemmer.js';
import addFrench from 'lunr-languages/lunr.fr.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import type { Language } from '../../../schemas/index.ts';

/** The stem of a folded word, per language. */
export type Stemmers = Record<Language, (word: string) => string>;

Reflect.deleteProperty(globalThis, 'lunr');

/** Where Porter makes one stem of words that are far apart, and the field needs them told apart. */
const APART: Readonly<Record<string, string>> = { emergency: 'emergency', emergencies: 'emergency' };

/**
 * The stems of a folded French word: its own, and those of the verb that it may be a form of. Snowball knows the endings with their
 * accents; without them “formée” and “forment” keep what “former” loses. Both stems, for “patient” is no verb.
 *
 * @param stem the French stemmer
 */
export function frenchStems(word: string, stem: (word: string) => string): string[] {
  const singular = word.length > 4 ? word.replace(/s$/, '') : word;
  const verb =
    /[^m]ent$/.test(word) && word.length > 5
      ? `${word.slice(0, -3)}er`
      : singular.length > 5 && singular.endsWith('ee')
        ? `${singular.slice(0, -1)}r`
        : undefined;
  return [...new Set([stem(word), ...(verb === undefined ? [] : [stem(verb)])])];
}

/** One spelling for British and American English, before the stem: programme, behavioural, hospitalisation, centre. Never shown. */
export function unifySpelling(word: string): string {
  return word
    .replace(/^programmes?$/, 'program')
    .replace(/^centre(s?)$/, 'center$1')
    .replace(/^(\w{3,})our(al|s|ly|ing|ed|hood|able|ite)?$/, '$1or$2')
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ll(ing|ed|or|ors)$/, 'l$1')
    .replace(/dgement/, 'dgment');
}

/**
 * Makes the two stemmers: Lunr's Porter for English, the Snowball stemmer of lunr-languages for French.
 *
 * The French plug-in is written to graft itself onto Lunr, and there it patches `Index.prototype.query`. It is given a bare
 * host instead, as Lunr’s own is (lunr-host.ts): only the stemmers are taken.
 */
export function createStemmers(): Stemmers {
  const host: Record<string, unknown> & { fr?: { stemmer: TokenFilter } } = {
    Pipeline: { registerFunction: () => undefined },
    generateStopWordFilter: () => undefined,
  };
  stemmerSupport(host);
  addFrench(host);
  const frenchStemmer = host.fr?.stemmer;
  const englishStemmer = lunrHost.stemmer;
  if (!englishStemmer) throw new Error('lunr/lib/stemmer.js offers no stemmer under the name lunr.stemmer');
  if (!frenchStemmer) throw new Error('lunr-languages offers no French stemmer under the name lunr.fr.stemmer');
  // A number, or a word of one or two letters, has no ending to take off.
  const stemmer = (filter: TokenFilter) => (word: string) => (word.length < 3 || /\d/.test(word) ? word : filter({ update: (stem) => stem(word) }));
  const english = stemmer(englishStemmer);
  const french = stemmer(frenchStemmer);
  return {
    // The plural goes first: else “usager” and “usagers”, “vécu” and “vécus”, “méfait” and “méfaits” part (16 of 470 pairs in the founding documents).
    fr: remembered((word) => french(word.length > 3 ? word.replace(/s$/, '') : word)),
    en: remembered((word) => APART[word] ?? english(unifySpelling(word))),
  };
}

/** Words come back: a text has few different ones, and a query tries the same again at each letter. */
function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}
