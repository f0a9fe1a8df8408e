import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../schemas/index.ts';
import { loadCorpus } from '../load.ts';
import { type Annotator, createAnnotator } from './annotate.ts';
import { insertCitations } from './cite.ts';
import { buildAnnotationData } from './data.ts';

/** A sentence, and the claims that a person who knows them says it may be matched with; none when it is not a claim. */
interface Judged {
  text: string;
  lang: Language;
  claims: string[];
  /** It denies the claim. */
  contrary?: boolean;
  /** The text around it names peers. */
  nearby?: boolean;
  /** Written after the numbers of match.ts were set. */
  heldOut?: boolean;
}

const ROOT = join(import.meta.dirname, '../../..');
const judged = JSON.parse(readFileSync(join(ROOT, 'bench/annotate-sentences.json'), 'utf8')) as Judged[];
let annotator: Annotator;
beforeAll(async () => {
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  annotator = createAnnotator(buildAnnotationData(corpus));
});

/** The best match of a sentence, in a text as it is said to stand in. */
function best({ text, lang, nearby }: Judged) {
  const before = nearby ? { fr: 'Les pairs.\n\n', en: 'Peer support.\n\n' }[lang] : '';
  return annotator.annotate(before + text, lang).sentences.find((sentence) => sentence.text === text)?.claims[0];
}

function measure(set: readonly Judged[]) {
  const results = set.map((one) => ({ one, match: best(one) }));
  const matched = results.filter(({ match }) => match);
  const right = matched.filter(({ one, match }) => match && one.claims.includes(match.claim) && (one.contrary ?? false) === match.isContrary);
  const wrong = matched.filter((result) => !right.includes(result)).map(({ one, match }) => `${one.text} → ${match?.claim}`);
  return { precision: right.length / matched.length, recall: right.length / set.filter(({ claims }) => claims.length).length, wrong };
}

describe('the judged sentences', () => {
  test('are enough, half of them no claims, and name claims that there are', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    const none = judged.filter(({ claims }) => claims.length === 0).length;
    expect(none / judged.length).toBeGreaterThanOrEqual(0.45);
    expect(judged.flatMap(({ claims }) => claims).filter((id) => !annotator.claim(id))).toEqual([]);
  });
  test('no match is better than a wrong one', () => {
    const { precision, recall, wrong } = measure(judged);
    expect(wrong).toEqual([]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });
});

test('every statement finds its own claim, in both languages', () => {
  const missed: string[] = [];
  for (const lang of ['fr', 'en'] as const) {
    for (const { id, statement } of annotator.claimsOf()) {
      const found = annotator
        .annotate(`${lang === 'fr' ? 'Les pairs.' : 'Peer support.'}\n\n${statement[lang]}`, lang)
        .sentences.flatMap(({ claims }) => claims.map(({ claim }) => claim));
      if (!found.includes(id)) missed.push(`${lang} ${id}`);
    }
  }
  // A few are made of words that stand everywhere (“Peers accompany people in their recovery”): no sentence can be told to mean them.
  expect(missed.length / (2 * annotator.claimsOf().length), missed.join(', ')).toBeLessThan(0.01);
});

describe('citations are written in', () => {
  const cite = (text: string, form: 'pandoc' | 'author-year' = 'author-year') => insertCitations(text, annotator.annotate(text), annotator, form);
  test('after the sentence, before its full stop, with the doubt that goes with it', () => {
    expect(cite('Les personnes accompagnées par des pairs restent plus longtemps en traitement.\n')).toMatch(
      /^Les personnes accompagnées par des pairs restent plus longtemps en traitement \(TIP 64, 2023, .*Gormley et al\., 2021\)\.\n$/,
    );
  });
  test('as pandoc reads them', () => {
    expect(cite('People supported by peers stay in treatment longer.', 'pandoc')).toMatch(
      /^People supported by peers stay in treatment longer \[@samhsa-tip64-2023, pp\.\u00a03–4, 99–100.*; @gormley-2021\]\.$/u,
    );
  });
  test('not where the sentence has one, denies the claim, or is no claim', () => {
    for (const text of [
      'Peer support improves quality of life (Eddie et al., 2019).',
      'Peer support does not improve quality of life.',
      'Thank you for your attention.',
    ]) {
      expect(cite(text)).toBe(text);
    }
  });
});

test('words of certainty and figures are pointed out', () => {
  const [sentence] = annotator.annotate('Il est prouvé que le soutien par les pairs améliore de 30 % la qualité de vie.').sentences;
  expect(sentence?.certain).toEqual(['prouvé']);
  expect(sentence?.figures).toEqual(['30 %']);
});

test('a reference that the knowledge base marks is known as such', () => {
  expect(annotator.source('eddie-2019')?.flags).toContain('discrepant');
});
