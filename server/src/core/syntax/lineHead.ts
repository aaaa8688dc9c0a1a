// Where the head of a line ends: plain code that looks at the first few characters only, so that the grammar
// never sees prose. What the head means is readHead.ts's answer.
import { isBlankCode } from '../text/width.ts';
import {
  type BodyHead,
  type FieldHead,
  isEllipsis,
  isSpokenOf,
  readBodyHead,
  readFieldHead,
} from './readHead.ts';

/** The longest keyword, 個人のプライバシー等の権利利益の保護の宣言, and a few blanks before the colon. */
const fieldHeadLimit = 26;
/** A range of signs and what was left out; and how such a line may end. */
const ellipsisLimit = 40;
const ellipsisEnds = /(?:略|[な無]し|同左)[）)〕］＞>】～〜~]?。?$|削除。?$|欠番。?$|[・…‥]$/;
const headingLimit = 120;
/** 第100条の100 and the blank after it. */
const articleLimit = 10;
/** No sign is longer: （xxviii）. */
const signLimit = 10;

/** Where the colon is that could end a keyword which starts at `start`; -1 when there is none near. */
export function colonNear(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + fieldHeadLimit);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff1a || code === 0x3a) return i;
  }
  return -1;
}

/**
 * The field that a line in column 0 starts, and the offset of its colon; null for any other line.
 * `start` to `end` are the line's characters without its line end.
 */
export function fieldHeadAt(
  text: string,
  start: number,
  end: number,
): (FieldHead & { colon: number }) | null {
  if (start >= end || text.charCodeAt(start) <= 0x3000) return null;
  const colon = colonNear(text, start, end);
  if (colon === -1) return null;
  const head = readFieldHead(text.slice(start, colon + 1));
  return head === null ? null : { name: head.name, length: head.length, colon };
}

const titleOpens = '<〔［[《≪';
const titleCloses = '>〕］]》≫';
const bullets = '・○●◆◇◎□•-';
const kanjiNumerals = '一二三四五六七八九十';
const followers = '-－‐(（①②③④⑤⑥⑦⑧⑨⑴⑵⑶⑷⑸⑹⑺⑻⑼のをにはがともへでやからまでより及並又若おなまもか、，～〜~・';

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const isLatin = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xff41 && code <= 0xff5a) ||
  (code >= 0xff21 && code <= 0xff3a);
const isKana = (code: number) => (code >= 0x30a2 && code <= 0x30f3) || (code >= 0xff71 && code <= 0xff9d);
const isRomanSign = (code: number) => code >= 0x2160 && code <= 0x217b;
const isOneCharSign = (code: number) =>
  (code >= 0x2460 && code <= 0x2487) ||
  (code >= 0x3251 && code <= 0x325f) ||
  (code >= 0x32b1 && code <= 0x32bf);
const isKanjiNumeral = (code: number) => kanjiNumerals.includes(String.fromCharCode(code));
const isOpen = (code: number) => code === 0x28 || code === 0xff08;
const isClose = (code: number) => code === 0x29 || code === 0xff09;
const isDot = (code: number) => code === 0x2e || code === 0xff0e;

/** The end of the characters from `start` on that are of a kind, `limit` at most. */
function runEnd(text: string, start: number, limit: number, isOfKind: (code: number) => boolean): number {
  let end = start;
  while (end < limit && isOfKind(text.charCodeAt(end))) end++;
  return end;
}

/** End of the sign that may start at `start`; `start` itself when no sign begins so. */
function signEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + signLimit);
  const code = text.charCodeAt(start);
  if (isOneCharSign(code)) return start + 1;
  if (isOpen(code)) {
    // More digits than three are no sign, and no two such heads are alike.
    const most = isDigit(text.charCodeAt(start + 1)) ? Math.min(limit, start + 5) : limit;
    for (let i = start + 1; i < most; i++) if (isClose(text.charCodeAt(i))) return i + 1;
    return start;
  }
  let i = start;
  if (isDigit(code)) i = runEnd(text, start, limit, isDigit);
  else if (isLatin(code)) i = runEnd(text, start, limit, isLatin);
  else if (isRomanSign(code)) i = runEnd(text, start, limit, isRomanSign);
  else if (isKana(code)) i++;
  else if (code === 0x7b2c /* 第 */) {
    i++;
    i = runEnd(text, i, limit, isDigit(text.charCodeAt(i)) ? isDigit : isKanjiNumeral);
  } else i = runEnd(text, start, limit, isKanjiNumeral);
  if (i === start || i >= end) return i;
  const next = text.charCodeAt(i);
  if (isDot(next) || isClose(next)) return i + 1;
  return isBlankCode(next) ? i : start;
}

/** End of the characters after a sign that can decide whether it is one. */
function followEnd(text: string, sign: number, end: number): number {
  if (sign >= end) return end;
  const code = text.charCodeAt(sign);
  if (!isBlankCode(code)) {
    if (isDigit(code) || isLatin(code)) return sign + 1;
    return followers.includes(text.charAt(sign)) ? Math.min(end, sign + 4) : sign;
  }
  if (!isDigit(text.charCodeAt(sign - 1))) return sign + 1;
  let i = sign;
  while (i < end && isBlankCode(text.charCodeAt(i))) i++;
  return Math.min(end, i + 4);
}

/** Whether the line may be all in brackets: 〔本市における措置〕. */
const isTitle = (text: string, start: number, end: number): boolean =>
  end - start <= headingLimit && titleCloses.includes(text.charAt(end - 1));

/** End of 第３条の２ and the blank after it; `start` where no article starts so. */
function articleEnd(text: string, start: number, end: number): number {
  const article =
    /^第[0-9０-９一二三四五六七八九十]{1,3}条(?:の[0-9０-９一二三四五六七八九十]{1,3})?[ \t\u3000\u00a0]/;
  return start + (article.exec(text.slice(start, Math.min(end, start + articleLimit)))?.[0].length ?? 0);
}

function headEnd(text: string, start: number, end: number): number {
  const char = text.charAt(start);
  if (bullets.includes(char)) return Math.min(end, start + 2);
  if (char === '【' || char === '＜') {
    const near = text.slice(start, Math.min(end, start + headingLimit + 1));
    return start + near.indexOf(char === '【' ? '】' : '＞') + 1;
  }
  if (titleOpens.includes(char)) return isTitle(text, start, end) ? end : start;
  if (char === '第') {
    const article = articleEnd(text, start, end);
    if (article > start) return article;
  }
  if (char === '■' || char === '※') return Math.min(end, start + 2);
  if (text.startsWith('リスク', start) || text.startsWith('措置', start)) {
    let i = start + (char === 'リ' ? 3 : 2);
    const digits = i;
    while (i < end && i < digits + 3 && isDigit(text.charCodeAt(i))) i++;
    return i === digits ? start : Math.min(end, i + 1);
  }
  if (char === '注') {
    let i = start + 1;
    while (i < end && i < start + 4 && isDigit(text.charCodeAt(i))) i++;
    return i < end && isClose(text.charCodeAt(i)) ? i + 1 : start;
  }
  const sign = signEnd(text, start, end);
  return sign === start ? start : followEnd(text, sign, end);
}

/**
 * What the body line `start` to `end` (without the blanks around it) is: an item with its sign, a heading, a
 * note, an ellipsis, or null for a paragraph.
 */
export function bodyHeadAt(
  text: string,
  start: number,
  end: number,
): BodyHead | { readonly kind: 'ellipsis' } | null {
  if (
    end - start <= ellipsisLimit &&
    ellipsisEnds.test(text.slice(end - 3, end)) &&
    isEllipsis(text.slice(start, end))
  )
    return { kind: 'ellipsis' };
  const head = headEnd(text, start, end);
  return head === start ? null : readBodyHead(text.slice(start, head));
}

/** Whether what begins at `at`, a blank behind a sign, speaks of it: を in 「次の (1) を参照」. */
export const speaksOfSign = (text: string, at: number): boolean =>
  followers.includes(text.charAt(at)) && isSpokenOf(text.slice(at, at + 4));
