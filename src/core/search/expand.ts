import { fold } from '../text.ts';
import { analyse, content, type Token } from './analyse.ts';
import { conceptTerm, isGeneral, type Label, readLabels } from './concepts.ts';
import { OTHER_SENSES, QUALIFIERS } from './field-terms.ts';
import { countDistinct, type Search } from './open.ts';
import { findPhrase, phraseWords } from './phrases.ts';
import type { Form } from './words.ts';

/** How an index word answers to a word of the query: as one of its forms, or as a concept that the word names. */
export interface Answer {
  /** Number of the query word. */
  word: number;
  via?: 'stem' | 'prefix' | 'fuzzy' | 'synonym' | 'related';
  /** What to show as found: the word, or the label. */
  term: string;
  /** What it adds to the score, before the weight of its place. */
  boost: number;
  /** It rests on a guess: a near spelling or a beginning, of the word or of a label’s word. */
  isGuess?: boolean;
  /** The query has some words only of the label; or a word that is the name of another topic: “retention” is no staff retention. */
  of?: 'part' | 'other-topic';
}

export interface QueryWord {
  /** As typed. */
  text: string;
  /** Its place in the query. */
  start: number;
  /** False when neither the index nor a label has it in any form. */
  isKnown: boolean;
  /** It is, with others or alone, the whole of a label: the query names something that is told apart here. */
  isNamed: boolean;
  /** What it was taken for, when it stands nowhere and only near spellings do. */
  spelling?: string[];
  /** What it tells: BM25’s rarity of all its forms; of a word that stands nowhere, the most there can be. */
  rarity: number;
}

/** A query, put in the words of the index. */
export interface Question {
  words: QueryWord[];
  /** Words left out, folded: they name the field, and hold for every entry. */
  implied: ReadonlySet<string>;
  /** Runs of words that are a label, as word numbers: “emergency department” asks for one thing, not for departments. */
  phrases: number[][];
  /** Index word to what is added to the score for it, before the weight of its place. */
  boosts: Map<string, number>;
  answers: Map<string, Answer[]>;
  /** Concepts of which a whole label stands in the query, as `vocabulary/id`. */
  named: ReadonlySet<string>;
  /** A phrase of the query in which “peer” means something else: “peer review”. */
  otherSense?: string;
  /** It asks what something is: “what is harm reduction?”, “définition pair-aidance”. */
  isDefinition: boolean;
}

/** Labels with less than this part of their words in the query are not meant. */
const COVERAGE = 0.5;
/** Places and people lie near one another, and a search for a place that few entries have is widened to those next to it. */
const NEAR = { vocabularies: ['settings', 'populations'], fewerThan: 10, weight: 0.3 } as const;
/** Letters of an unfinished word before which it asks for nothing yet. */
const BEGUN = 3;

/** Ways to ask what something is, at the beginning of a folded query. */
const DEFINITION =
  /^\s*(?:what(?:'s| is| are| does)|define\b|definition(?: of| de| d'|s)?|meaning of|qu'est[- ]ce qu(?:e|'|i)(?: c'est que)?|c'est quoi|que (?:signifie|veut dire)|sens de)(?=\W|$)/;

/** The part of a query that names what is to be defined; undefined when it asks for no definition. */
function definedIn(query: string): string | undefined {
  const asked = DEFINITION.exec(fold(query))?.[0];
  // Folding changes the length of a text only where ligatures are, and no way to ask has one.
  const rest = asked === undefined ? '' : query.slice(asked.length);
  return content(analyse(rest)).length > 0 ? rest : undefined;
}

/** What stands before a DOI in an address or a reference, and asks for nothing. */
const RESOLVER = /(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|\bdoi\s*:\s*)(?=10\.\d)/gi;

/** Puts a query in the words of the index: forms of each word, and the concepts whose labels the words name, in both languages. */
export function expand(asked: string, search: Search): Question {
  const query = asked.replace(RESOLVER, (text) => ' '.repeat(text.length));
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const defined = definedIn(query);
  const shift = defined === undefined ? 0 : query.length - defined.length;
  const all = content(analyse(defined ?? query)).map((token, i, list) => ({ ...token, isOpen: isOpen && i === list.length - 1 }));
  const otherSense = otherSenseIn(defined ?? query);
  const isElsewhere = ({ start }: Token) => otherSense !== undefined && start >= otherSense.start && start < otherSense.end;
  const read = all.map((token) => ({ ...token, forms: isElsewhere(token) ? [] : formsOf(token, search) }));
  const labels = readLabels(
    read.map(({ word }) => word),
    search,
  );
  const general = new Set([...labels.general].filter((i) => read[i] && !isElsewhere(read[i])));
  // Words that hold for every entry ask for nothing beside telling ones, nor does a word just begun.
  const telling = read.filter(({ forms }, i) => forms.length > 0 && !general.has(i));
  const isImplied = (i: number) => telling.length > 0 && general.has(i);
  const implied = new Set(read.flatMap(({ word }, i) => (isImplied(i) ? [word] : [])));
  const tokens = read.filter((token, i) => !isImplied(i) && !(token.isOpen && token.forms.length === 0 && token.word.length < BEGUN));
  const { phrases } = readLabels(
    tokens.map(({ word }) => word),
    search,
  );
  const forms = tokens.map((token) => token.forms);
  const words = tokens.map(({ start, end }, i) => ({
    text: query.slice(start + shift, end + shift),
    start: start + shift,
    isKnown: (forms[i]?.length ?? 0) > 0 || isElsewhere(tokens[i] as Token),
    ...(isMisspelt(forms[i] ?? []) ? { spelling: (forms[i] ?? []).map((form) => form.word) } : {}),
    isNamed: false,
    rarity: rarityOf([], search),
  }));
  const meant = namedConcepts(forms, search);
  for (const { coverage, isExact, words: named } of meant) {
    if (coverage === 1 && isExact) for (const word of named) if (words[word]) words[word].isNamed = true;
  }
  const named = new Set(meant.filter(({ coverage, weight }) => coverage === 1 && weight > 0.9).flatMap(({ concept }) => idOf(concept, search)));
  const question: Question = { words, implied, phrases, boosts: new Map(), answers: new Map(), named, isDefinition: defined !== undefined };
  if (otherSense) question.otherSense = query.slice(otherSense.start + shift, otherSense.end + shift);
  const answer = (term: string, boost: number, found: Omit<Answer, 'boost'>) => {
    const given = { ...found, boost };
    question.boosts.set(term, (question.boosts.get(term) ?? 0) + boost);
    const list = question.answers.get(term);
    if (list) list.push(given);
    else question.answers.set(term, [given]);
  };

  // All the forms of a word share one rarity, so that a rare form does not outweigh the word itself.
  forms.forEach((list, word) => {
    const rarity = rarityOf(
      list.map((form) => search.entriesWith(form.word)),
      search,
    );
    const heard = words[word];
    if (heard && list.length > 0) heard.rarity = rarity;
    for (const { word: term, via, weight } of list)
      answer(term, weight * rarity, { word, term, ...(via ? { via } : {}), ...(isGuessed(via) ? { isGuess: true } : {}) });
  });
  for (const { concept, label, coverage, weight, isGuess, words: named, of } of meant) {
    const term = conceptTerm(concept);
    const boost = weight * coverage ** 2 * rarityOf([search.entriesWith(term)], search);
    const found = { via: 'synonym' as const, term: label.text, ...(isGuess ? { isGuess } : {}), ...(of ? { of } : {}) };
    for (const word of named) answer(term, boost / named.size, { word, ...found });
    if (coverage * weight < 1 || !isPlace(concept, search) || search.entriesWith(term).length >= NEAR.fewerThan) continue;
    for (const near of search.labels.neighbours(concept)) {
      if (!isPlace(near, search)) continue;
      const text = search.concepts[near]?.labels[search.lang][0] ?? '';
      for (const word of named) answer(conceptTerm(near), (NEAR.weight * boost) / named.size, { word, via: 'related', term: text });
    }
  }
  return question;
}

/** The forms of a word, and of the word that it is joined with by a hyphen: “re-entry” is “reentry” too. */
function formsOf({ word, joined, isOpen }: Token & { isOpen: boolean }, { words }: Search): Form[] {
  const joint = joined === undefined ? [] : words.forms(joined, false).filter(({ via }) => via === undefined || via === 'stem');
  return [...words.forms(word, isOpen), ...joint];
}

interface Named {
  concept: number;
  label: Label;
  /** Part of the words of the label that the query has, 0–1. */
  coverage: number;
  /** What the forms in which it has them are worth, 0–1. */
  weight: number;
  /** Some word of the label is answered by a guess only. */
  isGuess: boolean;
  /** The words of the label stand in the query, at most in another number: “urgence” for “urgences”, but not “house” for “housing”. */
  isExact: boolean;
  /** Numbers of the query words. */
  words: Set<number>;
  of?: Answer['of'];
}

/** The concepts that the query names, each by the label that it covers best. */
function namedConcepts(forms: readonly (readonly Form[])[], search: Search): Named[] {
  const covered = new Map<Label, { weights: Map<string, number>; exact: Set<string>; words: Set<number> }>();
  forms.forEach((list, i) => {
    const typed = list.find(({ via }) => via === undefined)?.word;
    for (const { word, via, weight } of list) {
      for (const label of search.words.labelsWith(word)) {
        const entry = covered.get(label) ?? { weights: new Map<string, number>(), exact: new Set<string>(), words: new Set<number>() };
        covered.set(label, entry);
        // Labels are compared by stems: “urgence” is the label “urgences”.
        entry.weights.set(word, Math.max(via === 'stem' ? 1 : weight, entry.weights.get(word) ?? 0));
        if (via === undefined || (via === 'stem' && typed !== undefined && singular(typed) === singular(word))) entry.exact.add(word);
        entry.words.add(i);
      }
    }
  });
  const best = new Map<number, Named>();
  for (const [label, { weights, exact, words }] of covered) {
    const { concept } = label;
    const coverage = weights.size / new Set(label.words).size;
    const weight = [...weights.values()].reduce((sum, each) => sum + each, 0) / weights.size;
    const before = best.get(concept);
    if (coverage < (isGeneral(concept, search) ? 1 : COVERAGE) || (before && before.coverage * before.weight >= coverage * weight)) continue;
    const isGuess = [...weights.values()].some((each) => each < 1);
    best.set(concept, { concept, label, coverage, weight, isGuess, isExact: exact.size === weights.size, words });
  }
  const found = [...best.values()];
  const topics = found.filter(({ concept }) => search.concepts[concept]?.vocabulary === 'topics');
  const wholly = topics.filter(({ coverage, isExact }) => coverage === 1 && isExact);
  const isOther = (topic: Named) => topics.includes(topic) && wholly.some(({ words }) => [...topic.words].every((word) => words.has(word)));
  return found.map((each) => (each.coverage === 1 ? each : { ...each, of: isOther(each) ? 'other-topic' : 'part' }));
}

const OTHER_SENSE_WORDS = OTHER_SENSES.map(phraseWords);

/** A phrase in which the name of the field means something else; not where it goes on to name peers as we do (“évaluation par les pairs aidants”). */
function otherSenseIn(query: string): { start: number; end: number } | undefined {
  const tokens = analyse(query);
  for (const words of OTHER_SENSE_WORDS) {
    const place = findPhrase(words, query, tokens);
    if (place && !QUALIFIERS.test(fold(query.slice(place.end)))) return place;
  }
  return undefined;
}

function isGuessed(via: Form['via']): boolean {
  return via === 'prefix' || via === 'fuzzy';
}

function isMisspelt(forms: readonly Form[]): boolean {
  return forms.length > 0 && forms.every(({ via }) => via === 'fuzzy');
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:aux|[sx])$/, (ending) => (ending === 'aux' ? 'al' : '')) : word;
}

function idOf(concept: number, { concepts }: Search): string[] {
  const row = concepts[concept];
  return row ? [`${row.vocabulary}/${row.id}`] : [];
}

function isPlace(concept: number, { concepts }: Search): boolean {
  return NEAR.vocabularies.some((vocabulary) => vocabulary === concepts[concept]?.vocabulary);
}

/** BM25’s rarity of a word that stands in any of these lists of entries: near 0 when it is in most. */
function rarityOf(lists: readonly (readonly number[])[], { count }: Search): number {
  const n = countDistinct(lists);
  return Math.log(1 + (count - n + 0.5) / (n + 0.5));
}
