import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test, vi } from 'vitest';
import { analyze } from '../../../../server/src/core/analyze.ts';
import type { RevisionTable, TableLine } from '../../../../server/src/core/revision/table.ts';
import { exportDocument } from '../../../../server/src/exchange/exchange.ts';
import { exportDocx } from '../../../../server/src/exchange/office/exportDocx.ts';
import { heading, row } from '../checkImport.ts';
import { faultsOf } from './faultsOf.ts';
import { sampleTables } from './sampleTables.ts';

const range = { start: 0, end: 0 };
const same = (text: string): TableLine => ({ offset: 0, depth: 0, runs: [{ text, change: 'same' }] });

/** A table of one row whose 変更後 is `lines`. */
const tableOf = (lines: readonly TableLine[], title = '予防接種 重点項目評価書'): RevisionTable => {
  const cells = row.map((text, i) => ({ range, lines: i === 3 ? lines : [same(text)] }));
  return { title, columns: heading, rows: [{ key: 0, range, cells }] };
};

const docx = (table: RevisionTable) => exportDocx(table, { hasMarks: true });

/** A part of the document as text. */
const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

const bodyOf = async (table: RevisionTable): Promise<string> =>
  partOf((await docx(table)).bytes, 'word/document.xml');

const changed: TableLine = {
  offset: 0,
  depth: 2,
  runs: [
    { text: '(1) 施錠', change: 'same' },
    { text: '可能', change: 'added' },
    { text: '不能', change: 'deleted' },
  ],
};

describe('the exported document', () => {
  test.each(sampleTables)('of $name has nothing against it from the validator', async ({ table }) => {
    expect(await faultsOf((await docx(table)).bytes, 'docx')).toEqual([]);
  });

  it('has nothing against it either when it holds no row, no line, and text that looks like markup', async () => {
    const line: TableLine = { ...same('<w:p>&amp;]]>{a}\t"😀"'), depth: 99, label: 'moved' };
    for (const table of [{ title: '', columns: heading, rows: [] }, tableOf([]), tableOf([line], '<題>&')]) {
      expect(await faultsOf((await docx(table)).bytes, 'docx')).toEqual([]);
    }
  });

  it('underlines what was added and strikes what was deleted, where marks are wanted', async () => {
    const marked = await bodyOf(tableOf([changed]));
    expect(marked).toContain('<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">可能</w:t>');
    expect(marked).toContain('<w:strike/></w:rPr><w:t xml:space="preserve">不能</w:t>');
    const text = '変更：R3.10.12\n変更前：\n  (1) 施錠不能\n変更後：\n  (1) 施錠可能\n';
    const xmlOf = async (hasMarks: boolean): Promise<string> => {
      const options = { hasMarks, encoding: 'utf-8' } as const;
      return partOf((await exportDocument(analyze(text), 'docx', options)).bytes, 'word/document.xml');
    };
    expect(await xmlOf(true)).toMatch(/<w:u .*<w:strike\/>/s);
    expect(await xmlOf(false)).not.toMatch(/<w:u |<w:strike/);
    expect(await xmlOf(false)).toContain('<w:r><w:t xml:space="preserve">(1) 施錠可能</w:t></w:r>');
  });

  it('indents an item and rules one that moved by its style, and leaves its text alone', async () => {
    const { bytes } = await docx(tableOf([{ ...same('(1) 施錠'), depth: 2, label: 'moved' }]));
    expect(partOf(bytes, 'word/document.xml')).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Moved2"/></w:pPr><w:r><w:t xml:space="preserve">(1) 施錠</w:t></w:r></w:p>',
    );
    const style = /<w:style [^>]*w:styleId="Moved2".*?<\/w:style>/.exec(
      partOf(bytes, 'word/styles.xml'),
    )?.[0];
    expect(style).toContain('<w:ind w:left="540" w:hanging="180"/>');
    expect(style).toContain('<w:left w:val="single"');
  });

  it('is A4 landscape, repeats its headings, lets rows break, and fixes the widths of its columns', async () => {
    const xml = await bodyOf(tableOf([changed]));
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('変更日'));
    expect(xml).not.toContain('<w:cantSplit');
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))).toEqual([
      1625, 2090, 4411, 4411, 1006, 1935,
    ]);
  });

  it('names its fonts, is in Japanese, and counts its pages', async () => {
    const { bytes } = await docx(tableOf([changed]));
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toMatch(/<w:rFonts (?=[^>]*w:ascii="MS Mincho")[^>]*w:eastAsia="MS Mincho"/);
    expect(styles).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('is the same bytes at any time, and names no one', async () => {
    const first = await docx(tableOf([changed]));
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    try {
      const second = await docx(tableOf([changed]));
      expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    const core = partOf(first.bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>予防接種 重点項目評価書 変更箇所</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|dcterms|\d{4}-\d\d-\d\d/);
  });

  it('of more lines than a program opens is refused', async () => {
    const table = tableOf(Array.from({ length: 100_001 }, () => same('あ')));
    await expect(docx(table)).rejects.toThrow('表が10万行を超える');
  });

  it('shows what XML cannot hold as signs', async () => {
    const { bytes } = await docx(tableOf([same('(1) 施錠\u0000\u001b\ud800\ufffe')]));
    expect(partOf(bytes, 'word/document.xml')).toContain('(1) 施錠\u2400\u241b\ufffd\ufffd<');
  });
});
