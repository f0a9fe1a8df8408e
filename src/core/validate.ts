import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Path } from './yaml.ts';

export interface Invalid {
  ruleId: 'missing-field' | 'unknown-field' | 'invalid-value' | 'missing-language';
  path: Path;
  message: string;
  expected?: string[];
}

type Issue = z.core.$ZodIssue;

/**
 * Checks data against a schema and says what is wrong in an editor's words: the one funnel for every schema.
 *
 * @returns the parsed value, or the list of what is wrong
 */
export function validate<T extends z.ZodType>(schema: T, data: unknown): { value: z.output<T> } | { invalid: Invalid[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data };
  return { invalid: result.error.issues.flatMap((issue) => explain(issue, data, schema)) };
}

function explain(issue: Issue, data: unknown, schema: z.ZodType, base: Path = []): Invalid[] {
  const path = [...base, ...issue.path];
  const value = valueAt(data, path);
  const name = path.length ? `“${pathText(path)}”` : 'The entry';
  if (value === undefined) return [missing(path)];
  if (value === null) return [empty(path, issue)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownKeys(schema, path);
        const near = nearest(key, known);
        return {
          ruleId: 'unknown-field',
          path: [...path, key],
          message: `Unknown field “${key}”${path.length ? ` in ${name}` : ''}.${near ? ` Did you mean “${near}”?` : ''}`,
          ...(near ? { expected: [near] } : known.length ? { expected: known } : {}),
        };
      });
    case 'invalid_type': {
      const isBare = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      const hint = isBare ? ` Put it between quotes: "${String(value)}".` : '';
      return [{ ruleId: 'invalid-value', path, message: `${name} is ${kindOf(value)}, expected ${typeName(issue.expected)}.${hint}` }];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return [
        {
          ruleId: 'invalid-value',
          path,
          message: `Unexpected ${name} ${show(value)}, expected one of ${allowed.join(', ')}.${near ? ` Did you mean “${near}”?` : ''}`,
          expected: allowed,
        },
      ];
    }
    case 'too_small':
      if (issue.origin === 'array') {
        return [{ ruleId: 'invalid-value', path, message: `${name} has too few items, expected at least ${String(issue.minimum)}.` }];
      }
      return [{ ruleId: 'invalid-value', path, message: `${name} is empty or too small, expected ${issue.message}.` }];
    case 'invalid_union': {
      const branches = issue.errors.filter((errors) => errors.length > 0);
      const best = branches.sort((a, b) => penalty(a) - penalty(b))[0];
      if (best && typeof value === 'object' && value !== null) return best.flatMap((inner) => explain(inner, data, schema, path));
      const wanted = [...new Set(branches.flat().map((inner) => (inner.code === 'invalid_type' ? typeName(inner.expected) : inner.message)))];
      return [{ ruleId: 'invalid-value', path, message: `Unexpected ${name} ${show(value)}, expected ${wanted.join(' or ')}.` }];
    }
    default:
      return [{ ruleId: 'invalid-value', path, message: `Unexpected ${name} ${show(value)}, expected ${issue.message}.` }];
  }
}

function missing(path: Path): Invalid {
  const key = String(path.at(-1) ?? '');
  if (key === 'fr' || key === 'en') {
    const language = key === 'fr' ? 'French' : 'English';
    return { ruleId: 'missing-language', path, message: `“${pathText(path.slice(0, -1))}” has no ${language}. Add “${key}: …”.` };
  }
  return { ruleId: 'missing-field', path, message: `The field “${pathText(path)}” is missing.` };
}

function empty(path: Path, issue: Issue): Invalid {
  const expected = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  const wanted = expected
    ? `expected one of ${expected.join(', ')}`
    : issue.code === 'invalid_type'
      ? `expected ${typeName(issue.expected)}`
      : undefined;
  return {
    ruleId: 'invalid-value',
    path,
    message: `“${pathText(path)}” is empty${wanted ? `, ${wanted}` : ''}. Fill it in, or take the line out.`,
    ...(expected ? { expected } : {}),
  };
}

/** The branch of a union that a writer most likely meant: the one with the fewest faults, unknown fields counting most. */
function penalty(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
}

function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i ? '.' : ''}${String(step)}`)).join('');
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text && text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return 'text';
  return `the ${typeof value} ${String(value)}`;
}

function typeName(type: string): string {
  return (
    { string: 'text', array: 'a list', object: 'a group of fields', int: 'a whole number', number: 'a number', boolean: 'true or false' }[type] ??
    type
  );
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[step]),
    data,
  );
}

/** The fields that a schema allows at a path, as far as plain objects and lists lead there. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let node: unknown = schema;
  for (const step of [...path, undefined]) {
    node = unwrap(node);
    const def = definition(node);
    if (step === undefined) return def?.shape ? Object.keys(def.shape) : unionKeys(def);
    node = def?.shape && typeof step !== 'number' ? def.shape[String(step)] : def?.element;
  }
  return [];
}

interface Definition {
  type?: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
  options?: unknown[];
}
function definition(node: unknown): Definition | undefined {
  return (node as { _zod?: { def?: Definition } } | undefined)?._zod?.def;
}
function unwrap(node: unknown): unknown {
  let inner = node;
  while (definition(inner)?.innerType) inner = definition(inner)?.innerType;
  return inner;
}
function unionKeys(def: Definition | undefined): string[] {
  return [...new Set((def?.options ?? []).flatMap((option) => Object.keys(definition(unwrap(option))?.shape ?? {})))];
}
