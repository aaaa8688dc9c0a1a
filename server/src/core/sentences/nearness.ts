// Whether two sentences are nearly the same, and in which words they differ.
import { differences } from '../compare/align.ts';
import { wordsOf } from '../compare/words.ts';

/** A word of one sentence and what stands in its place in the other. */
export interface WordDifference {
  readonly before: string;
  readonly after: string;
}

/** What became of a part of one text in another: characters `from` to `to` of the one, `newFrom` to `newTo` of the other. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Two sentences that differ in more places, or in more of their characters, say two things. */
export const mostPlaces = 2;
const partThatMayDiffer = 0.25;
const mostCharacters = 20;

/** How many characters of a sentence may be others in one that is near it. */
export const mayDiffer = (length: number): number =>
  Math.min(mostCharacters, Math.floor(length * partThatMayDiffer));

/** A comparison of two sentences that are nearly the same takes a part of it. */
const steps = 200_000;

/** Where two texts differ, word by word, in order; both without blanks. */
export function hunksOf(before: string, after: string): Hunk[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const hunks: Hunk[] = [];
  let [i, j, at, newAt] = [0, 0, 0, 0];
  for (const { change, count } of differences(left, right, { left: steps })) {
    const [from, newFrom] = [at, newAt];
    if (change !== 'added') for (const word of left.slice(i, (i += count))) at += word.length;
    if (change !== 'deleted') for (const word of right.slice(j, (j += count))) newAt += word.length;
    if (change === 'same') continue;
    const last = hunks.at(-1);
    if (last?.to === from && last.newTo === newFrom) hunks.pop();
    const joined = last?.to === from && last.newTo === newFrom ? last : { from, newFrom };
    hunks.push({ from: joined.from, to: at, newFrom: joined.newFrom, newTo: newAt });
  }
  return hunks;
}

const turned = ({ from, to, newFrom, newTo }: Hunk): Hunk => ({
  from: newFrom,
  to: newTo,
  newFrom: from,
  newTo: to,
});

/** Hunks with one character in between are one place: 総務部 → 税務課. */
function placesOf(hunks: readonly Hunk[]): Hunk[] {
  const places: Hunk[] = [];
  for (const hunk of hunks) {
    const last = places.at(-1);
    if (last === undefined || hunk.from - last.to > 1) places.push(hunk);
    else places[places.length - 1] = { ...hunk, from: last.from, newFrom: last.newFrom };
  }
  return places;
}

const ofWord = /[\p{Script=Han}々ァ-ヺーA-Za-z0-9]/u;
const longestWord = 10;

/** A place with the rest of the words that it is in: not 総 → 税, but 総務課 → 税務課. */
function wholeWords(before: string, after: string, { from, to, newFrom, newTo }: Hunk): WordDifference {
  const touches = (at: number, newAt: number) =>
    [before.slice(from, to).at(at), after.slice(newFrom, newTo).at(newAt)].some(
      (char) => char !== undefined && ofWord.test(char),
    );
  const goesOn = (at: number, newAt: number) =>
    before.charAt(at) === after.charAt(newAt) && ofWord.test(before.charAt(at));
  const goesLeft = (by: number) => goesOn(from - by - 1, newFrom - by - 1);
  let [left, right] = [0, 0];
  if (touches(0, 0)) while (left < longestWord && goesLeft(left)) left++;
  if (touches(-1, -1)) while (right < longestWord && goesOn(to + right, newTo + right)) right++;
  // What was put in is told with its neighbour: not nothing → て, but に → にて.
  if (left + right === 0 && (from === to || newFrom === newTo)) {
    if (from > 0) left = 1;
    else right = 1;
  }
  return {
    before: before.slice(from - left, to + right),
    after: after.slice(newFrom - left, newTo + right),
  };
}

/** In which words two sentences differ, by their keys; none where they say the same, null where they are not near. */
export function wordDifferences(a: string, b: string): readonly WordDifference[] | null {
  if (a === b) return [];
  const most = mayDiffer(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return null;
  // Of ways that are as good as each other one is taken: the same, whichever is which.
  const places = placesOf(a < b ? hunksOf(a, b) : hunksOf(b, a).map(turned));
  const changed = places.reduce(
    (sum, { from, to, newFrom, newTo }) => sum + Math.max(to - from, newTo - newFrom),
    0,
  );
  if (places.length > mostPlaces || changed > most) return null;
  return places.map((place) => wholeWords(a, b, place));
}
