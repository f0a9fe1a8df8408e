import type { Citation, Name } from '../../../schemas/index.ts';

const article = (title: string, author: Name[], language = 'en'): Citation => ({
  type: 'article-journal',
  'container-title': 'Addiction',
  issued: 2020,
  language,
  title,
  author,
});
const person = (family: string, given: string): Name => ({ family, given });

/** More records with what breaks bibliographies: names, characters and titles that some tool has been seen to lose. For tests only. */
export const NASTY_NAMES: Readonly<Record<string, Citation>> = {
  'polish-2020': article('Wsparcie rówieśnicze w leczeniu uzależnień', [person('Żółkiewska-Śliwińska', 'Małgorzata')], 'pl'),
  'turkish-2020': article('Akran desteği ve İyileşme', [person('İnönü', 'Işıl'), person('Çağlayangil', 'Şükrü')], 'tr'),
  'vietnamese-2020': article('Hỗ trợ đồng đẳng', [person('Nguyễn', 'Thị Ánh')], 'vi'),
  'czech-2020': article('Vrstevnická podpora', [person('Dvořáková', 'Růžena'), person('Žďár', 'Jiří')], 'cs'),
  'icelandic-2020': article('Jafningjastuðningur', [person('Þorsteinsdóttir', 'Ásdís')], 'is'),
  'hungarian-2020': article('Sorstársi segítség', [person('Szőke', 'Győző')], 'hu'),
  'romanian-2020': article('Sprijin între egali', [person('Țuțea', 'Ștefan')], 'ro'),
  'greek-2020': article('Υποστήριξη ομοτίμων', [person('Παπαδόπουλος', 'Γ.')], 'el'),
  'hyphen-2020': article('Non\u2011breaking and en–dash — em-dash titles', [person('Al\u2011Kurdi', 'Jean-Luc')]),
  'no-break-2020': article('Pair\u00A0aidance\u202F: espaces\u00A0insécables', [person('Saint\u00A0Amour', 'É.')], 'fr'),
  'double-hyphen-2020': article('A title -- with --- hyphens', [person('Hyphen', 'D.')]),
  'markup-2020': article('<b>Bold</b> & <i>italics</i> are text here', [person('Mark', 'U.')]),
  'tex-2020': article('$x^2$ costs 5% & #1_a {b} ~c \\d', [person('Knuth', 'D. E.')]),
  'backslash-2020': article('C:\\path\\textbf{x} and \\"u', [person('Slash', 'B.')]),
  'braces-pair-2020': article('Set {A, B} of {C}', [person('Brace', 'P.')]),
  'comparison-2020': article('Ages ≥ 18 and ≤ 65: µg, °C, ± and × 2', [person('Sign', 'M.')]),
  'and-2020': article('Black and White and Others', [{ literal: 'Health and Social Care and Others' }, person('And', 'Or')]),
  'comma-2020': article('Commas, in, titles', [{ literal: 'Ministère de la Santé, des Solidarités et de la Famille' }]),
  'ampersand-2020': article('R&D in care', [{ literal: 'Smith & Wesson, LLC' }, person('O’Brien', 'Séan')]),
  'single-2020': article('One name only', [{ family: 'Voltaire' }], 'fr'),
  'long-2020': article(`${'A very long title that goes on and on, '.repeat(12)}and ends`, [person('Long', 'V.')]),
  'many-2020': article(
    'Many authors',
    Array.from({ length: 45 }, (_, i) => person(`Auteure${String.fromCharCode(97 + (i % 26))}é`, `${String.fromCharCode(65 + (i % 26))}.`)),
    'fr',
  ),
  'emoji-2020': article('Peers help 🙂 each other', [person('Smile', 'A.')]),
  'combining-2020': article('Cafe\u0301 and re\u0301sume\u0301', [person('Re\u0301my', 'A.')]),
  'apostrophe-2020': article('L’évaluation de l’« expertise d’usage »', [person('L’Heureux', 'D’Arcy')], 'fr'),
  'all-capitals-2020': article('SAMHSA TIP 64 AND THE DSM-5: mHealth, iOS and McDonald', [person('DeVos', 'LaToya')]),
};
