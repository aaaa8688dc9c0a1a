import { describe, expect, it } from 'vitest';
import { splitCells } from '../../../server/src/exchange/source/splitCells.ts';
import { checkImport, checkRefusal, heading, htmlTable, row, tsv, utf8 } from './checkImport.ts';

const source = tsv(heading, row);
const cp932 = (text: string): Uint8Array => {
  // The two bytes of each character of these tests, found by decoding: there is no encoder to ask.
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]));
};
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8]),
  );

describe('tab-separated text', () => {
  it('has cells with line breaks, tabs and quotation marks', () => {
    expect(splitCells('a\t"b\n""c""\td"\te\r\nf', '\t')).toEqual([['a', 'b\n"c"\td', 'e'], ['f']]);
  });

  it('keeps quotation marks that do not enclose the cell', () => {
    expect(splitCells('"通知"について\t「"」\t"\n"x', '\t')).toEqual([
      ['"通知"について', '「"」', '"'],
      ['"x'],
    ]);
  });

  it('has empty cells at its ends', () => {
    expect(splitCells('\ta\t\n\n\t', '\t')).toEqual([['', 'a', ''], [''], ['', '']]);
  });

  it('may be separated by commas in a csv file', () => {
    const csv = [heading, row.map((cell) => `"${cell}"`)].map((cells) => cells.join(',')).join('\n');
    expect(checkImport({ fileName: '表.CSV', bytes: utf8(csv) }).rows).toHaveLength(1);
  });

  it('has no mark before what looks like a formula in a file, and says where there was one', () => {
    const plain = tsv(heading, [...row.slice(0, 2), "'=1+1", "'- 一", '事後', "'本文"]);
    const file = checkImport({ fileName: 'a.tsv', bytes: utf8(plain) });
    expect(file.rows[0]?.cells.slice(2)).toEqual(['=1+1', '-一', '事後', "'本文"]);
    expect(file.messages).toEqual([
      "数式に見えないように「'」を付けてあるセル2個から、その「'」を除きました",
    ]);
    expect(checkImport({ plain }).rows[0]?.before).toEqual(["'=1+1"]);
  });

  it('keeps what looks like a tag or a reference, in paragraphs too', () => {
    const plain = tsv(heading, [...row.slice(0, 2), '<ID>&amp;', '<p><ID> &lt;</p><p class="a">い</p>']);
    const { before, after } = checkImport({ plain }).rows[0] ?? {};
    expect(before).toEqual(['<ID>&amp;']);
    expect(after).toEqual(['<ID> <', '<p class="a">い']);
  });
});

describe('the bytes of a file', () => {
  it('may be UTF-8 with a byte order mark, or UTF-16, which is said', () => {
    expect(checkImport({ bytes: utf8(`\ufeff${source}`) }).messages).toEqual([]);
    const { rows, messages } = checkImport({ bytes: utf16(source) });
    expect(rows).toHaveLength(1);
    expect(messages).toEqual(['文字コードがUTF-16LEだったので、UTF-8に直しました']);
  });

  it('may be Shift_JIS, which is said', () => {
    const { rows, messages } = checkImport({ bytes: cp932(source) });
    expect(rows[0]?.cells[1]).toBe('Ⅲ7.保管');
    expect(messages).toEqual(['文字コードがShift_JISだったので、UTF-8に直しました']);
  });

  it('of another encoding are refused', () => {
    expect(checkRefusal({ bytes: Uint8Array.of(0xe3, 0x81, 0xff, 0xfe, 0x80) })).toBe(
      '文字コードがわからないので、UTF-8で保存し直してから読み込んでください',
    );
  });

  it('of an office file are refused with what works instead', () => {
    const refusal = (fileName: string, ...bytes: number[]) =>
      checkRefusal({ fileName, bytes: Uint8Array.from(bytes) });
    expect(refusal('表.xls', 0xd0, 0xcf, 0x11, 0xe0)).toContain('Excelで開いて');
    const encrypted = [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')];
    expect(refusal('表.xlsx', ...encrypted)).toContain('パスワードを外して');
    expect(refusal('表.pdf', 0x25, 0x50, 0x44, 0x46, 0x2d)).toContain('PDF');
    expect(refusal('表.txt', 0x61, 0, 0x62)).toContain('テキストではない');
  });

  it('of more than 10 MB are refused with the limit', () => {
    expect(checkRefusal({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) })).toMatch(/11 MB.*10 MBまで/);
    expect(checkRefusal({ plain: 'あ'.repeat(10 * 1024 * 1024 + 1) })).toMatch(/10 MBまで/);
  });

  it('of more than a hundred thousand cells are refused', () => {
    expect(checkRefusal({ plain: `${source}\n${'\t'.repeat(100_000)}` })).toContain('セルが10万を超える');
  });

  it('of more lines than a document has are refused, in one cell and in all', () => {
    const lines = (count: number) => `"${'あ\n'.repeat(count)}"`;
    const csv = (...cells: readonly string[]) =>
      utf8([heading, [row[0], row[1], ...cells, '事後', 'い']].map((each) => each.join(',')).join('\n'));
    expect(checkRefusal({ fileName: 'a.csv', bytes: csv(lines(200_001), 'い') })).toMatch(/20万行を超える/);
    const html = htmlTable(heading, [
      ...row.slice(0, 2),
      'あ<br>'.repeat(110_000),
      'い<br>'.repeat(110_000),
      '事後',
      'い',
    ]);
    expect(checkRefusal({ html })).toMatch(/20万行を超える/);
  });

  it('without a table are refused', () => {
    expect(checkRefusal({ bytes: utf8('') })).toContain('表が見つからない');
    expect(checkRefusal({ plain: 'ただの文' })).toContain('表が見つからない');
    expect(checkRefusal({})).toContain('表が見つからない');
    expect(checkRefusal({ plain: tsv(heading) })).toContain('見出ししかない');
  });
});
