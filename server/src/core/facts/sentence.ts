// The sentence around a place in a line.
import { type Range, rangeOf } from '../text/range.ts';

/** No sentence is looked at further than this from the place. */
const reach = 200;

const opens = '「『（(';
const closes = '」』）)';

/** From behind the 。 before `at` to the 。 after it, its own included, all within `line`; 。 in brackets ends nothing. */
export function sentenceAround(text: string, line: Range, at: Range): Range {
  const from = Math.max(line.start, at.start - reach);
  const to = Math.min(line.end, at.end + reach);
  let start = at.start;
  for (let depth = 0; start > from; start--) {
    const char = text.charAt(start - 1);
    if (closes.includes(char)) depth++;
    else if (opens.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。' && depth === 0) break;
  }
  let end = at.end;
  for (let depth = 0; end < to; end++) {
    const char = text.charAt(end);
    if (opens.includes(char)) depth++;
    else if (closes.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。' && depth === 0) return rangeOf(start, end + 1);
  }
  return rangeOf(start, end);
}
