import type { ClaimKind, Direction, Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { labelOf } from '../label.ts';
import { formatLocator, lineLocators } from '../locator.ts';
import { explainReason } from '../strength/describe.ts';
import { type Certainty, summariseStrength } from '../strength/summarise.ts';
import { tally } from '../tally.ts';
import { deriveWording } from '../wording/derive.ts';
import { shortCode } from './code.ts';
import { type ClaimState, claimState } from './state.ts';

/** Where to look: a source, which way it goes, and its pages. */
export interface PageToOpen {
  source: string;
  label: string;
  direction: Direction;
  /** Places in the source itself; empty where no document gives one. */
  locators: readonly string[];
  /** The documents that say so, with their page: `Cahier 4, 2026, p. 2`. Empty where the source is the document. */
  reportedIn: readonly string[];
}

/** A claim made for teaching, in one language: all that a slide or a handout needs. Plain data, for JSON. */
export interface ClaimCard {
  id: string;
  /** See `shortCode`. */
  code: string;
  lang: Language;
  kind: ClaimKind;
  statement: string;
  /** Who benefits; benefits only. */
  who?: string;
  /** Settings; empty when the claim is tied to none. */
  where: readonly string[];
  /** Populations; empty when the claim is tied to none. */
  whom: readonly string[];
  /** How sure: a level, whose words are `CERTAINTY_WORDS`, and the reasons in words. */
  certainty: Certainty;
  reasons: readonly string[];
  maySay: string;
  mayNotSay: string;
  because: string;
  sayInstead: string;
  /** The doubt that goes with it: null and mixed results, cautions, what is missing. */
  limits: readonly string[];
  /** Doubtful sources first, as on the claim's page. */
  pages: readonly PageToOpen[];
  /** What a kit remembers, to tell later what changed. */
  state: ClaimState;
}

/** Makes the card of a claim in a language. Nothing in it says more than the claim's page does. */
export function claimCard(claim: ClaimEntry, corpus: Corpus, lang: Language): ClaimCard {
  const strength = summariseStrength(claim, corpus);
  const { maySay, mayNotSay, because, sayInstead, limits } = deriveWording(claim, corpus, lang, strength);
  const labels = (vocabulary: string, ids: readonly string[]) => ids.map((id) => corpus.concepts(vocabulary).get(id)?.prefLabel[lang] ?? id);
  const [who] = labels('beneficiaries', claim.beneficiary ? [claim.beneficiary] : []);
  return {
    id: claim.id,
    code: shortCode(claim.id),
    lang,
    kind: claim.claimKind,
    statement: claim.statement[lang],
    ...(who ? { who } : {}),
    where: labels('settings', claim.settings),
    whom: labels('populations', claim.populations),
    certainty: strength.certainty,
    reasons: strength.reasons.filter((reason) => reason.about === 'certainty').map((reason) => explainReason(reason, corpus, lang)),
    maySay,
    mayNotSay,
    because,
    sayInstead,
    limits,
    pages: pagesToOpen(claim, corpus, lang),
    state: claimState(claim),
  };
}

function pagesToOpen(claim: ClaimEntry, corpus: Corpus, lang: Language): PageToOpen[] {
  const order = tally(claim.evidence).map(({ direction }) => direction);
  return claim.evidence
    .toSorted((a, b) => order.indexOf(b.direction) - order.indexOf(a.direction))
    .map((line) => ({
      source: line.source,
      label: distinctLabel(line.source, claim, corpus, lang),
      direction: line.direction,
      locators: ownPlaces(line.source, line['reported-in'], lang) ?? lineLocators(line, lang),
      reportedIn: [
        ...new Set(
          line['reported-in']
            .filter((report) => report.document !== line.source)
            .map((report) =>
              [
                labelOf(corpus.sources, report.document, lang),
                report.page ? formatLocator({ page: report.page }, lang) : sectionOf(report.section),
              ].join(', '),
            ),
        ),
      ],
    }));
}

/** The label of a source; with its title where another of the claim has the same. */
function distinctLabel(source: string, claim: ClaimEntry, corpus: Corpus, lang: Language): string {
  const label = labelOf(corpus.sources, source, lang);
  const isShared = claim.evidence.some((line) => line.source !== source && labelOf(corpus.sources, line.source, lang) === label);
  return isShared ? `${label} (${corpus.sources.get(source)?.citation.title ?? source})` : label;
}

/** A document that speaks for itself: its own pages. */
function ownPlaces(source: string, reports: readonly { document: string; page?: string | undefined; section: string }[], lang: Language) {
  const own = reports.filter((report) => report.document === source);
  if (own.length === 0) return undefined;
  return [...new Set(own.map((report) => (report.page ? formatLocator({ page: report.page }, lang) : sectionOf(report.section))))];
}

function sectionOf(section: string): string {
  return `section\u00a0${section}`;
}
