import { LANGUAGES } from '../../../schemas/index.ts';
import { summariseStrength } from '../strength/summarise.ts';
import { CERTAINTY_WORDS } from '../strength/words.ts';
import { isDoubtful } from '../tally.ts';
import { findOverclaims, namesDoubt } from '../wording/overclaims.ts';
import type { CorpusRule } from './rule.ts';

export const overclaimingWording: CorpusRule = {
  id: 'overclaiming-wording',
  scope: 'corpus',
  description: 'A wording that an editor wrote says more than the evidence, or leaves its doubt out',
  severity: 'error',
  why: 'A wording is copied onto slides without its evidence. No source of ours proves anything; “shows that” needs a work that finds it; and where a line doubts, so must the sentence (docs/wording.md).',
  bad: 'wording:\n  say-instead: { fr: Il est prouvé que les personnes restent., en: It is proven that people stay. }',
  good: 'wording:\n  say-instead: { fr: "Selon une revue, les personnes restent ; une autre ne conclut pas.", en: "One review finds that people stay; another does not conclude." }',
  check({ corpus, report }) {
    for (const claim of corpus.claims.values()) {
      if (!claim.wording) continue;
      const { certainty } = summariseStrength(claim, corpus);
      for (const key of ['may-say', 'say-instead'] as const) {
        for (const lang of LANGUAGES) {
          const text = claim.wording[key]?.[lang];
          if (!text) continue;
          const path = ['wording', key, lang];
          for (const { text: words, kind } of findOverclaims(text, lang, certainty)) {
            const message =
              kind === 'proof'
                ? `“${words}” says that it is settled, which no source of ours bears. Say who states or finds it, and where.`
                : `“${words}” speaks of a finding, and the certainty is “${CERTAINTY_WORDS.en[certainty].label}”. Say who states it, and where.`;
            report({ file: claim.file, path, message });
          }
          if (isDoubtful(claim) && !namesDoubt(text, lang)) {
            const doubts = claim.evidence.flatMap((line, i) =>
              ['supports', 'asserts'].includes(line.direction)
                ? []
                : [{ file: claim.file, path: ['evidence', i, 'direction'], message: `${line.source}: ${line.direction}` }],
            );
            report({
              file: claim.file,
              path,
              message: 'A line of this claim doubts, and the sentence does not say so. Name the doubt in it.',
              related: doubts,
            });
          }
        }
      }
    }
  },
};
