// A bracket or a quotation mark without its partner. What counts as one: facts/brackets.ts.
import { t } from '@vscode/l10n';
import { type Bracket, bracketRange, halfHeadings, unpairedBrackets } from '../facts/brackets.ts';
import { type BlockFinding, defineRule } from './rule.ts';

const partners: Readonly<Record<string, string>> = Object.fromEntries(
  [...'＜＞（）「」『』【】〔〕［］｛｝《》〈〉()｢｣[]{}'].flatMap((char, index, all) => [
    [char, all[index % 2 === 0 ? index + 1 : index - 1] ?? ''],
  ]),
);

function finding(text: string, bracket: Bracket, opening: Bracket | undefined): BlockFinding {
  const sign = text.charAt(bracket.at);
  const range = bracketRange(bracket);
  if (opening !== undefined) {
    const open = text.charAt(opening.at);
    return { range, message: t`「${open}」を「${sign}」で閉じています：どちらかを直して組にしてください` };
  }
  const partner = partners[sign] ?? '';
  const message = bracket.opens
    ? t`「${sign}」の後に、閉じる「${partner}」がありません：補うか、「${sign}」を取ってください`
    : t`「${sign}」の前に、開く「${partner}」がありません：補うか、「${sign}」を取ってください`;
  return { range, message };
}

const section = (close: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  書類（申請書及び予診票をいう。${close}は、施錠できる書庫に保管している。\n`;

export const bracketUnbalanced = defineRule(
  {
    code: 'bracket-unbalanced',
    severity: 'error',
    title: 'かっこの一方がない',
    why: 'かっことかぎかっこは、一つの欄の中で開くものと閉じるものが組になります。「１）」のような項目番号のかっこは除きます。全角と半角は組として扱います。',
    bad: section(''),
    good: section('）'),
  },
  function* (facts) {
    for (const bracket of halfHeadings(facts)) yield finding(facts.text, bracket, undefined);
    for (const left of unpairedBrackets(facts))
      for (const [index, bracket] of left.entries()) {
        const above = left[index - 1];
        const below = left[index + 1];
        const isClosedOtherwise = (open?: Bracket, close?: Bracket): boolean =>
          open !== undefined && close !== undefined && open.opens && !close.opens && open.pair !== close.pair;
        // One slip is one finding: at the mark that closes.
        if (isClosedOtherwise(bracket, below)) continue;
        yield finding(facts.text, bracket, isClosedOtherwise(above, bracket) ? above : undefined);
      }
  },
);
