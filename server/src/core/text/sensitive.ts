// Addresses, numbers and names in a line that help an attacker or belong to one office. Certain ones only: a version,
// the number of a section, a date or the number of a form is none.
import { type Range, rangeOf } from './range.ts';
import { foldWidth } from './width.ts';

export interface Sensitive {
  readonly range: Range;
  readonly kind: 'IPアドレス' | '電話番号' | 'メールアドレス' | '機器の名前' | '保存先の名前';
}

const slash = '[\\\\\u00a5\uffe5]';
const inPath = 'A-Za-z0-9._$%~+=#&@!ァ-ヺー一-鿿-';
const dash = '-‐‑−–—―ー';
const extension = '(?: ?\\(内線:? ?\\d{1,5}\\)| ?内線:? ?\\d{1,5})?';

const email = /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/g;
const path = new RegExp(
  `(?:${slash}${slash}|(?<![A-Za-z0-9])[A-Za-z]:${slash})[${inPath}]*(?:${slash}[${inPath}]*)*`,
  'g',
);
const ip4 = /(?<![\w.-])\d{1,3}(?:\.(?:\d{1,3}|[xX]{1,3}|\*)){2,3}(?:\/\d{1,2})?(?![\w*-]|\.\d)/g;
const ip6 = /(?<![\w:.])[0-9A-Fa-f]{4}:[0-9A-Fa-f:]{3,38}(?![\w:])/g;
const phone = new RegExp(
  `(?<![\\w.${dash}])(?:\\(0[1-9]\\d{0,3}\\) ?|0[1-9]\\d{0,3}[${dash}(] ?|\\+81[${dash} ]\\d{1,4}[${dash}])\\d{1,4}[${dash})] ?\\d{3,4}(?![\\d${dash}])${extension}`,
  'g',
);
const bareNumber =
  /(?<=(?:電話(?:番号)?|TEL|FAX|ファクス|ファックス|携帯)[:. ]{0,2})0[1-9]\d{8,9}(?!\d)|内線:? ?\d{3,5}(?!\d|番台)/g;
const domain = /(?<![\w.@-])(?:[A-Za-z0-9-]{1,63}\.){1,5}(?:local|lan|internal|intra|localdomain)(?![\w.-])/g;
const host = /(?<![\w./@-])[A-Za-z][A-Za-z0-9]{0,15}(?:[-_][A-Za-z0-9]{1,16}){0,5}(?![\w./@-])/g;

const octet = /^(?:0|[1-9]\d{0,2})$/;
const beforeVersion =
  /(?:[Vv]er(?:sion)?\.?|バージョン|リビジョン|ビルド|版|[Vv]|第|項番|項目|様式|OS|Windows|Java|Chrome|Oracle)\s*$/;
const afterVersion = /^\s*(?:版|項|節|章|条|号|以降|以上|未満|系)/;
const ofNetwork = /IP|アドレス|サーバ|ネットワーク|ゲートウェイ|DNS|ルータ|セグメント/;
const mayBeHost = /^(?:sv|srv|svr)[-_]?\d{1,3}$|^(?:db|ap|web|fs|dc|dns|nas|esx|vm)[-_]?0\d{1,2}$/i;
const machine = /^(?:sv|srv|svr|server|db|ap|web|fs|dc|dns|nas|esx|vm|host|proxy|fw)\d{0,3}$/i;
const beforeForm = /(?:様式|別紙|別表|図|表|資料|番号|型番|品番|製品|No\.?|第)\s*$/;
const beforeCode = /番号[^電]{0,4}$/;

function isAddress(line: string, start: number, found: string): boolean {
  const parts = (found.split('/')[0] ?? '').split('.');
  const numbers = parts.filter((part) => !/^[xX*]/.test(part));
  if (!numbers.every((part) => octet.test(part) && Number(part) <= 255)) return false;
  if (beforeVersion.test(line.slice(Math.max(0, start - 12), start))) return false;
  const end = start + found.length;
  if (afterVersion.test(line.slice(end, end + 6))) return false;
  const [first, second] = parts.map(Number);
  if (first === 192 && second === 168) return true;
  if (parts.length < 4) return false;
  const isPrivate = first === 10 || (first === 172 && second !== undefined && second >= 16 && second <= 31);
  return isPrivate ? numbers.length > 1 : numbers.length === 4 && first !== 0 && ofNetwork.test(line);
}

const isAddress6 = (found: string): boolean =>
  /^(?:2[0-9a-f]{3}|fe80|f[cd][0-9a-f]{2}):/i.test(found) &&
  !found.includes(':::') &&
  (found.split('::').length === 2 || found.split(':').length === 8);

function isPhone(line: string, start: number, found: string): boolean {
  const digits = found
    .replace(/内線.*$/, '')
    .replace(/^\+81/, '0')
    .replace(/\D/g, '');
  const isLong = digits.length === 11 && /^0(?:[5-9]0|800)/.test(digits);
  const code = line.slice(Math.max(0, start - 8), start);
  const isCode = beforeCode.test(code) && !/(?:電話|FAX|ファクス|ファックス)番号/.test(code);
  return (digits.length === 10 || isLong) && !isCode;
}

function isHost(line: string, start: number, found: string): boolean {
  if (beforeForm.test(line.slice(Math.max(0, start - 6), start))) return false;
  const parts = found.split(/[-_]/);
  return (
    mayBeHost.test(found) ||
    (parts.length > 1 &&
      /\d{2,3}$/.test(found) &&
      !/\d{4}$/.test(found) &&
      parts.some((part) => machine.test(part)))
  );
}

type Test = (line: string, start: number, found: string) => boolean;
const always: Test = () => true;
const kinds: readonly (readonly [Sensitive['kind'], RegExp, Test])[] = [
  ['メールアドレス', email, (_, __, found) => !/^x+@/i.test(found)],
  ['保存先の名前', path, (_, __, found) => /^(?:[A-Za-z]:|..[A-Za-z])/.test(found)],
  ['IPアドレス', ip4, isAddress],
  ['IPアドレス', ip6, (_, __, found) => isAddress6(found)],
  ['電話番号', phone, isPhone],
  ['電話番号', bareNumber, always],
  ['機器の名前', domain, always],
  ['機器の名前', host, isHost],
];

/** What is sensitive in `text`, in its order; where two overlap it is the first of them, or the first kind. */
export function sensitiveIn(text: string): Sensitive[] {
  const line = foldWidth(text);
  const all = kinds.flatMap(([kind, pattern, test]) =>
    Array.from(line.matchAll(pattern))
      .filter(({ index, 0: found }) => test(line, index, found))
      .map(({ index, 0: found }): Sensitive => ({ range: rangeOf(index, index + found.length), kind })),
  );
  let end = 0;
  return all
    .sort((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}
