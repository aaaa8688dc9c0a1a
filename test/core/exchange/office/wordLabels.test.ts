import { describe, expect, it, test } from 'vitest';
import { listNumber } from '../../../../server/src/exchange/source/listNumber.ts';
import { linesOf, paragraph, run } from './wordDocument.ts';

interface LevelOf {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
  readonly more?: string;
}

const level = (
  at: number,
  { format = 'decimal', text = `%${at + 1}.`, start = 1, more = '' }: LevelOf,
): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, ...levels: readonly LevelOf[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map((each, at) => level(at, each)).join('')}</w:abstractNum>`;

const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const numPr = (id: number, at?: number): string =>
  `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;

const item = (text: string, id: number, at?: number): string => paragraph(run(text), numPr(id, at));

const lines = (content: string, numbering: string, styles?: string): readonly string[] =>
  linesOf(content, { numbering, ...(styles === undefined ? {} : { styles }) }).lines;

describe('automatic numbers', () => {
  it('count by level, and start again below each item', () => {
    const numbering =
      abstract(0, { text: '%1.' }, { text: '(%2)' }, { text: '%1-%2-%3', format: 'decimal' }) + num(1, 0);
    const content = [0, 1, 1, 2, 0, 1, 2].map((at) => item('項', 1, at)).join('');
    expect(lines(content, numbering)).toEqual([
      '1. 項',
      '(1) 項',
      '(2) 項',
      '1-2-1 項',
      '2. 項',
      '(1) 項',
      '2-1-1 項',
    ]);
  });

  test.each([
    ['decimalFullWidth', '（%1）', ['（１）', '（２）', '（３）']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['aiueoFullWidth', '%1', ['ア', 'イ', 'ウ']],
    ['aiueo', '(%1)', ['(ｱ)', '(ｲ)', '(ｳ)']],
    ['irohaFullWidth', '%1', ['イ', 'ロ', 'ハ']],
    ['iroha', '%1', ['ｲ', 'ﾛ', 'ﾊ']],
    ['lowerLetter', '%1.', ['a.', 'b.', 'c.']],
    ['upperRoman', '%1', ['I', 'II', 'III']],
    ['lowerRoman', '(%1)', ['(i)', '(ii)', '(iii)']],
    ['japaneseCounting', '第%1', ['第一', '第二', '第三']],
    ['ideographDigital', '%1', ['一', '二', '三']],
    ['bullet', '\uf06c', ['・', '・', '・']],
    ['bullet', 'o', ['・', '・', '・']],
    ['bullet', '■', ['■', '■', '■']],
  ])('are written as %s with %s', (format, text, expected) => {
    const content = item('項', 1, 0).repeat(3);
    expect(lines(content, abstract(0, { format, text }) + num(1, 0))).toEqual(
      expected.map((each) => `${each} 項`),
    );
  });

  it('high in each format are those of Word, or Arabic where the format ends', () => {
    const high = (format: string, value: number) => listNumber(format, value);
    expect(high('lowerLetter', 28)).toBe('bb');
    expect(high('upperRoman', 49)).toBe('XLIX');
    expect(high('japaneseCounting', 10)).toBe('十');
    expect(high('japaneseCounting', 123)).toBe('百二十三');
    expect(high('ideographDigital', 10)).toBe('一〇');
    expect(high('decimalEnclosedCircle', 21)).toBe('21');
    expect(high('decimalZero', 3)).toBe('03');
    expect(high('irohaFullWidth', 48)).toBe('ン');
    expect(high('irohaFullWidth', 50)).toBe('ロ');
    expect(high('aiueoFullWidth', 47)).toBe('ア');
    expect(high('iroha', 25)).toBe('ヰ');
    expect(high('ideographTraditional', 2)).toBe('乙');
    expect(high('decimal', 0)).toBe('0');
    for (const format of ['lowerLetter', 'upperRoman', 'japaneseCounting', 'ideographZodiac']) {
      expect(high(format, 999_999_999)).toBe('999999999');
    }
  });

  it('start where they are told to, and go on in another list of the same definition', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const numbering = abstract(0, { start: 3 }) + num(1, 0) + num(2, 0) + num(3, 0, override);
    const content = [1, 2, 3, 3, 1].map((list) => item('項', list, 0)).join('');
    expect(lines(content, numbering)).toEqual(['3. 項', '4. 項', '7. 項', '8. 項', '9. 項']);
  });

  it('do not start again below an item where their level says so', () => {
    const numbering = abstract(0, {}, { text: '(%2)', more: '<w:lvlRestart w:val="0"/>' }) + num(1, 0);
    const content = [0, 1, 0, 1].map((at) => item('項', 1, at)).join('');
    expect(lines(content, numbering)).toEqual(['1. 項', '(1) 項', '2. 項', '(2) 項']);
  });

  it('have a level of their own in a list that replaces it, Arabic digits where all are, and no gap where none is', () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, { format: 'aiueoFullWidth', text: '%1', more: '<w:suff w:val="nothing"/>' })}</w:lvlOverride>`;
    const legal = { text: '%1.%2', more: '<w:isLgl/>' };
    const numbering = abstract(0, { format: 'upperRoman' }, legal) + num(1, 0, replaced) + num(2, 0);
    expect(lines(item('項', 1, 0) + item('項', 2, 1), numbering)).toEqual(['ア項', '1.1 項']);
  });

  it('come from the style of a paragraph, or from the one it is based on, unless it says none', () => {
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const styles =
      style('A', `<w:pPr>${numPr(1)}</w:pPr>`) +
      style('B', `<w:basedOn w:val="A"/>`) +
      style('C', `<w:basedOn w:val="C"/>`) +
      style('D', `<w:pPr>${numPr(1)}</w:pPr>`);
    const numbering =
      abstract(0, { text: '%1.' }, { text: '(%2)', more: '<w:pStyle w:val="D"/>' }) + num(1, 0);
    const styled = (id: string, more = '') => paragraph(run('項'), `<w:pStyle w:val="${id}"/>${more}`);
    const content = styled('A') + styled('B') + styled('C') + styled('A', numPr(0)) + styled('D');
    expect(lines(content, numbering, styles)).toEqual(['1. 項', '2. 項', '項', '項', '(1) 項']);
  });

  it('of a definition that names a style are those of the list of the style', () => {
    const styles = `<w:style w:type="numbering" w:styleId="S"><w:pPr>${numPr(1)}</w:pPr></w:style>`;
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum>';
    const numbering = abstract(0, { text: '%1)' }) + linked + num(1, 0) + num(2, 5);
    expect(lines(item('項', 1) + item('項', 2), numbering, styles)).toEqual(['1) 項', '2) 項']);
  });

  it('count over paragraphs outside the table, and pass over those that were deleted', () => {
    const numbering = abstract(0, {}) + num(1, 0);
    const gone = paragraph(
      '<w:del><w:r><w:delText>無</w:delText></w:r></w:del>',
      `${numPr(1)}<w:rPr><w:del/></w:rPr>`,
    );
    expect(lines(item('項', 1) + gone + item('次', 1), numbering)).toEqual(['1. 項', '2. 次']);
  });

  it('in a format that is not known are Arabic, and that is said', () => {
    const numbering = abstract(0, { format: 'chicago', text: '%1)' }) + num(1, 0);
    expect(linesOf(item('項', 1).repeat(2), { numbering })).toEqual({
      lines: ['1) 項', '2) 項'],
      notices: ['自動の番号の書式「chicago」は読めないので、番号を算用数字にしました'],
    });
  });

  it('of levels and lists that there are not are none', () => {
    const numbering = abstract(0, {}) + num(1, 0) + num(2, 99);
    const content =
      item('項', 1, 8) + item('項', 1, 9) + item('項', 1, 999_999_999) + item('項', 2) + item('項', 3);
    expect(lines(content, numbering)).toEqual(['項', '項', '項', '項', '項']);
  });

  it('that are longer than the text may be are refused', () => {
    const numbering = abstract(0, { text: 'x'.repeat(100_000) }) + num(1, 0);
    expect(() => lines(item('項', 1).repeat(200), numbering)).toThrow('自動の番号が長すぎる');
  });
});
