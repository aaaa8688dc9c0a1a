// A revision that stands out of the order of the dates.
import { t } from '@vscode/l10n';
import { valueOf } from '../facts/facts.ts';
import { definePlacedRule, type Fix, offeredFix } from './rule.ts';
import type { Belongs, PlacedFacts } from '../facts/place.ts';
import { rangeOf } from '../text/range.ts';

const revision = (date: string, path: string) =>
  `変更：${date}\n項目：${path}\n変更前：なし\n変更後：あり\n提出時期：事前\n説明：重要な変更に当たる\n`;

const [first, second, third] = [
  revision('令和3年4月1日', 'Ⅰ 基本情報'),
  revision('令和3年10月1日', 'Ⅱ 特定個人情報ファイルの概要'),
  revision('令和4年4月1日', 'Ⅲ リスク対策'),
];

const textOf = (blocks: readonly PlacedFacts[]): string => blocks.map(({ facts }) => facts.text).join('');

/** The revision with its comments is taken out here and put in where it belongs, a blank line between it and what is there. */
function moveTo({ block, side, top, isTight, unit, surrounded, isInner }: Belongs): Fix {
  const text = textOf(unit);
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const whole = /[\r\n]$/.test(text) ? text : text + newline;
  const target = block.facts.text;
  const ends = /[\r\n]$/.test(target) ? '' : newline;
  const apart = isTight ? newline : '';
  const [from = block] = surrounded;
  const length = textOf(surrounded).length;
  const put =
    side === 'above'
      ? { block: top, range: rangeOf(0, 0), newText: apart + whole + newline }
      : { block, range: rangeOf(target.length, target.length), newText: ends + newline + whole + apart };
  return offeredFix(
    t`${valueOf(block.facts, '変更')}の変更の${side === 'above' ? t`上` : t`下`}に移す`,
    { block: from, range: rangeOf(0, length), newText: isInner ? newline : '' },
    put,
  );
}

export const revisionOrder = definePlacedRule(
  {
    code: 'revision-order',
    severity: 'information',
    title: '変更が日付の順に並んでいない',
    why: '変更箇所の表は、ふつう古い変更から順に並べます。新しい変更から順に並べた表では、何も指摘しません。',
    bad: `${first}\n${third}\n${second}`,
    good: `${first}\n${second}\n${third}`,
  },
  function* (facts, { belongs }) {
    const date = facts.fields.get('変更');
    if (belongs === null || date === undefined) return;
    const [own, other] = [valueOf(facts, '変更'), valueOf(belongs.block.facts, '変更')];
    yield {
      range: date.keyword,
      message: t`「${own}」の変更が日付の順に並んでいません：「${other}」の変更の${belongs.side === 'above' ? t`上` : t`下`}に移してください`,
      fixes: [moveTo(belongs)],
    };
  },
);
