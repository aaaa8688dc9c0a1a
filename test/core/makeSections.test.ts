// 対策を起こす: what the revisions of a document add up to.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { makeSections } from '../../server/src/core/revision/makeSections.ts';
import { formatEdits } from '../../server/src/core/format/formatEdits.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from '../support/drawFindings.ts';

const make = (text: string) => {
  const { edits, count, notices } = makeSections(analyze(text));
  return { text: applyEdits(text, edits), count, notices };
};

const revision = (date: string, path: string, ...after: readonly string[]) =>
  [`変更：${date}`, `項目：${path}`, '変更前：', '変更後：', ...after.map((line) => `  ${line}`), ''].join(
    '\n',
  );

const notices = (...revisions: readonly string[]) => make(revisions.join('\n')).notices;

describe('the section of an item', () => {
  test('is its last 変更後 by date, above the first revision and the comment on it', () => {
    const text = dedent(`
      評価書：予防接種

      // 確認済み
      変更：令和4年4月1日
      項目：Ⅲ 7. 保管・消去
      変更前：
      変更後：
        1. 物理的対策
          (1) 施錠している。
          // 覚え書き
          続きの文。
        2. 技術的対策

      変更：令和3年4月1日
      項目：Ⅲ ７．保管・消去
      変更後：
        1. 旧
    `);
    expect(make(text)).toEqual({
      text: text.replace(
        '// 確認済み',
        `${dedent(`
          対策：Ⅲ 7. 保管・消去
            1. 物理的対策
              (1) 施錠している。
                続きの文。
            2. 技術的対策
        `)}\n// 確認済み`,
      ),
      count: 1,
      notices: [],
    });
  });

  test('is written with the line ends of its document', () => {
    const text = revision('R3.4.1', 'Ⅰ', '1. 施錠').replaceAll('\n', '\r\n');
    expect(make(text).text).toBe(`対策：Ⅰ\r\n  1. 施錠\r\n\r\n${text}`);
  });

  test('stands behind a byte order mark', () => {
    const text = revision('R3.4.1', 'Ⅰ', '1. 施錠');
    expect(make(`\ufeff${text}`).text).toBe(`\ufeff対策：Ⅰ\n  1. 施錠\n\n${text}`);
  });

  test('is not made again where there is one', () => {
    const text = `対策：Ⅰ基本情報\n  今の記載\n\n${revision('R3.4.1', 'Ⅰ 基本情報', '1. 施錠')}`;
    expect(make(text)).toEqual({ text, count: 0, notices: [] });
  });

  test.each([
    ['（略） stands in it', ['1. 施錠', '（略）']],
    ['（略） stands in an item', ['1. 施錠', '  （略）', '2. 監視']],
    ['it starts in the middle', ['3. 施錠', '4. 監視']],
  ])('comes from an earlier revision, and that is said, where %s', (_, after) => {
    const text = [revision('R3.4.1', 'Ⅰ', '1. 全文'), revision('R4.4.1', 'Ⅰ', ...after)].join('\n');
    const { text: written, count, notices: said } = make(text);
    expect(written).toBe(`対策：Ⅰ\n  1. 全文\n\n${text}`);
    expect({ count, said }).toEqual({
      count: 1,
      said: ['「Ⅰ」の対策はR3.4.1の変更から作りました：その後の変更は抜粋なので、内容を反映してください'],
    });
  });

  test('is left to the author where no revision has the whole text', () =>
    expect(notices(revision('R3.4.1', 'Ⅰ', '（略）', '2. 監視'))).toEqual([
      '「Ⅰ」は変更後が抜粋だけなので、対策を作りませんでした：公表した評価書から全文を写してください',
    ]));

  test('is gone with the item, and comes back with it', () => {
    const gone = [revision('R3.4.1', 'Ⅰ', '1. 施錠'), revision('R4.4.1', 'Ⅰ', '（削除）')];
    expect(notices(...gone)).toEqual(['「Ⅰ」は最後の変更で削除されたので、対策を作りませんでした']);
    expect(make([...gone, revision('R5.4.1', 'Ⅰ', '1. 再び')].join('\n')).text).toMatch(
      /^対策：Ⅰ\n {2}1\. 再び\n\n変更/,
    );
  });
});

const samples = new URL('../../samples/', import.meta.url);

test.each(readdirSync(samples))('what is made of %s is formatted, and nothing is left to make', (name) => {
  const text = readFileSync(new URL(name, samples), 'utf8').replace(/^対策：[^]*?(?=^変更：)/m, '');
  const { text: written, count, notices: said } = make(text);
  expect(count + said.length).toBeGreaterThan(0);
  expect(make(written).count).toBe(0);
  expect(formatEdits(analyze(written).blocks)).toEqual([]);
});
