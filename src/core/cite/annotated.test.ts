import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../document/markdown.ts';
import { annotatedBibliography } from './annotated.ts';
import { citationFile } from './citation-file.ts';
import { NASTY_CORPUS } from './nasty-records.ts';
import { createRenderer } from './render.ts';
import { sourceNotes } from './source-notes.ts';

const renderer = createRenderer();
const IDS = ['elided-2021', 'cut-at-end-2014', 'dictionary-2022'];
const sources = IDS.flatMap((id) => NASTY_CORPUS.sources.get(id) ?? []);

function make(style: 'apa' | 'vancouver', lang: 'fr' | 'en', order: 'theme' | 'author', bare = false, described = false) {
  const file = citationFile(sources, { style, lang }, (source, twin) => renderer.format(source, { style, lang }, twin));
  const notes = Object.fromEntries(sources.map((source) => [source.id, sourceNotes(NASTY_CORPUS, source, lang)]));
  const themes = [...NASTY_CORPUS.concepts('themes').values()].map(({ id, prefLabel }) => ({ id, label: prefLabel[lang] }));
  return writeMarkdown(annotatedBibliography(file, notes, IDS, { order, themes, bare, described, subject: 'Effets' })).replace(
    /[\u00A0\u202F]/g,
    ' ',
  );
}

describe('an annotated bibliography', () => {
  test('says what it covers, and of each work what is known and what is not', () => {
    const text = make('apa', 'fr', 'theme');
    expect(text).toContain('# Bibliographie annotée\n\n**Effets**');
    expect(text).toMatch(/3 références sur « Effets », tirées de Recension, .*\(version \S+ du \d+ \p{L}+ \d{4}\)\. Style des citations : APA/u);
    expect(text).toContain('Une référence est présentée');
    expect(text).toContain('2 ne sont connues que pour avoir été citées');
    expect(text).toContain('Première revue.');
    expect(text).toContain('Connue seulement par les documents qui la citent');
    expect(text).toContain('**Notice non vérifiée.** Aucune trace.');
    expect(text).toContain(
      '« 109123 » (dossier ; leçon retenue) ; « 108270 » (cahier-4). Un identifiant imprimé appuie la leçon retenue. Le DOI le porte.',
    );
    expect(text).toMatch(/## Sans thème[\s\S]*Godrie[\s\S]*Reif/);
  });

  test('is numbered in the order in which it is printed', () => {
    const numbers = [...make('vancouver', 'en', 'theme').matchAll(/^(\d+)\\?\. (\p{L}+)/gmu)].map(([, n, name]) => [n, name]);
    expect(numbers).toEqual([
      ['1', 'Gormley'],
      ['2', 'Godrie'],
      ['3', 'Reif'],
    ]);
  });

  test('can leave out what nobody describes, and says so', () => {
    const text = make('vancouver', 'fr', 'author', false, true);
    expect(text).toContain('Une référence sur « Effets »');
    expect(text).toContain('2 autres références, connues seulement pour avoir été citées, sont laissées de côté.');
    expect(text).not.toMatch(/ne sont connues que|Connue seulement|Godrie|Reif/);
    expect(text).toMatch(/1\\?\. Gormley/);
    expect(make('apa', 'en', 'author', true, true)).toContain('2 more, known only from being cited, are left out.');
  });

  test('on one subject, prints the statements on it and counts the others', () => {
    const line = { direction: 'supports' as const, at: 'p. 3' };
    const notes = (about: string[][]) => ({
      a: {
        themes: [],
        state: 'annotated' as const,
        annotation: '<p>Texte.</p>',
        settings: [],
        notices: [],
        doubts: [],
        lines: about.map((topics, i) => ({ ...line, statement: `Énoncé ${i}.`, about: topics })),
      },
    });
    const file = { style: 'apa' as const, lang: 'fr' as const, numbered: false, citations: { a: { html: 'Roe. (2020).', key: 'roe' } } };
    const text = (about: string[][], topic?: string) =>
      writeMarkdown(annotatedBibliography(file, notes(about), ['a'], { order: 'author', themes: [], ...(topic ? { topic } : {}) })).replace(
        /\u00A0/g,
        ' ',
      );
    const about = [['themes/effects'], ['themes/training', 'settings/wards'], ['themes/roles']];
    expect(text(about, 'settings/wards')).toMatch(
      /Un énoncé de la base s’y rapporte :[\s\S]*Énoncé 1\.[\s\S]*2 autres énoncés de la base, sur d’autres sujets, s’y rapportent aussi\./,
    );
    expect(text(about, 'settings/wards')).not.toContain('Énoncé 0');
    expect(text([['themes/roles']], 'themes/effects')).toContain('Un énoncé de la base, sur un autre sujet, s’y rapporte.');
    expect(text(about)).toContain('3 énoncés de la base');
  });

  test('can be the list alone', () => {
    const text = make('apa', 'en', 'author', true);
    expect(text).toContain('# Bibliography');
    expect(text).not.toContain('First review');
    expect(text).not.toContain('## ');
  });
});
