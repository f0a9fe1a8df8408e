import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kb } from '../../tests/command.ts';
import { writeCorpus } from '../../tests/corpus.ts';
import { type Answer, type Ask, askRecorded, recording, Services } from '../verify-services.ts';

const RECORDED = join(import.meta.dirname, '../../tests/recorded/verify');

const article = (doi: string, title: string, issued: number, more = '') => `---
citation:
  type: article-journal
  title: ${title}
  author: [{ family: Arden, given: M. }, { family: Brook, given: T. }]
  container-title: Journal of Clinics
  issued: ${issued}
  language: en
  DOI: 10.5555/${doi}
annotation: cited-only
${more}mentions:
  - { in: dossier-2025, section: "1", role: cited, as: "Arden, M., & Brook, T. (${issued}). ${title}." }
---
`;
const SOURCES = {
  'sources/differs-2019.md': article('differs', 'Peer workers in eleven clinics', 2019).replace(
    '  language',
    '  volume: "10"\n  page: 40-50\n  language',
  ),
  'sources/withdrawn-2018.md': article('withdrawn', 'A withdrawn study', 2018),
  'sources/noticed-2017.md': article('noticed', 'A study with a notice', 2017),
  'sources/unlisted-2015.md': article('unlisted', 'A study that nobody lists', 2015),
  'sources/moved-2016.md': article('moved', 'A study that moved', 2016),
  'sources/garbled-2014.md': article('garbled', 'A study of which the answers are garbled', 2014),
};
const content = () => writeCorpus(SOURCES);
const verify = async (...argv: string[]) => {
  const result = await kb('verify', '--content', await content(), '--recorded', RECORDED, ...argv);
  // A busy machine says that it is still reading.
  return { ...result, err: result.err.replace(/^Reading .*\n/gm, '') };
};

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'recension-verify-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

describe('kb verify', () => {
  test('the same work, spelt another way, does not differ', async () => {
    expect(await verify('arden-2019')).toEqual({
      code: 0,
      out: 'arden-2019  10.5555/arden.2019\n  Crossref: nothing differs\n  OpenAlex: nothing differs\n',
      err: `Asking 1/1
Nobody was asked: answers recorded by hand on 2026-11-28, in the documented shape (see README.md); today's may differ.
1 source asked about, 0 with differences, 0 with notices that our records do not have, 0 with a probable DOI, 0 not listed, 0 that could not be asked about.
`,
    });
  });

  test('differences are suggestions, with both sides', async () => {
    const { code, out } = await verify('differs-2019');
    expect(code).toBe(1);
    expect(out).toBe(`differs-2019  10.5555/differs
  Crossref: title: ours “Peer workers in eleven clinics”, theirs “Peer workers in twelve clinics”
  Crossref: author: ours “Arden; Brook”, theirs “Arden; Clay”
  Crossref: issued: ours “2019”, theirs “2021”
  Crossref: volume: ours “10”, theirs “11”
  Crossref: page: ours “40-50”, theirs “45-50”
  OpenAlex: issued: ours “2019”, theirs “2020”
`);
  });

  test('notices are read from the work and from the notice', async () => {
    const { code, out } = await verify('withdrawn-2018', 'noticed-2017');
    expect(code).toBe(1);
    expect(out).toContain('Crossref: RETRACTION that our record does not have, 10.5555/notice.3, 2020-05-04 (from the record of the work)\n');
    expect(out).toContain('OpenAlex: RETRACTION that our record does not have (from the record of the work)\n');
    expect(out).toContain(
      'Crossref: EXPRESSION-OF-CONCERN that our record does not have, 10.5555/notice.4, 2019-03 (from the record of the notice)\n',
    );
    expect(out.match(/that our record does not have/g)).toHaveLength(3);
  });

  test('what is not listed is not said not to exist, nor not to be retracted', async () => {
    const { code, out, err } = await verify('unlisted-2015');
    expect(code).toBe(0);
    expect(out.match(/does not list it, which says nothing about the work/g)).toHaveLength(2);
    expect(out + err).not.toMatch(/exist|retracted|nothing differs/);
    expect(err).toContain('1 not listed');
  });

  test('a merged work is followed on the same host', async () => {
    expect((await verify('moved-2016')).out).toBe('moved-2016  10.5555/moved\n  Crossref: nothing differs\n  OpenAlex: nothing differs\n');
  });

  test('bad answers are told, the others are still asked for, and nothing is changed', async () => {
    const root = await content();
    const before = await texts(root);
    const { code, out, err } = await kb('verify', '--content', root, '--recorded', RECORDED);
    expect(code).toBe(1);
    expect(out).toContain('Crossref: could not be asked: its answer is not JSON');
    expect(out).toContain('OpenAlex: could not be asked: not the shape of an answer of OpenAlex (display_name: ');
    expect(err).toContain(
      '7 sources asked about, 1 with differences, 2 with notices that our records do not have, 0 with a probable DOI, 1 not listed, 1 that could not be asked about.\n2 sources without a DOI left out; --search looks for one.\n',
    );
    expect(await texts(root)).toEqual(before);
  });

  test('only unanswered: exit code 3', async () => expect((await verify('garbled-2014')).code).toBe(3));

  test('a DOI found by title, first author and year is probable, no more', async () => {
    const { code, out, err } = await verify('--search', 'brook-2020', 'dossier-2025');
    expect(code).toBe(1);
    expect(out).toContain('brook-2020\n  Crossref: probable DOI 10.5555/hiring (same title, first author and year): compare it with the work\n');
    expect(out).toContain('dossier-2025\n  Crossref: does not list it');
    expect(err).toContain('1 with a probable DOI, 1 not listed');
  });

  test('as JSON, from one service', async () => {
    const { out } = await verify('differs-2019', '--service', 'openalex', '--format', 'json');
    expect(JSON.parse(out)).toEqual([
      {
        id: 'differs-2019',
        DOI: '10.5555/differs',
        service: 'openalex',
        outcome: { state: 'compared', suggestions: [{ service: 'openalex', field: 'issued', ours: '2019', theirs: '2020' }] },
      },
    ]);
  });

  test.each([
    [['nobody-1999'], 'nobody-1999'],
    [['--service', 'pubmed'], 'pubmed'],
    [['--record', 'x'], '--recorded and --record exclude one another'],
    [['--mailto', 'me'], '--mailto takes an address'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await verify(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});

describe('recordings', () => {
  const url = new URL('https://api.crossref.org/works/10.5555%2Fa');

  test('are kept with their address and day, read again, and never overwritten', async () => {
    const kept = join(await folder(), 'new');
    const answer: Answer = { status: 429, body: '{"a":1}', retryAfter: 5 };
    expect(await recording(async () => answer, kept, '2026-01-02')(url)).toBe(answer);
    await recording(async () => ({ status: 200, body: 'later' }), kept, '2026-01-03')(url);
    const days: string[] = [];
    expect(await askRecorded(kept, (day) => days.push(day))(url)).toEqual(answer);
    expect(days).toEqual(['2026-01-02']);
    expect(await readdir(kept)).toHaveLength(1);
  });

  test.each([
    ['none', undefined, 'no recorded answer ('],
    ['half a file', '{"url": ', 'cannot be read ('],
    ['another shape', '{"url": "https://api.crossref.org/works/10.5555%2Fa", "status": "ok", "recorded": "x", "body": ""}', 'status'],
    ['another address', '{"url": "https://example.org/", "status": 200, "recorded": "x", "body": ""}', 'is of another address ('],
  ])('%s: a clear message', async (_, text, message) => {
    const kept = await folder();
    if (text !== undefined) await writeFile(join(kept, 'crossref-works-10.5555-a.json'), text);
    await expect(askRecorded(kept, () => {})(url)).rejects.toThrow(message);
  });
});

describe('services', () => {
  const work = { status: 200, body: JSON.stringify({ doi: null, display_name: 'A' }) };
  const inTurn = (...answers: Answer[]): { ask: Ask; asked: string[] } => {
    const asked: string[] = [];
    const ask: Ask = async (url) => {
      asked.push(String(url));
      return answers.shift() ?? work;
    };
    return { asked, ask };
  };

  test('a pause that is asked for is kept', async () => {
    const pauses: number[] = [];
    const { ask, asked } = inTurn({ status: 429, body: '', retryAfter: 7 }, { status: 503, body: '' });
    const services = new Services(ask, async (seconds) => void pauses.push(seconds));
    expect(await services.work('openalex', '10.5555/a')).toMatchObject({ title: 'A' });
    expect(pauses).toEqual([7, 4]);
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['too long a pause', [{ status: 429, body: '', retryAfter: 3600 }], 1],
    ['too many pauses', Array.from({ length: 5 }, () => ({ status: 429, body: '' })), 3],
  ])('%s: the service is left alone from then on', async (_, answers, times) => {
    const { ask, asked } = inTurn(...answers);
    const services = new Services(ask, async () => {});
    await expect(services.work('openalex', '10.5555/a')).rejects.toThrow('it asks for a pause (429); run the command again later');
    await expect(services.work('openalex', '10.5555/b')).rejects.toThrow('it asks for a pause');
    expect(asked).toHaveLength(times);
  });

  test.each([
    ['another host', 'https://example.org/a', 'it leads on to example.org, which is not asked'],
    ['the same host without a key', 'http://api.openalex.org/a', 'it leads on to api.openalex.org, which is not asked'],
    ['nowhere', undefined, 'it leads on to nowhere'],
    ['a circle', '/works/doi:10.5555%2Fa', 'it leads in a circle'],
  ])('a redirect to %s is not followed', async (_, location, message) => {
    const answer = { status: 302, body: '', ...(location ? { location } : {}) };
    const { ask } = inTurn(answer, answer, answer, answer);
    await expect(new Services(ask).work('openalex', '10.5555/a')).rejects.toThrow(message);
  });

  test('a server error is no answer on the work', async () => {
    const { ask } = inTurn({ status: 500, body: 'Oops' });
    await expect(new Services(ask).work('crossref', '10.5555/a')).rejects.toThrow('it answers 500');
  });
});

async function texts(root: string): Promise<Record<string, string>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const own = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(await Promise.all(own.sort().map(async (file) => [file, await readFile(file, 'utf8')])));
}
