import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { shortAuthors } from '../label.ts';
import { loadCorpus } from '../load.ts';
import { DOUBTFUL } from '../tally.ts';
import { deriveWording } from './derive.ts';
import { asClause, introduce, isNormative, that } from './sentence.ts';

test.each([
  ['Les pairs aident.', 'les pairs aident'],
  ['À l’hôpital, on attend.', 'à l’hôpital, on attend'],
  ['SRAE Addictologie plans.', 'SRAE Addictologie plans'],
  ['TIP 64 devotes no section.', 'TIP 64 devotes no section'],
  ['« Pair aidant » a plusieurs sens.', '« Pair aidant » a plusieurs sens'],
])('%s as a clause', (statement, expected) => {
  expect(asClause(statement)).toBe(expected);
});

test.each([
  ['fr', 'les pairs aident', 'que les pairs aident'],
  ['fr', 'engager des pairs aide', 'qu’engager des pairs aide'],
  ['fr', 'à l’hôpital, on attend', 'qu’à l’hôpital, on attend'],
  ['fr', 'hors traitement, on attend', 'que hors traitement, on attend'],
  ['en', 'a peer helps', 'that a peer helps'],
] as const)('%s: %s after “that”', (lang, clause, expected) => {
  expect(that(clause, lang)).toBe(expected);
});

test('a statement with a colon of its own is not set after another', () => {
  expect(introduce('un guide le dit', 'Il y a deux temps\u00a0: avant, après.', 'fr')).toBe(
    'Un guide le dit. Il y a deux temps\u00a0: avant, après.',
  );
  expect(introduce('one guide says so', 'Peers help.', 'en')).toBe('One guide says so: peers help.');
});

test.each([
  ['fr', 'Le rôle devrait être clair.', true],
  ['fr', 'Les pairs aident.', false],
  ['en', 'A peer must know.', true],
  ['en', 'Peers must-have', true],
  ['en', 'Mustard helps.', false],
] as const)('%s: “%s” recommends: %s', (lang, statement, expected) => {
  expect(isNormative(statement, lang)).toBe(expected);
});

describe('the real corpus', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url))));
  });
  const of = (id: string, lang: 'fr' | 'en' = 'fr') => deriveWording(corpus.claims.get(id) as ClaimEntry, corpus, lang);

  test('what one guide states is said in its name, with its page', () => {
    expect(of('accompany-to-medical-appointments').maySay).toMatch(/^Selon le TIP 64 \(p\.\u00a097\), les pairs accompagnent/);
    expect(of('accompany-to-medical-appointments', 'en').maySay).toMatch(/^According to TIP 64 \(p\.\u00a097\), peers go/);
  });

  test('the founding document is cited by its own page', () => {
    expect(of('choose-fitting-knowledge').maySay).toMatch(/^Selon le guide de la SRAE \(p\.\u00a03\), un pair doit/);
  });

  test('where sources disagree both are named', () => {
    const { maySay, mayNotSay, because } = of('treatment-retention');
    expect(maySay).toContain('TIP 64');
    expect(maySay).toContain('Mais une revue systématique (Gormley et al., 2021) ne permet pas de conclure.');
    expect(mayNotSay).toMatch(/^Il est prouvé que/);
    expect(because).toBe('Les travaux ne concordent pas.');
  });

  test('where only doubt was found the claim is not said', () => {
    expect(of('remission').maySay).toMatch(/^On ne peut pas affirmer que le soutien/);
    expect(of('remission', 'en').maySay).toMatch(/^It cannot be said that peer support/);
  });

  test.each([
    ['remission', 'fr', 'Le seul travail recensé sur ce point ne permet pas de conclure'],
    ['remission', 'en', 'The only work that we hold on this point does not allow a conclusion'],
    ['treatment-initiation', 'fr', 'Le seul travail recensé sur ce point donne des résultats partagés'],
    ['abstinence', 'fr', 'Les travaux ne concordent pas sur ce point'],
  ] as const)('one work that doubts is not said to disagree with others: %s, %s', (id, lang, lead) => {
    const { sayInstead, because } = of(id, lang);
    expect(sayInstead.startsWith(lead), sayInstead).toBe(true);
    expect(because.startsWith(lead.replace(' sur ce point', '').replace(' on this point', '').slice(0, 20)), because).toBe(true);
  });
  test('texts that are no research are counted as texts', () => {
    expect(of('co-construction').maySay).toMatch(/^Selon trois textes \(/);
    expect(of('relapse-reduction').maySay).toMatch(/^Selon cinq travaux \(/);
  });
  test('a setting that the statement does not name is kept', () => {
    expect(of('budget-peer-salaries').maySay).toContain('(milieu\u00a0: unités hospitalières)');
    expect(of('institutional-anchoring').maySay).not.toContain('milieu');
  });

  test('what an editor wrote takes the place of what is derived, and the limits stay', () => {
    const claim = corpus.claims.get('treatment-retention') as ClaimEntry;
    const wording = { 'say-instead': { fr: 'Les avis divergent.', en: 'Views differ.' } };
    const written = deriveWording({ ...claim, wording }, corpus, 'fr');
    expect(written).toMatchObject({ sayInstead: 'Les avis divergent.', written: ['say-instead'], limits: of('treatment-retention').limits });
    expect(written.maySay).toBe(of('treatment-retention').maySay);
  });

  test('no derived wording overclaims, hides a doubt or is badly set', () => {
    for (const claim of corpus.claims.values()) {
      for (const lang of ['fr', 'en'] as const) {
        const { maySay, sayInstead, mayNotSay, limits } = deriveWording(claim, corpus, lang);
        const sayable = `${maySay} ${sayInstead}`;
        const where = `${lang} ${claim.id}: ${sayable}`;
        expect(sayable.replaceAll(asClause(claim.statement[lang]), ''), where).not.toMatch(/(?<!\p{L})(?:prouv|démontr|prove|demonstrat)/iu);
        for (const line of claim.evidence) {
          const source = corpus.sources.get(line.source);
          if (source && DOUBTFUL.includes(line.direction)) expect(maySay, where).toContain(shortAuthors(source, lang));
        }
        for (const text of [maySay, sayInstead, mayNotSay, ...limits]) {
          expect(text, where).toMatch(/^[\p{Lu}«“].*[.»”]$/su);
          expect(text, where).not.toMatch(/undefined|\.\.|,,| {2}|\bde le (?:TIP|guide|Cahier|dossier|GT)\b|\bque [aeéiou]/u);
          if (lang === 'fr') expect(text, where).not.toMatch(/(?<![\u00a0\u202f])[;!?]|(?<!\u00a0):|'/);
          else expect(text, where).not.toMatch(/[\u202f\u00a0][;:]/);
        }
      }
    }
  });
});
