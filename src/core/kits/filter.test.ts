import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimCard } from '../cards/card.ts';
import { loadCorpus } from '../load.ts';
import { kitData } from './data.ts';
import { type CardFilter, createFilter } from './filter.ts';

describe('a trainer finds what to put in a kit', () => {
  let filter: CardFilter;
  let count = 0;
  beforeAll(async () => {
    const { corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));
    const { cards, alsoCalled } = kitData(corpus, 'fr', (id) => claimCard(corpus.claims.get(id) as never, corpus, 'fr'));
    const kinds: Record<string, string> = { benefit: 'Bénéfice', caution: 'Mise en garde', instrument: 'Instrument' };
    count = cards.length;
    filter = createFilter(cards, 'fr', (card) => kinds[card.kind] ?? '', alsoCalled);
  }, 120_000);
  const ids = (query: string) => filter(query).cards.map(({ id }) => id);

  test.each([
    ['of any form of a word', 'bénéfices hôpital', 'staff-practice-adjustment', 'boundary-management'],
    ['from its first letters', 'réhosp', 'fewer-rehospitalizations', undefined],
    ['a noun for its verb', 'réhospitalisation', 'fewer-rehospitalizations', undefined],
    ['by the study behind a review', 'Collins empathie', 'staff-empathy', undefined],
    ['with words that say nothing', 'pourquoi les pairs à l’hôpital', 'staff-understanding-of-patients', undefined],
    ['by its kind', 'mise en garde', 'evidence-limited', 'staff-empathy'],
    ['by what an instrument is for', 'instrument planifier', 'launch-checklist', 'staff-empathy'],
  ])('%s: “%s”', (_, query, found, not) => {
    expect(filter(query).isPartial).toBe(false);
    expect(ids(query)).toContain(found);
    if (not) expect(ids(query)).not.toContain(not);
  });
  test('shows what comes nearest where nothing has all the words, and says so', () => {
    const { isPartial } = filter('embaucher hôpital');
    expect(isPartial).toBe(true);
    expect(ids('embaucher hôpital')[0]).toBe('readiness-assessment-before-hiring');
    expect(ids('embaucher hôpital')).toContain('staff-anxiety-reduction');
  });
  test('finds nothing for a word that stands nowhere, and all where nothing is asked', () => {
    expect(filter('xylophone')).toEqual({ cards: [], isPartial: false });
    expect(filter(' ').cards).toHaveLength(count);
  });
});
