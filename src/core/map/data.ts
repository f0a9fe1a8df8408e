import type { Direction } from '../../../schemas/terms.ts';
import type { Corpus } from '../corpus.ts';
import { yearOf } from '../label.ts';
import { isRetracted } from '../notices.ts';
import { scopeOf } from '../scope.ts';
import { type DesignFamily, designFamily, isResearch } from '../strength/designs.ts';

/** A concept as the map needs it: in the order of its vocabulary. */
export interface MapConcept {
  id: string;
  broader?: string;
}

export interface MapSource {
  design?: string;
  year?: number;
  /** Language of the work. */
  language: string;
  /** Counted for nothing. */
  retracted?: true;
}

export interface MapLine {
  claim: string;
  /** Place in the claim's evidence. */
  index: number;
  source: string;
  direction: Direction;
  /** The line's own settings, else those of its claim; empty where the sources tie it to none. */
  settings: readonly string[];
  populations: readonly string[];
}

export interface MapClaim {
  id: string;
  /** Who benefits; only a benefit has it. */
  beneficiary?: string;
  themes: readonly string[];
}

/** What the evidence map is made from: plain data without words, small enough for the browser. */
export interface MapData {
  claims: readonly MapClaim[];
  /** In the order of the claims and of their evidence. */
  lines: readonly MapLine[];
  sources: Readonly<Record<string, MapSource>>;
  settings: readonly MapConcept[];
  populations: readonly MapConcept[];
  themes: readonly MapConcept[];
  beneficiaries: readonly MapConcept[];
  /** Those listed first are taken for the strongest. */
  designs: readonly (MapConcept & { family: DesignFamily; research: boolean })[];
}

/** Takes from a corpus what its map needs. */
export function mapData(corpus: Corpus): MapData {
  const concepts = (vocabulary: string): MapConcept[] =>
    [...corpus.concepts(vocabulary).values()].map(({ id, broader }) => (broader === undefined ? { id } : { id, broader }));
  const claims = [...corpus.claims.values()];
  const lines = claims.flatMap((claim) =>
    claim.evidence.map((line, index): MapLine => {
      const { source, direction } = line;
      return {
        claim: claim.id,
        index,
        source,
        direction,
        settings: scopeOf(line, claim, 'settings'),
        populations: scopeOf(line, claim, 'populations'),
      };
    }),
  );
  const used = [...new Set(lines.map((line) => line.source))].sort();
  return {
    claims: claims.map(({ id, beneficiary, themes }) => (beneficiary === undefined ? { id, themes } : { id, beneficiary, themes })),
    lines,
    sources: Object.fromEntries(
      used.flatMap((id) => {
        const source = corpus.sources.get(id);
        if (!source) return [];
        const year = yearOf(source.citation.issued);
        const facts: MapSource = {
          language: source.citation.language,
          ...(source.design === undefined ? {} : { design: source.design }),
          ...(year === undefined ? {} : { year }),
          ...(isRetracted(source) ? { retracted: true } : {}),
        };
        return [[id, facts]];
      }),
    ),
    settings: concepts('settings'),
    populations: concepts('populations'),
    themes: concepts('themes'),
    beneficiaries: concepts('beneficiaries'),
    designs: concepts('study-designs').map((concept) => {
      const family = designFamily({ design: concept.id });
      return { ...concept, family, research: isResearch(family) };
    }),
  };
}
