import type { EvidenceLine, Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { shortLabel } from '../label.ts';
import { type Strength, summariseStrength } from '../strength/summarise.ts';
import { numberWord } from '../strength/words.ts';
import { fold } from '../text.ts';
import { asClause, asSentence, introduce, isNormative, that } from './sentence.ts';
import { nameDocument, nameSpeaker, nameSpeakers } from './speakers.ts';
import { WORDS } from './words.ts';

/** How a claim can be said to others without saying more than its sources do. Each text is one or a few whole sentences. */
export interface Wording {
  /** Who says it, where, for whom, and the doubt that goes with it. */
  maySay: string;
  /** What should be said with it or kept in mind: the doubt in detail, scope, cautions, what is missing. */
  limits: readonly string[];
  /** The one of the limits that says which documents report it, where its sources do not speak for themselves. */
  report?: string;
  /** The sentence that overclaims … */
  mayNotSay: string;
  /** … and why it does. */
  because: string;
  /** A short sentence that holds, for a slide. */
  sayInstead: string;
  /** Which of them an editor wrote; the others are derived. */
  written: readonly ('may-say' | 'may-not-say' | 'say-instead')[];
}

/**
 * Derives what can be said of a claim, by the rules of docs/wording.md, from direction, design, independence and setting. What an editor
 * wrote in `wording` takes the place of what is derived; the limits are always derived.
 *
 * @param strength the claim's summary, where the caller has it already
 */
export function deriveWording(claim: ClaimEntry, corpus: Corpus, lang: Language, strength: Strength = summariseStrength(claim, corpus)): Wording {
  const written = claim.wording ?? {};
  const report = reportOf(claim, corpus, lang);
  return {
    maySay: written['may-say']?.[lang] ?? maySay(claim, corpus, lang, strength),
    limits: [...limitsOf(claim, corpus, lang, strength), ...(report ? [report] : [])],
    ...(report ? { report } : {}),
    mayNotSay: written['may-not-say']?.[lang] ?? overclaim(claim, lang, strength),
    because: reasonAgainst(claim, lang, strength),
    sayInstead: written['say-instead']?.[lang] ?? sayInstead(claim, corpus, lang, strength),
    written: (['may-say', 'may-not-say', 'say-instead'] as const).filter((key) => written[key] !== undefined),
  };
}

/** The lines that say the claim, of the firmest kind there is: findings before reports, those before conclusions and statements. */
export function speakingLines(claim: ClaimEntry, strength: Strength): EvidenceLine[] {
  for (const roles of [['finds', 'reports'], ['concludes'], ['referenced'], ['expert-panel', 'states']]) {
    const lines = claim.evidence.filter((_, i) => roles.includes(strength.roles[i] ?? ''));
    if (lines.length) return lines;
  }
  return [];
}

function doubtfulLines(claim: ClaimEntry, strength: Strength): EvidenceLine[] {
  return claim.evidence.filter((_, i) => strength.roles[i] === 'doubts');
}

function maySay(claim: ClaimEntry, corpus: Corpus, lang: Language, strength: Strength): string {
  const words = WORDS[lang];
  const speaking = speakingLines(claim, strength);
  const doubts = doubtfulLines(claim, strength);
  const clause = asClause(claim.statement[lang]);
  const doubt = doubts.length ? sayDoubts(doubts, corpus, lang) : '';
  // Nothing favourable: a bare assertion does not outweigh a search that found nothing.
  if (doubts.length && !strength.roles.some((role) => role === 'finds' || role === 'reports')) {
    const direction = doubts[0]?.direction as 'mixed';
    return asSentence(`${words.cannotSay[direction]} ${that(clause, lang)}${lang === 'fr' ? '\u00a0:' : ':'} ${doubt}`);
  }
  if (strength.certainty === 'retracted') return asSentence(`${words.retracted} ${that(clause, lang)}`);
  if (speaking.length === 0) return claim.statement[lang];
  const said = `${attribute(claim, speaking, corpus, lang, strength, clause)}${scopeInBrackets(claim, speaking, corpus, lang)}`;
  return doubt ? `${asSentence(said)} ${asSentence(`${words.but} ${doubt}`)}` : asSentence(said);
}

function attribute(claim: ClaimEntry, speaking: readonly EvidenceLine[], corpus: Corpus, lang: Language, strength: Strength, clause: string): string {
  const words = WORDS[lang];
  const ids = [...new Set(speaking.map((line) => line.source))];
  const roles = new Set(speaking.map((line) => strength.roles[claim.evidence.indexOf(line)]));
  const named = nameSpeakers(ids, speaking, corpus, lang);
  const who = named.join(` ${words.and} `);
  if (roles.has('concludes')) return `${words.authorsConclude(named)} ${that(clause, lang)}`;
  if (roles.size === 1 && roles.has('expert-panel')) {
    const where = ids.map((id) =>
      nameSpeaker(id, speaking, corpus, lang)
        .replace(/^(?:le|la|the) |^l’/, '')
        .replace(/ \((.*)\)$/, ', $1'),
    );
    return `${words.accordingTo} ${words.panel(where.join(', '))}, ${clause}`;
  }
  const works = new Set(speaking.flatMap((line) => line['relies-on'].map((work) => work.source))).size;
  const cites = ids.length === 1 && works > 0 ? words.citing(numberWord(works, lang), works) : ',';
  return `${words.accordingTo} ${who}${cites} ${clause}`;
}

/** “a systematic review (…) does not allow a conclusion and a survey (…) finds no effect” */
function sayDoubts(doubts: readonly EvidenceLine[], corpus: Corpus, lang: Language): string {
  const words = WORDS[lang];
  const parts = [...Map.groupBy(doubts, (line) => line.direction)].map(([direction, lines]) => {
    const ids = [...new Set(lines.map((line) => line.source))];
    const who = nameSpeakers(ids, lines, corpus, lang).join(` ${words.and} `);
    return `${who} ${words.doubt[direction as 'mixed'][ids.length > 1 ? 1 : 0]}`;
  });
  return parts.join(lang === 'fr' ? ', et ' : ', and ');
}

/** Settings and populations that the statement does not name, where all that speak share them. */
function scopeInBrackets(claim: ClaimEntry, speaking: readonly EvidenceLine[], corpus: Corpus, lang: Language): string {
  const words = WORDS[lang];
  const parts = (['settings', 'populations'] as const).flatMap((field) => {
    const own = claim[field].length ? claim[field] : sharedBy(speaking.map((line) => line[field]));
    const labels = own.filter((id) => !names(claim.statement[lang], field, id, corpus, lang)).map((id) => conceptLabel(field, id, corpus, lang));
    return labels.length ? `${field === 'settings' ? words.setting : words.population}${colon(lang)}${labels.join(', ')}` : [];
  });
  return parts.length ? ` (${parts.join(lang === 'fr' ? '\u202f; ' : '; ')})` : '';
}

function sharedBy(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  return rest.every((list) => list.join(' ') === first.join(' ')) ? first : [];
}

function conceptLabel(field: 'settings' | 'populations', id: string, corpus: Corpus, lang: Language): string {
  return asClause(corpus.concepts(field).get(id)?.prefLabel[lang] ?? id);
}

/** True when a text names a concept by one of its labels. */
export function names(text: string, field: 'settings' | 'populations', id: string, corpus: Corpus, lang: Language): boolean {
  const concept = corpus.concepts(field).get(id);
  const folded = fold(text);
  return concept !== undefined && [concept.prefLabel[lang], ...concept.altLabel[lang]].some((label) => folded.includes(fold(label)));
}

function limitsOf(claim: ClaimEntry, corpus: Corpus, lang: Language, strength: Strength): string[] {
  const words = WORDS[lang];
  const speaking = speakingLines(claim, strength);
  const limits = doubtfulLines(claim, strength).flatMap((line) => line.note?.[lang] ?? []);
  // Scopes that differ from line to line; one that all share is in the sentence itself.
  const scopes = speaking.flatMap((line) => {
    const labels = (['settings', 'populations'] as const).flatMap((field) => line[field].map((id) => conceptLabel(field, id, corpus, lang)));
    const source = corpus.sources.get(line.source);
    return labels.length && source ? `${labels.join(', ')} (${shortLabel(source, lang)})` : [];
  });
  if (new Set(speaking.map((line) => line.source)).size > 1 && scopes.length)
    limits.push(`${words.scope}${[...new Set(scopes)].join(lang === 'fr' ? '\u202f; ' : '; ')}.`);
  if (strength.studies === 'no-study') limits.push(words.noStudy);
  if (strength.reasons.some((reason) => reason.code === 'block')) limits.push(words.because.block);
  for (const id of claim['qualified-by']) {
    const statement = corpus.claims.get(id)?.statement[lang];
    if (statement) limits.push(`${words.alsoSay}${asClause(statement)}.`);
  }
  return limits;
}

function reportOf(claim: ClaimEntry, corpus: Corpus, lang: Language): string | undefined {
  const speakers = new Set(claim.evidence.map((line) => line.source));
  const documents = [...new Set(claim.evidence.flatMap((line) => line['reported-in'].map((report) => report.document)))].filter(
    (id) => !speakers.has(id),
  );
  return documents.length ? WORDS[lang].reportedBy(documents.map((id) => nameDocument(id, corpus, lang))) : undefined;
}

function overclaim(claim: ClaimEntry, lang: Language, strength: Strength): string {
  const words = WORDS[lang];
  const clause = asClause(claim.statement[lang]);
  const lead = (() => {
    switch (strength.certainty) {
      case 'against':
        return undefined;
      case 'convergent':
      case 'contested':
      case 'unsettled':
        return words.overclaim.proven;
      case 'single':
        return words.overclaim.demonstrates;
      case 'second-hand': {
        const works = new Set(claim.evidence.flatMap((line) => line['relies-on'].map((work) => work.source))).size;
        return works ? words.counted(numberWord(works, lang), works === 1) : words.overclaim.demonstrates;
      }
      case 'authors':
      case 'referenced':
        return words.overclaim.studies;
      default:
        return words.overclaim.research;
    }
  })();
  return lead ? asSentence(`${lead} ${that(clause, lang)}`) : claim.statement[lang];
}

/** What the only work on a point does, where it doubts: “the works do not agree” would be said of nothing but itself. */
function onlyDoubt(claim: ClaimEntry, lang: Language, strength: Strength): string | undefined {
  const words = WORDS[lang];
  const studied = claim.evidence.filter((_, i) => strength.roles[i] === 'doubts' || strength.roles[i] === 'finds' || strength.roles[i] === 'reports');
  const [line] = doubtfulLines(claim, strength);
  return line && studied.length === 1 ? words.onlyWork(words.doubt[line.direction as 'mixed'][0]) : undefined;
}

function reasonAgainst(claim: ClaimEntry, lang: Language, strength: Strength): string {
  const { because } = WORDS[lang];
  const only = onlyDoubt(claim, lang, strength);
  if (only) return asSentence(only);
  if (strength.certainty === 'second-hand' && strength.reasons.some((reason) => reason.code === 'block')) return because.block;
  return because[strength.certainty === 'none' ? 'stated' : strength.certainty];
}

function sayInstead(claim: ClaimEntry, corpus: Corpus, lang: Language, strength: Strength): string {
  const words = WORDS[lang];
  const statement = claim.statement[lang];
  switch (strength.certainty) {
    case 'convergent':
    case 'single':
    case 'contested':
    case 'unsettled':
    case 'against':
    case 'retracted':
      return introduce(onlyDoubt(claim, lang, strength) ?? words.instead[strength.certainty], statement, lang);
    default: {
      const ids = [...new Set(speakingLines(claim, strength).map((line) => line.source))];
      const [what, kind] = SAYING[strength.certainty];
      const several = ids.length > 1 && kind !== 'panel';
      const speaker = kind === 'panel' ? 'panel' : ids.every((id) => corpus.sources.get(id)?.design === 'guide') ? 'guide' : 'text';
      const lead = `${words.speaker(speaker, numberWord(ids.length, lang), several)} ${words.says(what, several, isNormative(statement, lang))}`;
      return introduce(lead, statement, lang);
    }
  }
}

const SAYING = {
  'second-hand': ['reports', 'text'],
  authors: ['concludes', 'text'],
  referenced: ['referenced', 'text'],
  'expert-panel': ['panel', 'panel'],
  stated: ['states', 'text'],
  none: ['states', 'text'],
} as const;

function colon(lang: Language): string {
  return lang === 'fr' ? '\u00a0: ' : ': ';
}
