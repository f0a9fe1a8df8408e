import { main } from '../scripts/kb.ts';

/** Runs `kb` with these words, and gives its exit code and what it wrote. */
export async function kb(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, { out: (text) => out.push(text), err: (text) => err.push(text), interactive: false });
  return { code, out: out.join(''), err: err.join('') };
}
