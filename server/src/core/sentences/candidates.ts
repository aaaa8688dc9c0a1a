// Which sentences may be near each other, told by the runs of characters that they have in common, so that the work grows with
// the text and not with its square. Leaves out none that is near.
import { mayDiffer, mostPlaces } from './nearness.ts';

const buckets = 1 << 22;

/**
 * How long the runs are. Of two sentences of n characters that differ in two places n / 4 characters at the most are not in
 * common, so that the longest stretch in common has n / 4; the longer a run, the fewer have it.
 */
const runLength = (length: number): number => (length < 24 ? 3 : length < 48 ? 6 : 12);

/** The runs of `size` characters in `key` as numbers below `buckets`. */
function runsOf(key: string, size: number): Int32Array {
  const runs = new Int32Array(Math.max(0, key.length - size + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = size;
    for (let i = at; i < at + size; i++) hash = Math.imul(hash, 0x01000193) ^ key.charCodeAt(i);
    runs[at] = Math.imul(hash, 0x9e3779b1) >>> 10;
  }
  return runs;
}

/** A shorter sentence that is near may have shorter runs. */
const sizesFor = ({ length }: string): Set<number> =>
  new Set([runLength(length), runLength(length - mayDiffer(length))]);

/** The `most` of `runs` that are rarest by `counts`, each once. */
function rarestOf(runs: Int32Array, most: number, counts: Uint32Array): Int32Array {
  const ranks = Float64Array.from(runs);
  for (const [at, run] of runs.entries()) ranks[at] = (counts[run] ?? 0) * buckets + run;
  const rarest = new Int32Array(Math.min(most, runs.length));
  let [found, last] = [0, -1];
  for (const rank of ranks.sort()) {
    if (rank === last) continue;
    if (found === rarest.length) break;
    rarest[found++] = rank % buckets;
    last = rank;
  }
  return rarest.subarray(0, found);
}

/** For each run the places of those that have it: `lists`, by place, are the runs. */
function placesByRun(lists: readonly (readonly Int32Array[])[]): (run: number) => Int32Array {
  const ends = new Uint32Array(buckets + 1);
  for (const list of lists)
    for (const runs of list) for (const run of runs) ends[run + 1] = (ends[run + 1] ?? 0) + 1;
  for (let run = 1; run <= buckets; run++) ends[run] = (ends[run] ?? 0) + (ends[run - 1] ?? 0);
  const places = new Int32Array(ends[buckets] ?? 0);
  // What was the start of a run's places is their end when all of them are in.
  for (const [place, list] of lists.entries())
    for (const runs of list)
      for (const run of runs) {
        const at = ends[run] ?? 0;
        places[at] = place;
        ends[run] = at + 1;
      }
  return (run) => places.subarray(run === 0 ? 0 : ends[run - 1], ends[run]);
}

/**
 * For each of `keys`, by its place, the places of those that may be near it, in lists in which some of them stand twice. A
 * sentence that is near has all runs but those that the places touch in which they differ; so of one more than that, the
 * rarest, both have one.
 */
export function candidatesAmong(keys: readonly string[]): (index: number) => readonly Int32Array[] {
  const all = keys.map((key) => Array.from(sizesFor(key), (size) => ({ size, runs: runsOf(key, size) })));
  const counts = new Uint32Array(buckets);
  for (const list of all)
    for (const { runs } of list) for (const run of runs) counts[run] = (counts[run] ?? 0) + 1;
  const rarest = all.map((list, index) => {
    const most = mayDiffer(keys[index]?.length ?? 0) + 1;
    return list.map(({ size, runs }) => rarestOf(runs, most + mostPlaces * (size - 1), counts));
  });
  const placesOf = placesByRun(rarest);
  return (index) => (rarest[index] ?? []).flatMap((runs) => Array.from(runs, placesOf));
}
