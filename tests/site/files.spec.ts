import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = 'dist';
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dist, file)).isFile());
const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');

/** Budget of DESIGN.md: HTML, CSS and JavaScript of a page, compressed, fonts apart. */
const PAGE_BUDGET = 60_000;

test('every link inside the site leads somewhere, fragments included', () => {
  const known = new Set(files);
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const found = ids.get(file) ?? new Set([...readFileSync(join(dist, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
    ids.set(file, found);
    return found;
  };
  const broken: string[] = [];
  for (const file of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|data-src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:)/.test(address)) continue;
      if (address.startsWith('/')) broken.push(`${file}: ${address} (absolute: holds at one base path only)`);
      const [path = '', fragment] = address.replace(/&amp;/g, '&').split('#');
      const bare = path.replace(/\?.*$/, '');
      const target = bare === '' ? file : relative('.', join(dirname(file), bare.endsWith('/') ? `${bare}index.html` : bare));
      if (!known.has(target)) broken.push(`${file}: ${address}`);
      // A kit is in the fragment of its address: `#kit=…`.
      else if (fragment && !fragment.startsWith('kit=') && !idsOf(target).has(decodeURIComponent(fragment)))
        broken.push(`${file}: ${address} (no such fragment)`);
    }
  }
  expect(broken).toEqual([]);
});

test('ids are unique on every page', () => {
  const twice = pages.flatMap((file) => {
    const all = [...readFileSync(join(dist, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    const repeated = all.filter((id, i) => all.indexOf(id) !== i);
    return repeated.length ? [`${file}: ${repeated.join(', ')}`] : [];
  });
  expect(twice).toEqual([]);
});

test('every page is within its weight', () => {
  const heavy = pages.flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const assets = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map((match) => join(dirname(file), match[1] ?? ''));
    const weight = [file, ...assets].reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length, 0);
    return weight > PAGE_BUDGET ? [`${file}: ${weight}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('the files of the contract are there', () => {
  const endings = ['bib', 'biblatex.bib', 'csl.json', 'ris', 'csv'];
  const expected = [
    ...endings.flatMap((ending) => [
      `exports/library.${ending}`,
      `exports/themes/effects.${ending}`,
      `exports/settings/hospital-units.${ending}`,
      `exports/claims/treatment-retention.${ending}`,
    ]),
    ...endings.slice(0, 4).map((ending) => `sources/eddie-2019.${ending}`),
    ...['sources', 'claims', 'vocabularies', 'instruments'].map((name) => `api/${name}.json`),
    'vocabulary.ttl',
    'sitemap-index.xml',
    '404.html',
  ];
  expect(expected.filter((file) => !files.includes(file))).toEqual([]);
});

test('both languages have the same pages', () => {
  const of = (lang: string) =>
    pages
      .filter((file) => file.startsWith(`${lang}/`))
      .map((file) => file.slice(3))
      .sort();
  expect(of('en')).toEqual(of('fr'));
});
