import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../corpus.ts';
import { sourcesOf } from '../kits/cards.ts';
import { loadCorpus } from '../load.ts';
import { CERTAINTY_WORDS } from '../strength/words.ts';
import { type ClaimCard, claimCard } from './card.ts';
import { listCodes, shortCode } from './code.ts';
import { readDirections, writeDirections } from './directions.ts';
import { cardImage, moveAddress } from './image.ts';
import { describePage } from './parts.ts';
import { qrPath } from './qr.ts';
import { claimState } from './state.ts';
import { textWidth, wrapText } from './wrap.ts';
import { cardMarkdown, cardSnippet, cardText } from './write.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;
}, 120_000);
const claim = (id: string) => {
  const found = corpus.claims.get(id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
};
const surroundings = { references: ['Arden, M. (2019). *Ten* clinics.'], address: 'https://example.org/c/abc234/' };

describe('short codes', () => {
  // Printed addresses rest on these: a change here breaks handouts that people have.
  test.each([
    ['treatment-retention', '42dcy7'],
    ['staff-empathy', '4crtc6'],
  ])('%s has the code it always had', (id, code) => expect(shortCode(id)).toBe(code));
  test('are the digest of the id and of nothing else, in six letters', () => {
    for (const { code } of listCodes(corpus)) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{6}$/);
    expect(new Set(listCodes(corpus).map(({ code }) => code)).size).toBe(listCodes(corpus).length);
  });
  test('of a former id lead to the present one', () => {
    const renamed = { ...claim('hope'), aliases: ['hopefulness'] };
    const codes = listCodes({ ...corpus, claims: new Map([['hope', renamed]]), instruments: new Map() });
    expect(codes).toEqual([
      { code: shortCode('hope'), kind: 'claims', id: 'hope', isFormer: false },
      { code: shortCode('hopefulness'), kind: 'claims', id: 'hope', isFormer: true },
    ]);
  });
});

describe('a card', () => {
  test('gives the doubt before the support, with the page of each and who reports it', () => {
    const { pages, limits, certainty, who } = claimCard(claim('treatment-retention'), corpus, 'fr');
    expect(pages.map(({ source, direction, locators }) => [source, direction, locators])).toEqual([
      ['gormley-2021', 'inconclusive', []],
      ['samhsa-tip64-2023', 'supports', ['p.\u00a03–4, 99–100, chap.\u00a01, 4']],
    ]);
    expect(pages[0]?.reportedIn.join()).toContain('section');
    expect(limits.join()).toContain('rien de concluant');
    expect(certainty).toBe('contested');
    expect(who).toBe('Personnes accompagnées');
  });
  test('gives a document that speaks for itself its own pages', () => {
    const { pages } = claimCard(claim('guide-not-binding'), corpus, 'en');
    expect(pages[0]).toMatchObject({ source: 'srae-guide-2023', reportedIn: [] });
    expect(pages[0]?.locators.length).toBeGreaterThan(0);
  });
  test('of every claim, in both languages, says where to look and never that a thing is proven', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const one of corpus.claims.values()) {
        const card = claimCard(one, corpus, lang);
        expect(card.pages.length, one.id).toBe(one.evidence.length);
        expect(
          card.pages.every((page) => page.locators.length || page.reportedIn.length),
          one.id,
        ).toBe(true);
        expect(`${card.maySay} ${card.sayInstead}`, one.id).not.toMatch(/(?<!\p{L})(?:prouv|démontr|proven|proves|demonstrat)/iu);
      }
    }
  });
});

describe('how sure it is', () => {
  const sure = (id: string, lang: 'fr' | 'en') => claimCard(claim(id), corpus, lang).sure;
  // Of every level, direction and mix of reasons that the claims have; a card that says the same thing twice is read out with a blush.
  test.each([
    ['payment-improves-engagement', 'fr', ['Constat d’un seul travail\u00a0: Greer et al., 2019.', 'Une mise en garde s’applique.']],
    ['payment-improves-engagement', 'en', ['Finding of one work: Greer et al., 2019.', 'One caution applies.']],
    ['access-to-social-supports', 'fr', ['Constat rapporté par un texte qui n’est pas lui-même une recherche\u00a0: TIP 64, 2023.']],
    ['access-to-social-supports', 'en', ['Reported finding, from a text that is not research itself: TIP 64, 2023.']],
    ['peer-career-building', 'fr', ['Avis d’experts réunis en panel\u00a0: TIP 64, 2023.']],
    ['peer-career-building', 'en', ['Expert opinion, held by a panel: TIP 64, 2023.']],
    [
      'co-construction',
      'fr',
      ['Affirmé, sans étude citée\u00a0: Zambrano Ovalle et al., 2023\u202f; Fédération Addiction, 2022\u202f; Dossier de l’IUD, s.\u00a0d.'],
    ],
    ['remission', 'fr', ['Non tranché.', 'Un travail en fait douter\u00a0: Gormley et al., 2021.', 'Deux mises en garde s’appliquent.']],
    ['remission', 'en', ['Not settled.', 'One work casts doubt on it: Gormley et al., 2021.', 'Two cautions apply.']],
  ] as const)('%s, in %s', (id, lang, sentences) => expect(sure(id, lang)).toEqual(sentences));
  test('says why several that find it count as one', () => {
    expect(sure('continuum-transitions', 'fr').at(-1)).toBe(
      'Comptés pour un seul, car l’un dépend de l’autre\u00a0: TIP 64, 2023\u202f; Stanojlović et Davidson, 2021.',
    );
  });
  test.each(['fr', 'en'] as const)('begins with its level, never says it twice, and ends with one full stop, for every claim in %s', (lang) => {
    for (const one of corpus.claims.values()) {
      const { certainty, sure } = claimCard(one, corpus, lang);
      const label = CERTAINTY_WORDS[lang][certainty].label;
      expect(sure[0]?.startsWith(label), `${one.id}: ${sure[0]}`).toBe(true);
      for (const sentence of sure) expect(sentence, one.id).not.toMatch(/\.\.$/);
      const opening = (text: string) => text.split(/[ :]/, 3).join(' ').toLowerCase();
      expect(new Set(sure.map(opening)).size, `${one.id}: ${sure.join(' ')}`).toBe(sure.length);
    }
  });
});

describe('pages to open', () => {
  const open = (id: string, lang: 'fr' | 'en') => claimCard(claim(id), corpus, lang).pages.map((page) => describePage(page, lang));
  test('name the studies behind a review', () => {
    expect(open('staff-empathy', 'fr')).toEqual([
      'Egli Anthonioz et al., 2024, p.\u00a018–19, tableau\u00a03 (appuie\u202f; cite Collins et al., 2019, et Velez et al., 2017\u202f; d’après Cahier 4, 2026, p.\u00a07)',
    ]);
    expect(sourcesOf(claimCard(claim('staff-empathy'), corpus, 'fr'))).toEqual(['egli-anthonioz-2024', 'collins-2019', 'velez-2017']);
  });
  test('say that references come as a block, and name a document once', () => {
    expect(open('treatment-retention', 'en')[1]).toBe(
      'TIP 64, 2023, pp.\u00a03–4, 99–100, ch.\u00a01, 4 (supports; cites Eddie et al., 2019, Stanojlović and Davidson, 2021, and eleven references as a block; as reported in Cahier 4, 2026, pp.\u00a02, 4)',
    );
  });
  test('tell works of one author and year apart', () => {
    const labels = claimCard(claim('clarify-roles'), corpus, 'fr').pages.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('Egli Anthonioz et al., 2024, «\u00a0Tableau de synthèse\u00a0»');
  });
});

describe('written', () => {
  let card: ClaimCard;
  const hostile = '<img src=x onerror=alert(1)> & "quoted" *star* [link](x)';
  beforeAll(() => {
    card = { ...claimCard(claim('staff-empathy'), corpus, 'en'), statement: hostile };
  });
  test.each([
    ['text', cardText],
    ['Markdown', cardMarkdown],
    ['snippet', cardSnippet],
  ] as const)('as %s it has its pages, its references and its address', (_, write) => {
    const text = write(claimCard(claim('staff-empathy'), corpus, 'en'), surroundings);
    for (const part of ['pp.\u00a018–19', 'Finding of one work', 'You may say', surroundings.address]) expect(text).toContain(part);
    expect(text).toMatch(/Arden, M\. \(2019\)/);
  });
  test('markup in a text is text', () => {
    expect(cardSnippet(card, surroundings)).toContain('&lt;img src=x');
    expect(cardSnippet(card, surroundings)).not.toMatch(/<img|<script|style=/);
    expect(cardMarkdown(card, surroundings)).toContain('## \\<img src=x onerror=alert(1)\\> & "quoted" \\*star\\* \\[link\\](x)');
    expect(cardImage(card, surroundings.address)).not.toContain('<img');
  });
  test('as an image no line is wider than the image', () => {
    for (const one of [...corpus.claims.values()].slice(0, 60)) {
      const svg = cardImage(claimCard(one, corpus, 'fr'), surroundings.address);
      for (const [, x, size, text] of svg.matchAll(/<text x="(\d+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g)) {
        expect(Number(x) + textWidth((text ?? '').replace(/&\w+;/g, 'o'), Number(size)), text).toBeLessThan(1200);
      }
    }
  });
});

test('an image says where its address stands, so that another can be drawn over it', () => {
  const card = claimCard(claim('treatment-retention'), corpus, 'fr');
  const svg = cardImage(card, surroundings.address);
  const near = 'https://elsewhere.example.net/c/42dcy7/';
  const moved = moveAddress(svg, surroundings.address, near);
  const other = cardImage(card, near);
  expect(other).toContain(`<text x="${moved?.text.x}" y="${moved?.text.y}" font-size="${moved?.text.size}"`);
  expect(other).toContain(`translate(${moved?.code.x} ${moved?.code.y}) scale(${(moved?.code.width ?? 0) / (moved?.code.qr.size ?? 1)})`);
  expect(other).toContain(moved?.code.qr.d);
  const far = `https://elsewhere.example.net/${'a-long-path/'.repeat(8)}c/42dcy7/`;
  const { text } = moveAddress(svg, surroundings.address, far) ?? { text: { size: 0, width: 0 } };
  expect(textWidth(far, text.size)).toBeLessThanOrEqual(text.width);
  expect(moveAddress(svg, 'https://example.org/c/', far)).toBeUndefined();
});

test.each([
  ['short', ['short']],
  ['one two three', ['one two', 'three']],
  ['a\u00a0: b c', ['a\u00a0: b c']],
  ['abcdefghijklmnopqrstuvwxyz', ['abcdefghij', 'klmnopqrst', 'uvwxyz']],
])('wraps “%s”', (text, lines) => expect(wrapText(text, 10, 62)).toEqual(lines));

test('a QR code has a quiet zone of four modules', () => {
  const { size, d } = qrPath('https://example.org/recension/c/abc234/');
  const starts = [...d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(x) + Number(run)]);
  expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...starts.map(([, , end = 0]) => end))).toBe(size - 4);
});

test('directions are read as they were written', () => {
  const counts = [
    { direction: 'supports', count: 12 },
    { direction: 'no-effect', count: 1 },
  ] as const;
  expect(writeDirections(counts)).toBe('s12n1');
  expect(readDirections('s12n1')).toEqual(counts);
  expect(readDirections('x9')).toEqual([]);
});

test('the state of a claim changes with its statement, its lines or anything else in it, each apart', () => {
  const before = claim('treatment-retention');
  const state = claimState(before);
  expect(state.directions).toBe('s1i1');
  const other = claimState({ ...before, statement: { ...before.statement, en: 'Other.' } });
  expect([other.statement === state.statement, other.whole === state.whole]).toEqual([false, false]);
  const noted = claimState({ ...before, related: [] });
  expect([noted.statement === state.statement, noted.directions === state.directions, noted.whole === state.whole]).toEqual([true, true, false]);
});
