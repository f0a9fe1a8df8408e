import { spawn } from 'node:child_process';

export interface Outcome {
  /** The exit code; 1 for a program that could not be started or was stopped. */
  code: number;
  /** Standard output and standard error, in the order in which they came. */
  output: string;
}

/** Runs a program to its end without a terminal, and keeps what it says. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; timeout?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...(options.cwd ? { cwd: options.cwd } : {}),
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString();
    child.on('error', (error) => resolve({ code: 1, output: `${output()}${error.message}\n` }));
    child.on('close', (code, signal) => {
      const stopped = signal ? `${command} was stopped (${signal}${options.timeout ? `, after at most ${options.timeout / 1000} s` : ''}).\n` : '';
      resolve({ code: code ?? 1, output: output() + stopped });
    });
  });
}
