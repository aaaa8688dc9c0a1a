// Which characters of a line stand in brackets. Knows no sign.

/** Deeper brackets are not looked for: no text that people write has them. */
const deepest = 50;

const opens = '「『（(【〔［';
const closes = '」』）)】〕］';

/** For each character, whether it lies inside brackets that are closed again: 1 for 約 in 「（約）」, 0 for （ and ）. */
export function insideBrackets(line: string): Uint8Array {
  const inside = new Uint8Array(line.length);
  const open: { at: number; kind: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const opening = opens.indexOf(line.charAt(i));
    if (opening !== -1 && open.length < deepest) open.push({ at: i, kind: opening & ~1 });
    const closing = closes.indexOf(line.charAt(i));
    if (closing === -1) continue;
    // （ and ( close each other: published tables mix their widths.
    const match = open.findLastIndex(({ kind }) => kind === (closing & ~1));
    const from = open[match]?.at;
    if (from === undefined) continue;
    open.length = match;
    inside.fill(1, from + 1, i);
  }
  return inside;
}
