// The sign that a printed line seems to start with, for what is shown in its place when it is folded away. The parser
// decides what an item is; this only reads how a line that is one begins.

const counters: readonly RegExp[] = [
  /^[(（][0-9０-９]{1,2}[)）]/,
  /^[(（](?:[ア-ンｱ-ﾝ]|[a-zａ-ｚ]|[ⅰ-ⅻ]|[一二三四五六七八九十]{1,3})[)）]/,
  /^[⑴-⒇]/,
  /^[①-⑳㉑-㉟㊱-㊿]/,
  /^[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）]|(?=[ 　]))/,
  /^第[0-9０-９一二三四五六七八九十]{1,3}(?=[ 　]|$)/,
  /^(?:[a-zA-Z]|[ア-ンｱ-ﾝ])(?:[.．)）]|(?=[ 　]))/,
  /^[Ⅰ-Ⅻⅰ-ⅻ](?:[.．)）]|(?=[ 　]))/,
  /^[一二三四五六七八九十]{1,3}(?:[.．)）]|(?=[ 　]))/,
];

/** A doubled mark (○○市) is a word. */
const bullet = /^([・○●◎◇◆□▪-])(?!\1)/;
const label = /^(?:リスク|措置)[0-9０-９]{1,2}(?=[：: 　])/;
const heading = /^[【＜<■]/;

export interface LineSign {
  /** As written, without what follows: `(2)`. */
  readonly text: string;
  /** Signs of one kind are counted on: (2) and (4); undefined for a bullet. */
  readonly kind: number | undefined;
}

export function signOf(line: string): LineSign | undefined {
  const kind = counters.findIndex((counter) => counter.test(line));
  if (kind !== -1) return { text: counters[kind]?.exec(line)?.[0] ?? '', kind };
  const text = (label.exec(line) ?? bullet.exec(line))?.[0];
  return text === undefined ? undefined : { text, kind: undefined };
}

/** 【…】, ＜…＞ and ■ …, under which the numbering starts anew. */
export const isHeading = (line: string): boolean => heading.test(line);
