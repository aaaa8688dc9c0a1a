// Characters that no one sees: they part words for a search, and join what looks apart. Blanks around a line are
// layout and no prose. U+2060 is what an exported table parts long lines with; an import joins them again.
import { t } from '@vscode/l10n';
import { proseWith } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule, safeFix } from './rule.ts';

const names = (): Readonly<Record<string, string>> => ({
  '\u00a0': t`改行しない空白`,
  '\u00ad': t`ソフトハイフン`,
  '\u200b': t`ゼロ幅の空白`,
  '\u200c': t`ゼロ幅の非接合子`,
  '\u200d': t`ゼロ幅の接合子`,
  '\u2060': t`単語結合子`,
  '\ufeff': t`バイト順マーク`,
});

const hidden =
  /(?:[\u00a0\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|_x00[01][0-9A-Fa-f]_)+/g;
/** What a joiner belongs to: emoji, and scripts whose letters join or must not. */
const joining =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af]$/u;
const joiner = /^[\u200c\u200d]$/;
/** A byte of text that was read in the wrong encoding may look like a blank or a hyphen: that is mojibake's. */
const garbled = /[\u00c2-\u00f4][\u0080-\u00bf€-™]?$/;

/** A blank behind the sign of a note or ■ is layout, as it is behind an enumerator. */
const sign = /^(?:[（(]?[※注][0-9０-９]{0,3}[）)]?|■)$/;

function belongs(found: string, before: string): boolean {
  if (joiner.test(found)) return joining.test(before.slice(-2));
  if (/^[\u00a0\u00ad]/.test(found) && garbled.test(before.slice(-2))) return true;
  return /^\u00a0+$/.test(found) && before.length < 8 && sign.test(before);
}

/** The characters around a place in `line`, for the message. */
function around(line: string, start: number, end: number, between: string): string {
  const shown = (text: string) => text.replaceAll('\u00a0', ' ').replace(hidden, '');
  const before = shown(line.slice(Math.max(0, start - 20), start));
  const after = shown(line.slice(end, end + 20));
  return before.slice(-6) + between + after.slice(0, 6);
}

function nameOf(found: string): string {
  if (found.startsWith('_')) return t`「${found.slice(0, 7)}」`;
  const code = found.charCodeAt(0);
  const name =
    names()[found.charAt(0)] ?? (code === 0x180e || code >= 0x2061 ? t`書式` : t`文字の向きの指定`);
  return t`見えない文字（${name} U+${code.toString(16).toUpperCase().padStart(4, '0')}）`;
}

const section = (hiddenText: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  特定個人${hiddenText}情報を保管するサーバを施錠した部屋に置いている。\n`;

export const invisibleCharacter = defineRule(
  {
    code: 'invisible-character',
    severity: 'warning',
    title: '見えない文字が入っている',
    why: 'ゼロ幅の空白、改行しない空白、文字の向きの指定、「_x000D_」などは、表計算やウェブページから写したときの跡です。検索や比較で別の語になり、表が崩れることがあります。',
    bad: section('\u200b'),
    good: section(''),
  },
  function* (facts) {
    for (const { range } of proseWith(facts, trait.unusual)) {
      const line = sliceOf(facts.text, range);
      for (const { index, 0: found } of line.matchAll(hidden)) {
        if (belongs(found, line.slice(Math.max(0, index - 8), index))) continue;
        const end = index + found.length;
        const newText = ' '.repeat(found.split('\u00a0').length - 1);
        const where = quote(around(line, index, end, newText));
        const at = rangeOf(range.start + index, range.start + end);
        const [message, title] =
          newText === ''
            ? [t`${where}の所に${nameOf(found)}が入っています：取ってください`, t`見えない文字を取る`]
            : [
                t`${where}の所に${nameOf(found)}が入っています：ふつうの空白にしてください`,
                t`見えない文字をふつうの空白にする`,
              ];
        yield { range: at, message, fixes: [safeFix(title, { range: at, newText })] };
      }
    }
  },
);
