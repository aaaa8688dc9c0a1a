// The signs in run-on text at which a line may have begun, each judged by the few characters around it. Whether one
// fits the numbering is chooseCuts.ts's business.
import { bodyHeadAt, speaksOfSign } from '../lineHead.ts';
import { isEllipsis, type ItemHead } from '../readHead.ts';
import { stopsMidSentence } from '../signs.ts';
import { isBlankCode } from '../../text/width.ts';
import { established } from './establishedSigns.ts';
import { insideBrackets } from './insideBrackets.ts';

export interface RunOnSign {
  readonly kind: 'item' | 'heading' | 'note' | 'ellipsis';
  /** Offset in the line of the sign's first character. */
  readonly at: number;
  /** Of what follows the sign, or 【…】, and the blanks after it. */
  readonly content: number;
  /** What stands before it: 。 and 【…】 may do so without a blank between. */
  readonly after: 'nothing' | 'sentence' | 'heading' | 'blank';
  /** Of an item. */
  readonly head: ItemHead | null;
  /** Where the words between the last 。 and the sign begin, or the last sentence when the sign stands behind it. */
  readonly title: Title | null;
}

/** What may have been a line without a sign, above the first item of a list. */
export interface Title {
  readonly at: number;
  readonly text: string;
  readonly isSentence: boolean;
  /** A blank stands between it and the 。 before. */
  readonly isApart: boolean;
}

/** No heading or sign is longer. */
const window = 130;
const longestTitle = 80;

const isStop = (code: number): boolean => code === 0x3002 || code === 0xff61;

/** The last words before a sign, where the sentence goes on over it; beside the particles that end no line. */
const joins = /(?:及び|又は|並びに|若しくは|または|および|もしくは|かつ|，|,|(?<![一-鿿])[約計])$/;
/** Words that a number follows with a blank between, 「図 1.」; the short ones where they stand alone. */
const numbered =
  /(?:別紙|別添|別記|別表|第|[上前下]記|前述|項番|令和|平成|昭和|No\.?|Ver\.?|[vp]\.|(?:^|[はをがにで、。 \u3000])(?:図|表|様式|資料|手順|規則|同))$/i;

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (at < line.length && isBlankCode(line.charCodeAt(at))) at++;
  return at;
}

/** End of the ellipsis that begins at `at`: of （略） in 「（略） 5. …」, of 「２～５ （略）」; -1 for none. */
function ellipsisEnd(line: string, at: number): number {
  const near = line.slice(at, at + 40);
  for (const { index, 0: word } of near.matchAll(/略[）)〕］]。?|削除。?|欠番。?/g)) {
    const end = index + word.length;
    const isLast = at + end === line.length || isBlankCode(line.charCodeAt(at + end));
    if (isLast && isEllipsis(near.slice(0, end))) return at + end;
  }
  return -1;
}

/** 別紙１, 再掲: what stands in brackets beside the words it belongs to. */
const besideWords = /^(?:別紙|別添|別表|別記|様式|図|表|資料|第|注)|(?:参照|略|再掲|済み?|削除)$/;

const endsWords = '。｡、，」』）)】＞';

/** End of the heading at `at`, of its ■ or of its 第１条; -1 where the brackets only stand in a sentence. */
function headingEnd(line: string, at: number): number {
  const open = line.charAt(at);
  if (open === '■') return at + 1;
  if (open === '第') return line.indexOf('条', at) + 1;
  // Brackets of other kinds are a heading only when they hold a whole line.
  if (open !== '【' && open !== '＜') return -1;
  const end = line.indexOf(open === '【' ? '】' : '＞', at) + 1;
  const next = skipBlanks(line, end);
  const isBeside =
    besideWords.test(line.slice(at + 1, end - 1)) ||
    /^(?:参照|[。、，」）])/.test(line.slice(next, next + 2));
  return isBeside || speaksOfSign(line, next) ? -1 : end;
}

/** Whether the words up to `ink`, the last character before the blank, go on over the sign at `at`. */
function isInWords(line: string, at: number, ink: number, content: number): boolean {
  const words = line.slice(Math.max(0, ink - 7), ink + 1);
  if (joins.test(words) || numbered.test(words) || stopsMidSentence(words)) return true;
  // 「TLS 1. 2」, 「H31. 1. 2」: a dot in a number.
  return (
    /^[0-9０-９]+[.．]/.test(line.slice(at, at + 5)) &&
    /[0-9０-９]/.test(line.charAt(content)) &&
    /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ.．]/.test(line.charAt(ink))
  );
}

/** The sign at `at`, where only the characters after it are looked at. */
function signAt(line: string, at: number): Pick<RunOnSign, 'kind' | 'content' | 'head'> | null {
  const end = ellipsisEnd(line, at);
  if (end !== -1) return { kind: 'ellipsis', content: skipBlanks(line, end), head: null };
  const head = bodyHeadAt(line, at, Math.min(line.length, at + window));
  if (head === null || head.kind === 'ellipsis') return null;
  if (head.kind === 'heading') {
    const end = headingEnd(line, at);
    return end === -1 ? null : { kind: 'heading', content: skipBlanks(line, end), head: null };
  }
  const mark = head.kind === 'item' ? head.length : noteLength(line, at);
  const content = skipBlanks(line, at + mark);
  if (content === line.length || endsWords.includes(line.charAt(content)) || speaksOfSign(line, content))
    return null;
  return { kind: head.kind, content, head: head.kind === 'item' ? head : null };
}

/** （※１）, ※1, （注）, 注１） at `at`; no longer than ten characters. */
const noteLength = (line: string, at: number): number =>
  /^(?:[（(](?:※|注)[0-9０-９]*[)）]|※[0-9０-９]*|注[0-9０-９]*[)）])/.exec(line.slice(at, at + 10))?.[0]
    .length ?? 1;

/** Every place where a line may have begun, from the left. The first is the line's own beginning if it is a sign. */
export function runOnSigns(line: string): RunOnSign[] {
  const inside = insideBrackets(line);
  const signs: RunOnSign[] = [];
  /** After the last two sentences, and the last character that is no blank. */
  let stops: readonly [number, number] = [0, 0];
  let ink = -1;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (isBlankCode(code)) continue;
    const after = inside[at] === 1 ? null : whatStandsBefore(line, at, ink, signs.at(-1));
    const sign = after === null ? null : signAt(line, at);
    // Behind a blank an article is cited more often than it begins: 「規則 第9条 第2項」.
    const isCited = code === 0x7b2c /* 第 */ && sign?.kind === 'heading' && after === 'blank';
    const isApart = after !== 'blank' || sign === null || !isInWords(line, at, ink, sign.content);
    if (after !== null && sign !== null && isApart && !isCited)
      signs.push({ ...sign, at, after, title: titleBefore(line, stops, ink, after) });
    ink = at;
    if (isStop(code) && inside[at] !== 1) stops = [stops[1], at + 1];
  }
  return established(line, withContent(signs));
}

/** `ink`: the last character before `at` that is no blank, -1 for none. Null where no line may begin. */
function whatStandsBefore(
  line: string,
  at: number,
  ink: number,
  last: RunOnSign | undefined,
): RunOnSign['after'] | null {
  if (ink === -1) return 'nothing';
  if (isStop(line.charCodeAt(ink))) return 'sentence';
  if (ink < at - 1) return 'blank';
  return last?.kind === 'heading' && last.content === at ? 'heading' : null;
}

function titleBefore(
  line: string,
  [before, last]: readonly [number, number],
  ink: number,
  after: RunOnSign['after'],
): Title | null {
  const from = after === 'sentence' ? before : last;
  if (from === 0 || ink - from > longestTitle * 2) return null;
  const at = skipBlanks(line, from);
  if (at > ink || ink + 1 - at > longestTitle) return null;
  return { at, text: line.slice(at, ink + 1), isSentence: after === 'sentence', isApart: at > from };
}

/** Without those that have no text of their own: 「A. M.」, 「令和 3. 4. 1」, a mark that another follows at once. */
function withContent(signs: readonly RunOnSign[]): RunOnSign[] {
  return signs.filter((sign, index) => {
    const next = signs[index + 1];
    if (sign.after === 'nothing' || next === undefined || next.at !== sign.content) return true;
    if (sign.kind !== 'item') return sign.kind !== 'note';
    const [own, other] = [sign.head?.style, next.head?.style];
    return own?.numeral !== other?.numeral || own?.before !== other?.before || own?.after !== other?.after;
  });
}
