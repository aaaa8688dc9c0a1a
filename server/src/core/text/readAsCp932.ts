// UTF-8 that was read as the Shift_JIS of Windows (縺ｮ for の): where it stands. What it was is not reckoned, for
// bytes are lost on the way.
import { type Range, rangeOf } from './range.ts';

/** What the first two bytes of kana and Japanese punctuation become; hardly any other text has them, but for 縺れる. */
const mark = /[縺繧繝縲](?!れ)/g;
/** Half-width kana, or what stands for a byte that was lost. */
const isHalfKana = (char: string): boolean =>
  (char >= '\uff61' && char <= '\uff9f') || char === '・' || char === '\ufffd';
const isKanji = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** Characters between two marks of one garbled text: three of kana, more of kanji. */
const near = 8;
/** How far back a text goes that begins with kanji. */
const reach = 60;

/** Back over kanji that half-width kana follow: 譌･譛ｬ before 縺ｮ. */
function backFrom(line: string, at: number, least: number): number {
  let start = at;
  for (let i = at - 1; i >= Math.max(least, at - reach); i--) {
    const char = line.charAt(i);
    if (isHalfKana(char)) continue;
    if (!isKanji(char)) break;
    if (isHalfKana(line.charAt(i + 1)) || isKanji(line.charAt(i + 1))) start = i;
  }
  const kana = Array.from(line.slice(start, at)).some(isHalfKana);
  return kana ? start : at;
}

/** What is certainly garbled in `line`: a mark with half-width kana after it, or two marks near each other. */
export function readAsCp932In(line: string): Range[] {
  const groups: { start: number; end: number; marks: number; sure: boolean }[] = [];
  for (const { index } of line.matchAll(mark)) {
    const sure = isHalfKana(line.charAt(index + 1));
    const end = index + (sure ? 2 : 1);
    const last = groups.at(-1);
    if (last !== undefined && index - last.end <= near) {
      last.end = end;
      last.marks++;
      last.sure ||= sure;
    } else groups.push({ start: index, end, marks: 1, sure });
  }
  let before = 0;
  return groups
    .filter(({ marks, sure }) => sure || marks > 1)
    .map(({ start, end }) => {
      const range = rangeOf(backFrom(line, start, before), end);
      before = end;
      return range;
    });
}
