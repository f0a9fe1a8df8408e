import { describe, expect, it } from 'vitest';
import { analyse, content, indexWords } from './analyse.ts';

describe('analyse', () => {
  it.each([
    ['elision, typewriter apostrophe', "l'équipe", ['equipe']],
    ['elision, typographic apostrophe', 'L’Équipe d’entraide', ['equipe', 'entraide']],
    ['long elisions', 'jusqu’ici lorsqu’un puisqu’elle quoiqu’il', ['ici', 'un', 'elle', 'il']],
    ['no elision', 'aujourd’hui', ['aujourd', 'hui']],
    ['English possessive', 'peers’ work, a peer’s role', ['peers', 'work', 'a', 'peer', 'role']],
    ['hyphens', 'pair-aidant, co‑construction', ['pair', 'aidant', 'co', 'construction']],
    ['accents and ligatures', 'ŒUVRE Réhospitalisé Bektaş Stanojlović', ['oeuvre', 'rehospitalise', 'bektas', 'stanojlovic']],
    ['decomposed accents', 'e\u0301quipe', ['equipe']],
    ['numbers and years', '57 % en 2019–2021', ['57', 'en', '2019', '2021']],
    ['guillemets and no-break spaces', '« rétablissement\u00a0»\u202f!', ['retablissement']],
    ['operators of Lunr', 'title:peer^2 +a -b ~c *', ['title', 'peer', '2', 'a', 'b', 'c']],
    ['a DOI is one word', 'https://doi.org/10.3389/fpsyg.2019.01052.', ['https', 'doi', 'org', '10.3389/fpsyg.2019.01052']],
    ['nothing', ' … — ', []],
  ])('%s', (_, text, expected) => {
    expect(analyse(text).map(({ word }) => word)).toEqual(expected);
  });

  it.each([
    ['hyphenated', 'peer-led', ['peerled', 'peerled']],
    ['name with apostrophe', 'O’Connell', ['oconnell', 'oconnell']],
    ['elision joins nothing', 'l’hôpital', [undefined]],
    ['numbers', 'p. 12-14', [undefined, undefined, undefined]],
    ['French inversion', 'peut-il', [undefined, undefined]],
  ])('joined form: %s', (_, text, expected) => {
    expect(analyse(text).map(({ joined }) => joined)).toEqual(expected);
  });

  it('gives the place of each word', () => {
    const text = 'Accès à l’hôpital';
    expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Accès', 'à', 'hôpital']);
  });
});

describe('words that tell something', () => {
  it.each([
    ['stop words go', 'the role of peers in the team', ['role', 'peers', 'team']],
    ['in both languages', 'le rôle des pairs dans l’équipe', ['role', 'pairs', 'equipe']],
    ['nothing but stop words stays', 'to be or not', ['to', 'be', 'or', 'not']],
  ])('%s', (_, text, expected) => {
    expect(content(analyse(text)).map(({ word }) => word)).toEqual(expected);
  });

  it('indexes parts and joined form, once', () => {
    expect(indexWords('La pair-aidance et les pairs')).toEqual(['pair', 'aidance', 'pairaidance', 'pairs']);
  });
});
