import type { Direction } from '../../../schemas/terms.ts';
import type { MapData, MapLine } from './data.ts';

const line = (claim: string, index: number, source: string, direction: Direction, settings: string[] = [], populations: string[] = []): MapLine => ({
  claim,
  index,
  source,
  direction,
  settings,
  populations,
});

/** The data of a small made-up map, for tests. */
export const FABRICATED: MapData = {
  claims: [
    { id: 'calm', beneficiary: 'teams', themes: ['effects'] },
    { id: 'hope', beneficiary: 'people', themes: ['effects', 'roles'] },
    { id: 'staying', beneficiary: 'people', themes: ['effects'] },
    { id: 'task', themes: ['roles'] },
  ],
  lines: [
    line('calm', 0, 'review-2020', 'supports', ['wards']),
    line('hope', 0, 'guide-2023', 'asserts'),
    line('staying', 0, 'review-2020', 'supports', ['wards', 'home'], ['youth']),
    line('staying', 1, 'trial-2022', 'no-effect', ['wards']),
    line('staying', 2, 'undated', 'mixed'),
    line('staying', 3, 'withdrawn-2024', 'supports', ['wards']),
    line('task', 0, 'guide-2023', 'asserts', ['emergency']),
  ],
  sources: {
    'guide-2023': { design: 'guide', year: 2023, language: 'fr' },
    'review-2020': { design: 'systematic-review', year: 2020, language: 'en' },
    'trial-2022': { design: 'randomized-trial', year: 2022, language: 'en' },
    undated: { language: 'fr' },
    'withdrawn-2024': { design: 'systematic-review', year: 2024, language: 'en', retracted: true },
  },
  settings: [
    { id: 'care' },
    { id: 'wards', broader: 'care' },
    { id: 'emergency', broader: 'care' },
    { id: 'home' },
    { id: 'courts' },
    { id: 'prisons', broader: 'courts' },
  ],
  populations: [{ id: 'youth' }, { id: 'women' }],
  themes: [{ id: 'effects' }, { id: 'roles' }],
  beneficiaries: [{ id: 'people' }, { id: 'teams' }],
  designs: [
    { id: 'systematic-review', family: 'stated-review', research: true },
    { id: 'randomized-trial', family: 'trial', research: true },
    { id: 'survey', family: 'other-study', research: true },
    { id: 'guide', family: 'not-a-study', research: false },
    { id: 'project-page', family: 'not-a-study', research: false },
  ],
};
