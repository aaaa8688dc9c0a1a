// Item paths and labels as what is compared: spacing, width, punctuation and two spellings set aside. Each character
// keeps its place in what was written.
import { foldWidth } from '../text/width.ts';

export interface FoldedPath {
  readonly written: string;
  readonly text: string;
  /** Where each character of `text` stands in the path. */
  readonly starts: readonly number[];
  /** The offset in the path after each character of `text`. */
  readonly ends: readonly number[];
  /** Whether something that was set aside stood in front of each character. */
  readonly gaps: readonly boolean[];
}

const setAside = new Set(
  ' \t\r\n\v\f\u00a0\u3000\u2028\u2029\ufeff.。、,，・･(){}[]［］〔〕【】「」『』:;/\\|>＞→⇒＿_―—–‐~〜-',
);
const digit = /[0-9]/;

/** Spellings that no two labels differ in. */
const spellings: readonly (readonly [written: string, folded: string])[] = [
  ['取り扱い', '取扱'],
  ['取り扱', '取扱'],
  ['取扱い', '取扱'],
  ['手続き', '手続'],
  ['問い合わせ', '問合せ'],
  ['問合わせ', '問合せ'],
  ['問い合せ', '問合せ'],
  ['及び', ''],
  ['および', ''],
];
const beginsSpelling = new Set(spellings.map(([written]) => written.charAt(0)));

export function foldPath(path: string): FoldedPath {
  const wide = foldWidth(path);
  const folded = {
    written: path,
    text: '',
    starts: [] as number[],
    ends: [] as number[],
    gaps: [] as boolean[],
  };
  let gap = false;
  const add = (char: string, start: number, end: number) => {
    folded.text += char;
    folded.starts.push(start);
    folded.ends.push(end);
    folded.gaps.push(gap);
    gap = false;
  };
  for (let at = 0; at < wide.length; at++) {
    const char = wide.charAt(at);
    if (setAside.has(char)) {
      gap = true;
      continue;
    }
    const known = beginsSpelling.has(char)
      ? spellings.find(([written]) => wide.startsWith(written, at))
      : undefined;
    if (known !== undefined) {
      const [written, plain] = known;
      for (const [index, each] of Array.from(plain).entries()) {
        const isLast = index === plain.length - 1;
        add(each, at + index, isLast ? at + written.length : at + index + 1);
      }
      if (plain === '') gap = true;
      at += written.length - 1;
      continue;
    }
    // 「7. 1」 is no 71.
    if (gap && digit.test(char) && digit.test(folded.text.slice(-1))) add('.', at, at);
    add(char, at, at + 1);
  }
  return folded;
}

export const foldLabel = (label: string): string => foldPath(label).text;
