import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONCEPT_FIELDS } from '../src/core/corpus.ts';
import { randomness } from '../tests/random.ts';

/** Numbers of a fabricated corpus. */
export interface Size {
  sources: number;
  claims: number;
}

const FAMILIES =
  'Arsenault Beaulieu Bektaş Castonguay Delacroix Duval Eskildsen Fontaine Gagnon Hébert Ibáñez Jørgensen Keller Lefèvre Müller Nguyen Oliveira Pericot Quenneville Rousseau Søndergaard Tremblay Urbina Vuong Wójcik Yılmaz Zambrano'.split(
    ' ',
  );
const TITLE_WORDS =
  'access alliance assessment belonging boundaries clinic cohort collaboration community confidence continuity coordination counselling dialogue discharge distress emergency employment empathy engagement evaluation experience follow-up harm hope hospital housing identity implementation inclusion integration interviews knowledge leadership linkage living mentoring methadone mobile narrative navigation network nursing opioid outcomes outreach overdose participation peer pilot planning prevention primary programme protocol qualitative quality recovery reduction referral relapse residential retention review rural safety satisfaction service shelter skills stigma street supervision support survey training transition treatment trial trust urban village wellbeing workforce youth'.split(
    ' ',
  );
const FREQUENT_FRENCH =
  'l’accompagnement les pairs aidants favorisent une alliance durable avec des personnes concernées dans plusieurs services où l’équipe apprend à partager son savoir tandis que la supervision régulière soutient chaque rôle et protège du surmenage selon des entretiens menés auprès de participants qui décrivent un accès plus simple au logement à l’emploi et aux soins malgré quelques limites'.split(
    ' ',
  );
const FREQUENT_ENGLISH =
  'peer workers foster a lasting alliance with people concerned in several services where the team learns to share its knowledge while regular supervision upholds each role and guards against exhaustion according to interviews with participants who describe easier access to housing work and care despite some limits'.split(
    ' ',
  );
const DOCUMENTS = ['iud-dossier-2025', 'cahier-4-2026', 'cahier-2-2026', 'cahier-5-2026', 'srae-guide-2023'];
const CLAIM_KINDS = ['challenge', 'practice', 'cost', 'task', 'caution', 'condition', 'finding'];
const DIRECTIONS = ['supports', 'asserts', 'mixed', 'inconclusive', 'no-effect', 'contradicts'];

type Random = ReturnType<typeof randomness>;

const SYLLABLES =
  'ba bel bi bo bri ca cen ci co cra da del di do dra fa fer fi fo fla ga gen gi go gra la len li lo lu ma men mi mo mu na nel ni no pa per pi po pra ra ren ri ro sa sel si so sta ta ter ti to tra va ver vi vo'.split(
    ' ',
  );
const ENDINGS = {
  fr: 'age ation é ée ées ement er eur euse ique ité ive oire s'.split(' '),
  en: 'able ation ed er ing ity ive ment ness ory s y'.split(' '),
};
/** How many words a language has: the more an annotation says, the more of the rare ones stand in it. */
const VOCABULARY = 30_000;

/**
 * The words of a language, most frequent first: what real annotations say all the time, then words made of syllables, with the endings
 * and accents of the language. Texts take them by Zipf’s law, so that an index of them grows as one of real texts does.
 */
function vocabulary(frequent: readonly string[], lang: keyof typeof ENDINGS): string[] {
  const random = randomness(lang === 'fr' ? 1 : 2);
  const words = new Set(frequent);
  while (words.size < VOCABULARY) {
    const length = 1 + random.below(3);
    const stem = Array.from({ length: length + 1 }, () => random.pick(SYLLABLES)).join('');
    words.add(stem + random.pick(ENDINGS[lang]));
  }
  return [...words];
}

/** A word by Zipf’s law: that of rank r as often as 1/r. */
function zipf(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length ** random.next()) - 1] as string;
}

/**
 * Writes a valid bilingual corpus of the shape of the real one: annotations of 150 words in each language, mentions,
 * discrepancies, claims with several lines. The same size always gives the same bytes.
 *
 * @param root an empty folder
 */
export async function writeSynthetic(root: string, size: Size): Promise<void> {
  const random = randomness(20261128);
  const folders = ['sources', 'claims', 'vocabularies'];
  await Promise.all(folders.map((folder) => mkdir(join(root, folder), { recursive: true })));
  let pending: Promise<void>[] = [];
  const write = async (folder: string, id: string, text: string) => {
    pending.push(writeFile(join(root, folder, `${id}.md`), text));
    if (pending.length < 256) return;
    await Promise.all(pending);
    pending = [];
  };

  const concepts = new Map<string, string[]>();
  for (const vocabulary of new Set(Object.values(CONCEPT_FIELDS))) {
    const ids = Array.from({ length: 24 }, (_, i) => `${vocabulary}-${i + 1}`);
    concepts.set(vocabulary, ids);
    await write('vocabularies', vocabulary, vocabularyText(vocabulary, ids));
  }
  const some = (vocabulary: string, n: number) => random.some(concepts.get(vocabulary) ?? [], n).join(', ');

  const cited: Cited[] = [];
  const numbers = new Map<string, number>();
  for (const id of DOCUMENTS) await write('sources', id, foundingText(id));
  const ids = Array.from(
    { length: size.sources - DOCUMENTS.length },
    (_, i) => `${ascii(random.pick(FAMILIES))}-${1990 + random.below(36)}-${i + 1}`,
  );
  for (const id of ids) {
    const mentions = random.some(DOCUMENTS, 1 + random.below(2)).map((document) => {
      const number = (numbers.get(document) ?? 0) + 1;
      numbers.set(document, number);
      return { document, reference: String(number) };
    });
    cited.push({ id, mentions });
    await write('sources', id, sourceText(id, mentions, ids, random, some));
  }
  const claims = Array.from({ length: size.claims }, (_, i) => `${random.pick(TITLE_WORDS)}-${random.pick(TITLE_WORDS)}-${i + 1}`);
  for (const id of claims) await write('claims', id, claimText(id, cited, claims, random, some));
  await Promise.all(pending);
}

interface Cited {
  id: string;
  mentions: { document: string; reference: string }[];
}
type Some = (vocabulary: string, n: number) => string;

function ascii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gi, 'o').replace(/ı/g, 'i').toLowerCase();
}

const FRENCH = vocabulary(FREQUENT_FRENCH, 'fr');
const ENGLISH = vocabulary(FREQUENT_ENGLISH, 'en');

/** Sentences of about 12 words, `count` words in all; some words are emphasised when `marked`. */
function prose(words: readonly string[], count: number, random: Random, marked = false): string {
  const list = Array.from({ length: count }, () => zipf(words, random));
  if (marked) list[random.below(count)] = '*coaching*';
  const sentences: string[] = [];
  for (let i = 0; i < count; i += 12) {
    const sentence = list.slice(i, i + 12).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(' ');
}

function annotation(words: readonly string[], random: Random, link: string | undefined): string {
  // As in the real content, one paragraph in eight holds a mark or a link.
  const paragraphs = Array.from({ length: 3 }, () => prose(words, 50, random, random.next() < 0.08));
  if (link) paragraphs[2] += ` Voir [Exemple](source:${link}).`;
  return paragraphs.join('\n\n');
}

function sourceText(id: string, mentions: Cited['mentions'], ids: readonly string[], random: Random, some: Some): string {
  const [family = '', year = ''] = id.split('-');
  const authors = [FAMILIES.find((name) => ascii(name) === family) ?? family, ...random.some(FAMILIES, random.below(6))];
  const title = capital(random.some(TITLE_WORDS, 11).join(' '));
  const given = () => `${String.fromCharCode(65 + random.below(26))}.`;
  const names = authors.map((name) => ({ family: name, given: given() }));
  const printed = names.map((name) => `${name.family}, ${name.given}`).join(', ');
  const serial = id.slice(id.lastIndexOf('-') + 1);
  const discrepancy = random.next() < 0.1;
  const link = random.next() < 0.15 ? random.pick(ids) : undefined;
  return `---
citation:
  type: article-journal
  title: "${title}"
  author:
${names.map((name) => `    - { family: ${name.family}, given: ${name.given} }`).join('\n')}
  container-title: Journal of ${capital(random.pick(TITLE_WORDS))}
  issued: ${year}
  volume: "${1 + random.below(60)}"
  issue: "${1 + random.below(12)}"
  page: ${100 + random.below(400)}–${520 + random.below(90)}
  language: en
  DOI: 10.5555/synthetic.${serial}
  URL: https://example.org/articles/${serial}
annotation: annotated
design: ${some('study-designs', 1)}
themes: [${some('themes', 2)}]
settings: [${some('settings', 2)}]
populations: [${some('populations', 1)}]
support-types: [${some('support-types', 1)}]
mentions:
${mentions
  .map(
    ({ document, reference }) => `  - in: ${document}
    section: b
    page: "${1 + random.below(30)}"
    reference: "${reference}"
    role: cited
    as: "${printed} (${year}). ${title}."`,
  )
  .join('\n')}
${
  discrepancy
    ? `discrepancies:
  - field: volume
    readings:
      - { printed: "1", at: [{ in: ${mentions[0]?.document} }] }
      - { printed: "2", chosen: true, at: [{ in: ${mentions[0]?.document}, page: "9" }] }
    status: unverified
    because: { fr: Aucun identifiant imprimé ne départage ces lectures., en: No printed identifier decides. }
`
    : ''
}---
## fr
${annotation(FRENCH, random, link)}

## en
${annotation(ENGLISH, random, undefined)}
`;
}

function claimText(id: string, cited: readonly Cited[], claims: readonly string[], random: Random, some: Some): string {
  const lines = random.some(cited, 1 + random.below(4)).map((source) => {
    const document = random.pick(DOCUMENTS);
    const works = random.some(cited, random.below(6)).flatMap((work) => {
      const mention = work.mentions.find((m) => m.document === document);
      return work.id === source.id ? [] : [`      - { source: ${work.id}, references: [${mention ? `"${mention.reference}"` : ''}] }`];
    });
    return `  - source: ${source.id}
    direction: ${random.pick(DIRECTIONS)}
    basis: research
    reported-in:
      - { document: ${document}, section: b, page: "4", locator: { page: "3–4, 99–100", chapter: "1" } }
${works.length ? `    relies-on:\n${works.join('\n')}\n` : ''}    note:
      fr: ${prose(FRENCH, 14, random)}
      en: ${prose(ENGLISH, 14, random)}`;
  });
  return `---
kind: ${random.pick(CLAIM_KINDS)}
statement:
  fr: ${prose(FRENCH, 12, random)}
  en: ${prose(ENGLISH, 12, random)}
themes: [${some('themes', 2)}]
settings: [${some('settings', 2)}]
evidence:
${lines.join('\n')}
related: [${random
    .some(claims, 1)
    .filter((other) => other !== id)
    .join(', ')}]
---
`;
}

function foundingText(id: string): string {
  return `---
citation:
  type: report
  title: Document fondateur ${id}
  author: [{ literal: Organisme ${id} }]
  issued: 2026
  language: fr
annotation: founding
themes: []
mentions:
  - { in: ${id}, section: intro, role: self, as: "${id}" }
---
## fr
Un document fondateur.

## en
A founding document.
`;
}

function vocabularyText(vocabulary: string, ids: readonly string[]): string {
  return `---
title: { fr: Vocabulaire ${vocabulary}, en: Vocabulary ${vocabulary} }
concepts:
${ids.map((id) => `  - id: ${id}\n    prefLabel: { fr: Notion ${id}, en: Concept ${id} }`).join('\n')}
---
## fr
Un vocabulaire fabriqué.

## en
A fabricated vocabulary.
`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
