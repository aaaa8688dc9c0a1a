import { describe, expect, it } from 'vitest';
import { revisionFields } from '../../../server/src/core/syntax/keywords.ts';
import { knownHeadings } from '../../../server/src/exchange/revisions/columns.ts';
import { foldKey } from '../../../server/src/exchange/revisions/foldKey.ts';
import { importTable } from '../../../server/src/exchange/importTable.ts';
import { checkImport, checkRefusal, heading, htmlTable, row, tsv } from './checkImport.ts';

const cellsOf = (plain: string) => checkImport({ plain }).rows.map(({ cells }) => cells);
const plainRow = ['令和3年10月12日', 'Ⅲ7.保管', '1.旧', '1.新', '事後', '規則第9条第2項を適用'];

describe('columns', () => {
  it('are found by their headings in any order', () => {
    const turned = (cells: readonly string[]) => cells.toReversed();
    expect(cellsOf(tsv(turned(heading), turned(row)))).toEqual([plainRow]);
  });

  it('go by other names too, whatever their width and spacing', () => {
    const names = ['変更年月日', '変更 項目', '旧', '新', '提 出\u3000時 期', '（説明）'];
    expect(cellsOf(tsv(names, row))).toEqual([plainRow]);
  });

  it.each([
    ['日付', '評価書の項目', '現行', '改正案', '事前・事後', '説明'],
    ['変更日（修正日）', '項目（様式3）', '修正前', '修正後', '提出時期（事前／事後）', '提出時期に係る説明'],
    ['改正年月日', '修正箇所', '現行の記載', '改正案の内容', '提出時期', '提出時期の説明'],
    ['見直し日', '変更のあった箇所', '変更前記載', '修正後の記載', '提出時期', '提出時期についての説明'],
    ['改定の日', '評価書の該当項目', '変更前文言', '改定後の記載（案）', '事前又は事後の別', '説明'],
  ])('%s｜%s｜%s｜%s｜%s｜%s are they', (...names) => expect(cellsOf(tsv(names, row))).toEqual([plainRow]));

  it('are known for one field each', () => {
    const headings = revisionFields.flatMap((field) => knownHeadings[field]);
    expect(headings).toEqual([...new Set(headings)]);
    expect(headings.map(foldKey)).toEqual(headings);
  });

  describe('that the author chose', () => {
    const names = ['いつ', '変更箇所', '今の文', '次の文', '提出時期', '理由'];
    const columns = { いつ: '変更', 今の文: '変更前', 次の文: '変更後', '理 由': '説明' } as const;

    it('are read whatever their headings say', () =>
      expect(checkImport({ plain: tsv(names, row), columns }).rows.map(({ cells }) => cells)).toEqual([
        plainRow,
      ]));

    it('go before columns that are known, which become comments', () => {
      const { rows } = checkImport({
        plain: tsv([...heading, '決裁後'], [...row, '1. 決裁']),
        columns: { 決裁後: '変更後' },
      });
      expect(rows.map(({ cells, comments }) => [cells[3], comments])).toEqual([
        ['1.決裁', ['// 選ばなかった列「変更後の記載」：1. 新']],
      ]);
    });

    it('are those of a heading row alone, not of a row that says the same', () =>
      expect(
        checkImport({ plain: tsv(names, ['R3.4.1', 'いつ', 'なし', '次の文', '事前', '']), columns }).rows,
      ).toHaveLength(1));

    it('are those of the heading, not of a letterhead above it', () =>
      expect(importTable({ plain: tsv(['見本市', '別添3'], names, row), columns }).columns).toEqual(
        names.map((heading, i) => ({ heading, field: revisionFields[i] })),
      ));

    it('can be chosen from what a table without the columns has', () =>
      expect(importTable({ plain: tsv(names, row) })).toMatchObject({
        ok: false,
        columns: names.map((heading, i) => ({
          heading,
          field: ['変更箇所', '提出時期'].includes(heading) ? revisionFields[i] : null,
        })),
      }));

    it('may be none although the heading is one that is known', () => {
      const { rows } = checkImport({ plain: tsv(heading, row), columns: { 提出時期に係る説明: null } });
      expect(rows.map(({ cells, comments }) => [cells[5], comments])).toEqual([
        ['', ['// 選ばなかった列「提出時期に係る説明」：規則第9条第2項を適用']],
      ]);
    });
  });

  it('are the six in the table’s order when there is no heading', () => {
    expect(cellsOf(tsv(row, ['', 'Ⅱ 1.', '', 'あ', '事前', '']))).toEqual([
      plainRow,
      ['', 'Ⅱ1.', '', 'あ', '事前', ''],
    ]);
  });

  it('may lack some; the fields stay empty and that is said', () => {
    const { rows, messages } = checkImport({ plain: tsv(heading.slice(0, 5), row.slice(0, 5)) });
    expect(rows[0]?.cells).toEqual([...plainRow.slice(0, 5), '']);
    expect(messages).toEqual(['「説明」の列がないので、どの行でも空にしました']);
  });

  it('may lack 説明 where 提出時期 has it too; it is taken apart, and no other is said to be empty', () => {
    const both = [...row.slice(0, 4), '事後 規則第9条第2項を適用'];
    const { rows, messages } = checkImport({ plain: tsv(heading.slice(0, 5), both, row.slice(0, 5)) });
    expect(rows.map(({ cells }) => cells[5])).toEqual(['規則第9条第2項を適用', '']);
    expect(messages).toEqual([
      '「説明」の列がないので、提出時期のセルにある説明を分け、ない行では空にしました',
      '1行目で、1つのセルにあった「事後」と説明を分けました',
    ]);
  });

  it('without a field become comments behind 説明', () => {
    const { rows, messages, text } = checkImport({
      html: htmlTable([...heading, '備考'], [...row, '窓口<br>第2'], [...row, '']),
    });
    expect(rows.map(({ comments }) => comments)).toEqual([['// 備考：窓口', '// 備考：第2'], []]);
    expect(text).toContain('説明：規則第9条第2項を適用\n// 備考：窓口');
    expect(messages).toEqual(['「備考」の列に当たる欄がないので、コメントにしました']);
  });

  it('without a heading of their own are named by their place', () => {
    const { rows, messages } = checkImport({ plain: tsv(heading, [...row, 'x']) });
    expect(rows[0]?.comments).toEqual(['// 7列目：x']);
    expect(messages).toEqual(['1行目で、見出しのない7列目の「x」を、コメントにしました']);
  });

  it('cannot make a comment that silences a rule', () => {
    const { text } = checkImport({ plain: tsv([...heading, 'hyoka-ignore date-era'], [...row, 'x']) });
    expect(text).not.toMatch(/^\/\/ hyoka-/m);
  });

  it('that are missing altogether are named beside those that are there', () => {
    expect(checkRefusal({ html: htmlTable(['番号', '氏名'], ['1', '甲']) })).toBe(
      '表の列が「番号」「氏名」で変更箇所の表ではないので、「変更日」「項目」「変更前の記載」「変更後の記載」' +
        '「提出時期」「提出時期に係る説明」の列がある表を選んでください',
    );
  });
});

describe('rows', () => {
  it('that only go on from the row above are joined to it', () => {
    const { rows, messages } = checkImport({ plain: tsv(heading, row, ['', '', '', '2. 続き', '', '']) });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.after).toEqual(['1. 新', '2. 続き']);
    expect(messages).toEqual(['2行目は、変更日も項目も提出時期もないので、上の行の続きとしてつなげました']);
  });

  it('without a date but with an item stay rows, and that is said', () => {
    const { rows, messages } = checkImport({ plain: tsv(heading, ['', ...row.slice(1)]) });
    expect(rows[0]?.cells).toEqual(['', ...plainRow.slice(1)]);
    expect(messages).toEqual(['1行目に変更日がないので、「変更：」を空にしました']);
  });

  it('that repeat the heading are passed over, and that is said', () => {
    const { rows, messages } = checkImport({ plain: tsv(heading, row, heading, row) });
    expect(rows).toHaveLength(2);
    expect(messages).toEqual(['繰り返されている見出しの行を1行読み飛ばしました']);
  });

  it('with 提出時期 and 説明 in one cell are taken apart', () => {
    const merged = [...row.slice(0, 4), '事後\u3000規則第9条第2項を適用', ''];
    expect(cellsOf(tsv(heading, merged))).toEqual([plainRow]);
  });

  it('over and under the table become comments', () => {
    const { text, messages } = checkImport({ plain: tsv(['変更箇所', ''], heading, row, ['※ 注', '']) });
    expect(text).toMatch(/^\/\/ 表の外：変更箇所\n\n変更：[^]*\n\/\/ 表の外：※ 注\n$/);
    expect(messages).toHaveLength(2);
  });

  it('with a date broken over two lines have one date', () => {
    expect(
      checkImport({ html: htmlTable(heading, ['令和3年<br>10月12日', ...row.slice(1)]) }).text,
    ).toContain('変更：令和3年10月12日\n');
  });
});

describe('bodies', () => {
  const body = (cell: string) => {
    const { text } = checkImport({ plain: tsv(heading, [...row.slice(0, 2), cell, ...row.slice(3)]) });
    return text.slice(text.indexOf('変更前：'), text.indexOf('\n変更後：') + 1);
  };

  it('of nothing are empty', () => expect(body('')).toBe('変更前：\n'));

  it('of a mark for nothing stand on the keyword’s line', () => {
    expect(body('（新設）')).toBe('変更前：（新設）\n');
    expect(body('－')).toBe('変更前：－\n');
  });

  it('are indented, so that no line of theirs is a field', () => {
    expect(body('"あ\n変更：令和3年10月12日\n変更後：い"')).toBe(
      '変更前：\n  あ\n  変更：令和3年10月12日\n  変更後：い\n',
    );
  });

  it('have their items indented under the item they belong to', () => {
    expect(body('1. あ (1) い (2) う 2. え')).toBe('変更前：\n  1. あ\n    (1) い\n    (2) う\n  2. え\n');
  });

  it('never turn into comments', () => {
    expect(body('// あ')).toBe('変更前：// あ\n');
    expect(body('"あ\n// い\n//う\n//"')).toBe('変更前：\n  あ // い\n  //う //\n');
  });
});
