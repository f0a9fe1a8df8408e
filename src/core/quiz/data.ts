import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { labelOf } from '../label.ts';
import { lineLocators } from '../locator.ts';
import { type Certainty, summariseStrength } from '../strength/summarise.ts';
import { isDoubtful } from '../tally.ts';
import { names } from '../wording/derive.ts';
import type { EvidenceBearing } from './questions.ts';

/** A claim as the self-test asks about it, in one language. */
export interface QuizClaim {
  id: string;
  statement: string;
  bearing: EvidenceBearing;
  certainty: Certainty;
  /** Its only setting, where the statement does not give it away; an id. */
  setting?: string;
  sources: { id: string; label: string; places: string[]; note?: string }[];
}

/** Plain data, for JSON. */
export interface QuizData {
  claims: QuizClaim[];
  /** Labels of the settings that can be asked for or stand beside the right one; none is above or below another. */
  settings: Record<string, string>;
}

/** Sources shown with an answer; the claim page has all. */
const MOST_SOURCES = 4;

/** What the self-test is made from: benefits, and every claim that is doubted. Claims that rest on retracted works, or on nothing, are left out. */
export function buildQuizData(corpus: Corpus, lang: Language): QuizData {
  const concepts = corpus.concepts('settings');
  const claims = [...corpus.claims.values()].flatMap((claim): QuizClaim[] => {
    if (claim.claimKind !== 'benefit' && !isDoubtful(claim)) return [];
    const { certainty } = summariseStrength(claim, corpus);
    if (certainty === 'none' || certainty === 'retracted') return [];
    const setting = onlySetting(claim, corpus, lang);
    return [
      {
        id: claim.id,
        statement: claim.statement[lang],
        bearing: bearingOf(claim),
        certainty,
        ...(setting ? { setting } : {}),
        sources: claim.evidence
          .toSorted((a, b) => Number(isFavourable(a.direction)) - Number(isFavourable(b.direction)))
          .slice(0, MOST_SOURCES)
          .map((line) => ({
            id: line.source,
            label: labelOf(corpus.sources, line.source, lang),
            places: lineLocators(line, lang),
            ...(line.note && !isFavourable(line.direction) ? { note: line.note[lang] } : {}),
          })),
      },
    ];
  });
  const asked = new Set(claims.flatMap(({ setting }) => setting ?? []));
  return { claims, settings: Object.fromEntries([...asked].sort().map((id) => [id, concepts.get(id)?.prefLabel[lang] ?? id])) };
}

const isFavourable = (direction: string) => direction === 'supports' || direction === 'asserts';

function bearingOf(claim: ClaimEntry): EvidenceBearing {
  if (isDoubtful(claim)) return 'doubted';
  return claim.evidence.some((line) => line.direction === 'supports') ? 'found' : 'stated';
}

/** The setting of a claim that has one, if it stands lowest in its vocabulary and not in the statement: a guess must be one. */
function onlySetting(claim: ClaimEntry, corpus: Corpus, lang: Language): string | undefined {
  const [setting, ...more] = claim.settings;
  if (setting === undefined || more.length || corpus.narrowerOrSelf('settings', setting).size > 1) return undefined;
  return names(claim.statement[lang], 'settings', setting, corpus, lang) ? undefined : setting;
}
