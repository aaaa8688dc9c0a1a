// Latin letters as kana, by every spelling that input methods and the Hepburn and Kunrei systems have.

const vowels = ['a', 'i', 'u', 'e', 'o'];

/** Each row by its consonant: its kana with a, i, u, e, o; a dot where there is none. */
const rows: readonly (readonly [consonants: string, kana: string])[] = [
  ['', 'あ い う え お'],
  ['k', 'か き く け こ'],
  ['g', 'が ぎ ぐ げ ご'],
  ['s', 'さ し す せ そ'],
  ['z', 'ざ じ ず ぜ ぞ'],
  ['t', 'た ち つ て と'],
  ['d', 'だ ぢ づ で ど'],
  ['n', 'な に ぬ ね の'],
  ['h', 'は ひ ふ へ ほ'],
  ['b', 'ば び ぶ べ ぼ'],
  ['p', 'ぱ ぴ ぷ ぺ ぽ'],
  ['m', 'ま み む め も'],
  ['y', 'や い ゆ いぇ よ'],
  ['r', 'ら り る れ ろ'],
  ['w', 'わ うぃ う うぇ を'],
  ['c', 'か し く せ こ'],
  ['f', 'ふぁ ふぃ ふ ふぇ ふぉ'],
  ['v', 'ゔぁ ゔぃ ゔ ゔぇ ゔぉ'],
  ['q', 'くぁ くぃ く くぇ くぉ'],
  ['j', 'じゃ じ じゅ じぇ じょ'],
  ['sh', 'しゃ し しゅ しぇ しょ'],
  ['ch', 'ちゃ ち ちゅ ちぇ ちょ'],
  ['ts', 'つぁ つぃ つ つぇ つぉ'],
  ['th', 'てゃ てぃ てゅ てぇ てょ'],
  ['dh', 'でゃ でぃ でゅ でぇ でょ'],
  ["t'", '. てぃ とぅ . .'],
  ["d'", '. でぃ どぅ . .'],
  ["t'y", '. . てゅ . .'],
  ["d'y", '. . でゅ . .'],
  ['wh', 'うぁ うぃ う うぇ うぉ'],
  ['hw', 'ふぁ ふぃ . ふぇ ふぉ'],
  ['tw', '. . とぅ . .'],
  ['dw', '. . どぅ . .'],
  ['kw', 'くぁ くぃ くぅ くぇ くぉ'],
  ['gw', 'ぐぁ ぐぃ ぐぅ ぐぇ ぐぉ'],
  ['fy', 'ふゃ ふぃ ふゅ ふぇ ふょ'],
  ['vy', 'ゔゃ ゔぃ ゔゅ ゔぇ ゔょ'],
  ...'ky き,gy ぎ,sy し,zy じ,jy じ,ty ち,cy ち,dy ぢ,ny に,hy ひ,by び,py ぴ,my み,ry り'
    .split(',')
    .map((row): [string, string] => {
      const [consonants = '', base = ''] = row.split(' ');
      return [consonants, ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'].map((small) => base + small).join(' ')];
    }),
  ...['x', 'l'].flatMap((small): [string, string][] => [
    [small, 'ぁ ぃ ぅ ぇ ぉ'],
    [`${small}y`, 'ゃ ぃ ゅ ぇ ょ'],
    [`${small}t`, '. . っ . .'],
    [`${small}ts`, '. . っ . .'],
    [`${small}w`, 'ゎ . . . .'],
    [`${small}k`, 'か . . け .'],
  ]),
];

/** Kana by what is typed for them. */
export const syllables: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap(([consonants, kana]) =>
    kana
      .split(' ')
      .map((each, index): [string, string] => [consonants + (vowels[index] ?? ''), each])
      .filter(([, each]) => each !== '.'),
  ),
  ['nn', 'ん'],
  ["n'", 'ん'],
  ['xn', 'ん'],
]);

const longest = Math.max(...Array.from(syllables.keys(), ({ length }) => length));

/** What may come of letters that are no syllable yet: sh → し, しゃ, しゅ …; none where nothing does. */
const byStart = new Map<string, Set<string>>();
for (const [letters, kana] of syllables)
  for (let length = 1; length < letters.length; length++) {
    const start = letters.slice(0, length);
    byStart.set(start, (byStart.get(start) ?? new Set()).add(kana));
  }
// ん is an m before b, p and m: shimbun.
byStart.get('m')?.add('ん');

export const begunBy = (letters: string): readonly string[] => [...(byStart.get(letters) ?? [])];

export interface Kana {
  /** What the letters are in kana; letters that are no syllable stay what they are. */
  readonly kana: string;
  /** Letters at the end that a syllable may begin with; empty where there are none. */
  readonly tail: string;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aiueo'.includes(letter);

/** The kana that the letters at `at` begin with, and how many letters those are; null where they are no syllable. */
function syllableAt(text: string, at: number): { readonly kana: string; readonly length: number } | null {
  const [letter, next] = [text.charAt(at), text.charAt(at + 1)];
  if (letter === '-') return { kana: 'ー', length: 1 };
  if (letter === "'") return { kana: '', length: 1 };
  if (letter < 'a' || letter > 'z') return { kana: letter, length: 1 };
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const kana = syllables.get(text.slice(at, at + length));
    if (kana !== undefined) return { kana, length };
  }
  if (letter === 'n' && next !== 'y') return { kana: 'ん', length: 1 };
  if (letter === 'm' && next !== '' && 'bpm'.includes(next)) return { kana: 'ん', length: 1 };
  const isDoubled = !isVowel(letter) && (letter === next || (letter === 't' && next === 'c'));
  return isDoubled ? { kana: 'っ', length: 1 } : null;
}

/** Kana and Latin letters, as `toHiragana` gives them, in kana. */
export function kanaOf(text: string): Kana {
  let kana = '';
  for (let at = 0; at < text.length; ) {
    const found = syllableAt(text, at);
    const rest = text.slice(at);
    if (found === null && byStart.has(rest)) return { kana, tail: rest };
    kana += found?.kana ?? text.charAt(at);
    at += found?.length ?? 1;
  }
  return { kana, tail: '' };
}
