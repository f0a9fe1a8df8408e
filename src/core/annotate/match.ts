import type { Language } from '../../../schemas/index.ts';
import { analyse } from '../search/analyse.ts';
import { createLabels, type Labels } from '../search/concepts.ts';
import { GENERAL_CONCEPTS } from '../search/field-terms.ts';
import { createStemmers, type Stemmers } from '../search/stem.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { AnnotationClaim, AnnotationData } from './data.ts';
import { contradicts, readStance, type Stance, saysHow } from './stance.ts';

/*
 * A sentence resembles a claim when most of what the claim says stands in it and little else does. Both are taken as bags of terms: stems,
 * or notions where several words name one thing. A term that few claims have weighs more (inverse document frequency). What every claim
 * is about, peer support itself, is no term but a condition: a sentence that names no peer, in a text or a paragraph that names none, is
 * about something else, however alike. The numbers below were set on bench/annotate-sentences.json, where no match is better than a wrong one.
 */

/** From this likeness on a claim is named. */
const ENOUGH = 0.65;
/** … and from this one where the sentence itself names no peer, only the text around it. */
const ENOUGH_NEARBY = 0.75;
/** Beside the best, claims this near to it are named too. */
const NEAR = 0.9;
const MOST_NEAR = 2;
/** … if so much of what they say stands there: “adequate supervision” is not “adequate pay”. */
const NEAR_COVER = 0.8;
/** What is covered of the claim counts for more than what the sentence says beside it: sentences often say two things. */
const COVER = 0.62;
/** What is shared must tell something … */
const LEAST_WEIGHT = 4;
/** … and one term alone must be nearly all that either says. */
const ENOUGH_ALONE = 0.68;

/** A claim that a sentence resembles. */
export interface ClaimMatch {
  claim: string;
  /** 0–1: how much the two have in common. */
  likeness: number;
  /** What they have in common, as it stands in the sentence. */
  shared: string[];
  /** The sentence denies what the claim states. */
  isContrary: boolean;
}

export interface Matcher {
  /** Claims that a sentence resembles, the most alike first; mostly none. */
  match(sentence: string, lang: Language, namesPeersNearby: boolean): ClaimMatch[];
  /** True when a text names peer support, by any of its names. */
  namesPeers(text: string, lang: Language): boolean;
}

interface Bag {
  /** Each term and the words by which it stands there. */
  terms: ReadonlyMap<string, string>;
  namesPeers: boolean;
}

interface Candidate {
  claim: AnnotationClaim;
  bag: Bag;
  weight: number;
  stance: Stance;
}

/** Words that any sentence about any service may have. */
const THIN: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    'aider accompagner accompagnees soutenir soutenues soutien appui suivies suivre epauler grace sentir permettre pouvoir devoir faire etre avoir prendre mettre donner personne personnes gens usager usagers ainsi aussi notamment faire font rendre souvent bien tres selon lorsque quand afin service services programme programmes dire dit disent'.split(
      ' ',
    ),
  ),
  en: new Set(
    'help support supported accompany accompanied backed thanks feel allow can may must make take give get person people individual individuals also often well very according when through service services program programme programmes say says'.split(
      ' ',
    ),
  ),
};

/** Words that say that someone is there, and share their stem with the verb “to present”. */
const BEING_THERE: Record<Language, ReadonlySet<string>> = { fr: new Set(['present', 'presents']), en: new Set(['present']) };

/** Prepares the claims. */
export function createMatcher(data: AnnotationData): Matcher {
  const stemmers = rootsOf(createStemmers());
  const labels = createLabels(data.notions, stemmers);
  const general = new Set(data.notions.flatMap(({ vocabulary, id }, i) => (UNTELLING.has(`${vocabulary}/${id}`) ? [i] : [])));
  const peers = new Set(data.notions.flatMap(({ vocabulary, id }, i) => (PEERS.has(`${vocabulary}/${id}`) ? [i] : [])));
  const thin = {
    fr: new Set([...THIN.fr].map(stemmers.fr)),
    en: new Set([...THIN.en].map(stemmers.en)),
  };
  const bagOf = (text: string, lang: Language) => makeBag(text, lang, { stemmers, labels, general, peers, thin: thin[lang] });
  const sides = { fr: prepare(data.claims, 'fr', bagOf), en: prepare(data.claims, 'en', bagOf) };

  return {
    namesPeers: (text, lang) => bagOf(text, lang).namesPeers,
    match(sentence, lang, namesPeersNearby) {
      const bag = bagOf(sentence, lang);
      if (!bag.namesPeers && !namesPeersNearby) return [];
      const { candidates, byTerm, weigh } = sides[lang];
      const own = sum(bag.terms.keys(), weigh);
      const stance = readStance(sentence, lang);
      const found: (ClaimMatch & { cover: number })[] = [];
      const seen = new Set([...bag.terms.keys()].flatMap((term) => byTerm.get(term) ?? []));
      for (const i of seen) {
        const candidate = candidates[i] as Candidate;
        const shared = [...candidate.bag.terms.keys()].filter((term) => bag.terms.has(term));
        const weight = sum(shared, weigh);
        if (weight < LEAST_WEIGHT) continue;
        const likeness = (weight / candidate.weight) ** COVER * (weight / own) ** (1 - COVER);
        if (likeness < Math.max(bag.namesPeers ? ENOUGH : ENOUGH_NEARBY, shared.length === 1 ? ENOUGH_ALONE : 0)) continue;
        found.push({
          claim: candidate.claim.id,
          likeness: Math.round(likeness * 100) / 100,
          shared: shared.map((term) => bag.terms.get(term) ?? term),
          isContrary: contradicts(stance, candidate.stance),
          cover: weight / candidate.weight,
        });
      }
      found.sort((a, b) => b.likeness - a.likeness || (a.claim < b.claim ? -1 : 1));
      const best = found[0]?.likeness ?? 0;
      return found
        .filter(({ likeness, cover }, i) => i === 0 || (likeness >= best * NEAR && cover >= NEAR_COVER))
        .slice(0, 1 + MOST_NEAR)
        .map(({ cover, ...match }) => match);
    },
  };
}

/** Longest root: what tells “isolement” from “isolé” is no longer meaning. */
const ROOT = 7;

/** Coarser stems than those of the search, which must not mix up words: here a verb’s plural and its noun are one term. */
function rootsOf(stemmers: Stemmers): Stemmers {
  const cut = (stem: string) => stem.slice(0, ROOT);
  return {
    fr: (word) => cut(stemmers.fr(/[^m]ent$/.test(word) && word.length > 5 ? word.slice(0, -2) : word)),
    en: (word) => cut(stemmers.en(word)),
  };
}

/** The notions that every claim is about. */
const UNTELLING = new Set([...GENERAL_CONCEPTS, 'beneficiaries/people-in-treatment']);
/** The notions that name peer support itself; addiction alone does not. */
const PEERS = new Set(['field/peer-support', 'beneficiaries/peer-workers']);

interface BagContext {
  stemmers: Stemmers;
  labels: Labels;
  general: ReadonlySet<number>;
  peers: ReadonlySet<number>;
  thin: ReadonlySet<string>;
}

function makeBag(text: string, lang: Language, { stemmers, labels, general, peers, thin }: BagContext): Bag {
  const tokens = analyse(text).filter(
    ({ word }) => !STOP_WORDS.has(word) && !saysHow(word, lang) && !BEING_THERE[lang].has(word) && !/^\d+$/.test(word),
  );
  const words = tokens.map(({ word }) => word);
  const terms = new Map<string, string>();
  let namesPeers = false;
  let at = 0;
  const add = (term: string, from: number, to: number) => {
    if (!terms.has(term)) terms.set(term, text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  };
  const addStems = (to: number) => {
    for (; at < to; at++) {
      const stem = stemmers[lang](words[at] ?? '');
      if (!thin.has(stem)) add(stem, at, at + 1);
    }
  };
  for (const span of labels.recognise(words, lang)) {
    addStems(span.from);
    const concepts = [...span.concepts];
    if (concepts.some((concept) => peers.has(concept))) namesPeers = true;
    const telling = concepts.filter((concept) => !general.has(concept));
    const isThin = words.slice(span.from, span.to).every((word) => thin.has(stemmers[lang](word)));
    if (!isThin && telling.length && telling.length === concepts.length) add(`#${Math.min(...telling)}`, span.from, span.to);
    at = span.to;
  }
  addStems(words.length);
  return { terms, namesPeers };
}

function prepare(claims: readonly AnnotationClaim[], lang: Language, bagOf: (text: string, lang: Language) => Bag) {
  const bags = claims.map((claim) => bagOf(claim.statement[lang], lang));
  const frequency = new Map<string, number>();
  for (const { terms } of bags) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // A word that no claim has tells that the sentence is about something more: it weighs as the rarest do.
  const weigh = (term: string) => Math.log(1 + claims.length / (frequency.get(term) ?? 1));
  const candidates: Candidate[] = claims.map((claim, i) => {
    const bag = bags[i] as Bag;
    return { claim, bag, weight: sum(bag.terms.keys(), weigh), stance: readStance(claim.statement[lang], lang) };
  });
  const byTerm = new Map<string, number[]>();
  for (const [i, { bag }] of candidates.entries()) {
    for (const term of bag.terms.keys()) {
      const list = byTerm.get(term);
      if (list) list.push(i);
      else byTerm.set(term, [i]);
    }
  }
  return { candidates, byTerm, weigh };
}

function sum(terms: Iterable<string>, weigh: (term: string) => number): number {
  let total = 0;
  for (const term of terms) total += weigh(term);
  return total;
}
