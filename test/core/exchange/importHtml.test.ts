import { describe, expect, it } from 'vitest';
import { checkImport, checkRefusal, heading, htmlTable, row } from './checkImport.ts';

const after = (cell: string) =>
  checkImport({ html: htmlTable(heading, [...row.slice(0, 3), cell, ...row.slice(4)]) }).rows[0]?.after;

describe('a cell of HTML', () => {
  it('has a line for each paragraph, break, list item and division', () => {
    expect(after('<p>1. あ</p><div>い<br>う</div><ul><li>え<li>お</ul>')).toEqual([
      '1. あ',
      'い',
      'う',
      '・ え',
      '・ お',
    ]);
  });

  it.each([
    ['<ol><li>あ<li><p>い</p><p>う</p><li><li>え</ol>', ['1. あ', '2. い', 'う', '4. え']],
    ['<ol start=3 type=a><li>あ<li value=27>い<li>う</ol>', ['c. あ', 'aa. い', 'ab. う']],
    [
      '<ol type=A><li>あ</ol><ol type=I><li>い</ol><ol type=i start=4><li>う</ol>',
      ['A. あ', 'I. い', 'iv. う'],
    ],
    ['<ol reversed><li>あ<li>い</ol><ol start=0><li>う</ol>', ['2. あ', '1. い', '0. う']],
    [
      '前<ol><li>あ<ul><li>い</ul>う<li><ol type=a><li>え</ol></ol>後',
      ['前', '1. あ', '・ い', 'う', '2.', 'a. え', '後'],
    ],
    ['<ol><li type=i>あ<li>い</ol>', ['i. あ', '2. い']],
    ['<ul style="list-style: none inside"><li>あ</ul><ul type=circle><li>い</ul>', ['あ', '○ い']],
    ['<ol style="margin-top:0;list-style-type:cjk-ideographic"><li>あ<li>い</ol>', ['一、あ', '二、い']],
    ['<ol><li style="list-style-type:none">(1) あ</ol>', ['(1) あ']],
    ['<ol start=x type=?><li value=>あ</ol><li>い', ['1. あ', '・ い']],
    ['<ol><li>あ<br>い</ol>', ['1. あ', 'い']],
  ])('has what a browser puts before the items of %s', (cell, lines) => expect(after(cell)).toEqual(lines));

  it.each([
    [
      '<ol><li>あ<li>い<ol><li>う<li>え<ol><li>お</ol></ol><li>か</ol>',
      ['1. あ', '2. い', '(1) う', '(2) え', 'a. お', '3. か'],
    ],
    ['<ol type=a><li>あ<ol><li>い<ol><li>う</ol></ol></ol>', ['a. あ', '1. い', '(1) う']],
    ['<ol><li>あ<ul><li>い<ol><li>う</ol></ul></ol>', ['1. あ', '・ い', '(1) う']],
    ['<ol><li>あ<ol type=1><li>い</ol></ol>', ['1. あ', '1. い']],
    ['<ol><li>あ</ol><ol><li>い</ol><ul><li>う<ol><li>え</ol></ul>', ['1. あ', '1. い', '・ う', '1. え']],
  ])('tells the lists of %s apart', (cell, lines) => expect(after(cell)).toEqual(lines));

  it.each([
    ['<ul><li>(1) あ<li>（２）い<li>③う<li>ア え<li>・施錠<li>4. お</ul>', undefined],
    ['<ol><li>(1) あ<li>(2) い</ol>', ['(1) あ', '(2) い']],
    [
      '<ol><li>（１） あ<ol><li>い<li>う</ol><li>（２） え</ol>',
      ['（１） あ', 'a. い', 'b. う', '（２） え'],
    ],
    ['<ul><li>1. あ<ol><li>い</ol><li>2. う</ul>', ['1. あ', '(1) い', '2. う']],
    ['<ul><li>1. あ</ul><ol><li>い</ol>', ['1. あ', '1. い']],
    ['<ul><li>・あ<li>い<br>(1) う</ul>', ['・あ', '・ い', '(1) う']],
    ['<ol><li>あ<ul><li>ア い<li>イ う</ul></ol>', ['1. あ', 'ア い', 'イ う']],
    [
      '<ul><li>(株)あ<li>3年間<li>10 名の職員<li>A 市</ul>',
      ['・ (株)あ', '・ 3年間', '・ 10 名の職員', '・ A 市'],
    ],
    ['<ol><li>一 般の職員<li>2.5倍<li>アプリ</ol>', ['1. 一 般の職員', '2. 2.5倍', '3. アプリ']],
  ])('has no second sign in %s', (cell, lines) =>
    expect(after(cell)).toEqual(lines ?? ['(1) あ', '（２）い', '③う', 'ア え', '・施錠', '4. お']),
  );

  it('may hold a table, whose rows are lines', () => {
    expect(after('あ<table><tr><td>い<td>う<tr><td>え</table>お')).toEqual(['あ', 'い う', 'え', 'お']);
  });

  it('reads character references and keeps what only looks like a tag', () => {
    expect(after('&lt;ID&gt;&amp;lt;&nbsp;<住基>&#x2460;')).toEqual(['<ID>&lt;\u00a0<住基>①']);
  });

  it('has neither scripts nor styles', () => {
    expect(after('あ<script>alert("い")</script><style>p{}</style><!--う-->え')).toEqual(['あえ']);
  });

  it('keeps hidden and struck text, and says how often it is struck', () => {
    expect(after('<span style="display:none">あ</span><del>い</del><ins>う</ins>')).toEqual(['あいう']);
    const struck = (cell: string) =>
      checkImport({ html: htmlTable(heading, [...row.slice(0, 3), cell, ...row.slice(4)]) }).messages;
    expect(struck('<del>い<s>う</s></del>え<strike><p>お</p></strike><s></s><u>か</u>')).toEqual([
      '取消線の付いている2か所も、ほかの文字と同じに読み込みました',
    ]);
    expect(struck('<ins>あ</ins>')).toEqual([]);
  });

  it('is one line where only the source is broken', () => {
    expect(after('個人\n   情報を\n ID で')).toEqual(['個人情報を ID で']);
    expect(after('イ\n各所属で確認する。<br>一\n 目的<br>アイ\nウ')).toEqual([
      'イ 各所属で確認する。',
      '一 目的',
      'アイウ',
    ]);
    expect(after('<pre>あ\nい</pre>')).toEqual(['あ', 'い']);
  });
});

describe('merged cells', () => {
  it('that reach down are repeated in each row, and that is said', () => {
    const [date, ...rest] = row.map((cell) => `<td>${cell}</td>`);
    const html = `<table><tr>${heading.map((name) => `<th>${name}</th>`).join('')}</tr>
      <tr>${date?.replace('<td', '<td rowspan=2')}${rest.join('')}</tr><tr>${rest.join('')}</tr></table>`;
    const { rows, messages } = checkImport({ html });
    expect(rows.map(({ cells }) => cells[0])).toEqual(['令和3年10月12日', '令和3年10月12日']);
    expect(messages).toEqual(['2行目の変更日に、結合されたセルの「令和3年10月12日」を入れました']);
  });

  /** A table with a row whose cells reach down `height` rows where `reaching` has them, and the rows below it. */
  const reaching = (height: number, columns: readonly number[], ...below: readonly string[][]) =>
    htmlTable(heading, row, ...below).replace(
      row.map((cell) => `<td>${cell}</td>`).join(''),
      row.map((cell, i) => `<td${columns.includes(i) ? ` rowspan=${height}` : ''}>${cell}</td>`).join(''),
    );
  const joined = '行目は、変更日と項目と提出時期が上の行と一つなので、上の行の続きとしてつなげました';

  it('that name all of a row make it go on from the row above', () => {
    const { rows, messages } = checkImport({
      html: reaching(3, [0, 1, 4, 5], ['2. 旧', '2. 新'], ['3. 旧', '3. 新']),
    });
    expect(rows.map(({ cells }) => cells)).toEqual([
      [row[0], 'Ⅲ7.保管', '1.旧2.旧3.旧', '1.新2.新3.新', '事後', '規則第9条第2項を適用'],
    ]);
    expect(messages).toEqual([`2${joined}`, `3${joined}`]);
    // One side as well, and where what is not merged is left empty.
    const side = checkImport({ html: reaching(2, [0, 1, 2], ['2. 新', '', '']) });
    expect(side.rows.map(({ cells }) => cells.slice(2, 4))).toEqual([['1.旧', '1.新2.新']]);
    expect(side.messages).toEqual([`2${joined}`]);
  });

  it('leave a row a revision of its own that says when, what or 提出時期 itself', () => {
    for (const [columns, ...below] of [
      [[0, 4, 5], 'Ⅲ 8. 監査', '旧', '新'],
      [[1, 4, 5], '令和4年1月1日', '旧', '新'],
      [[0, 1], '旧', '新', '事前', '説明'],
    ] as const) {
      expect(checkImport({ html: reaching(2, columns, [...below]) }).rows).toHaveLength(2);
    }
  });

  it('are one row where all of a row is merged with the row above', () => {
    const { rows, messages } = checkImport({ html: reaching(2, [0, 1, 2, 3, 4, 5], []) });
    expect(rows).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('over two columns go to the first, and that is said', () => {
    const html = htmlTable(heading, row).replace('<td>1. 旧</td><td>1. 新</td>', '<td colspan=2>（略）</td>');
    const { rows, messages } = checkImport({ html });
    expect(rows[0]?.cells.slice(2)).toEqual(['（略）', '', '事後', '規則第9条第2項を適用']);
    expect(messages).toEqual(['1行目で、複数の列にまたがる「（略）」を、変更前の記載に入れました']);
  });

  it('on a sheet of squares are the columns of their headings', () => {
    const html = htmlTable(heading, row).replaceAll('<td>', '<td colspan=8>');
    const { rows, messages } = checkImport({ html });
    expect(rows[0]?.cells[3]).toBe('1.新');
    expect(messages).toEqual([]);
  });

  it('without end are refused', () => {
    const cells = '<td rowspan=65534>x</td>'.repeat(400);
    expect(checkRefusal({ html: `<table><tr>${cells}</tr>${'<tr></tr>'.repeat(400)}</table>` })).toContain(
      '結合されたセルが多すぎる',
    );
  });
});

describe('a page', () => {
  it('has its tables read in order, and the others are counted', () => {
    const other = htmlTable(['番号', '氏名']);
    const { rows, messages } = checkImport({
      html: `${htmlTable(heading, row)}<p>本文</p>${other}${htmlTable(heading, row, row)}`,
    });
    expect(rows).toHaveLength(3);
    expect(messages).toEqual(['変更箇所の列がないほかの表1個は読み込みませんでした']);
  });

  it('may lay the table out in a table', () => {
    expect(checkImport({ html: htmlTable(['目次', htmlTable(heading, row)]) }).rows).toHaveLength(1);
  });

  it('nested without end is refused', () => {
    expect(checkRefusal({ html: `<table>${'<div>'.repeat(100_000)}` })).toContain('入れ子が深すぎる');
  });
});

describe('the clipboard', () => {
  it('of Excel is read between its marks', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><style><!--td {mso-ignore:padding;}--></style></head><body>
<!--StartFragment--><table border=0><col width=72><tr height=18>${heading
      .map((name) => `<td class=xl65>${name}</td>`)
      .join(
        '\r\n  ',
      )}</tr><tr>${row.map((cell) => `<td class=xl66>${cell}<br style='mso-data-placement:same-cell;'>\r\n  続き</td>`).join('')}</tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td></tr><![endif]></table><!--EndFragment--></body></html>\0`;
    const { rows, messages } = checkImport({ html });
    expect(rows[0]?.before).toEqual(['1. 旧', '続き']);
    expect(messages).toEqual([]);
  });

  it('of Word keeps the numbers of its lists', () => {
    expect(
      after(
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>(1)<span>&nbsp;&nbsp;</span></span>" +
          '<![endif]>入退室<o:p></o:p></p>',
      ),
    ).toEqual(['(1)\u00a0\u00a0入退室']);
  });

  it('may hold rows without a table around them', () => {
    const html = htmlTable(heading, row).replaceAll(/<\/?table>/g, '');
    expect(checkImport({ html: `<!--StartFragment-->${html}<!--EndFragment-->` }).rows).toHaveLength(1);
  });

  it('is read as text where its HTML has no such table', () => {
    const plain = [heading, row].map((cells) => cells.join('\t')).join('\r\n');
    expect(checkImport({ html: `<pre>${plain}</pre>`, plain }).rows).toHaveLength(1);
  });
});
