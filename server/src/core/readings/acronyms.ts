// Acronyms as they are spoken: by the names of their letters, ID as あいでぃー, or as a word, LAN as らん.
import { toHiragana } from './kana.ts';
import { habits, named, type Names, usualNames } from './letterNames.ts';
import type { Spelling } from './spelling.ts';

/** What is read as a word, be it the end of more letters: VLAN is ぶいらん. */
const asWords = named(
  'lan らん,wan わん,lis りす,jis じす,sim しむ,pin ぴん,nas なす,raid れいど,rom ろむ,ram らむ,saas さーす,web うぇぶ',
);
const wordAtEnd = new RegExp(`(?:${Object.keys(asWords).join('|')})$`);

/** Letters that are read as one: where they stand in the text, and as what. */
interface Part {
  readonly at: number;
  readonly letters: string;
}

/** Each letter of the acronyms in `text`, or several that are a word. Words like Excel, in small letters, are none. */
function partsIn(text: string): Part[] {
  return Array.from(text.matchAll(/[A-Za-zＡ-Ｚａ-ｚ]+/g)).flatMap(({ index, 0: run }) => {
    const letters = toHiragana(run);
    const word = wordAtEnd.exec(letters);
    const spelt = word?.index ?? letters.length;
    if (!/^[A-ZＡ-Ｚ]*$/.test(run.slice(0, spelt))) return [];
    const each = Array.from(letters.slice(0, spelt), (letter, place) => ({
      at: index + place,
      letters: letter,
    }));
    return word === null ? each : [...each, { at: index + spelt, letters: word[0] }];
  });
}

/** `spelling` with each of `parts` read as `names` tells, or as its letters are where they do not. */
function respelt({ reading, places }: Spelling, parts: readonly Part[], names: Names): Spelling {
  const byPlace = new Map(parts.map((part) => [part.at, part.letters]));
  const moved = places.slice();
  let [spoken, from] = ['', 0];
  for (const [at, place] of places.entries()) {
    if (moved[at] === -1) continue;
    moved[at] = spoken.length + place - from;
    const letters = byPlace.get(at) ?? '';
    const end = places[at + letters.length] ?? place;
    // What stands in braces has no sound.
    if (end === place) continue;
    moved.fill(-1, at + 1, at + letters.length);
    spoken += reading.slice(from, place) + (names[letters] ?? letters);
    from = end;
  }
  return { reading: spoken + reading.slice(from), places: moved };
}

/** The other ways in which a text is read that has acronyms: by their letters, and by what those are called. */
export function acronymSpellings(text: string, spelling: Spelling): readonly Spelling[] {
  const parts = partsIn(text);
  if (parts.length === 0) return [];
  let ways: readonly Names[] = [{ ...asWords, ...usualNames }];
  for (const habit of habits)
    if (parts.some(({ letters }) => letters in habit))
      ways = ways.concat(ways.map((names) => ({ ...names, ...habit })));
  return [{}, ...ways]
    .map((names) => respelt(spelling, parts, names))
    .filter(({ reading }) => reading !== spelling.reading);
}
