// Which sentences may be near each other, told by the runs of characters that they have in common, so that the work grows with
// the text and not with its square. Leaves out none that is near.
import { mayDiffer, mostPlaces } from './nearness.ts';

const buckets = 1 << 22;

/**
 * How long the runs are. Of two sentences of n characters that differ in two places n / 4 characters at the most are not in
 * common, so that the longest stretch in common has n / 4; the longer a run, the fewer have it.
 */
const runLength = (length: number): number => (length < 24 ? 3 : length < 48 ? 6 : 12);

/** The runs of `size` characters in `key` as numbers below `buckets`, each once. */
function runsOf(key: string, size: number): number[] {
  const runs = new Set<number>();
  for (let at = 0; at + size <= key.length; at++) {
    let hash = size;
    for (let i = at; i < at + size; i++) hash = Math.imul(hash, 0x01000193) ^ key.charCodeAt(i);
    runs.add(Math.imul(hash, 0x9e3779b1) >>> 10);
  }
  return [...runs];
}

/** A shorter sentence that is near may have shorter runs. */
const sizesFor = ({ length }: string): number[] => [
  ...new Set([runLength(length), runLength(length - mayDiffer(length))]),
];

/**
 * For each of `keys`, by its place, those that may be near it, some of them twice. A sentence that is near has all runs but
 * those that the places touch in which they differ; so of one more than that, the rarest, both have one.
 */
export function candidatesAmong(keys: readonly string[]): (index: number) => Iterable<number> {
  const all = keys.map((key) => sizesFor(key).map((size) => ({ size, runs: runsOf(key, size) })));
  const counts = new Uint32Array(buckets);
  for (const { runs } of all.flat()) for (const run of runs) counts[run] = (counts[run] ?? 0) + 1;
  const sharing = new Map<number, number[]>();
  const rarest = all.map((sizes, index) => {
    const most = mayDiffer(keys[index]?.length ?? 0);
    const own = sizes.flatMap(({ size, runs }) => {
      const byCount = Float64Array.from(runs, (run) => (counts[run] ?? 0) * buckets + run).sort();
      return Array.from(byCount.subarray(0, most + mostPlaces * (size - 1) + 1), (each) => each % buckets);
    });
    for (const run of own) {
      const known = sharing.get(run);
      if (known === undefined) sharing.set(run, [index]);
      else known.push(index);
    }
    return own;
  });
  return (index) => (rarest[index] ?? []).flatMap((run) => sharing.get(run) ?? []);
}
