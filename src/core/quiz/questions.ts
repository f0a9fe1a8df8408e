import { randomness } from '../random.ts';
import type { Certainty } from '../strength/summarise.ts';
import type { QuizClaim, QuizData } from './data.ts';

/** Which way the evidence points, as a question asks it. */
export const BEARINGS = ['found', 'doubted', 'stated'] as const;
export type EvidenceBearing = (typeof BEARINGS)[number];

/** A question about a claim: its options are ids, of bearings, certainties or settings, which words are found for elsewhere. */
export type Question = { claim: QuizClaim } & (
  | { kind: 'bearing'; options: readonly EvidenceBearing[]; right: EvidenceBearing }
  | { kind: 'certainty'; options: readonly Certainty[]; right: Certainty }
  | { kind: 'setting'; options: readonly string[]; right: string }
);

export const QUESTIONS = 9;
const OPTIONS = 4;
const KINDS = ['bearing', 'certainty', 'setting'] as const;

/**
 * Questions by a seed: the same seed gives the same ones. The kinds take turns, no claim comes twice, and the right answers of a kind are
 * drawn before the claims, so that rare ones (a doubt, findings that agree) come as often as frequent ones.
 */
export function makeQuestions(data: QuizData, seed: number, count = QUESTIONS): Question[] {
  const { pick, below } = randomness(seed);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const shuffled = [...list];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
    }
    return shuffled;
  };
  const used = new Set<string>();
  const draw = <T extends string>(answerOf: (claim: QuizClaim) => T | undefined): { claim: QuizClaim; right: T } | undefined => {
    const groups = Map.groupBy(
      data.claims.filter((claim) => !used.has(claim.id)),
      answerOf,
    );
    const values = [...groups.keys()].filter((value) => value !== undefined).sort();
    if (values.length === 0) return undefined;
    const right = pick(values);
    const claim = pick(groups.get(right) ?? []);
    used.add(claim.id);
    return { claim, right };
  };
  const beside = <T extends string>(right: T, all: Iterable<T>): T[] => {
    const others = shuffle([...new Set(all)].filter((value) => value !== right).sort()).slice(0, OPTIONS - 1);
    return shuffle([right, ...others]);
  };

  const questions: Question[] = [];
  for (let i = 0; i < count; i++) {
    const kind = KINDS[i % KINDS.length];
    if (kind === 'bearing') {
      const drawn = draw(({ bearing }) => bearing);
      if (drawn) questions.push({ kind, ...drawn, options: BEARINGS });
    } else if (kind === 'certainty') {
      const drawn = draw(({ certainty }) => certainty);
      if (drawn)
        questions.push({
          kind,
          ...drawn,
          options: beside(
            drawn.right,
            data.claims.map(({ certainty }) => certainty),
          ),
        });
    } else {
      const drawn = draw(({ setting }) => setting);
      if (drawn) questions.push({ kind: 'setting', ...drawn, options: beside(drawn.right, Object.keys(data.settings)) });
    }
  }
  return questions;
}
