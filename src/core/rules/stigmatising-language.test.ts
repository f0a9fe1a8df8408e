import { expect, test } from 'vitest';
import type { Language } from '../../../schemas/index.ts';
import type { Entry } from '../entry.ts';
import { stigmatisingLanguage } from './stigmatising-language.ts';

function check(language: Language, text: string): string[] {
  const found: string[] = [];
  stigmatisingLanguage.check({} as Entry, {
    texts: (asked) => (asked === language ? [{ text, forSearch: false, at: () => [] }] : []),
    report: ({ message }) => found.push(/^“(.*?)”/.exec(message)?.[1] ?? ''),
  });
  return found;
}

test.each<[Language, string, string[]]>([
  ['en', 'Peers help addicts. Addicts are helped.', ['addicts', 'Addicts']],
  ['en', 'an ex-addict, a drug abuser', ['ex-addict', 'drug abuser']],
  ['en', 'substance abuse and alcohol abuse', ['substance abuse', 'alcohol abuse']],
  ['en', 'They stay clean.', ['clean']],
  ['en', 'Alcoholics are welcome.', ['Alcoholics']],
  ['fr', 'les toxicomanes, un drogué, une droguée', ['toxicomanes', 'drogué', 'droguée']],
  ['fr', 'L’abus de substances', ['abus de substances']],
  ['fr', 'un héroïnomane alcoolique', ['héroïnomane', 'alcoolique']],
  ['fr', 'Drogués et addicts', ['Drogués', 'addicts']],
])('%s: %s', (language, text, expected) => {
  expect(check(language, text).sort()).toEqual([...expected].sort());
});

test.each<[Language, string]>([
  ['en', 'people with a substance use disorder, addiction, addictive'],
  ['en', 'the Substance Abuse and Mental Health Services Administration'],
  ['en', 'Substance Abuse and Mental Health Services Administration'],
  ['en', 'in the Journal of Substance Abuse Treatment'],
  ['en', 'Alcoholics Anonymous and clean water'],
  ['en', 'The word “addict” is avoided, and so is "clean".'],
  ['en', 'cleanliness, sterile equipment, a clean criminal record'],
  ['fr', 'les Alcooliques anonymes et les boissons alcooliques'],
  ['fr', 'le mot « toxicomane » est évité'],
  ['fr', 'la toxicomanie, l’addictologie, les drogues'],
])('nothing in %s: %s', (language, text) => {
  expect(check(language, text)).toEqual([]);
});
