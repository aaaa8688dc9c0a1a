import { describe, expect, it } from 'vitest';
import { type WriteSheet, writeXlsx } from 'hucre';
import { checkImport, heading, htmlTable, row, tsv } from '../checkImport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { sheetRow, textCell, textRow, workbookFile, workbookParts, zipped } from './workbookFile.ts';

const written = async (...sheets: readonly WriteSheet[]) =>
  checkWorkbook(await writeXlsx({ sheets: [...sheets] }));
const table = [heading, row];
const plain = checkImport({ plain: tsv(...table) }).text;

describe('a workbook', () => {
  it('gives the document that the same table gives as text', async () => {
    expect(await written({ name: '変更箇所', rows: table })).toMatchObject({ text: plain, messages: [] });
    const inline = await writeXlsx({ sheets: [{ name: '変更箇所', rows: table }], stringMode: 'inline' });
    expect((await checkWorkbook(inline)).text).toBe(plain);
  });

  it('is known by what is in it, whatever its name', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: table }] });
    for (const name of ['表.xlsm', '表.xltx', '表.docx', '表.txt', '表']) {
      expect((await checkWorkbook(bytes, name)).text).toBe(plain);
    }
  });

  it('may have its table anywhere, with titles above, footnotes below and text beside', async () => {
    const rows = [
      [],
      [null, '別紙　変更箇所'],
      [],
      [null, null, null, null, null, null, '（令和3年）'],
      [null, ...heading],
      [null, ...row, '確認済'],
      [],
      [null, '※ 誤記を含む。'],
    ];
    const { rows: imported, text, messages } = await written({ name: 'a', rows });
    expect(imported.map(({ cells }) => cells)).toEqual([row.map((cell) => cell.replaceAll(' ', ''))]);
    expect(text).toContain('// 表の外：別紙　変更箇所\n// 表の外：（令和3年）\n');
    expect(imported[0]?.comments).toEqual(['// 7列目：確認済', '// 表の外：※ 誤記を含む。']);
    expect(messages).toHaveLength(4);
  });

  it('has line breaks in cells, whoever wrote them', async () => {
    const after = (text: string) =>
      checkWorkbook(
        workbookFile({
          sheets: [{ name: 'a', data: textRow(heading) + textRow([...row.slice(0, 3), text, '事後', 'い']) }],
        }),
      );
    expect((await after('1. あ\r\n2. い\r3. う\n\n4. え')).rows[0]?.after).toEqual([
      '1. あ',
      '2. い',
      '3. う',
      '4. え',
    ]);
  });

  it('has rich text as plain text, and no readings', async () => {
    const item =
      '<r><rPr><b/></rPr><t>個人</t></r><r><t xml:space="preserve"> 情報</t></r><rPh sb="0" eb="2"><t>コジン</t></rPh><phoneticPr fontId="1"/>';
    const shared = '<c t="s"><v>0</v></c>';
    const own = `<c t="inlineStr"><is>${item}</is></c>`;
    const line = sheetRow(
      textCell(row[0] ?? ''),
      textCell('Ⅲ'),
      shared,
      own,
      textCell('事後'),
      textCell('い'),
    );
    const { rows } = await checkWorkbook(
      workbookFile({ sheets: [{ name: 'a', data: textRow(heading) + line }], strings: [item] }),
    );
    expect(rows[0]).toMatchObject({ before: ['個人 情報'], after: ['個人 情報'] });
  });

  it('has characters that XML cannot hold, and text that looks like them', async () => {
    const data =
      textRow(heading) + textRow([...row.slice(0, 2), 'あ_x000D_い', '_x0041_\u0001', '事後', 'い']);
    const { rows } = await checkWorkbook(workbookFile({ sheets: [{ name: 'a', data }] }));
    expect(rows[0]).toMatchObject({ before: ['あ_x000D_い'], after: ['_x0041_\u0001'] });
  });

  it('may be written in UTF-16, with prefixes and without references to cells', async () => {
    const parts = workbookParts({ sheets: [{ name: 'a', data: textRow(heading) + textRow(row) }] });
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = (parts.get(name) ?? '')
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    expect((await checkWorkbook(zipped(parts.set(name, sheet)))).text).toBe(plain);
  });
});

describe('merged cells', () => {
  const merged = (rows: readonly (readonly (string | null)[])[], ...merges: readonly string[]) =>
    checkWorkbook(
      workbookFile({
        sheets: [
          {
            name: 'a',
            data: rows
              .map((cells) =>
                sheetRow(...cells.map((cell) => (cell === null ? '<c s="1"/>' : textCell(cell)))),
              )
              .join(''),
            after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
          },
        ],
      }),
    );

  it('mean what they mean in HTML', async () => {
    const second = ['Ⅳ', '2. 旧', '2. 新', '事前', 'う'];
    const html = `<table>${[heading, row].map((cells) => `<tr>${cells.map((cell, i) => `<td${cells === row && i === 0 ? ' rowspan=2' : ''}>${cell}</td>`).join('')}</tr>`).join('')}<tr>${second.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
    expect(await merged([heading, row, [null, ...second]], 'A2:A3')).toEqual(checkImport({ html }));
    const wide = htmlTable(heading, row).replace('<td>1. 旧</td><td>1. 新</td>', '<td colspan=2>（略）</td>');
    expect(await merged([heading, [...row.slice(0, 2), '（略）', null, ...row.slice(4)]], 'C2:D2')).toEqual(
      checkImport({ html: wide }),
    );
  });

  it('over whole columns and rows are one cell', async () => {
    const title = ['別紙', null, null, null, null, null];
    const { text } = await merged([title, heading, row], 'A1:XFD1', 'H2:H1048576', 'A10:B1048576');
    expect(text).toBe(`// 表の外：別紙\n\n${plain}`);
  });

  it('on a sheet of squares are the columns of their headings, with a heading or without', async () => {
    const squares = (cells: readonly string[]) => cells.flatMap((cell) => [cell === '' ? null : cell, null]);
    const refs = (line: number) =>
      ['A', 'C', 'E', 'G', 'I', 'K'].map((from, i) => `${from}${line}:${'BDFHJL'.charAt(i)}${line}`);
    const { rows } = await merged([squares(heading), squares(row)], ...refs(1), ...refs(2));
    expect(rows[0]?.after).toEqual(['1. 新']);
    const unheaded = await merged(
      [squares(row), squares([...row.slice(0, 4), '事前', ''])],
      ...refs(1),
      ...refs(2),
    );
    expect(unheaded.rows.map(({ cells }) => cells[4])).toEqual(['事後', '事前']);
  });

  it('that hide text give it back, and that is said', async () => {
    const { rows, messages } = await merged([heading, row, ['令和4年1月1日', ...row.slice(1)]], 'A2:A3');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['令和3年10月12日', '令和4年1月1日']);
    expect(messages).toEqual([
      'シート「a」の結合されたセル（A2:A3）に隠れていた文字も、結合を解いて読み込みました',
    ]);
  });

  it('may leave out rows without text', async () => {
    const { rows, messages } = await merged([heading, row, [null], [null, ...row.slice(1)]], 'A2:A4');
    expect(rows).toHaveLength(2);
    expect(messages).toEqual(['2行目の変更日に、結合されたセルの「令和3年10月12日」を入れました']);
  });
});

describe('a row that goes on', () => {
  it('on the next page, below the repeated heading, is one revision', async () => {
    const rest = [null, null, '2. 旧', '2. 新', null, null];
    const { rows, messages } = await written({ name: 'a', rows: [heading, row, heading, rest] });
    expect(rows.map(({ after }) => after)).toEqual([['1. 新', '2. 新']]);
    expect(messages).toHaveLength(2);
  });
});

describe('what is hidden', () => {
  it('is read, and said: rows, columns, sheets', async () => {
    const { rows, messages } = await written({
      name: '変更箇所',
      hidden: true,
      columns: [{}, {}, {}, { hidden: true }, {}, { hidden: true }, { hidden: true }],
      rows: [heading, row, row, row, row],
      rowDefs: new Map([2, 4, 3, 9].map((at) => [at, { hidden: true }])),
    });
    expect(rows).toHaveLength(4);
    expect(messages).toEqual([
      '非表示のシート「変更箇所」も読み込みました',
      'シート「変更箇所」で非表示の行（3～5行目）も読み込みました',
      'シート「変更箇所」で非表示の列（D、F列）も読み込みました',
    ]);
  });
});

describe('several sheets', () => {
  it('with the table are taken in the order of the workbook, the others are said by name', async () => {
    const { rows, messages } = await written(
      { name: '表紙', rows: [['評価書', '予防接種']] },
      { name: '2回目', rows: [heading, ['令和4年1月1日', ...row.slice(1)]] },
      { name: 'Sheet2', rows: [] },
      { name: '1回目', rows: table },
      { name: '集計', rows: Array.from({ length: 3000 }, () => Array.from({ length: 40 }, () => 'あ')) },
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['令和4年1月1日', '令和3年10月12日']);
    expect(messages).toEqual(['変更箇所の表がないシート「表紙」「集計」は、読み込みませんでした']);
  });
});

describe('values', () => {
  const styles = (...codes: readonly string[]): string =>
    `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${i + 176}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${i + 176}"/>`).join('')}</cellXfs>`;
  const dated = async (cell: string, formats: string, properties = '') => {
    const line = sheetRow(cell, ...row.slice(1).map(textCell));
    const bytes = workbookFile({
      sheets: [{ name: 'a', data: textRow(heading) + line }],
      styles: formats,
      properties,
    });
    return (await checkWorkbook(bytes)).rows[0]?.cells[0];
  };

  it('that are dates are as they are shown, by era too', async () => {
    const era = styles('[$-411]ggge"年"m"月"d"日";@');
    expect(await dated('<c s="1"><v>44481</v></c>', era)).toBe('令和3年10月12日');
    expect(await dated('<c s="1" t="d"><v>2021-10-12</v></c>', era)).toBe('令和3年10月12日');
    expect(await dated('<c s="1"><v>44481</v></c>', '<cellXfs><xf/><xf numFmtId="57"/></cellXfs>')).toBe(
      'R3.10.12',
    );
    expect(await dated('<c s="1"><v>44481</v></c>', '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>')).toBe(
      '2021/10/12',
    );
  });

  it('count from 1904 where the workbook says so', async () => {
    const format = styles('yyyy/m/d');
    expect(await dated('<c s="1"><v>43019</v></c>', format, 'date1904="1"')).toBe('2021/10/12');
  });

  it('that are counted are what the file has, and where it has nothing that is said', async () => {
    expect(await dated('<c t="str"><f>A1&amp;"日"</f><v>令和3年10月12日</v></c>', '')).toBe(
      '令和3年10月12日',
    );
    const shared = '<c s="1"><f t="shared" ref="A2:A3" si="0">B2+1</f><v>44481</v></c>';
    expect(await dated(shared, styles('ge.m.d'))).toBe('R3.10.12');
    expect(await dated('<c t="b"><v>1</v></c>', '')).toBe('TRUE');
    expect(await dated('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '')).toBe('#DIV/0!');
    const line = sheetRow('<c r="A2"><f>TODAY()</f><v/></c>', ...row.slice(1).map(textCell));
    const { messages } = await checkWorkbook(
      workbookFile({ sheets: [{ name: 'a', data: textRow(heading) + line }] }),
    );
    expect(messages).toEqual([
      'シート「a」のA2の数式は計算結果がファイルになく、空になったので、Excelで保存し直してから読み込んでください',
      '1行目に変更日がないので、「変更：」を空にしました',
    ]);
  });
});
