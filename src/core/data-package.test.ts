import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { FORMATS } from './cite/formats.ts';
import { dataPackage } from './data-package.ts';
import { loadCorpus } from './load.ts';
import { type Cell, TABLES, tableCsv } from './tables.ts';

/** What Data Package v2, Data Resource and Table Schema require (https://datapackage.org/standard/), in our own words: “MUST” and the types. */
const PROFILE = {
  type: 'object',
  required: ['$schema', 'resources', 'licenses', 'name'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    version: { type: 'string' },
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    licenses: { type: 'array', minItems: 1, items: { anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
    contributors: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1 } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          path: { type: 'string', pattern: '^(?!/|\\.|~|file:)(?!.*/\\.\\./).+$' },
          type: { const: 'table' },
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    type: { enum: ['string', 'integer', 'boolean'] },
                    constraints: {
                      type: 'object',
                      properties: { required: { type: 'boolean' }, enum: { type: 'array', minItems: 1, uniqueItems: true } },
                      additionalProperties: false,
                    },
                  },
                },
              },
              primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
              foreignKeys: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  properties: { reference: { type: 'object', required: ['resource', 'fields'] } },
                },
              },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
} as const;

const { corpus } = await loadCorpus(join(import.meta.dirname, '../../content'));
const ROWS = new Map(TABLES.map((table) => [table.name, [...table.rows(corpus)]]));

test('the descriptor is a data package', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(PROFILE);
  validate(dataPackage('https://example.org/kb/'));
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...dataPackage('https://example.org/'), resources: [{ name: 'Not a name', path: '/etc/passwd' }] })).toBe(false);
});

test('its citation files are those of the site', () => {
  const { resources } = dataPackage('https://example.org/') as { resources: { path: string }[] };
  expect(resources.map(({ path }) => path)).toEqual([
    ...TABLES.map(({ name }) => `data/${name}.csv`),
    ...FORMATS.map(({ extension }) => `exports/library.${extension}`),
  ]);
});

test.each(TABLES.map((table) => [table.name, table] as const))('%s obeys its types, its keys and its foreign keys', (name, table) => {
  const rows = ROWS.get(name) ?? [];
  // No real work has a notice; notices.test.ts has made-up ones.
  expect(rows.length > 0 || name === 'notices').toBe(true);
  const column = (of: string, field: string) => TABLES.find((other) => other.name === of)?.fields.findIndex((item) => item.name === field) ?? -1;
  const key = (row: readonly Cell[], of: string, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[column(of, field)]));
  const wrong = rows.flatMap((row) =>
    table.fields.flatMap(({ name: field, type, constraints }, i) => {
      const value = row[i];
      if (value === undefined || value === '') return constraints?.required ? [`${field} is empty in ${row[0]}`] : [];
      const typed = type === 'integer' ? Number.isInteger(value) : typeof value === type;
      return typed && (!constraints?.enum || constraints.enum.includes(String(value))) ? [] : [`${field} = ${value} in ${row[0]}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(rows.every((row) => row.length === table.fields.length)).toBe(true);
  const keys = rows.map((row) => key(row, name, table.primaryKey));
  expect(keys.filter((one, i) => keys.indexOf(one) !== i)).toEqual([]);
  for (const { fields, reference } of table.foreignKeys) {
    const target = reference.resource || name;
    const known = new Set((ROWS.get(target) ?? []).map((row) => key(row, target, reference.fields)));
    const last = fields.at(-1) ?? '';
    const dangling = rows.filter((row) => row[column(name, last)] !== undefined && !known.has(key(row, name, fields)));
    expect(dangling, `${name}.${fields} → ${target}`).toEqual([]);
  }
});

test('a table has as many lines as rows, and no formula', () => {
  for (const table of TABLES) {
    const csv = tableCsv(table, corpus);
    expect(csv.split('\r\n')).toHaveLength((ROWS.get(table.name)?.length ?? 0) + 2);
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@-]/);
  }
});
