import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Where a command writes; a test passes its own. */
export interface Io {
  /** The result. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
  /** True when progress may redraw a line. */
  interactive: boolean;
}

/** One command of `kb`. */
export interface Command {
  name: string;
  /** One line, for the list. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code */
  run(argv: string[], io: Io): Promise<number>;
}

/** The arguments are not of the command's form; exit code 2. */
export class UsageError extends Error {}

/** node:util parseArgs, with its errors as UsageError. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** One of a list of words, or undefined when not given. */
export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], option: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}
