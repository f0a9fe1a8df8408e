import type { SourceEntry } from '../../src/core/entry.ts';
import { fullName, yearOf } from '../../src/core/label.ts';
import { selectSources, UnknownIdError } from '../../src/core/select.ts';
import { compareRecord, isProbably, type Suggestion } from '../../src/core/verify/compare.ts';
import { AnswerError, SERVICES, type Service } from '../../src/core/verify/record.ts';
import { count } from '../report.ts';
import { askNetwork, askRecorded, recording, SERVICE_NAMES, ServiceError, Services } from '../verify-services.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

/** What came of asking one service about one source. */
type Outcome =
  | { state: 'compared'; suggestions: Suggestion[] }
  | { state: 'not-found' }
  | { state: 'failed'; why: string }
  /** By title, author and year, for a record without a DOI. */
  | { state: 'probable'; DOI: string };

interface Finding {
  id: string;
  DOI?: string;
  service: Service;
  outcome: Outcome;
}

export const verify: Command = {
  name: 'verify',
  summary: 'compare records with Crossref and OpenAlex (needs a network; changes nothing)',
  help: `Usage: npm run -s kb -- verify [ID…] [--service crossref|openalex|both] [--mailto ADDRESS] [--search]
                           [--recorded DIR | --record DIR] [--format text|json] [--content DIR]

Asks Crossref and OpenAlex about each source that has a DOI, and lists where they differ from our records, and retractions,
corrections and expressions of concern that our records do not have. It is the only command that uses a network; it sends the
DOIs (with --search, titles) and nothing else, and changes no file: look at the work itself before you change a record.
“Not listed” means that the service does not have it, not that it does not exist, nor that it was not retracted.
Exit code: 0 nothing differs, 1 differences or notices, 2 misused, 3 nothing differs but a service could not be asked.

  --service WHICH  ask one service alone (default both)
  --mailto ADDRESS your address, which puts you in the services' faster queue
  --search         ask Crossref for a DOI by title, author and year, for records without one
  --recorded DIR   read answers that were kept with --record, without a network
  --record DIR     keep each answer in DIR; what is there stays
  --format json    a list of {id, DOI, service, outcome}
${COMMON_HELP}`,
  async run(argv, io) {
    const { values, positionals } = readArguments({
      args: argv,
      allowPositionals: true,
      options: {
        ...COMMON,
        service: { type: 'string' },
        mailto: { type: 'string' },
        search: { type: 'boolean' },
        recorded: { type: 'string' },
        record: { type: 'string' },
        format: { type: 'string' },
      },
    });
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    const which = oneOf(values.service, [...SERVICES, 'both'], '--service') ?? 'both';
    const services = which === 'both' ? SERVICES : [which];
    if (values.recorded !== undefined && values.record !== undefined) throw new UsageError('--recorded and --record exclude one another.');
    if (values.mailto !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.mailto))
      throw new UsageError(`--mailto takes an address, not “${values.mailto}”.`);
    const { corpus } = await load(values.content, io);
    const sources = chosen(() => selectSources(corpus, { sources: positionals }));
    const recordedOn = new Set<string>();
    const ask = values.recorded === undefined ? askNetwork(values.mailto) : askRecorded(values.recorded, (when) => recordedOn.add(when));
    const today = new Date().toISOString().slice(0, 10);
    const asked = new Services(values.record === undefined ? ask : recording(ask, values.record, today));

    const findings: Finding[] = [];
    const withDoi = sources.filter(({ citation }) => citation.DOI !== undefined);
    const without = sources.filter(({ citation }) => citation.DOI === undefined);
    const all = values.search ? [...withDoi, ...without] : withDoi;
    for (const [i, source] of all.entries()) {
      if (io.interactive) io.err(`\rAsking ${i + 1}/${all.length}\x1b[K`);
      else if (i % 25 === 0) io.err(`Asking ${i + 1}/${all.length}\n`);
      const { DOI } = source.citation;
      if (DOI === undefined) findings.push({ id: source.id, service: 'crossref', outcome: await outcomeOf(() => find(asked, source)) });
      else
        for (const service of services)
          findings.push({ id: source.id, DOI, service, outcome: await outcomeOf(() => compare(asked, service, DOI, source)) });
    }
    if (io.interactive) io.err('\r\x1b[K');
    io.out(format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : toText(findings));
    if (recordedOn.size > 0) io.err(`Nobody was asked: answers recorded ${[...recordedOn].sort().join(', ')}; today's may differ.\n`);
    io.err(summary(findings, values.search ? 0 : without.length));
    const states = findings.map(({ outcome }) => outcome);
    if (states.some((outcome) => outcome.state === 'probable' || (outcome.state === 'compared' && outcome.suggestions.length > 0))) return 1;
    return states.some(({ state }) => state === 'failed') ? 3 : 0;
  },
};

function chosen(select: () => SourceEntry[]): SourceEntry[] {
  try {
    return select();
  } catch (error) {
    throw error instanceof UnknownIdError ? new UsageError(error.message) : error;
  }
}

/** One bad answer does not keep the others from being asked for. */
async function outcomeOf(ask: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServiceError || error instanceof AnswerError) return { state: 'failed', why: error.message };
    throw error;
  }
}

async function compare(asked: Services, service: Service, doi: string, source: SourceEntry): Promise<Outcome> {
  const remote = await asked.work(service, doi);
  return remote ? { state: 'compared', suggestions: compareRecord(source, remote) } : { state: 'not-found' };
}

async function find(asked: Services, source: SourceEntry): Promise<Outcome> {
  const { title, author, issued } = source.citation;
  const reference = [author?.[0] && fullName(author[0]), yearOf(issued), title].filter(Boolean).join(' ');
  const found = (await asked.find(reference)).find((remote) => isProbably(source, remote));
  return found?.DOI === undefined ? { state: 'not-found' } : { state: 'probable', DOI: found.DOI };
}

function toText(findings: readonly Finding[]): string {
  const bySource = Map.groupBy(findings, ({ id }) => id);
  return [...bySource]
    .map(([id, own]) => {
      const lines = own.flatMap(({ service, outcome }) => linesOf(outcome).map((line) => `  ${SERVICE_NAMES[service]}: ${line}\n`));
      return `${id}${own[0]?.DOI ? `  ${own[0].DOI}` : ''}\n${lines.join('')}`;
    })
    .join('');
}

function linesOf(outcome: Outcome): string[] {
  switch (outcome.state) {
    case 'compared':
      return outcome.suggestions.length ? outcome.suggestions.map(suggestionLine) : ['nothing differs'];
    case 'not-found':
      return ['does not list it, which says nothing about the work'];
    case 'failed':
      return [`could not be asked: ${outcome.why}`];
    case 'probable':
      return [`probable DOI ${outcome.DOI} (same title, first author and year): compare it with the work`];
  }
}

function suggestionLine({ field, ours, theirs, known, notice }: Suggestion): string {
  if (notice)
    return `${notice.kind.toUpperCase()} that our record does not have${notice.DOI ? `, ${notice.DOI}` : ''}${notice.date ? `, ${notice.date}` : ''} (from ${notice.by})`;
  return `${field}: ours “${ours}”, theirs “${theirs}”${known ? ' (our record says that printed citations disagree)' : ''}`;
}

function summary(findings: readonly Finding[], without: number): string {
  const of = (test: (finding: Finding) => boolean) => new Set(findings.filter(test).map(({ id }) => id)).size;
  const suggestions = (finding: Finding) => (finding.outcome.state === 'compared' ? finding.outcome.suggestions : []);
  const parts = [
    `${count(
      of(() => true),
      'source',
    )} asked about`,
    `${of((finding) => suggestions(finding).some(({ notice }) => !notice))} with differences`,
    `${of((finding) => suggestions(finding).some(({ notice }) => notice))} with notices that our records do not have`,
    `${of(({ outcome }) => outcome.state === 'probable')} with a probable DOI`,
    `${of(({ outcome }) => outcome.state === 'not-found')} not listed`,
    `${of(({ outcome }) => outcome.state === 'failed')} that could not be asked about`,
  ];
  return `${parts.join(', ')}.\n${without ? `${count(without, 'source')} without a DOI left out; --search looks for one.\n` : ''}`;
}
