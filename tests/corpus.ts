import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic } from '../src/core/diagnostic.ts';
import { loadCorpus } from '../src/core/load.ts';

/** A small fabricated corpus without a fault. Nothing in it stands for a real work. */
export const VALID: Readonly<Record<string, string>> = {
  'sources/dossier-2025.md': `---
citation:
  type: report
  title: Dossier sur les pairs
  author: [{ literal: Institut des dossiers }]
  issued: 2025
  language: fr
annotation: founding
mentions:
  - { in: dossier-2025, section: intro, role: self, as: Dossier sur les pairs }
---
## fr
Un dossier.

## en
A dossier.
`,
  'sources/arden-2019.md': `---
citation:
  type: article-journal
  title: Peer workers in ten clinics
  author:
    - { family: Arden, given: M. }
    - { family: Brook, given: T. }
  container-title: Journal of Clinics
  issued: 2019
  volume: "10"
  language: en
  DOI: 10.5555/arden.2019
  URL: https://example.org/arden
annotation: annotated
design: cohort-study
themes: [effects]
settings: [hospital]
mentions:
  - { in: dossier-2025, section: "1", reference: "7", role: annotated, as: "Arden, M., & Brook, T. (2019). Peer workers in ten clinics." }
---
## fr
Une étude de dix cliniques, citée par [le dossier](source:dossier-2025).

## en
A study of ten clinics.
`,
  'sources/brook-2020.md': `---
citation:
  type: book
  title: Hiring, paying and keeping staff
  author: [{ family: Brook, given: T. }]
  issued: 2020
  language: en
annotation: cited-only
themes: [effects]
mentions:
  - { in: dossier-2025, section: "1", reference: "8", role: cited, as: "Brook, T. (2020). Hiring, paying and keeping staff." }
---
`,
  'claims/staying-in-treatment.md': `---
kind: benefit
statement:
  fr: Les personnes accompagnées restent plus longtemps en traitement.
  en: People with a peer stay in treatment longer.
beneficiary: people-in-treatment
themes: [effects]
evidence:
  - source: arden-2019
    direction: supports
    basis: research
    reported-in: [{ document: dossier-2025, section: "1" }]
    relies-on: [{ source: brook-2020, references: ["8"] }]
qualified-by: [few-studies]
---
`,
  'claims/few-studies.md': `---
kind: caution
statement: { fr: Les études sont peu nombreuses., en: There are few studies. }
themes: [effects]
evidence:
  - source: arden-2019
    direction: mixed
    basis: research
    reported-in: [{ document: dossier-2025, section: "1" }]
    note: { fr: Dix cliniques seulement., en: Ten clinics only. }
---
`,
  'vocabularies/themes.md': vocabulary('themes', 'effects', 'roles'),
  'vocabularies/settings.md': vocabulary('settings', 'hospital', 'community'),
  'vocabularies/study-designs.md': vocabulary('study-designs', 'cohort-study', 'review'),
  'vocabularies/populations.md': vocabulary('populations', 'young-people', 'women'),
  'vocabularies/support-types.md': vocabulary('support-types', 'emotional-support', 'practical-support'),
  'vocabularies/beneficiaries.md': vocabulary('beneficiaries', 'people-in-treatment', 'peer-workers'),
};

function vocabulary(name: string, ...ids: string[]): string {
  return `---
title: { fr: Vocabulaire ${name}, en: Vocabulary ${name} }
concepts:
${ids.map((id) => `  - { id: ${id}, prefLabel: { fr: Notion ${id}, en: Concept ${id} } }`).join('\n')}
---
## fr
Un vocabulaire.

## en
A vocabulary.
`;
}

/** By file: its text, its bytes, a change to the text it has, or null to leave it out. */
export type Changes = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/** Replaces a part of a file, which must be there. */
export function replace(part: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new Error(`“${part}” is not in the file`);
    return text.replace(part, () => by);
  };
}

/** The valid corpus with some files changed, in a folder that goes when the test ends. */
export async function writeCorpus(changes: Changes = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'recension-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [file, content] of Object.entries({ ...VALID, ...changes })) {
    const made = typeof content === 'function' ? content(VALID[file] ?? '') : content;
    if (made === null) continue;
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), made);
  }
  return root;
}

/** What checking the changed corpus finds. */
export async function diagnose(changes: Changes): Promise<Diagnostic[]> {
  return (await loadCorpus(await writeCorpus(changes))).diagnostics;
}

/** `sources/arden-2019.md:3:5 duplicate-doi` */
export function place({ file, line, column, ruleId }: Diagnostic): string {
  return `${file}:${line}:${column} ${ruleId}`;
}

/** Stands in a changed text where a diagnostic is expected; see expectMarked. */
export const MARK = '▲';

/** The changes without their marks, and the marked places as `file:line:column`. */
export function readMarks(changes: Changes): { changes: Changes; places: string[] } {
  const places: string[] = [];
  const clean: Changes = {};
  for (const [file, content] of Object.entries(changes)) {
    const text = typeof content === 'function' ? content(VALID[file] ?? '') : content;
    if (typeof text !== 'string') {
      clean[file] = text;
      continue;
    }
    const parts = text.split(MARK);
    let before = '';
    for (const part of parts.slice(0, -1)) {
      before += part;
      const lines = before.replace(/^\ufeff/, '').split('\n');
      places.push(`${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    }
    clean[file] = parts.join('');
  }
  return { changes: clean, places };
}
