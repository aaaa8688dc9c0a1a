import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import {
  chainAt,
  chainPlaces,
  chainTarget,
  changedBlocks,
  isInBodyText,
  pathRange,
} from '../../server/src/core/revision/itemChain.ts';
import { pathToRename, renameItem } from '../../server/src/core/revision/renameItem.ts';
import { applyEdits, type Range } from '../../server/src/core/text/range.ts';

const text = `評価書：予防接種に関する事務
公表日：令和3年10月12日

対策：Ⅲ 8. 監査
  年3回、自己点検を実施している。

対策：Ⅲ 3. 使用
  記録を取得している。

変更：令和4年4月1日
項目：Ⅲ８．監査
変更前：
  年2回、自己点検を実施している。
変更後：
  年3回、自己点検を実施している。
提出時期：事前
説明：重要な変更に当たるため

変更：令和3年10月1日
項目：Ⅲ 8. 監査
変更前：
  年1回、自己点検を実施している。
変更後：
  年2回、自己点検を実施している。
提出時期：事前
説明：重要な変更に当たるため
`;
const analysis = analyze(text);
const { forms } = analysis.documentFacts;

/** The line that a range begins in, and its characters. */
const shown = (range: Range | null): string | null =>
  range && `${text.slice(0, range.start).split('\n').length}行「${text.slice(range.start, range.end)}」`;

/** Where the n-th `words` begin. */
const offsetOf = (words: string, nth = 1): number => {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return at;
};
const targetOf = (words: string, nth = 1): string | null => {
  const offset = offsetOf(words, nth);
  const chain = chainAt(analysis, offset, forms);
  return chain && shown(chainTarget(chain, offset));
};

describe('along the chain of an item', () => {
  test('a section leads to what its latest revision made of it', () => {
    expect(targetOf('Ⅲ 8. 監査')).toBe('14行「変更後」');
    expect(targetOf('年3回')).toBe('14行「変更後」');
  });

  test('変更前 leads to the 変更後 that it was', () => {
    expect(targetOf('年2回')).toBe('23行「変更後」');
    expect(targetOf('変更前')).toBe('23行「変更後」');
    expect(targetOf('変更前', 2)).toBeNull();
  });

  test('変更後 leads to the next 変更前, and at last to the section', () => {
    expect(targetOf('年2回', 2)).toBe('12行「変更前」');
    expect(targetOf('年3回', 2)).toBe('4行「Ⅲ 8. 監査」');
  });

  test('the other fields of a revision lead to the section', () => {
    expect(targetOf('令和4年4月1日')).toBe('4行「Ⅲ 8. 監査」');
    expect(targetOf('Ⅲ 8. 監査', 2)).toBe('4行「Ⅲ 8. 監査」');
  });

  test('a section without revisions, the header and a blank line lead nowhere', () => {
    expect(targetOf('記録を')).toBeNull();
    expect(targetOf('予防接種')).toBeNull();
    expect(chainAt(analysis, 0, forms)).toBeNull();
    expect(chainAt(analyze(''), 0, forms)).toBeNull();
  });

  test('its places are the section, then the revisions from the latest to the first, however their paths are spelt', () => {
    const chain = chainAt(analysis, offsetOf('Ⅲ８．監査'), forms) ?? expect.fail('no chain');
    expect(chainPlaces(chain).map((block) => shown(pathRange(block)))).toEqual([
      '4行「Ⅲ 8. 監査」',
      '11行「Ⅲ８．監査」',
      '20行「Ⅲ 8. 監査」',
    ]);
    expect(isInBodyText(chain, offsetOf('Ⅲ８．監査'))).toBe(false);
    expect(isInBodyText(chain, offsetOf('年2回'))).toBe(true);
  });

  test('a section has a chain when there are revisions, a revision when it is not the only one', () =>
    expect(changedBlocks(analysis, forms).map((block) => shown(pathRange(block)))).toEqual([
      '4行「Ⅲ 8. 監査」',
      '20行「Ⅲ 8. 監査」',
      '11行「Ⅲ８．監査」',
    ]));
});

describe('renaming an item', () => {
  const renamed = (words: string, newPath: string) => renameItem(analysis, offsetOf(words), newPath);

  test('writes its path in the section and in all of its revisions, and tells the published ones', () => {
    const renaming = renamed('Ⅲ 8. 監査', ' Ⅲ 8. 監査等 ');
    if ('message' in renaming) throw new Error(renaming.message);
    expect(renaming.edits.map(({ range, isPublished }) => `${shown(range)} ${isPublished}`)).toEqual([
      '4行「Ⅲ 8. 監査」 false',
      '11行「Ⅲ８．監査」 false',
      '20行「Ⅲ 8. 監査」 true',
    ]);
    expect(applyEdits(text, renaming.edits)).toBe(text.replaceAll(/Ⅲ 8\. 監査|Ⅲ８．監査/g, 'Ⅲ 8. 監査等'));
  });

  test('keeps a comment between the lines of a path, and takes a section that is repeated along', () => {
    const twice =
      '対策：Ⅲ 8. 監査\n  甲\n\n対策：Ⅲ 8. 監査\n  乙\n\n変更：R4.4.1\n項目：Ⅲ\n// 覚え書き\n  8. 監査\n変更後：甲\n';
    const renaming = renameItem(analyze(twice), 4, 'Ⅲ 9. 点検');
    if ('message' in renaming) throw new Error(renaming.message);
    expect(applyEdits(twice, renaming.edits)).toBe(
      '対策：Ⅲ 9. 点検\n  甲\n\n対策：Ⅲ 9. 点検\n  乙\n\n変更：R4.4.1\n項目：Ⅲ 9. 点検\n// 覚え書き\n  \n変更後：甲\n',
    );
  });

  test('is about the path alone', () => {
    const { range, path } = pathToRename(analysis, offsetOf('監査', 1)) ?? expect.fail('no path');
    expect([shown(range), path]).toEqual(['4行「Ⅲ 8. 監査」', 'Ⅲ 8. 監査']);
    expect(pathToRename(analysis, offsetOf('年3回'))).toBeNull();
    expect(renamed('年3回', 'Ⅲ 9')).toEqual({ message: expect.stringContaining('項目の名前はありません') });
  });

  test('does not make two items one', () =>
    expect(renamed('Ⅲ 8. 監査', 'Ⅲ　３．使用')).toEqual({
      message: '「Ⅲ　３．使用」という項目はもうあります：一つにまとめるときは、本文を移してください',
    }));

  test.each(['', '  ', '一\n二'])('to 「%s」 is refused', (newPath) =>
    expect(renamed('Ⅲ 8. 監査', newPath)).toEqual({ message: expect.stringContaining('一行で書いて') }),
  );
});
