import { describe, expect, test } from 'vitest';
import { assembleBibliography, plainText, writeBibliography } from './bibliography.ts';
import { citationFile } from './citation-file.ts';
import { NASTY, NASTY_CORPUS, sourceOf } from './nasty-records.ts';
import { createRenderer } from './render.ts';
import { STYLE_IDS, type StyleId } from './styles.ts';

const renderer = createRenderer();
/** Plain text with ordinary spaces, to be read in a table. */
const text = (id: string, style: StyleId, lang: 'fr' | 'en') => {
  const source = NASTY_CORPUS.sources.get(id);
  if (!source) throw new Error(`no fixture ${id}`);
  return plainText(renderer.render(source, { style, lang })).replace(/[\u00A0\u202F]/g, ' ');
};

describe('French', () => {
  test.each([
    // date, « et », access
    [
      'talk-2018',
      'apa',
      'Magidson, J. M. (2018, 1er avril). Reduced hospitalizations after recovery coach contact [Communication de congrès]. ASAM.',
    ],
    [
      'undated-page',
      'apa',
      'Association des intervenants (AIDQ). (s. d.). Résonance – De l’expérience à l’expertise [Formation]. Consulté le 7 mai 2025 à l’adresse https://www.aidq.org/fr/resonance',
    ],
    [
      'undated-page',
      'vancouver',
      'Association des intervenants (AIDQ). Résonance – De l’expérience à l’expertise [Formation] [Internet]. [date inconnue] [consulté le 7 mai 2025]. Disponible sur : https://www.aidq.org/fr/resonance',
    ],
    [
      'undated-page',
      'harvard',
      'Association des intervenants (AIDQ) (sans date) Résonance – De l’expérience à l’expertise [Formation]. Disponible sur : https://www.aidq.org/fr/resonance (consulté le 7 mai 2025).',
    ],
    // « Dans », editors, ordinals, en dash
    [
      'dictionary-2022',
      'apa',
      'Godrie, B. (2022). Savoir expérientiel. Dans G. Petit et L. Blondiaux (dir.), Dictionnaire critique de la Participation (2e éd., p. 1–3). GIS Démocratie et Participation.',
    ],
    [
      'dictionary-2022',
      'vancouver',
      'Godrie B. Savoir expérientiel. Dans : Petit G, Blondiaux L, dir. Dictionnaire critique de la Participation. 2e éd. Paris : GIS Démocratie et Participation ; 2022. p. 1–3.',
    ],
    // status
    [
      'cut-at-end-2014',
      'apa',
      'Reif, S., Braude, L., et al. (2020). Peer recovery support. Addiction. Publication anticipée en ligne. https://doi.org/10.1176/appi.ps.201400047',
    ],
    [
      'cut-at-end-2014',
      'harvard',
      'Reif, S. et al. (2020) « Peer recovery support », Addiction [Publication anticipée en ligne]. Disponible sur : https://doi.org/10.1176/appi.ps.201400047.',
    ],
    // English quotation marks stay English, also inside French ones
    ['quotes-2019', 'apa', 'D’Arcy, Q. (2020). Paying “peers” or ‘peers’ who don’t “know” it: A «French» way. Addiction, 26(6), 447–459.'],
    ['quotes-2019', 'harvard', 'D’Arcy, Q. (2020) « Paying “peers” or ‘peers’ who don’t “know” it: a «French» way », Addiction, 26(6), p. 447–459.'],
    [
      'cyrillic-2018',
      'apa',
      'Иванова, А. Б. (2020). Поддержка равных: обзор ≥ 10 исследований. Addiction. (Édition originale sous le titre Peer support: a review)',
    ],
  ] as const)('%s %s', (id, style, expected) => expect(text(id, style, 'fr')).toBe(expected));

  test('no English word of a style is left', () => {
    for (const style of STYLE_IDS) {
      for (const source of NASTY) {
        const text = plainText(renderer.render(source, { style, lang: 'fr' }));
        expect(text, source.id).not.toMatch(/\bIn [A-Z]\. |Retrieved|Available|Accessed|Advance online|\(Eds?\.\)|n\.d\.|\bpp\. /);
        if (!/\u2011/.test(JSON.stringify(source.citation))) expect(text, source.id).not.toContain('\u2011');
      }
    }
  });
});

describe('English', () => {
  test.each([
    ['talk-2018', 'apa', 'Magidson, J. M. (2018, April 1). Reduced hospitalizations after recovery coach contact [Conference presentation]. ASAM.'],
    [
      'undated-page',
      'apa',
      'Association des intervenants (AIDQ). (n.d.). Résonance – De l’expérience à l’expertise [Training course]. Retrieved May 7, 2025, from https://www.aidq.org/fr/resonance',
    ],
    [
      'dictionary-2022',
      'apa',
      'Godrie, B. (2022). Savoir expérientiel. In G. Petit & L. Blondiaux (Eds.), Dictionnaire critique de la Participation (2nd ed., pp. 1–3). GIS Démocratie et Participation.',
    ],
    [
      'undated-page',
      'harvard',
      'Association des intervenants (AIDQ) (no date) Résonance – De l’expérience à l’expertise [Training course]. Available at: https://www.aidq.org/fr/resonance (Accessed: 7 May 2025).',
    ],
    [
      'elided-2021',
      'apa',
      'Gormley, M. A., Ortiz, E., … Litwin, A. H. (2021). Effectiveness of PRSS on the OUD cascade in the United States: A systematic review (mHealth). Addiction, 229, Article 109123.',
    ],
    [
      'elided-2021',
      'vancouver',
      'Gormley MA, Ortiz E, et al. Effectiveness of PRSS on the OUD cascade in the United States: a systematic review (mHealth). Addiction. 2021 Dec 15;229:109123.',
    ],
    [
      'elided-2021',
      'harvard',
      'Gormley, M.A. et al. (2021) ‘Effectiveness of PRSS on the OUD cascade in the United States: a systematic review (mHealth)’, Addiction, 229, article 109123.',
    ],
    // an address without a day of access; a report number is no range
    ['bare-report', 'apa', 'Cahier de ressources 1. (n.d.). https://example.org/cahier'],
    [
      'corporate-2017',
      'apa',
      'Department of Health and Human Services, Achara Consulting, Inc., AT&T {Research} and “Friends,” & SAMHSA. (2017). Peer support toolkit (PEP23-02-01-001). U.S. Department of Health and Human Services. https://example.org/a_b%20c~d?x=1&y=2#frag',
    ],
    [
      'particles-2019',
      'apa',
      'van der Berg, J., Humboldt, A. von, d’Arc, J., de la Cruz, A., Ruiz y Picasso, P., King, M. L., Jr., & Zambrano Ovalle. (2020). Names with particles. Addiction.',
    ],
    [
      'guillemets-2020',
      'apa',
      'Schweitzer, L. (2020). On est des (ex-) « quelque chose » : de la mobilisation des savoirs. Rhizome & santé, S12–S18, S20.',
    ],
  ] as const)('%s %s', (id, style, expected) => expect(text(id, style, 'en')).toBe(expected));
});

describe('HTML', () => {
  const html = (id: string) =>
    renderer.render(NASTY_CORPUS.sources.get(id) ?? sourceOf(id, { type: 'book', title: 'none', language: 'en' }), { style: 'apa', lang: 'en' });

  test('markup of a record is text, and its DOI a link', () => {
    expect(html('specials-2021')).toBe(
      'O’Neill &amp; Sons, A. (2020). Costs of 100% #1 peer_support: $5 &amp; {more} ~ a^b \\ back | pipe &lt;b&gt;bold&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;. <i>Addiction</i>, <i>10</i>, Article 1052. <a href="https://doi.org/10.1000/a_b%3Cc%3E(d)%23e">https://doi.org/10.1000/a_b&lt;c&gt;(d)#e</a>',
    );
  });

  test('only plain tags and links, whatever the record', () => {
    for (const style of STYLE_IDS) {
      for (const source of NASTY) {
        const html = renderer.render(source, { style, lang: 'fr' });
        expect(html.replace(/<\/?(?:i|b|sup|sub)>|<a href="https?:\/\/[^"<>]*">|<\/a>/g, ''), source.id).not.toMatch(/[<>]/);
        expect(html).not.toMatch(/style=|data-|class=|[\uE000-\uF8FF]/);
      }
    }
  });

  test.each([
    ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
    [
      'an attribute',
      'https://x.org/"onclick="alert(1)',
      '<a href="https://x.org/&quot;onclick=&quot;alert(1)">https://x.org/&quot;onclick=&quot;alert(1)</a>',
    ],
  ])('an address with %s', (_, URL, expected) => {
    const page = sourceOf('x"><script>', { type: 'webpage', title: 'T', language: 'en', URL });
    expect(renderer.render(page, { style: 'apa', lang: 'en' })).toBe(`<i>T</i>. (n.d.). ${expected}`);
  });
});

describe('bibliography', () => {
  const works = [
    sourceOf('scannell-2021b', { type: 'book', title: 'Voices', author: [{ family: 'Scannell', given: 'C.' }], issued: 2021, language: 'en' }),
    sourceOf('scannell-2021a', { type: 'book', title: 'By helping', author: [{ family: 'Scannell', given: 'C.' }], issued: 2021, language: 'en' }),
    sourceOf('scannell-2020', {
      type: 'book',
      title: 'Zeal',
      author: [
        { family: 'Scannell', given: 'C.' },
        { family: 'Abe', given: 'D.' },
      ],
      issued: 2020,
      language: 'en',
    }),
    sourceOf('eclair-2022', { type: 'book', title: 'Éclair', author: [{ family: 'Éclair', given: 'Z.' }], issued: 2022, language: 'fr' }),
    sourceOf('untitled', { type: 'webpage', title: 'The page', publisher: 'Dossier', issued: 2019, language: 'en' }),
  ];

  test('by author, with letters for works of one year', () => {
    expect(
      writeBibliography(renderer.bibliography([...works, ...works], { style: 'apa', lang: 'en' }))
        .split('\n\n')
        .map((line) => line.trim()),
    ).toEqual([
      'Dossier. (2019). The page.',
      'Éclair, Z. (2022). Éclair.',
      'Scannell, C. (2021a). By helping.',
      'Scannell, C. (2021b). Voices.',
      'Scannell, C., & Abe, D. (2020). Zeal.',
    ]);
  });

  test('numbered, without letters', () => {
    expect(writeBibliography(renderer.bibliography(works, { style: 'vancouver', lang: 'en' }))).toContain(
      '3. Scannell C. By helping. 2021.\n\n4. Scannell C. Voices. 2021.\n',
    );
  });

  test('one citation alone has no letter', () => {
    const [work] = works;
    expect(work && plainText(renderer.render(work, { style: 'apa', lang: 'en' }))).toBe('Scannell, C. (2021). Voices.');
  });
});

describe('what a reader who marks papers would strike out', () => {
  const article = (more: object) =>
    sourceOf('x', {
      type: 'article-journal',
      title: 'Peers',
      'container-title': 'Addiction',
      author: [{ family: 'Roe', given: 'A.' }],
      issued: 2021,
      language: 'en',
      ...more,
    });
  const works = {
    'no volume': article({ number: '1052' }),
    number: article({ volume: '12', issue: '4', number: 'e17053' }),
    quoted: article({ title: 'Paying ‘peers’: a ‘state of the art’ review' }),
    pages: article({ volume: '12', issue: '4', page: '62-89' }),
    month: article({ volume: '12', issued: '2021-03-04' }),
    series: sourceOf('x', {
      type: 'report',
      title: 'Bericht',
      author: [{ literal: 'Akademie' }],
      'collection-title': 'Reports',
      volume: '15',
      issue: '2',
      issued: 2020,
      language: 'de',
    }),
    'page of a publisher': sourceOf('x', {
      type: 'webpage',
      title: 'PSE',
      publisher: 'AIDQ',
      'container-title': 'Résonance',
      issued: 2021,
      language: 'fr',
    }),
    film: sourceOf('x', { type: 'motion_picture', title: 'Film', author: [{ literal: 'CRR' }], publisher: 'CRR Lyon', issued: 2021, language: 'fr' }),
  };
  test.each<[keyof typeof works, StyleId, 'fr' | 'en', string]>([
    ['no volume', 'harvard', 'en', 'Roe, A. (2021) ‘Peers’, Addiction, article 1052.'],
    ['number', 'harvard', 'en', 'Roe, A. (2021) ‘Peers’, Addiction, 12(4), article e17053.'],
    ['number', 'mla', 'en', 'Roe, A. “Peers.” Addiction, vol. 12, no. 4, 2021, article e17053.'],
    ['quoted', 'mla', 'en', 'Roe, A. “Paying ‘Peers’: A ‘State of the Art’ Review.” Addiction, 2021.'],
    ['quoted', 'chicago', 'fr', 'Roe, A. 2021. «\u00a0Paying ‘Peers’: A ‘State of the Art’ Review\u00a0». Addiction.'],
    ['quoted', 'harvard', 'en', 'Roe, A. (2021) ‘Paying “peers”: a “state of the art” review’, Addiction.'],
    ['pages', 'mla', 'fr', 'Roe, A. «\u00a0Peers\u00a0». Addiction, vol.\u00a012, n°\u00a04, 2021, p.\u00a062–89.'],
    ['pages', 'harvard', 'fr', 'Roe, A. (2021) «\u00a0Peers\u00a0», Addiction, 12(4), p.\u00a062–89.'],
    ['pages', 'iso690', 'fr', 'ROE, A., 2021. Peers. Addiction. Vol.\u00a012, n°\u00a04, p.\u00a062–89.'],
    ['month', 'iso690', 'fr', 'ROE, A., 2021. Peers. Addiction. 4\u00a0mars. Vol.\u00a012.'],
    ['series', 'iso690', 'fr', 'AKADEMIE, 2020. Bericht. Reports, vol.\u00a015, n°\u00a02.'],
    ['series', 'mla', 'en', 'Akademie. Bericht. Reports, vol. 15, no. 2, 2020.'],
    ['series', 'harvard', 'en', 'Akademie (2020) Bericht. (Reports, 15(2)).'],
    ['page of a publisher', 'iso690', 'fr', 'PSE, 2021. Résonance. AIDQ.'],
    ['film', 'iso690', 'fr', 'CRR, 2021. Film. CRR Lyon.'],
  ])('%s, %s, %s', (work, style, lang, expected) => {
    expect(plainText(renderer.render(works[work], { style, lang })).trim()).toBe(expected);
  }); // biome-ignore format: a table
});

describe('a bibliography from a file of citations', () => {
  const book = (id: string, title: string, issued: number | { literal: string }) =>
    sourceOf(id, { type: 'book', title, author: [{ family: 'Scannell', given: 'C.' }], issued, language: 'en' });
  const works = [
    book('b', 'Voices', 2021),
    book('a', 'By helping', 2021),
    book('c', 'Zeal', 2021),
    book('d', 'Undated', { literal: 'n.d.' }),
    book('e', 'Alone', 2020),
    book('f', 'Also undated', { literal: 'n.d.' }),
  ];
  const file = (style: StyleId) => citationFile(works, { style, lang: 'en' }, (source, twin) => renderer.format(source, { style, lang: 'en' }, twin));
  const texts = (style: StyleId, ids: string[], order?: 'author' | 'given') => assembleBibliography(file(style), ids, order).map(({ text }) => text);

  test('letters are those of the works chosen', () => {
    expect(texts('apa', ['c', 'b'])).toEqual(['Scannell, C. (2021a). Voices.', 'Scannell, C. (2021b). Zeal.']);
    expect(texts('apa', ['c', 'b', 'a']).map((text) => text.slice(13, 20))).toEqual(['(2021a)', '(2021b)', '(2021c)']);
    expect(texts('apa', ['c'])).toEqual(['Scannell, C. (2021). Zeal.']);
    expect(texts('apa', ['d', 'f'])).toEqual(['Scannell, C. (n.d.-a). Also undated.', 'Scannell, C. (n.d.-b). Undated.']);
  });

  test('in an order of one’s own the letters stay those of the titles', () => {
    expect(texts('harvard', ['c', 'b'], 'given')).toEqual(['Scannell, C. (2021b) Zeal.', 'Scannell, C. (2021a) Voices.']);
  });

  test('a numbered style keeps the order, unless told otherwise', () => {
    const list = (order?: 'author') => assembleBibliography(file('vancouver'), ['e', 'a', 'e', 'unknown', 'constructor', 'b'], order);
    expect(list().map(({ number, id }) => [number, id])).toEqual([
      [1, 'e'],
      [2, 'a'],
      [3, 'b'],
    ]);
    expect(list('author').map(({ id }) => id)).toEqual(['e', 'a', 'b']);
  });

  test.each([
    ['chicago', '2021a'],
    ['iso690', '2021a'],
    ['harvard', '2021a'],
    ['mla', '2021'],
    ['vancouver', '2021'],
  ] as const)('%s prints %s', (style, year) => {
    expect(texts(style, ['b', 'c'])[0]).toContain(year);
    expect(texts(style, ['b', 'c'])[0]).not.toMatch(style === 'mla' || style === 'vancouver' ? /2021[a-z]|\uE0FF/ : /\uE0FF/);
  });
});
