import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { createStemmers } from './stem.ts';

const stemmers = createStemmers();

describe('stems', () => {
  it.each([
    ['fr', 'hopital', 'hopitaux'],
    ['fr', 'pair', 'pairs'],
    ['fr', 'aidant', 'aidantes'],
    ['fr', 'usager', 'usagers'],
    ['fr', 'vecu', 'vecus'],
    ['fr', 'mefait', 'mefaits'],
    ['fr', 'stigmatisation', 'stigmatisations'],
    ['en', 'hospital', 'hospitals'],
    ['en', 'programme', 'programs'],
    ['en', 'behavioural', 'behavioral'],
    ['en', 'hospitalisation', 'hospitalization'],
    ['en', 'centre', 'centers'],
    ['en', 'organisations', 'organization'],
    ['en', 'counselling', 'counseling'],
    ['en', 'emergency', 'emergencies'],
  ] as const)('%s: %s ~ %s', (lang, a, b) => {
    expect(stemmers[lang](a)).toBe(stemmers[lang](b));
  });

  it.each([
    ['en', 'emergency', 'emerging'],
    ['fr', 'pair', 'parent'],
    ['en', 'peer', 'people'],
  ] as const)('%s: %s is not %s', (lang, a, b) => {
    expect(stemmers[lang](a)).not.toBe(stemmers[lang](b));
  });

  it('leaves numbers and very short words', () => {
    expect(['2019', 'ed', '2021a'].map(stemmers.fr)).toEqual(['2019', 'ed', '2021a']);
  });

  it('leaves Lunr as it was', () => {
    expect(lunr).not.toHaveProperty('fr');
    expect(lunr).not.toHaveProperty('stemmerSupport');
  });
});
