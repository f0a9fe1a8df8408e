import type { Name } from '../../../schemas/index.ts';
import { initialsOf } from './people.ts';

const PARTICLES = /(?<![\p{L}\p{M}])(?:De|D(?=['’])|Von|Van|Der|Den|Da|Dos|Das|Y|E|Zu)(?=[\s'’]\S)/gu;

/**
 * Names in capitals as they are written elsewhere: `DUPONT, JEAN` is Dupont, Jean, and `Adams, CA` is Adams, C. A. What cannot be known – the
 * second capital of MacDonald, whether `LI` is a name or two initials – is said, so that someone looks.
 */
export function mendCapitals(names: readonly Name[], say: (text: string) => void): Name[] {
  return names.map((name) => {
    if ('literal' in name) {
      if (isShouted(name.literal)) say(`“${name.literal}” is in capitals, and stays so`);
      return name;
    }
    if (name.given === undefined) return name;
    const isLoud = /\p{Lu}['’]?\p{Lu}/u.test(name.family) && !/\p{Ll}/u.test(name.family);
    const family = isLoud ? lowered(name.family).replace(PARTICLES, (word) => word.toLowerCase()) : name.family;
    const given = mendGiven(name.given, isLoud);
    if (family === name.family && given === name.given) {
      if (isLoud) say(`“${shown(name)}” is in capitals, and stays so`);
      return name;
    }
    const mended = { ...name, family, given };
    say(`“${shown(name)}” became “${shown(mended)}”`);
    return mended;
  });
}

/** Whether a text of several words is in capitals throughout. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{4,}/gu) ?? []).length > 1;
}

function mendGiven(given: string, isLoud: boolean): string {
  if (/\p{Ll}/u.test(given) || !/\p{Lu}['’]?\p{Lu}/u.test(given) || /^(?:I{2,3}|IV)$/.test(given)) return given;
  if (!/^\p{Lu}{2,3}$/u.test(given)) return lowered(given);
  const isSayable = /[AEIOUY]/.test(given.normalize('NFD'));
  if (!isLoud || !isSayable) return initialsOf(given);
  return given.length === 3 ? lowered(given) : given;
}

function lowered(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})Mc\p{Ll}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`);
}

function shown({ family, given, 'non-dropping-particle': particle }: Exclude<Name, { literal: string }>): string {
  return `${particle ? `${particle} ` : ''}${family}, ${given}`;
}
