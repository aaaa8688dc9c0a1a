import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutBlanks } from '../../../server/src/core/text/width.ts';
import { checkImport } from './checkImport.ts';

const bytes = readFileSync(new URL('../../cases/seed.txt', import.meta.url));

describe('the real table', () => {
  const { rows, messages, text } = checkImport({ fileName: 'seed.txt', bytes });

  it('becomes two revisions', () => {
    expect(rows.map(({ cells }) => [cells[0], cells[1], cells[4], cells[5]])).toEqual([
      [
        '令和3年10月12日',
        'Ⅲリスク対策2.特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）リスクに対する措置の内容',
        '事後',
        '事前に実施する事が困難であり、特定個人情報保護評価に関する規則第9条第2項を適用',
      ],
      [
        '令和3年10月12日',
        'Ⅲリスク対策7.特定個人情報情報の保管・消去その他の措置の内容',
        '事後',
        '事前に実施する事が困難であり、特定個人情報保護評価に関する規則第9条第2項を適用',
      ],
    ]);
  });

  it('keeps every non-blank character, in order', () => {
    const source = new TextDecoder().decode(bytes);
    const data = source.split('\n').filter((line) => line.startsWith('<p>'));
    expect(rows.map(({ cells }) => cells.join(''))).toEqual(
      data.map((line) => withoutBlanks(line.replaceAll(/<\/?p>/g, ''))),
    );
  });

  it('writes each run-on item on a line of its own', () => {
    expect(rows[0]?.before.slice(0, 4)).toEqual([
      '1. 不適切な方法で入手が行われるリスク',
      '(1) リスクに対する措置の内容',
      'a. 「事務組織規則」により取扱い窓口・方法を指定することで不正な入手を防止している。',
      'b. データを格納しているサーバへの物理的アクセスが制限されており、不正な入手を防止している。',
    ]);
  });

  it('says what was taken apart, row by row', () => {
    expect(messages).toEqual([
      '1行目で、1つのセルにあった「事後」と説明を分けました',
      expect.stringMatching(/^1行目の変更前で、つながっていた項目を\d+行に分けました$/),
      expect.stringMatching(/^1行目の変更後で、つながっていた項目を\d+行に分けました$/),
      expect.stringMatching(/^2行目の変更前で、つながっていた項目を\d+行に分けました$/),
      expect.stringMatching(/^2行目の変更後で、つながっていた項目を\d+行に分けました$/),
    ]);
  });

  it('writes the fields in the order of the columns, with a blank line between revisions', () => {
    const written = text
      .split('\n')
      .filter((line) => !line.startsWith('  '))
      .map((line) => line.slice(0, line.indexOf('：') + 1));
    const fields = ['変更：', '項目：', '変更前：', '変更後：', '提出時期：', '説明：'];
    expect(written).toEqual([...fields, '', ...fields, '']);
  });
});
