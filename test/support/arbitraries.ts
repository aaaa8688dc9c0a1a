// Generated texts: documents put together from the pieces that the language is made of, in any order.
import fc from 'fast-check';

const pieces = [
  '評価書：',
  '様式：',
  '公表日:',
  '対策：',
  '変更：',
  '変更日：',
  '項目：',
  '変更前：',
  '変更後の記載：',
  '変更先：',
  '提出時期：',
  '説明：',
  '令和3年10月12日',
  '平成32年4月1日',
  '事後',
  '（略）',
  '（新設）',
  '２～５　（略）',
  '// 覚え',
  '// hyoka-ignore item-style 理由',
  '1. ',
  '２．',
  '3 ',
  '(1) ',
  '（２）',
  '⑶',
  '①',
  '②の',
  'a. ',
  'B)',
  '(i) ',
  'ア ',
  'ｲ)',
  '(イ)',
  'Ⅰ ',
  '一 ',
  '（二）',
  '第１ ',
  '第３者',
  'リスク１：',
  '措置2 ',
  '・',
  '○○',
  '- ',
  '【見出し】',
  '＜国における措置＞',
  '■ ',
  '（※１）',
  '注１）',
  '次の措置を講じる。',
  '物理的対策',
  '情報情報',
  '様式3（平成30年5月）',
  '重点項目評価書',
  'Ⅲ リスク対策 7. 保管・消去',
  'Ⅲ７',
  'Ⅳ その他のリスク対策 1. 監査',
  '個人番号の入手',
  'ที่',
  '提供する ため、入手する。',
  '3 人的対策',
  '3 年間',
  '及び',
  '「',
  '」',
  '（',
  '\u3000',
  '  ',
  '\t',
  '\u00a0',
  '\ufeff',
];

const line = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');

const lines = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 }).map((each) => each.flat().join(''));

/** A document-like text of up to forty lines; one in four is written twice, as an author copies a block to change it. */
export const documentText = fc.oneof(
  { weight: 3, arbitrary: lines },
  { weight: 1, arbitrary: lines.map((text) => `${text}\n${text}`) },
);

const linesBelow =
  '||  |// 覚え|　// 覚え|// hyoka-ignore doubled-term 理由|//|  1. 施錠|\t(1) 情報情報|①|続きの文|'
    .concat('\u3000科目：監視|（略）|    （※１）注|変更目：|【国】')
    .split('|');
const below = fc.array(fc.constantFrom(...linesBelow), { maxLength: 4 });

const heads = [
  [
    '評価書：予防接種',
    '評価書番号 :12',
    '様式:様式3',
    '評価実施機関名：見本市長',
    '公表日：R3.10.12',
    '宣言：',
    '特記事項：',
  ],
  [
    '変更日:R3.10.12',
    '項目：Ⅰ',
    '変更前の記載：',
    '変更後： 情報情報',
    '提出時期 ：事後',
    '提出時期に係る説明:重要',
  ],
];

const fields = fc
  .constantFrom(...heads)
  .chain(([start = '', ...others]) =>
    fc
      .shuffledSubarray([...others], { minLength: 2 })
      .chain((shuffled) =>
        fc.tuple(
          ...[start, ...shuffled].map((field) =>
            fc.tuple(fc.constant(field), below).map((each) => each.flat()),
          ),
        ),
      ),
  );

/** Headers and revisions with their fields in any order, and comments, blank lines and bodies between them. */
export const shuffledFields = fc
  .tuple(fc.array(fields, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r', ''))
  .map(([blocks, lineEnd]) => {
    const lines = blocks.flat(2);
    return lineEnd === '' ? lines.join('\n') : lines.map((each) => each + lineEnd).join('');
  });
