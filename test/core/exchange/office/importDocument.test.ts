import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/core/analyze.ts';
import { exportDocument } from '../../../../server/src/exchange/exchange.ts';
import { checkImport, heading, row } from '../checkImport.ts';
import { checkAnyRefusal, checkWorkbook as checkOffice } from './checkWorkbook.ts';
import {
  headingRow,
  paragraph,
  plainCell,
  run,
  table,
  tableRow,
  tableWith,
  wordDocument,
} from './wordDocument.ts';

/** A document whose main part is `xml`. */
const withMain = (xml: string): Uint8Array =>
  zipSync({ ...unzipSync(wordDocument({ body: '' })), 'word/document.xml': strToU8(xml) });

const refusalOf = (bytes: Uint8Array): Promise<string> => checkAnyRefusal({ bytes, fileName: '表.docx' });

describe('the import of a document of Word', () => {
  it('that the real table was exported to gives its document', async () => {
    const { text } = checkImport({
      bytes: readFileSync(new URL('../../../cases/seed.txt', import.meta.url)),
    });
    const { bytes } = await exportDocument(analyze(text), 'docx', {
      hasMarks: true,
      encoding: 'utf-8',
    });
    const again = await checkOffice(bytes, '表.docx');
    expect(again.text).toBe(text);
    expect(again.messages).toEqual([]);
  });

  it('goes by what the file holds, not by its name', async () => {
    const bytes = wordDocument({ body: tableWith(paragraph(run('1. 新'))) });
    const { rows } = await checkOffice(bytes, '表.xlsx');
    expect(rows.map(({ after }) => after)).toEqual([['1. 新']]);
  });

  it('joins what page breaks parted and says which tables it did not read', async () => {
    const rest = tableRow(['', '', '2. 旧', '2. 新', '', ''].map(plainCell));
    const other = table(tableRow(['氏名', '所属'].map(plainCell)));
    const body = other + tableWith(paragraph(run('1. 新'))) + paragraph('') + table(headingRow, rest);
    const { rows, messages } = await checkOffice(wordDocument({ body }), '表.docx');
    expect(rows.map(({ after }) => after)).toEqual([['1. 新', '2. 新']]);
    expect(messages).toEqual([
      '2行目は、変更日も項目も提出時期もないので、上の行の続きとしてつなげました',
      '変更箇所の列がないほかの表1個は読み込みませんでした',
    ]);
  });

  it('passes on what the reader has to say, each in a sentence', async () => {
    const hidden = paragraph(run('1. 新') + run('隠', '<w:vanish/>'));
    expect((await checkOffice(wordDocument({ body: tableWith(hidden) }))).messages).toEqual([
      '隠し文字になっている1か所も、ほかの文字と同じに読み込みました',
    ]);
  });

  it('of a table without the columns says which it has, and of none that there is none', async () => {
    const other = table(tableRow(['氏名', '所属'].map(plainCell)));
    expect(await refusalOf(wordDocument({ body: other }))).toContain('表の列が「氏名」「所属」で');
    expect(await refusalOf(wordDocument({ body: paragraph(run(heading.join(''))) }))).toContain(
      '表が見つからない',
    );
  });

  it('of a document that is made to hurt is refused in a sentence', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>';
    expect(await refusalOf(withMain(doctype))).toContain('DOCTYPE');
    expect(await refusalOf(withMain(`${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}`))).toContain('入れ子が');
    expect(await refusalOf(withMain('<w:document>'))).toContain('XMLが壊れている');
    expect(await refusalOf(withMain('<a/>'))).toContain('圧縮されたファイルは読み込めない');
  });

  it('keeps the rows in the order of the document', async () => {
    const rows = Array.from({ length: 50 }, (_, i) =>
      tableRow([...row.slice(0, 3), `${i}`, ...row.slice(4)].map(plainCell)),
    );
    const read = await checkOffice(wordDocument({ body: table(headingRow, ...rows) }));
    expect(read.rows.map(({ cells }) => cells[3])).toEqual(rows.map((_, i) => `${i}`));
  });
});
