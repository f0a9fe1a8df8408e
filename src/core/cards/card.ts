import type { ClaimKind, Direction, EvidenceLine, Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { distinctLabels, labelOf } from '../label.ts';
import { formatLocator, lineLocators } from '../locator.ts';
import { certaintySentences } from '../strength/describe.ts';
import { findBlock, reliedOn } from '../strength/origins.ts';
import { type Certainty, summariseStrength } from '../strength/summarise.ts';
import { DOUBTFUL } from '../tally.ts';
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
  /** The works that it cites for this: the studies behind a review or a guide. */
  cites: readonly { source: string; label: string }[];
  /** How many more it cites as a block, of which nothing says which bear on this (`findBlock`); 0 where there is none. */
  block: number;
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
  /** How sure: a level, whose words are `CERTAINTY_WORDS`, and sentences that say the level and its reasons. */
  certainty: Certainty;
  sure: readonly string[];
  maySay: string;
  mayNotSay: string;
  because: string;
  sayInstead: string;
  /** The doubt that goes with it: null and mixed results, cautions, what is missing. */
  limits: readonly string[];
  /** Doubtful sources first, bare statements last. */
  pages: readonly PageToOpen[];
  /** What a kit remembers, to tell later what changed. */
  state: ClaimState;
}

/** Makes the card of a claim in a language. Nothing in it says more than the claim's page does. */
export function claimCard(claim: ClaimEntry, corpus: Corpus, lang: Language): ClaimCard {
  const strength = summariseStrength(claim, corpus);
  const { maySay, mayNotSay, because, sayInstead, limits, report } = deriveWording(claim, corpus, lang, strength);
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
    sure: certaintySentences(strength, corpus, lang),
    maySay,
    mayNotSay,
    because,
    sayInstead,
    // Its pages say who reports it.
    limits: limits.filter((limit) => limit !== report),
    pages: pagesToOpen(claim, corpus, lang),
    state: claimState(claim),
  };
}

function pagesToOpen(claim: ClaimEntry, corpus: Corpus, lang: Language): PageToOpen[] {
  // What doubts first, then what finds it; a bare statement last, for a card of many sources shows the first of them.
  const order: readonly Direction[] = [...DOUBTFUL, 'supports', 'asserts'];
  const speakers = [...new Set(claim.evidence.map((line) => line.source))];
  const labels = distinctLabels(corpus.sources, speakers, lang);
  return claim.evidence
    .toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction))
    .map((line) => {
      const isOwn = ({ document }: Report) => document === line.source;
      const own = line['reported-in'].filter(isOwn);
      return {
        source: line.source,
        label: labels[speakers.indexOf(line.source)] ?? line.source,
        direction: line.direction,
        // A document that speaks for itself: its own pages.
        locators: own.length ? [placesOf(own, lang)] : lineLocators(line, lang),
        ...citedFor(line, claim, corpus, lang),
        reportedIn: [
          ...Map.groupBy(
            line['reported-in'].filter((report) => !isOwn(report)),
            ({ document }) => document,
          ),
        ].map(([document, reports]) => `${labelOf(corpus.sources, document, lang)}, ${placesOf(reports, lang)}`),
      };
    });
}

/** Works that a line cites: by name those that it gives for their own sake, by number those of a block. */
function citedFor(line: EvidenceLine, claim: ClaimEntry, corpus: Corpus, lang: Language): Pick<PageToOpen, 'cites' | 'block'> {
  const block = findBlock(line, claim.id, corpus)?.works ?? [];
  const works = [...new Set(reliedOn(line))].filter((id) => !block.includes(id));
  const labels = distinctLabels(corpus.sources, works, lang);
  return { cites: works.map((source, i) => ({ source, label: labels[i] ?? source })), block: block.length };
}

type Report = EvidenceLine['reported-in'][number];

/** Where a document says something: its pages, and the sections of what has no page. */
function placesOf(reports: readonly Report[], lang: Language): string {
  const pages = [...new Set(reports.flatMap(({ page }) => page ?? []))];
  const sections = [...new Set(reports.flatMap(({ page, section }) => (page ? [] : [section])))];
  return [...(pages.length ? [formatLocator({ page: pages.join(', ') }, lang)] : []), ...sections.map((section) => `section\u00a0${section}`)].join(
    lang === 'fr' ? '\u202f; ' : '; ',
  );
}
