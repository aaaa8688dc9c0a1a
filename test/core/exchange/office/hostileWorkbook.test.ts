// Workbooks made to hurt, and files that are no workbook: one sentence each.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heading, row } from '../checkImport.ts';
import { checkAnyRefusal, checkWorkbook } from './checkWorkbook.ts';
import { textRow, type WorkbookXml, workbookFile, workbookParts, zipped } from './workbookFile.ts';

const table = textRow(heading) + textRow(row);
const refusal = (workbook: WorkbookXml) => checkAnyRefusal({ bytes: workbookFile(workbook) });
const sheet = (data: string, after = '') => ({ sheets: [{ name: 'a', data, after }] });
const merged = (...refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('a workbook', () => {
  it('with formatted cells down to the last row is read as if they were not there', async () => {
    const far = Array.from(
      { length: 50_000 },
      (_, i) => `<row r="${i + 998_577}"><c s="1"/><c s="1"/></row>`,
    ).join('');
    expect((await checkWorkbook(workbookFile(sheet(table + far)))).rows).toHaveLength(1);
  });

  it('with text in the last cell of a sheet is read, and that text is a comment', async () => {
    const last = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>隅</t></is></c></row>';
    const { rows } = await checkWorkbook(workbookFile(sheet(table + last)));
    expect(rows.at(-1)?.comments).toEqual(['// 表の外：隅']);
  });

  it('with too many cells is refused, with the limit', async () => {
    const wide = textRow(heading) + `<row>${'<c><v>1</v></c>'.repeat(50)}</row>`.repeat(2100);
    expect(await refusal(sheet(wide))).toContain('セルが10万を超える表は読み込めない');
    const high = textRow(heading) + '<row><c><v>1</v></c></row>'.repeat(20_000);
    expect(await refusal(sheet(high))).toContain('セルが10万を超える表は読み込めない');
  });

  it('with very many lines in its cells is refused, however often one text is used', async () => {
    const cells = textRow(heading) + `<row>${'<c t="s"><v>0</v></c>'.repeat(6)}</row>`.repeat(20);
    expect(await refusal({ ...sheet(cells), strings: [`<t>${'あ\n'.repeat(2000)}</t>`] })).toContain(
      '20万行を超える',
    );
  });

  it('with one long text in very many cells is refused', async () => {
    const cells = textRow(heading) + `<row>${'<c t="s"><v>0</v></c>'.repeat(6)}</row>`.repeat(200);
    expect(await refusal({ ...sheet(cells), strings: [`<t>${'あ'.repeat(10_000)}</t>`] })).toContain(
      '500万字又は20万行を超える',
    );
  });

  it('with merged cells that overlap, or without end, is refused', async () => {
    expect(await refusal(sheet(table, merged('A1:C3', 'B2:D4')))).toContain('中身が壊れている');
    const whole = Array.from({ length: 60_000 }, () => 'A1:XFD1048576');
    expect(await refusal(sheet(table, merged(...whole)))).toContain('セルが10万');
  });

  it('with many sheets in one part has that part once', async () => {
    const parts = workbookParts({
      sheets: Array.from({ length: 500 }, (_, i) => ({ name: `${i}`, data: table })),
    });
    const relations = 'xl/_rels/workbook.xml.rels';
    const one = (parts.get(relations) ?? '').replaceAll(/sheet\d+\.xml/g, 'sheet1.xml');
    expect((await checkWorkbook(zipped(parts.set(relations, one)))).rows).toHaveLength(1);
  });

  it('may refer to files elsewhere, which are not followed', async () => {
    const parts = workbookParts(sheet(table));
    const relations = 'xl/_rels/workbook.xml.rels';
    const outside =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="https://example.com/styles.xml" TargetMode="External"/>';
    const both = (parts.get(relations) ?? '').replace(/(?=<Relationship )/, outside);
    expect((await checkWorkbook(zipped(parts.set(relations, both)))).rows).toHaveLength(1);
  });

  it('with a document type or without a part is refused', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const parts = workbookParts(sheet(table));
    const declared = `<!DOCTYPE worksheet [<!ENTITY a "あ">]>${(parts.get(name) ?? '').replace(/^<\?.*\?>\s*/, '')}`;
    expect(await checkAnyRefusal({ bytes: zipped(new Map(parts).set(name, declared)) })).toContain('DOCTYPE');
    parts.delete(name);
    expect(await checkAnyRefusal({ bytes: zipped(parts) })).toContain('中身が壊れている');
  });

  it('without the table is refused with its columns, without text with those it needs', async () => {
    expect(await refusal(sheet(textRow(['氏名', '住所'])))).toContain(
      '表の列が「氏名」「住所」で変更箇所の表ではない',
    );
    expect(await refusal(sheet(''))).toContain('表が見つからない');
    expect(await refusal(sheet(textRow(heading)))).toContain('見出ししかない');
  });
});

describe('a file of another kind', () => {
  const zip = (...names: readonly string[]) =>
    checkAnyRefusal({ bytes: zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')]))) });

  it('is refused with what it is and what works', async () => {
    expect(await zip('mimetype', 'content.xml', 'META-INF/manifest.xml')).toContain('OpenDocument');
    expect(await zip('読み方.txt', '表.html')).toContain('圧縮されたファイル');
    expect(await zip('xl/a.xml')).toContain('中身が壊れている');
    const parts = workbookParts(sheet(table));
    const root = (parts.get('_rels/.rels') ?? '').replace('workbook.xml', 'workbook.bin');
    expect(await checkAnyRefusal({ bytes: zipped(parts.set('_rels/.rels', root)) })).toContain('.xlsb');
  });

  it('is refused when it is too large', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    bytes.set([0x50, 0x4b, 3, 4]);
    expect(await checkAnyRefusal({ bytes })).toContain('大きさが10 MBを超えて');
  });
});
