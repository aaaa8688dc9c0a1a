// Documents that a library made for writing them writes, with what this project's own documents do not have.
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { heading, row } from '../checkImport.ts';
import { rowsOf } from './wordDocument.ts';

const line = (text: string): Paragraph => new Paragraph(text);
const cellOf = (...children: readonly Paragraph[]): TableCell => new TableCell({ children });
const plainRow = (cells: readonly string[]): TableRow =>
  new TableRow({ children: cells.map((text) => cellOf(line(text))) });

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

/** A document with tables of `rows`, with lists, and with a title and a header that are no part of them. */
async function documentOf(rows: readonly TableRow[]): Promise<Uint8Array> {
  const made = new Document({
    creator: '見本市',
    numbering: {
      config: [
        {
          reference: 'form',
          levels: [
            level(0, LevelFormat.DECIMAL, '%1.'),
            level(1, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%2'),
            level(2, LevelFormat.AIUEO, '(%3)'),
          ],
        },
      ],
    },
    footnotes: { 1: { children: [line('脚注の文')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Table({ rows: [plainRow(heading)] })] }) },
        children: [line('変更箇所'), new Table({ rows: [plainRow(heading), ...rows] }), line('以上')],
      },
    ],
  });
  return new Uint8Array(await Packer.pack(made, 'arraybuffer'));
}

const numbered = (text: string, at: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'form', level: at } });

/** A row whose 変更後 holds `children`. */
const rowWith = (...children: readonly Paragraph[]): TableRow =>
  new TableRow({ children: row.map((text, i) => (i === 3 ? cellOf(...children) : cellOf(line(text)))) });

describe('a document that another program wrote', () => {
  it('has its own numbers before the text of its lists', async () => {
    const lists = rowWith(
      numbered('物理的対策', 0),
      numbered('施錠', 1),
      numbered('保管', 1),
      numbered('鍵', 2),
    );
    const { rows, notices } = rowsOf(await documentOf([lists, rowWith(numbered('次', 0))]));
    expect(rows.map((each) => each[3])).toEqual([heading[3], '1. 物理的対策 ① 施錠 ② 保管 (ｱ) 鍵', '2. 次']);
    expect(notices).toEqual([]);
  });

  it('has its merged cells in every row, and its bullets', async () => {
    const merged = (text: string, verticalMerge: 'restart' | 'continue'): TableCell =>
      new TableCell({
        children: [line(text)],
        verticalMerge: VerticalMergeType[verticalMerge === 'restart' ? 'RESTART' : 'CONTINUE'],
      });
    const bullet = new Paragraph({ text: '施錠', bullet: { level: 0 } });
    const [date = '', ...rest] = row;
    const below = rest.map((text, i) => cellOf(i === 2 ? bullet : line(text)));
    const rows = [
      new TableRow({ children: [merged(date, 'restart'), ...rest.map((text) => cellOf(line(text)))] }),
      new TableRow({ children: [merged('', 'continue'), ...below] }),
    ];
    const read = rowsOf(await documentOf(rows)).rows;
    expect(read[1]).toEqual(row);
    expect(read[2]?.slice(0, 4)).toEqual([`+${date}`, rest[0], rest[1], '● 施錠']);
  });

  it('has what was inserted and not what was deleted, and says what of it was not read', async () => {
    const tracked = { author: '見本市', date: '2024-01-02T03:04:05Z' };
    const changed = new Paragraph({
      children: [
        new TextRun('1. '),
        new DeletedTextRun({ id: 1, text: '古い', ...tracked }),
        new InsertedTextRun({ id: 2, text: '新しい', ...tracked }),
        new TextRun({ text: '文', vanish: true }),
        new FootnoteReferenceRun(1),
      ],
    });
    const { rows, notices } = rowsOf(await documentOf([rowWith(changed)]));
    expect(rows[1]?.[3]).toBe('1. 新しい文');
    expect(notices).toEqual([
      '変更履歴で削除されている1か所は、読み込みませんでした',
      '隠し文字になっている1か所も、ほかの文字と同じに読み込みました',
      '脚注と文末脚注1個は読み込まなかったので、要るものは書き足してください',
    ]);
  });
});
