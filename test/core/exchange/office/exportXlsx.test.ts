// The table 変更箇所 as a workbook of our own: what stands in its cells, how it looks and prints.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { describe, expect, it, test } from 'vitest';
import { columns } from '../../../../server/src/core/revision/table.ts';
import { importAny } from '../../../../server/src/exchange/exchange.ts';
import { heading, row } from '../checkImport.ts';
import { checkWorkbook } from './checkWorkbook.ts';
import { documentWith, exportXlsx, joinedRows, tableText } from './readBack.ts';

const samples = new URL('../../../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const long = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `(${i + 1}) 特定個人情報を保管するサーバを施錠した部屋に置いている。`,
  );

describe('a cell', () => {
  test.each(readdirSync(samples))('of %s has the text of the table', async (name) => {
    const { cells, notices } = await exportXlsx(read(name));
    expect(cells[1]).toEqual(columns.map(({ heading }) => heading));
    expect(joinedRows(cells)).toEqual(tableText(read(name)));
    expect(notices).toEqual([]);
  });

  it('is text, whatever it begins with', async () => {
    const before = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '#REF!',
      '#N/A',
      '1234',
      '0012',
      'TRUE',
      "'あ",
      '_x000D_い_x41_',
    ];
    const { cells } = await exportXlsx(
      documentWith(...before.map((line) => ({ before: [line], path: [line] }))),
    );
    expect(cells.slice(2).map((row) => [row[1], row[2]])).toEqual(before.map((line) => [line, line]));
    expect(cells[2]?.[0]).toBe('令和3年10月12日');
  });

  it('shows what XML cannot hold as a sign, and says in which row and column', async () => {
    const { cells, notices } = await exportXlsx(
      documentWith({}, { before: ['あ\u0001い\ud800'], path: ['Ⅰ\ufffe'] }, { after: ['<&>"\''] }),
    );
    expect(cells[3]?.slice(1, 3)).toEqual(['Ⅰ\ufffd', 'あ\u2401い\ufffd']);
    expect(cells[4]?.[3]).toBe('<&>"\'');
    expect(notices).toEqual([
      '書き出す形式に入らない文字が2行にあって、見える記号に置き換えたので、2行目の「項目」の「Ⅰ\ufffd」から確かめてください',
    ]);
  });

  it('keeps its blanks, and indents nested items', async () => {
    const { cells } = await exportXlsx(documentWith({ before: ['1. あ', '  (1) い  う', '    a. え'] }));
    expect(cells[2]?.[2]).toBe('1. あ\n\u3000(1) い  う\n\u3000\u3000a. え');
  });
});

describe('what changed', () => {
  const text = documentWith({
    before: ['1. 入退室を管理している。', '2. 施錠している。', '3. 記録を取得している。'],
    after: ['1. 入退室を厳重に管理している。', '3. 記録を取得している。', '4. 教育している。'],
  });
  const markedIn = (xml: string, mark: RegExp): string[] =>
    [...xml.matchAll(/<r><rPr>(.*?)<\/rPr><t[^>]*>(.*?)<\/t><\/r>/gs)]
      .filter(([, font = '']) => mark.test(font))
      .map(([, , run = '']) => run);

  it('is underlined or struck through in the font of the cell', async () => {
    const { parts } = await exportXlsx(text);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(markedIn(sheet, /<strike\/><color /)).toEqual(['2. 施錠している。']);
    expect(markedIn(sheet, /<u\/>/)).toEqual(['厳重に', '4. 教育している。']);
    expect(markedIn(sheet, /<rFont val="ＭＳ 明朝"\/>/)).toHaveLength(3);
    expect(sheet).toContain('<oddFooter>&amp;L下線');
  });

  it('is not marked when marks are switched off', async () => {
    const { parts, cells } = await exportXlsx(text, { hasMarks: false });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<r>|<rPr>|下線/);
    expect(cells).toEqual((await exportXlsx(text)).cells);
  });

  it('of an item that moved is underlined twice', async () => {
    const moved = '(2) 通信を暗号化している。';
    const { parts } = await exportXlsx(
      documentWith({
        before: ['1. 物理的対策', '(1) 施錠している。', moved, '2. 技術的対策', '(1) 監視している。'],
        after: ['1. 物理的対策', '(1) 施錠している。', '2. 技術的対策', '(1) 監視している。', moved],
      }),
    );
    expect(markedIn(parts.get('xl/worksheets/sheet1.xml') ?? '', /<u val="double"\/>/)).toEqual([
      moved,
      moved,
    ]);
  });
});

describe('the sheet', () => {
  it('prints on A4 landscape, as wide as the page, with its heading on each', async () => {
    const { workbook, parts } = await exportXlsx(`評価書：予防接種評価書\n\n${documentWith({}, {})}`);
    const [sheet] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['変更箇所']);
    expect(sheet?.rows[0]?.[0]).toBe('予防接種評価書 変更箇所');
    expect(sheet?.freezePane).toMatchObject({ rows: 2 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printArea: '$A$1:$F$4',
      printTitlesRow: '$2:$2',
    });
    expect(sheet?.headerFooter?.oddFooter).toContain('&P／&N');
    expect(parts.get('xl/styles.xml')).toContain('wrapText="1"');
  });

  it('names nobody, no time and no address', async () => {
    const { parts, bytes } = await exportXlsx(documentWith({}));
    expect([...parts.keys()].filter((name) => name.startsWith('docProps'))).toEqual([]);
    for (const xml of parts.values())
      for (const [address] of xml.matchAll(/https?:[^"]*/g))
        expect(address).toMatch(/^http:\/\/schemas\.openxmlformats\.org\//);
    // The first day of the format, for each entry.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(10, true)).toBe(0x00210000);
  });

  it('of a document without revisions has the heading and an empty row', async () => {
    const { cells } = await exportXlsx('評価書：予防接種\n');
    expect(cells.slice(2).flat().join('')).toBe('');
  });
});

describe('the line over the table', () => {
  const opened = async (title: string) => {
    const { bytes } = await exportXlsx(`評価書：${title}\n\n${documentWith({})}`);
    return importAny({ fileName: 'a.xlsx', bytes });
  };

  it.each([
    '予防接種 重点項目評価書',
    '制御',
    '予防接種に関する事務 全項目評価書（令和3年度）',
    '変更箇所',
    '評価書：甲評価書',
    '評価書：',
    '甲 変更箇所',
  ])('gives the document its name %s again', async (title) =>
    expect(await opened(title)).toMatchObject({
      text: `評価書：${title}\n\n${documentWith({})}`,
      notices: [],
    }),
  );

  it('is the name of the table alone where the document has none', async () =>
    expect(await opened('')).toMatchObject({ text: documentWith({}), notices: [] }));

  it('that is another line becomes a comment', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['別紙 変更箇所'], heading, row] }] });
    const { text } = await checkWorkbook(bytes);
    expect(text).toContain('// 表の外：別紙 変更箇所');
  });
});

describe('a row that is too high', () => {
  it('goes on in the next one, both sides from the same item, and comes back', async () => {
    const side = [
      '1. 物理的対策',
      ...long(30).map((line) => `  ${line}`),
      '2. 技術的対策',
      ...long(25).map((line) => `  ${line}`),
    ];
    const text = documentWith({ before: side, after: [...side, '3. 人的対策'] }, {});
    const { cells, bytes } = await exportXlsx(text);
    expect(cells.length).toBeGreaterThan(5);
    for (const row of cells.slice(3, -1)) {
      expect(row.filter((_, i) => i !== 2 && i !== 3).join('')).toBe('');
      expect(row[3]?.startsWith(row[2]?.split('\n')[0] ?? '-')).toBe(true);
    }
    expect((await checkWorkbook(bytes)).text).toBe(text);
  });

  it.each([
    ['項目', { path: ['Ⅲ 7. 保管', '特定個人情報の保管。'.repeat(60), 'イ'] }],
    ['項目 with many lines', { path: long(40) }],
    ['変更前 with a line of 40,000 characters', { before: ['特定個人情報、'.repeat(5800), '2. 𠮟責'] }],
    ['変更後 without any sentence', { after: ['𠮟'.repeat(3000)] }],
    ['説明', { reason: ['重要な変更に当たらないため。'.repeat(80), ...long(30)] }],
    ['everything', { path: long(30), before: long(90), after: long(70), reason: long(45) }],
  ])('because of its %s comes back', async (_, revision) => {
    const text = documentWith(revision, {});
    const { cells, bytes } = await exportXlsx(text);
    expect(cells.length).toBeGreaterThan(4);
    expect(joinedRows(cells)).toEqual(tableText(text));
    expect((await checkWorkbook(bytes)).text).toBe(text);
  });

  const sentence = fc
    .array(
      fc.constantFrom(
        '特定個人情報を',
        '施錠',
        '𠮟る。',
        'Word ',
        '、',
        'e\u0301',
        '\u3000と',
        '葛\u{e0100}',
      ),
      {
        minLength: 1,
        maxLength: 900,
      },
    )
    .map((words) => words.join('').replace(/\s+$/, ''));
  const lines = fc.array(sentence, { minLength: 1, maxLength: 30 });

  test('comes back, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const numbered = (side: readonly string[]) => side.map((line, i) => `${i + 1}. あ${line}`);
        const text = documentWith({ before: numbered(before), after: numbered(after) }, {});
        const { cells, bytes } = await exportXlsx(text);
        expect(joinedRows(cells)).toEqual(tableText(text));
        expect((await checkWorkbook(bytes)).text).toBe(text);
      }),
      { numRuns: 25 },
    ));
});
