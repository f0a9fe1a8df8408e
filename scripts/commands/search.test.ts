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

  it('reads phrases, exclusions and fields, and sorts', async () => {
    const { out } = await run('devis:revue type:source -titre:opioid', '--sort', 'year', '--format', 'json');
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['eddie-2019', 'mercer-2021']));
    expect(ids).not.toContain('gormley-2021');
    const years = ids.map((id) => Number(/\d{4}/.exec(id)?.[0]));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it('searches the whole text for a phrase', async () => {
    const { out } = await run('"rien de tel ne figure ici"', '--format', 'json');
    expect(JSON.parse(out)).toEqual([]);
    const { err } = await run('milieu:hôpital "l’équipe"', '--limit', '1');
    expect(err).toContain('“milieu:hôpital” was read as setting: Unités hospitalières.');
    expect(err).not.toContain('Only titles');
  });

  it('says what it did not understand, and what would have been right', async () => {
    const { code, err } = await run('milieu:hospitol');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Did you mean milieu:"Unités hospitalières"') });
    expect((await run('autor:eddie')).err).toContain('“autor” is no field; its value was looked for everywhere. Did you mean auteur:eddie');
  });

  it('tells of its language in --help', async () => {
    const { out } = await run('--help');
    for (const sign of ['author auteur', 'year:2019..2023', 'SAUF', '--sort']) expect(out).toContain(sign);
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
    ['an unknown order', ['x', '--sort', 'price'], /--sort takes one of relevance, year, author, design/],
    ['an unknown option', ['x', '--order', 'year'], /--order/],
    ['a folder that is not there', ['x', '--content', '/nowhere'], /There is no folder/],
  ])('refuses %s', async (_, argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
