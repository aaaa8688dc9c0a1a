// How words in kanji are read, learnt from texts with their readings: whole runs of kanji, and the parts that they can be
// divided into because many runs have them. What no text shows is not known.
import { isHiragana } from './kana.ts';
import { partCost } from './kanjiPart.ts';
import { isKanji, type Spelling, unknown } from './spelling.ts';

/** By words of kanji, which may have the kana that follows at their end: 行っ → おこなっ. */
export type KanjiWords = ReadonlyMap<string, string>;

interface Run {
  readonly kanji: string;
  readonly kana: string;
  /** The kana behind it, where it is one that the last kanji may need: っ of 行っている. */
  readonly next: string;
}

function runsIn(text: string, { reading, places }: Spelling): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isKanji(text.charAt(start)) || places[start] === -1) continue;
    let end = start + 1;
    while (isKanji(text.charAt(end))) end++;
    const [from, to] = [places[start] ?? 0, places[end] ?? 0];
    const next = isHiragana(text.charAt(end)) ? text.charAt(end) : '';
    if (from < to) runs.push({ kanji: text.slice(start, end), kana: reading.slice(from, to), next });
    start = end - 1;
  }
  return runs;
}

const longestPart = 6;
const rounds = 4;

/** By kanji and kana: how often the one was read as the other. */
type Counts = Map<string, number>;

const costOf = (kanji: string, kana: string, next: string, counts: Counts): number =>
  partCost(kana, next) / (1 + (counts.get(`${kanji} ${kana}`) ?? 0));

/** The kana of each kanji of a run, shared out as cheaply as can be; null where there are too few. */
function divide({ kanji, kana }: Run, counts: Counts): readonly string[] | null {
  const width = kana.length + 1;
  const best = new Float64Array((kanji.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(best.length);
  best[0] = 0;
  for (let i = 0; i < kanji.length; i++)
    for (let j = 0; j < kana.length; j++) {
      const before = best[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (before === Number.POSITIVE_INFINITY) continue;
      for (let end = j + 1; end <= Math.min(kana.length, j + longestPart); end++) {
        const cost = before + costOf(kanji.charAt(i), kana.slice(j, end), kana.charAt(end), counts);
        const to = (i + 1) * width + end;
        if (cost >= (best[to] ?? 0)) continue;
        best[to] = cost;
        from[to] = j;
      }
    }
  if (best.at(-1) === Number.POSITIVE_INFINITY) return null;
  const parts: string[] = [];
  for (let [i, j] = [kanji.length, kana.length]; i > 0; i--) {
    const start = from[i * width + j] ?? 0;
    parts.unshift(kana.slice(start, j));
    j = start;
  }
  return parts;
}

/** Every part of a run from one kanji to another, and with the kana behind it. */
function* wordsIn({ kanji, next }: Run, parts: readonly string[]): Generator<readonly [string, string]> {
  for (let start = 0; start < kanji.length; start++)
    for (let end = start + 1; end <= kanji.length; end++) {
      const kana = parts.slice(start, end).join('');
      yield [kanji.slice(start, end), kana];
      if (end === kanji.length && next !== '') yield [kanji.slice(start) + next, kana + next];
    }
}

/** The words of texts with their readings; of several readings that a word has, the most frequent. */
export function learnWords(texts: readonly (readonly [text: string, spelling: Spelling])[]): KanjiWords {
  const runs = texts.flatMap(([text, spelling]) => runsIn(text, spelling));
  let counts: Counts = new Map();
  for (let round = 0; round < rounds; round++) {
    const next: Counts = new Map();
    for (const run of runs)
      for (const [index, kana] of (divide(run, counts) ?? []).entries()) {
        const key = `${run.kanji.charAt(index)} ${kana}`;
        next.set(key, (next.get(key) ?? 0) + 1);
      }
    counts = next;
  }
  const found = new Map<string, Map<string, number>>();
  for (const run of runs)
    for (const [word, kana] of wordsIn(run, divide(run, counts) ?? [])) {
      const readings = found.get(word) ?? new Map<string, number>();
      found.set(word, readings.set(kana, (readings.get(kana) ?? 0) + 1));
    }
  return new Map(
    Array.from(found, ([word, readings]) => {
      const [most] = [...readings].sort(([, a], [, b]) => b - a);
      return [word, most?.[0] ?? unknown];
    }),
  );
}
