import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveLimits, openArchive } from '../../../../server/src/exchange/office/openArchive.ts';
import { Refusal } from '../../../../server/src/exchange/refusal.ts';

const refusal = (bytes: Uint8Array): string => {
  try {
    openArchive(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('opened');
};

/** `bytes` with the number at `offset` of the first entry of the list at the end replaced. */
const withListed = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  view.setUint32(view.getUint32(changed.length - 6, true) + offset, value, true);
  return changed;
};
const uncompressedSize = 24;
const flags = 8;

const xml = (text: string): Uint8Array => strToU8(`<a>${text}</a>`);
const broken = 'ファイルの中身が壊れているので、元のプログラムで開いて保存し直してから読み込んでください';

describe('an archive', () => {
  it('gives the XML parts by name, deflated or stored, and none of the others', () => {
    const files: Zippable = {
      'xl/workbook.xml': xml('あ'),
      'xl/_rels/workbook.xml.rels': [xml('い'), { level: 0 }],
      'xl/vbaProject.bin': strToU8('macro'),
      'xl/media/image1.png': strToU8('picture'),
    };
    const parts = openArchive(zipSync(files));
    expect([...parts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['xl/workbook.xml', '<a>あ</a>'],
      ['xl/_rels/workbook.xml.rels', '<a>い</a>'],
    ]);
  });

  it('gives back any parts, however large and whatever their bytes', () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 0, max: 100_000 }).map((size) => new Uint8Array(size).fill(7)),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/), part, { maxKeys: 5 }), (files) => {
        const parts = openArchive(zipSync(files));
        expect([...parts.keys()].sort()).toEqual(Object.keys(files).sort());
        for (const [name, bytes] of parts) expect(Buffer.compare(bytes, files[name] ?? xml(''))).toBe(0);
      }),
    );
  });

  it('may have folders named by the separator of Windows', () => {
    expect([...openArchive(zipSync({ 'xl\\workbook.xml': xml('') })).keys()]).toEqual(['xl/workbook.xml']);
  });

  it('may have its numbers in the wide fields of large archives', () => {
    const bytes = zipSync({ 'a.xml': xml('あ') });
    const list = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    const wide = (...numbers: readonly number[]): Uint8Array =>
      new Uint8Array(BigUint64Array.from(numbers.map(BigInt)).buffer);
    const entry = bytes.slice(list, bytes.length - 22);
    const listed = new DataView(entry.buffer);
    const [packed, size] = [listed.getUint32(20, true), listed.getUint32(24, true)];
    for (const at of [20, 24, 42]) listed.setUint32(at, 0xffffffff, true);
    // Another field of four bytes, then the numbers: unpacked, packed, where it starts.
    const extra = [9, 9, 0, 0, 1, 0, 24, 0, ...wide(size, packed, 0)];
    listed.setUint16(30, extra.length, true);
    const entryEnd = list + entry.length + extra.length;
    const end = bytes.slice(bytes.length - 22);
    new DataView(end.buffer).setUint32(12, 0xffffffff, true);
    new DataView(end.buffer).setUint32(16, 0xffffffff, true);
    const signature = (last: number, kind: number): number[] => [0x50, 0x4b, kind, last];
    const wideEnd = [...signature(6, 6), ...wide(44), ...new Uint8Array(28), ...wide(entryEnd - list, list)];
    const locator = [...signature(7, 6), 0, 0, 0, 0, ...wide(entryEnd), 1, 0, 0, 0];
    const whole = [...bytes.slice(0, list), ...entry, ...extra, ...wideEnd, ...locator, ...end];
    expect([...openArchive(Uint8Array.from(whole)).keys()]).toEqual(['a.xml']);
  });

  it('may end in a comment', () => {
    const bytes = zipSync({ 'a.xml': xml('') });
    const withComment = new Uint8Array(bytes.length + 3).fill(0x2a);
    withComment.set(bytes);
    withComment[bytes.length - 2] = 3;
    expect(openArchive(withComment).size).toBe(1);
  });
});

describe('an archive made to hurt', () => {
  it('is refused when a part is too large, by what it declares', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(archiveLimits.part + 1) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(refusal(bytes)).toContain('中の1つのファイルが16 MBを超えていて読み込めない');
  });

  it('is refused when a part is larger than it declares', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(archiveLimits.part + 1) });
    expect(refusal(withListed(bytes, uncompressedSize, 10))).toBe(broken);
    expect(refusal(withListed(bytes, uncompressedSize, archiveLimits.part))).toBe(broken);
  });

  it('is refused when a part is smaller than it declares', () => {
    expect(refusal(withListed(zipSync({ 'a.xml': xml('') }), uncompressedSize, 100))).toBe(broken);
  });

  it('is refused when its parts together are too large', () => {
    const part = new Uint8Array(archiveLimits.all / 4 + 1);
    const bytes = zipSync(Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.xml`, part])));
    expect(refusal(bytes)).toContain('中身の合計が48 MBを超えていて読み込めない');
  });

  it('is refused when its parts together have too many tags', () => {
    const part = new Uint8Array(archiveLimits.tags / 4 + 1).fill(0x3c);
    const bytes = zipSync(Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.xml`, part])));
    expect(refusal(bytes)).toContain('中のXMLのタグの数が150万個を超えていて読み込めない');
  });

  it('is refused when it has too many parts', () => {
    const names = Array.from({ length: archiveLimits.entries + 1 }, (_, i) => [`${i}.png`, new Uint8Array()]);
    expect(refusal(zipSync(Object.fromEntries(names)))).toContain('中のファイルの数が2000個を超えていて');
  });

  it('is refused when it is encrypted, in one sentence about the password', () => {
    const bytes = zipSync({ 'a.xml': xml('') });
    expect(refusal(withListed(bytes, flags, 0x0008_0001))).toBe(
      'パスワードで保護されたファイルは読み込めないので、パスワードを外して保存し直してから読み込んでください',
    );
  });

  it.each([
    ['/xl/workbook.xml'],
    ['../workbook.xml'],
    ['xl/../../workbook.xml'],
    ['xl\\..\\workbook.xml'],
    ['C:/workbook.xml'],
  ])('is refused when a name leaves it: %s', (name) => {
    expect(refusal(zipSync({ [name]: xml('') }))).toBe(broken);
  });

  it('is refused when two names are the same but for their case', () => {
    expect(refusal(zipSync({ 'xl/a.xml': xml(''), 'XL/A.xml': xml('') }))).toBe(broken);
  });

  it('is refused when it is damaged in any place, or opens with other bytes, and nothing else happens', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<a>あいうえお</a>'.repeat(50)), 'b.xml': xml('い') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const changed = bytes.slice(0, Math.max(1, bytes.length - (length % 20)));
          for (const [at, value] of changes) changed[at % changed.length] = value;
          try {
            openArchive(changed);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
