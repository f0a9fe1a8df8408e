import { describe, expect, it } from 'vitest';
import { kb } from '../../tests/command.ts';

const run = (...argv: string[]) => kb('search', ...argv);

describe('kb search', () => {
  it('gives JSON, best first', async () => {
    const { code, out } = await run('rétention', '--format', 'json');
    expect(code).toBe(0);
    const hits = JSON.parse(out) as { id: string; score: number }[];
    expect(hits[0]).toEqual({
      id: 'treatment-retention',
      kind: 'claim',
      title: 'Les personnes accompagnées par des pairs restent plus longtemps en traitement.',
      score: expect.any(Number),
      matched: expect.arrayContaining([{ word: 'rétention', field: 'id', term: 'retention' }]),
    });
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('shows doubts in text, in the language asked for', async () => {
    const { out, err } = await run('staying in treatment', '--lang', 'en', '--limit', '1');
    expect(out).toMatch(
      /^People supported by peers stay in treatment longer\.\n {2}claim treatment-retention .*\n {2}evidence: 1 supports, 1 INCONCLUSIVE\n/,
    );
    // A slow machine says before that it is reading.
    expect(err).toMatch(/^1 of \d+ hits; --limit \d+ shows all\.\n$/m);
  });

  it('narrows by facets, with or without a query', async () => {
    const { out } = await run('--kind', 'source', '--benefit', 'treatment-retention', '--format', 'json');
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining(['bassuk-2016', 'gormley-2021']));
    const both = await run('revue', '--kind', 'source', '--benefit', 'treatment-retention', '--format', 'json');
    expect(JSON.parse(both.out)).not.toHaveLength(0);
  });

  it('finds nothing, says so and suggests, with exit code 0', async () => {
    expect(await run('urrgenses', '--format', 'json')).toMatchObject({
      code: 0,
      out: '[]\n',
      err: expect.stringContaining('settings/emergency-departments'),
    });
  });

  it.each<[string, string[], RegExp]>([
    ['nothing asked', [], /Say what to search for/],
    ['an unknown theme', ['x', '--theme', 'efects'], /--theme “efects” .* Did you mean “effects”\?/],
    ['a claim that is no benefit', ['--benefit', 'treatment-retentio'], /Did you mean “treatment-retention”/],
    ['an unknown kind', ['--kind', 'book'], /There are: claim, concept, instrument, source/],
    ['an unknown language', ['x', '--lang', 'de'], /--lang takes one of fr, en/],
    ['a limit that is no number', ['x', '--limit', '0'], /--limit takes a number/],
    ['an unknown option', ['x', '--sort', 'year'], /--sort/],
    ['a folder that is not there', ['x', '--content', '/nowhere'], /There is no folder/],
  ])('refuses %s', async (_, argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
