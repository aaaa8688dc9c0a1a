// A text and its reading, side by side: kana stand in both, and what is between them is the reading of kanji, shared out as
// kanji are usually read.
import { isHiragana } from './kana.ts';
import { partCost } from './kanjiPart.ts';
import { type Sound, soundsOf, type Spelling } from './spelling.ts';

/** Kana of one kanji: うけたまわ. */
const longestOfKanji = 6;
/** Steps after which a reading counts as one of another text. */
const mostSteps = 50_000;
/** What it costs when a blank of the reading stands where no word begins, or none where a sign parts two words. */
const offBreak = 3;

/** How a place in the reading was come to, and at what cost. */
interface Way {
  readonly from: number;
  readonly cost: number;
}

interface Reading {
  readonly kana: string;
  /** Where its blanks stood. */
  readonly breaks: ReadonlySet<number>;
}

function partingOf(reading: string): Reading {
  const breaks = new Set<number>();
  let length = 0;
  for (const word of reading.split(' ')) breaks.add((length += word.length));
  return { kana: reading.replaceAll(' ', ''), breaks };
}

/** Where what sounds as `sound` may end that begins at `place`, with the cost of each end; `next` is what follows it. */
function* endsOf(
  sound: Sound,
  next: Sound | undefined,
  place: number,
  { kana, breaks }: Reading,
): Generator<readonly [number, number]> {
  if (sound.kind === 'sign') yield [place, 0];
  else if (sound.kind === 'spelt') {
    if (kana.startsWith(sound.kana, place)) yield [place + sound.kana.length, 0];
  } else {
    let crossed = 0;
    for (let end = place + 1; end <= Math.min(place + longestOfKanji, kana.length); end++) {
      const last = kana.charAt(end - 1);
      if (!isHiragana(last) && last !== 'ー') return;
      const follows = next?.kind === 'kanji' ? kana.charAt(end) : '';
      yield [end, crossed + partCost(kana.slice(place, end), follows)];
      if (breaks.has(end)) crossed += offBreak;
    }
  }
}

/** For each place in the text, the places in the reading that it may stand at; null where that cannot be told. */
function waysThrough(sounds: readonly Sound[], reading: Reading): readonly ReadonlyMap<number, Way>[] | null {
  const ways: Map<number, Way>[] = [new Map([[0, { from: 0, cost: 0 }]])];
  let steps = 0;
  for (const [at, sound] of sounds.entries()) {
    const next = new Map<number, Way>();
    const isParted = sound.kind !== 'sign' && sounds[at - 1]?.kind === 'sign' && reading.breaks.size > 1;
    for (const [place, { cost }] of ways[at] ?? []) {
      const start = cost + (isParted && place > 0 && !reading.breaks.has(place) ? offBreak : 0);
      for (const [end, more] of endsOf(sound, sounds[at + 1], place, reading)) {
        if (++steps > mostSteps) return null;
        if (start + more < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { from: place, cost: start + more });
      }
    }
    ways.push(next);
  }
  return ways;
}

/** `reading`: kana, a blank before each word that the text may be found by. Null where it does not fit the text. */
export function alignReading(text: string, reading: string): Spelling | null {
  const sounds = soundsOf(text);
  const parted = partingOf(reading);
  const ways = waysThrough(sounds, parted);
  let place = parted.kana.length;
  if (ways?.at(-1)?.has(place) !== true) return null;
  const places = new Int32Array(text.length + 1);
  for (let at = text.length; at >= 0; at--) {
    places[at] = place;
    place = ways[at]?.get(place)?.from ?? 0;
  }
  return { reading: parted.kana, places };
}
