// What stood in for a name or a value while the text was written. 変更前 is history and is not judged. Marks of one
// character are left alone, for ○ and × are said in earnest, and so are signs that a screen shows in place of others.
import { t } from '@vscode/l10n';
import { proseWith } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

const circle = '○◯〇';
const marks = `${circle}●△▲□×✕`;
/** Beside these a row of marks is a judgement or a number: ○○×, 二〇〇〇. */
const beside = `${marks}◎☓✓*＊0-9０-９一二三四五六七八九十百千`;
const letter = 'A-Za-zＡ-Ｚａ-ｚ0-9０-９';
const joined = `${letter}.．_＿/／:：%@#\\\\-`;

const suspect = new RegExp(
  `[${circle}]{2}|●●|△△|▲▲|□□|[×✕]{2}|[${marks}]月|[和成][${marks}]|第[${marks}]|XX|ＸＸ|xx|ｘｘ|TODO|TBD|FIXME|ＴＯＤＯ|ＴＢＤ|要確認|要検討|要調整|要修正|要追記|要記入|要加筆`,
);
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?:令和|平成|昭和)[${marks}]{1,2}年(?:[${marks}]{1,2}月(?:[${marks}]{1,2}日)?)?|[${marks}]{1,2}月[${marks}]{1,2}日|第[${marks}]{1,3}(?=[条項号回章節版期])|(?<![${beside}])(?:[${circle}]{2,}|●{2,}|△{2,}|▲{2,}|□{2,}|[×✕]{2,})(?![${beside}])`,
    'g',
  ),
  new RegExp(`(?<![${joined}])(?:X{2,4}|Ｘ{2,4}|x{2,4}|ｘ{2,4})(?![${joined}])`, 'g'),
  /(?<![A-Za-zＡ-Ｚａ-ｚ])(?:TODO|TBD|FIXME|ＴＯＤＯ|ＴＢＤ)(?![A-Za-zＡ-Ｚａ-ｚ]|リスト|一覧|管理|機能|アプリ)/g,
  /[（(【［[〔＜<※]要(?:確認|検討|調整|修正|追記|記入|加筆)(?:[）)】］\]〕＞>](?=$|[。、\s\u3000])|$)/g,
  // In the middle of a sentence 「（要確認）の申請」 may be a kind: with ※, or where の leads to a word for a deed.
  /(?<=[一-鿿ぁ-んァ-ヺー）」])(?:（※要(?:確認|検討|調整|修正|追記|記入|加筆)）(?![と」。、\s])|（要(?:確認|検討|調整|修正|追記|記入|加筆)）(?=の(?:変更|見直し|廃止|新設|追加|削除|実施|導入|更新|設置)(?:に|を|が|は)))/g,
];

/** What follows where the marks are spoken of: they are shown, or replace what is hidden. */
const isSpokenOf =
  /^(?:[^「」。]{0,10}」)?(?:など|等)?(?:と|で|に|のよう|を)?(?:に|な)?(?:表示|記載|記入|入力|印字|マスク|伏せ|置き換|置換|印|付け|隠|黒塗|形式)/;

const section = (name: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  サーバは、${name}が指定する部屋に設置している。\n`;

export const placeholderLeft = defineRule(
  {
    code: 'placeholder-left',
    severity: 'warning',
    title: '仮の記載が残っている',
    why: '「○○」「ＸＸ」「TODO」「（要確認）」などは、ひな形や書きかけの跡です。評価書は公表されるので、決まった名前や値に書き直します。変更前の欄は、公表した記録なので除きます。',
    bad: section('○○課長'),
    good: section('情報政策課長'),
  },
  function* (facts) {
    for (const { range, role } of proseWith(facts, trait.placeholder)) {
      if (role === 'before') continue;
      const line = sliceOf(facts.text, range);
      if (!suspect.test(line)) continue;
      for (const pattern of patterns)
        for (const { index, 0: found } of line.matchAll(pattern)) {
          const end = index + found.length;
          if (isSpokenOf.test(line.slice(end, end + 24))) continue;
          yield {
            range: rangeOf(range.start + index, range.start + end),
            message: t`${quote(found)}は仮の記載のままです：決まった名前や値に書き直してください`,
          };
        }
    }
  },
);
