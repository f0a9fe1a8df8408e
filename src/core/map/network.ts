import type { Corpus } from '../corpus.ts';
import { compare } from '../diagnostic.ts';

/** A tie between two sources: a founding document cites a work, or a source relies on one for a claim. A pair that does both relies. */
export interface Tie {
  from: string;
  to: string;
  as: 'cites' | 'relies-on';
}

export interface NetworkNode {
  id: string;
  x: number;
  y: number;
  /** Degrees, clockwise from the right. */
  angle: number;
  /** It cites or relies on others, and stands inside the ring. */
  hub: boolean;
}

export interface Network {
  nodes: readonly NetworkNode[];
  ties: readonly Tie[];
}

/** Every tie between sources, by its two ids. */
export function tiesOf(corpus: Corpus): Tie[] {
  const ties = new Map<string, Tie>();
  const add = (from: string, to: string, as: Tie['as']) => {
    if (from !== to && corpus.sources.has(from) && corpus.sources.has(to)) ties.set(`${from} ${to}`, { from, to, as });
  };
  for (const source of corpus.sources.values()) for (const mention of source.mentions) add(mention.in, source.id, 'cites');
  for (const claim of corpus.claims.values())
    for (const line of claim.evidence) for (const work of line['relies-on']) add(line.source, work.source, 'relies-on');
  return [...ties].sort(([a], [b]) => compare(a, b)).map(([, tie]) => tie);
}

/**
 * Places sources around a centre at 0,0: works on a ring, those that the same sources lead to beside each other; what leads to them
 * inside, in the order in which their works stand. The same ties always give the same picture.
 *
 * @param radius of the ring, in units of the drawing
 */
export function layOut(ties: readonly Tie[], radius: number): Network {
  const hubs = [...new Set(ties.map(({ from }) => from))].sort();
  const leaves = [...new Set(ties.map(({ to }) => to))].filter((id) => !hubs.includes(id));
  const out = new Map(hubs.map((hub) => [hub, ties.filter(({ from }) => from === hub).length]));
  // The source with most ties comes first, so that its works form one arc.
  const ranked = hubs.toSorted((a, b) => (out.get(b) ?? 0) - (out.get(a) ?? 0) || compare(a, b));
  const key = (id: string) => {
    const from = new Set(ties.filter(({ to }) => to === id).map((tie) => tie.from));
    return ranked.map((hub) => (from.has(hub) ? '0' : '1')).join('');
  };
  const ring = leaves.map((id) => ({ id, key: key(id) })).sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  const at = (id: string, angle: number, distance: number, hub: boolean): NetworkNode => ({
    id,
    angle: round(angle),
    x: round(distance * Math.cos((angle * Math.PI) / 180)),
    y: round(distance * Math.sin((angle * Math.PI) / 180)),
    hub,
  });
  const outer = ring.map(({ id }, i) => at(id, (360 * i) / ring.length - 90, radius, false));
  const places = new Map(outer.map((node) => [node.id, node]));
  const mean = (hub: string) => {
    const ends = ties.filter(({ from }) => from === hub).flatMap(({ to }) => places.get(to) ?? []);
    const sum = (pick: (node: NetworkNode) => number) => ends.reduce((total, node) => total + pick(node), 0);
    const angle =
      (Math.atan2(
        sum(({ y }) => y),
        sum(({ x }) => x),
      ) *
        180) /
      Math.PI;
    return (angle + 450) % 360;
  };
  const order = hubs.map((id) => ({ id, mean: mean(id) })).sort((a, b) => a.mean - b.mean || compare(a.id, b.id));
  // Evenly spread, and turned so that each is as near to its works as the others allow.
  const slot = (i: number) => (360 * i) / order.length;
  const turns = order.map((hub, i) => ((hub.mean - slot(i)) * Math.PI) / 180);
  const sum = (of: (turn: number) => number) => turns.reduce((total, turn) => total + of(turn), 0);
  const turn = (Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI;
  const inner = order.map(({ id }, i) => at(id, slot(i) + turn - 90, radius * 0.5, true));
  return { nodes: [...inner, ...outer], ties };
}

/** One decimal: enough for the eye, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
