import { SEARCH_VERSION } from './data.ts';
import { hashText } from './hash.ts';

/** The part of the search data that is at hand. Reading what is not there notes it, so that it can be fetched and the question put again. */
export interface Pieces {
  /**
   * A piece, made ready once.
   *
   * @param parse of its JSON value
   * @returns undefined when it is not at hand
   * @throws what `parse` throws
   */
  read<T>(name: string, parse: (body: never) => T): T | undefined;
  /** True when something was read that is not at hand: an answer made of the rest is not one yet. */
  isLacking(): boolean;
  /** Names of what was not at hand, and forgets that it was asked for. */
  takeLacking(): string[];
  add(name: string, body: unknown): void;
  /** Until `forgetFailed`, a piece that cannot be had counts as read and empty: only texts may lack (`has`). */
  fail(name: string): void;
  hasFailed(): boolean;
  forgetFailed(): void;
}

export function createPieces(given: Iterable<readonly [string, unknown]> = []): Pieces {
  const bodies = new Map(given);
  const parsed = new Map<string, unknown>();
  const lacking = new Set<string>();
  const failed = new Set<string>();
  return {
    read<T>(name: string, parse: (body: never) => T): T | undefined {
      const ready = parsed.get(name);
      if (ready !== undefined) return ready as T;
      if (!bodies.has(name)) {
        if (!failed.has(name)) lacking.add(name);
        return undefined;
      }
      const value = parse(bodies.get(name) as never);
      parsed.set(name, value);
      bodies.set(name, undefined); // it is kept once
      return value;
    },
    isLacking: () => lacking.size > 0,
    takeLacking() {
      const names = [...lacking];
      lacking.clear();
      return names;
    },
    add: (name, body) => void bodies.set(name, body),
    fail: (name) => void failed.add(name),
    hasFailed: () => failed.size > 0,
    forgetFailed: () => failed.clear(),
  };
}

/** Where a piece is, below the folder of its language. */
export function addressOf(edition: string, name: string): string {
  return `${edition}/${name}.json`;
}

/** What to tell of data that do not hold together. */
export function damaged(how: string): Error {
  return new Error(`Search data are damaged: ${how}. Reload the page.`);
}

/**
 * Writes a piece, or the manifest, as its file: what it is, a digest, and the value.
 *
 * @param name with its language and edition: `fr/1a2b3c/terms4`
 */
export function seal(name: string, body: unknown): string {
  return JSON.stringify([SEARCH_VERSION, name, hashText(JSON.stringify(body)), body]);
}

/**
 * Reads what `seal` wrote.
 *
 * @throws when it is of another release, another piece than was asked for, cut short or changed
 */
export function unseal(name: string, file: string): unknown {
  let read: unknown;
  try {
    read = JSON.parse(file);
  } catch {
    throw damaged(`“${name}” is no JSON`);
  }
  if (!Array.isArray(read) || read.length !== 4) throw damaged(`“${name}” has another form`);
  const [version, own, digest, body] = read;
  if (version !== SEARCH_VERSION) throw new Error(`Search data of form ${version}; this code reads form ${SEARCH_VERSION}. Reload the page.`);
  if (own !== name) throw damaged(`“${own}” stands where “${name}” was asked for`);
  if (digest !== hashText(JSON.stringify(body))) throw damaged(`“${name}” is not what was written`);
  return body;
}
