// A text and its reading, side by side: kana stand in both, and what is between them is the reading of kanji, shared out as
// kanji are usually read.
import { isHiragana } from './kana.ts';
import { partCost } from './kanjiPart.ts';
import { type Sound, soundsOf, type Spelling } from './spelling.ts';

/** Kana of one kanji: うけたまわ. */
const longestOfKanji = 6;
/** Steps after which a reading counts as one of another text. */
const mostSteps = 10_000;
/** What it costs when a blank of the reading stands where no word begins, or none where a sign parts two words. */
const offBreak = 3;

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

/** The cheapest ways through a reading, one character of the text after another. */
class Ways {
  readonly #reading: Reading;
  readonly #width: number;
  /** By the place of a character in the text and the place in the reading behind it: the place before it. */
  readonly #from: Uint16Array;
  #costs: Float64Array;
  #next: Float64Array;
  /** The places that the reading may have come to. */
  #places: number[] = [0];
  #reached: number[] = [];
  #at = 0;
  #steps = 0;

  constructor(length: number, reading: Reading) {
    this.#reading = reading;
    this.#width = reading.kana.length + 1;
    this.#from = new Uint16Array(length * this.#width);
    this.#costs = new Float64Array(this.#width).fill(Number.POSITIVE_INFINITY);
    this.#next = this.#costs.slice();
    this.#costs[0] = 0;
  }

  /** Reads one character; `before` and `after` are those around it. False where that cannot be. */
  read(sound: Sound, before: Sound | undefined, after: Sound | undefined): boolean {
    const { kana, breaks } = this.#reading;
    const isParted = sound.kind !== 'sign' && before?.kind === 'sign' && breaks.size > 1;
    for (const place of this.#places) {
      const off = isParted && place > 0 && !breaks.has(place) ? offBreak : 0;
      const cost = (this.#costs[place] ?? 0) + off;
      if (sound.kind === 'sign') this.#reach(place, place, cost);
      else if (sound.kind !== 'spelt') this.#readKanji(place, cost, after?.kind === 'kanji');
      else
        for (const spelt of sound.spelt)
          if (kana.startsWith(spelt, place)) this.#reach(place + spelt.length, place, cost);
    }
    for (const place of this.#places) this.#costs[place] = Number.POSITIVE_INFINITY;
    [this.#costs, this.#next] = [this.#next, this.#costs];
    this.#places = this.#reached;
    this.#reached = [];
    this.#at++;
    return this.#places.length > 0 && this.#steps <= mostSteps;
  }

  #readKanji(place: number, cost: number, isFollowed: boolean): void {
    const { kana, breaks } = this.#reading;
    let crossed = cost;
    for (let end = place + 1; end <= Math.min(place + longestOfKanji, kana.length); end++) {
      const last = kana.charAt(end - 1);
      if (!isHiragana(last) && last !== 'ー') return;
      const own = partCost(kana.slice(place, end), isFollowed ? kana.charAt(end) : '');
      if (own !== Number.POSITIVE_INFINITY) this.#reach(end, place, crossed + own);
      if (breaks.has(end)) crossed += offBreak;
    }
  }

  #reach(place: number, from: number, cost: number): void {
    this.#steps++;
    const known = this.#next[place] ?? Number.POSITIVE_INFINITY;
    if (known <= cost) return;
    if (known === Number.POSITIVE_INFINITY) this.#reached.push(place);
    this.#next[place] = cost;
    this.#from[this.#at * this.#width + place] = from;
  }

  /** Where each character begins; null where the end of the reading was not come to. */
  toEnd(): Int32Array | null {
    let place = this.#width - 1;
    if (!this.#places.includes(place)) return null;
    const places = new Int32Array(this.#at + 1);
    places[this.#at] = place;
    for (let at = this.#at - 1; at >= 0; at--) {
      place = this.#from[at * this.#width + place] ?? 0;
      places[at] = place;
    }
    return places;
  }
}

/** No text and no reading that somebody wrote for it is longer. */
const longest = 4_000;

/** `reading`: kana, a blank before each word that the text may be found by. Null where it does not fit the text. */
export function alignReading(text: string, reading: string): Spelling | null {
  if (text.length > longest || reading.length > longest) return null;
  const sounds = soundsOf(text);
  const parted = partingOf(reading);
  const ways = new Ways(sounds.length, parted);
  for (const [at, sound] of sounds.entries())
    if (!ways.read(sound, sounds[at - 1], sounds[at + 1])) return null;
  const places = ways.toEnd();
  return places === null ? null : { reading: parted.kana, places };
}
