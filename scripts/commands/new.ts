import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ANNOTATION_STATES, BASES, CITATION_TYPES, CLAIM_KINDS, DIRECTIONS, Id, type Kind, SCHEMAS } from '../../schemas/index.ts';
import { slug } from '../../src/core/text.ts';
import { createFile } from '../create-file.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

const WHAT = { source: 'sources', claim: 'claims' } as const;

export const newCommand: Command = {
  name: 'new',
  summary: 'write the skeleton of a new entry',
  help: `Usage: npm run -s kb -- new source|claim ID [--content DIR]

Writes content/sources/ID.md or content/claims/ID.md with every field that is needed, empty. “kb check” then points at
what remains to be filled in. Exit code: 0 written, 2 the id is no id or is taken; nothing is ever overwritten.

  ID              lower-case letters, digits and single hyphens, such as eddie-2019 or treatment-retention
${COMMON_HELP}`,
  async run(argv, io) {
    const { values, positionals } = readArguments({ args: argv, allowPositionals: true, options: COMMON });
    const [word, id, ...more] = positionals;
    const what = oneOf(word, ['source', 'claim'], 'new');
    if (what === undefined || id === undefined || more.length) throw new UsageError('Say what is new and its id: new source eddie-2019.');
    if (!Id.safeParse(id).success) {
      const better = slug(id);
      throw new UsageError(`“${id}” is no id: use lower-case letters a–z, digits and single hyphens.${better ? ` Perhaps ${better}?` : ''}`);
    }
    const { corpus } = await load(values.content, io);
    const taken = (await fileOf(values.content, id)) ?? aliasOf(corpus, id);
    if (taken) throw new UsageError(`The id “${id}” is taken: ${taken}. Nothing was written.`);
    const path = join(values.content, WHAT[what], `${id}.md`);
    const text =
      what === 'source' ? sourceText([...corpus.sources.values()].filter((one) => one.annotation === 'founding').map((one) => one.id)) : CLAIM;
    if (!(await createFile(path, text))) throw new UsageError(`There is already a file ${path}. Nothing was written.`);
    io.out(`${path}\n`);
    io.err(`Fill it in (docs/editors.md says how), then run: npm run -s kb -- check\n`);
    return 0;
  },
};

/** The file that has the id, broken or not; vocabularies have ids of their own. */
async function fileOf(root: string, id: string): Promise<string | undefined> {
  for (const kind of Object.keys(SCHEMAS) as Kind[]) {
    if (kind === 'vocabularies') continue;
    const names = await readdir(join(root, kind)).catch(() => []);
    const name = names.find((one) => one.toLowerCase() === `${id}.md`);
    if (name) return `it is ${kind}/${name}`;
  }
  return undefined;
}

function aliasOf(corpus: Awaited<ReturnType<typeof load>>['corpus'], id: string): string | undefined {
  for (const entries of [corpus.sources, corpus.claims, corpus.instruments]) {
    for (const entry of entries.values()) if (entry.aliases.includes(id)) return `it is a former id of ${entry.file}`;
  }
  return undefined;
}

function sourceText(documents: readonly string[]): string {
  return `---
citation:
  type:        # ${CITATION_TYPES.join(', ')}
  title:       # as printed, between double quotes when it holds a colon
  author:      # a list of { family: …, given: … } or { literal: … }; take the line out when none is printed
  issued:      # 2019 or "2019-06-21"; take the line out when none is printed
  language:    # fr, en …: of the work itself
annotation: cited-only  # ${ANNOTATION_STATES.join(', ')}; annotated needs the sections “## fr” and “## en” below
themes: []     # ids of vocabularies/themes.md
mentions:
  - in:        # ${documents.join(', ') || 'the id of a founding document'}
    section:
    role:      # annotated, cited, extracted, listed
    as:        # the citation exactly as printed
---
`;
}

const CLAIM = `---
kind:          # ${CLAIM_KINDS.join(', ')}
statement:
  fr:          # one plain sentence, in our words
  en:
beneficiary:   # id of vocabularies/beneficiaries.md, for a benefit; else take the line out
themes: []     # at least one id of vocabularies/themes.md
evidence:
  - source:    # id of the work that asserts it
    direction: # ${DIRECTIONS.join(', ')}
    basis:     # ${BASES.join(', ')}
    reported-in:
      - document:  # id of the founding document that says so
        section:
---
`;
