import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimCard } from '../cards/card.ts';
import { shortCode } from '../cards/code.ts';
import { ANNOTATED_WORDS } from '../cite/annotated-words.ts';
import type { Corpus } from '../corpus.ts';
import { writeMarkdown } from '../document/markdown.ts';
import { loadCorpus } from '../load.ts';
import { readKit, writeKit } from './address.ts';
import type { KitCard, KitData } from './cards.ts';
import { bringUpToDate, changesSince } from './changes.ts';
import { kitData } from './data.ts';
import { kitDeck } from './deck.ts';
import { DECK_STYLE, DECK_STYLE_DIGEST } from './deck-style.ts';
import { type Handout, kitDocument } from './handout.ts';
import type { SavedKit } from './kit.ts';

let corpus: Corpus;
let data: KitData;
let kit: SavedKit;
const card = (id: string): KitCard => {
  const found = data.cards.find((one) => one.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
beforeAll(async () => {
  corpus = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;
  data = kitData(corpus, 'fr', (id) => claimCard(corpus.claims.get(id) as never, corpus, 'fr'));
  const items = ['treatment-retention', 'staff-empathy', 'launch-checklist'].map((id) => ({ code: card(id).code, state: card(id).state }));
  kit = { title: 'Pourquoi & comment « embaucher »', notes: 'Un.\n\nDeux #3 = +', lang: 'fr', style: 'vancouver', release: '0.1.0', items };
}, 120_000);

describe('the address of a kit', () => {
  test('gives the kit back, whole', () => expect(readKit(`#${writeKit(kit)}`)).toEqual(kit));
  // People keep addresses: a change here loses their kits.
  test('is read as it was written in version 1', () => {
    expect(readKit('kit=1&r=0.1.0&l=en&s=apa&t=Why&i=42dcy7.f7ce3.s1i1.5d64b_4crtc6')).toEqual({
      title: 'Why',
      notes: '',
      lang: 'en',
      style: 'apa',
      release: '0.1.0',
      items: [{ code: '42dcy7', state: { statement: 'f7ce3', directions: 's1i1', whole: '5d64b' } }, { code: '4crtc6' }],
    });
  });
  test.each([
    ['', undefined],
    ['claims', undefined],
    ['kit=2&i=42dcy7', undefined],
    ['kit=1', []],
    ['kit=1&i=42dcy7_42dcy7_../../x_<b>_', ['42dcy7']],
    ['kit=1&l=xx&s=nope&r=<script>&i=42dcy7.x.y.z', ['42dcy7']],
  ])('“%s” is read without harm', (text, codes) => expect(readKit(text)?.items.map(({ code }) => code)).toEqual(codes));
  test('is not longer than a short mail for twenty items', () => {
    const items = data.cards.slice(0, 20).map(({ code, state }) => ({ code, state }));
    expect(writeKit({ ...kit, items }).length).toBeLessThan(700);
  });
});

describe('what changed', () => {
  const change = (edit: (one: KitCard) => KitCard | undefined) =>
    changesSince(kit, (code) => {
      const found = data.cards.find((one) => one.code === code);
      return found?.id === 'treatment-retention' ? edit(found) : found;
    });
  test('is nothing when nothing did', () => expect(change((one) => one)).toEqual([]));
  test.each([
    ['a new statement', { statement: '00000', whole: '00000' }, { isRestated: true, isEdited: false }],
    ['pages or notes', { whole: '00000' }, { isRestated: false, isEdited: true, hasNewDoubt: false }],
    ['a new null finding', { directions: 's1i1n1', whole: '00000' }, { hasNewDoubt: true, isEdited: false }],
    ['a new favourable line', { directions: 's2i1', whole: '00000' }, { hasNewDoubt: false }],
  ])('%s is told as that', (_, state, expected) => {
    const [first, ...others] = change((one) => ({ ...one, state: { ...one.state, ...state } }) as KitCard);
    expect(first).toMatchObject(expected);
    expect(others).toEqual([]);
  });
  test('tells the numbers of lines then and now', () => {
    const [first] = change((one) => ({ ...one, state: { ...one.state, directions: 's1i1n1', whole: '00000' } }) as KitCard);
    expect(first?.lines?.before.map(({ count }) => count)).toEqual([1, 1]);
    expect(first?.lines?.now.map(({ direction }) => direction)).toEqual(['supports', 'inconclusive', 'no-effect']);
  });
  test('a claim that is gone is told, and leaves the kit when it is brought up to date', () => {
    const [first] = change(() => undefined);
    expect(first).toMatchObject({ code: shortCode('treatment-retention'), card: undefined });
    const find = (code: string) => (code === first?.code ? undefined : data.cards.find((one) => one.code === code));
    expect(bringUpToDate(kit, find, '0.2.0')).toMatchObject({ release: '0.2.0', items: [{ code: card('staff-empathy').code }, {}] });
  });
  test('a new name changes nothing else', () => {
    const [first] = change((one) => ({ ...one, code: 'zzzzzz' }) as KitCard);
    expect(first).toMatchObject({ isRenamed: true, isRestated: false, isEdited: false });
  });
});

describe('written', () => {
  let handout: Handout;
  beforeAll(() => {
    handout = {
      title: kit.title,
      notes: kit.notes,
      lang: 'fr',
      cards: ['treatment-retention', 'staff-empathy', 'launch-checklist'].map(card),
      references: [{ id: 'a', html: 'Arden, M. (2019). <i>Ten clinics</i>.', text: 'Arden, M. (2019). Ten clinics.' }],
      release: data.release,
      addressOf: (code) => `https://example.org/c/${code}/`,
    };
  });
  test('the handout says the balance, each claim with its pages and doubt, the references and the release', () => {
    const text = writeMarkdown(kitDocument(handout));
    for (const part of [
      'constats partagés (1)',
      'constat d’un seul travail (1)',
      '1 instrument',
      'rien de concluant',
      '99–100',
      '*Ten clinics*',
      data.release.version,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('(Egli Anthonioz et al., 2024, p.\u00a018–19, tableau\u00a03, citant Collins et al., 2019, et Velez et al., 2017).');
    expect(text).toContain(`du ${ANNOTATED_WORDS.fr.date(data.release.date)}`);
    expect(text).not.toContain(data.release.date);
    expect(text).toContain('example.org/c/');
    expect(text.indexOf('restent plus longtemps')).toBeLessThan(text.indexOf('gagner en empathie'));
  });
  test('the deck has a slide for each, fetches nothing, runs nothing, and its policy knows its style', () => {
    const deck = kitDeck({ ...handout, title: '<img src=x onerror=alert(1)>' });
    expect(deck.match(/<section /g)).toHaveLength(1 + 3 + 1);
    expect(deck).not.toMatch(/<script|<img|<link|<[^>]*\ssrc=|url\(|@import|style="/);
    expect(deck).toContain('&lt;img src');
    expect(DECK_STYLE_DIGEST).toBe(`sha256-${createHash('sha256').update(DECK_STYLE).digest('base64')}`);
    expect(deck).toContain(`style-src '${DECK_STYLE_DIGEST}'`);
  });
});

test('ready-made kits hold doubt, not only good news', () => {
  expect(corpus.kits.size).toBeGreaterThanOrEqual(7);
  for (const one of corpus.kits.values()) {
    const claims = one.items.flatMap(({ claim }) => corpus.claims.get(claim ?? '') ?? []);
    const isSober = claims.some(
      (claim) => ['caution', 'challenge'].includes(claim.claimKind) || claim.evidence.some(({ direction }) => direction === 'inconclusive'),
    );
    expect(isSober, one.id).toBe(true);
  }
});
