import { describe, expect, it, test } from 'vitest';
import { heading, row } from '../checkImport.ts';
import {
  cell,
  headingRow,
  linesOf,
  paragraph,
  plainCell,
  rowsOf,
  run,
  table,
  tableRow,
  tableWith,
  text,
  wordDocument,
} from './wordDocument.ts';

const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const plainRow = tableRow(row.map(plainCell));

describe('the tables of a document of Word', () => {
  test.each([
    ['as Word writes it', {}],
    ['in the strict form', { namespace: strict }],
    ['with a prefix of its own', { prefix: 'ns0' }],
  ])('are read from a document %s', (_, names) => {
    const bytes = wordDocument({ ...names, body: `${paragraph(run('前'))}${table(headingRow, plainRow)}` });
    expect(rowsOf(bytes)).toEqual({ rows: [heading, row], notices: [] });
  });

  it('are found inside content controls, insertions and the cells of a layout', () => {
    const wanted = table(
      `<w:sdt><w:sdtPr/><w:sdtContent>${headingRow}</w:sdtContent></w:sdt>`,
      `<w:ins>${plainRow}</w:ins>`,
    );
    const layout = table(tableRow([plainCell('左'), cell(`${wanted}${paragraph('')}`)]));
    const body = `<w:sdt><w:sdtContent>${layout}</w:sdtContent></w:sdt>`;
    expect(rowsOf(wordDocument({ body })).rows).toEqual([heading, row]);
  });

  it('keep the text of a table in a cell, line by line', () => {
    const inner = table(tableRow([plainCell('(1) 内'), plainCell('(2) 側')]));
    expect(linesOf(`${paragraph(run('1. 外'))}${inner}${paragraph('')}`).lines).toEqual([
      '1. 外',
      '(1) 内',
      '(2) 側',
    ]);
  });
});

describe('merged cells', () => {
  const merged = (content: string, value?: string) =>
    cell(
      content === '' ? paragraph('') : paragraph(run(content)),
      `<w:vMerge${value ? ` w:val="${value}"` : ''}/>`,
    );

  it('reach down as far as they go on, and no further', () => {
    const [date = '', item = '', ...rest] = row;
    const first = tableRow([merged(date, 'restart'), plainCell(item), ...rest.map(plainCell)]);
    const next = tableRow([merged(''), plainCell('次'), ...rest.map(plainCell)]);
    const other = tableRow([merged('令和4年1月1日', 'restart'), plainCell('別'), ...rest.map(plainCell)]);
    expect(rowsOf(wordDocument({ body: table(headingRow, first, next, other) })).rows.slice(1)).toEqual([
      [date, item, ...rest],
      [`+${date}`, '次', ...rest],
      ['令和4年1月1日', '別', ...rest],
    ]);
  });

  it('that go on from nothing, and those with a text of their own, are cells by themselves', () => {
    const rest = row.slice(1).map(plainCell);
    const rows = [merged(''), merged('令和4年1月1日'), merged('令和5年1月1日')].map((first) =>
      tableRow([first, ...rest]),
    );
    expect(rowsOf(wordDocument({ body: table(headingRow, ...rows) })).rows.slice(1)).toEqual([
      ['', ...row.slice(1)],
      ['令和4年1月1日', ...row.slice(1)],
      ['令和5年1月1日', ...row.slice(1)],
    ]);
  });

  it('and rows that start late keep the columns in step', () => {
    const wide = cell(paragraph(run('旧から新')), '<w:gridSpan w:val="2"/>');
    const spanned = tableRow([plainCell(row[0] ?? ''), plainCell('項目'), wide, plainCell('事後')]);
    const late = tableRow([plainCell('続き'), plainCell('続く')], '<w:gridBefore w:val="2"/>');
    const rows = rowsOf(wordDocument({ body: table(headingRow, spanned, late) })).rows;
    expect(rows.slice(1)).toEqual([
      [row[0], '項目', '旧から新', '事後'],
      ['', '続き', '続く'],
    ]);
  });
});

describe('the text of a cell', () => {
  it('is that of its paragraphs, breaks and tabs, exactly', () => {
    const content = `<w:r>${text('(1) 施')}<w:t> 錠</w:t><w:tab/>${text('a  b')}<w:br/>${text('次')}<w:cr/>${text('の')}<w:br w:type="page"/>${text('03')}<w:noBreakHyphen/>${text('1&lt;')}<w:softHyphen/></w:r>`;
    expect(linesOf(paragraph(content)).lines).toEqual(['(1) 施錠\ta  b', '次', 'の', '03-1<']);
  });

  it('has what was inserted, not what was deleted or moved away, and says so', () => {
    const deleted = '<w:del><w:r><w:delText>古い</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom>${run('前の所')}</w:moveFrom>`;
    const content = paragraph(
      `${run('1. ')}${deleted}<w:ins>${run('新しい')}</w:ins>${moved}<w:moveTo>${run('文')}</w:moveTo>`,
    );
    expect(linesOf(content)).toEqual({
      lines: ['1. 新しい文'],
      notices: ['変更履歴で削除されている2か所は、読み込みませんでした'],
    });
  });

  it('runs on where the mark of a paragraph was deleted', () => {
    const first = paragraph(run('1. 施'), '<w:rPr><w:del/></w:rPr>');
    expect(linesOf(`${first}${paragraph(run('錠'))}${paragraph(run('2. 次'))}`).lines).toEqual([
      '1. 施錠',
      '2. 次',
    ]);
  });

  it('leaves out rows that were deleted', () => {
    const gone = tableRow(row.map(plainCell), '<w:del/>');
    const { rows, notices } = rowsOf(wordDocument({ body: table(headingRow, gone, plainRow) }));
    expect(rows).toEqual([heading, row]);
    expect(notices).toEqual(['変更履歴で削除されている1か所は、読み込みませんでした']);
  });

  it('is the result of a field, not its instruction, and the characters below a reading', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('せじょう')}</w:rt><w:rubyBase>${run('施錠')}</w:rubyBase></w:ruby></w:r>`;
    const link = `<w:hyperlink><w:r>${text('様式')}</w:r></w:hyperlink><w:fldSimple w:instr="REF a">${run('3')}</w:fldSimple>`;
    expect(linesOf(paragraph(field + ruby + link)).lines).toEqual(['12施錠様式3']);
  });

  describe('that Word sets by itself in a field', () => {
    const mark = (type: string, form = '') =>
      `<w:r><w:fldChar w:fldCharType="${type}">${form === '' ? '' : `<w:ffData>${form}</w:ffData>`}</w:fldChar></w:r>`;
    const field = (instruction: string, form = '') =>
      mark('begin', form) +
      `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
      mark('end');
    const shown = (content: string) => linesOf(paragraph(content + run('後')));

    it.each([
      [' eq \\o\\ac(○,１) ', '①'],
      ['EQ \\o\\ac(◯,秘)', '㊙'],
      ['EQ \\o\\ac(○,21)', '㉑'],
      [' EQ \\* jc2 \\* "Font:ＭＳ 明朝" \\* hps10 \\o\\ad(\\s\\up 9(かんじ),漢字)', '漢字'],
      ['EQ \\o(漢字,\\s\\do 5(かんじ))', '漢字'],
      ['EQ m\\s\\up 5(2)', 'm2'],
      ['EQ \\f(1,2)', '1/2'],
      ['EQ \\x\\to\\bo(枠)', '枠'],
      ['EQ \\b\\bc\\[(\\f(1,2))', '[1/2]'],
      ['EQ \\l(甲\\,乙,丙)', '甲,乙,丙'],
      ['SYMBOL 254 \\f "Wingdings" \\s 10', '☑'],
      ['SYMBOL 0x2460 \\u', '①'],
      [' QUOTE "引用" ', '引用'],
      ['MACROBUTTON NoMacro [ここに記入]', '[ここに記入]'],
      ['XE "索引"', ''],
    ])('is shown for %s', (instruction, text) => {
      expect(shown(field(instruction))).toEqual({ lines: [`${text}後`], notices: [] });
      const parts = Array.from(
        instruction,
        (each) => `<w:instrText xml:space="preserve">${each}</w:instrText>`,
      );
      const parted = `${mark('begin')}<w:r>${parts.join('')}</w:r>${mark('separate')}${mark('end')}`;
      expect(shown(parted).lines).toEqual([`${text}後`]);
      expect(shown(`<w:fldSimple w:instr="${instruction.replaceAll('"', '&quot;')}"/>`).lines).toEqual([
        `${text}後`,
      ]);
    });

    it('is the choice of a form', () => {
      const list = (result: string) =>
        `<w:ddList>${result}<w:default w:val="0"/><w:listEntry w:val="有"/><w:listEntry w:val="無"/></w:ddList>`;
      expect(shown(field('FORMDROPDOWN', list('<w:result w:val="1"/>'))).lines).toEqual(['無後']);
      expect(shown(field('FORMDROPDOWN', list(''))).lines).toEqual(['有後']);
      const box = (state: string) => `<w:checkBox><w:sizeAuto/>${state}</w:checkBox>`;
      expect(shown(field('FORMCHECKBOX', box('<w:default w:val="0"/><w:checked/>'))).lines).toEqual(['☑後']);
      expect(shown(field('FORMCHECKBOX', box('<w:default w:val="1"/>'))).lines).toEqual(['☑後']);
      expect(shown(field('FORMCHECKBOX', box('<w:default w:val="1"/><w:checked w:val="0"/>'))).lines).toEqual(
        ['☐後'],
      );
    });

    it('is its result where it has one', () => {
      const content = `${mark('begin')}<w:r><w:instrText>EQ \\o\\ac(○,１)</w:instrText></w:r>${mark('separate')}${run('Ⓐ')}${mark('end')}`;
      expect(shown(content)).toEqual({ lines: ['Ⓐ後'], notices: [] });
    });

    it('is said where a line of text cannot show it', () => {
      expect(shown(field('EQ \\o\\ac(□,印)'))).toEqual({
        lines: ['□印後'],
        notices: ['重ねた文字のフィールド1個は、文字を並べて読み込んだので、Wordで確かめてください'],
      });
      for (const instruction of ['AUTONUM', 'EQ \\i\\su(1,2,3)', 'EQ \\o\\ac(○', `EQ ${'\\o('.repeat(30)}`])
        expect(shown(field(instruction))).toEqual({
          lines: ['後'],
          notices: ['フィールド1個は表示する文字がファイルにないので、要るものは書き足してください'],
        });
    });

    it('is read in the time of its size', () => {
      for (const piece of ['\\a 1 ', '\\s         ', '\\bc\\a', '\\o\\ac(', '\\bc(', '\\* "'])
        expect(shown(field(`EQ ${piece.repeat(300)}`)).lines).toHaveLength(1);
    });

    it('leaves all text where a field is broken', () => {
      expect(shown(`${mark('end')}${mark('begin')}${run('本文')}${mark('separate')}`).lines).toEqual([
        '本文後',
      ]);
    });
  });

  it('has hidden text, and no notes, pictures or comments, and says so', () => {
    const content = `${run('見える')}${run('隠れた', '<w:vanish/>')}${run('出した', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing/></w:r><w:r><w:commentReference w:id="0"/></w:r>`;
    expect(linesOf(paragraph(content))).toEqual({
      lines: ['見える隠れた出した'],
      notices: [
        '隠し文字になっている1か所も、ほかの文字と同じに読み込みました',
        '脚注と文末脚注1個は読み込まなかったので、要るものは書き足してください',
        '図1個は文字ではないので、読み込みませんでした',
      ],
    });
  });

  it('has the characters of symbol fonts as others have them, and a sign for those that are not known', () => {
    const symbols = [
      ['Wingdings', 'F0FE'],
      ['Symbol', 'F0B7'],
      ['Wingdings', 'F021'],
      ['MS Mincho', '25A0'],
      ['MS Mincho', 'zz'],
    ];
    const content = symbols.map(([font, code]) => `<w:sym w:font="${font}" w:char="${code}"/>`).join('');
    expect(linesOf(paragraph(`<w:r>${content}</w:r>`))).toEqual({
      lines: ['☑・〓■〓'],
      notices: ['記号のフォントの文字2個が何かわからないので、「〓」にしました'],
    });
  });

  it('is read once where a part offers it in several forms', () => {
    const box = (content: string) => `<w:txbxContent>${paragraph(run(content))}</w:txbxContent>`;
    const content = `${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('枠')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('枠')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('後')}`;
    expect(linesOf(paragraph(content))).toEqual({ lines: ['前', '枠', '後'], notices: [] });
  });
});

describe('a document made to hurt', () => {
  it('with merges without end is refused', () => {
    const properties = '<w:gridSpan w:val="999999999"/><w:vMerge/>';
    const first = tableRow([cell(paragraph(run('x'.repeat(100_000))), properties)]);
    const below = tableRow([cell(paragraph(''), properties)]);
    const body = table(headingRow, first, below.repeat(200));
    expect(() => rowsOf(wordDocument({ body }))).toThrow('結合されたセルが多すぎる');
  });

  it('with tables in tables is read in the time of its size', () => {
    let body = tableWith(paragraph(run('底')));
    for (let depth = 0; depth < 60; depth++) {
      const left = Array.from({ length: 50 }, () => plainCell('層'));
      body = table(tableRow([...left, cell(`${body}${paragraph('')}`)]));
    }
    expect(rowsOf(wordDocument({ body })).rows[1]?.[3]).toBe('底');
  });
});
