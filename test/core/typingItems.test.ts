import { describe, expect, test } from 'vitest';
import { noConfig } from '../../server/src/core/config/config.ts';
import type { TypingKind } from '../../server/src/core/features/typing/typingEdits.ts';
import { drawTyped } from '../support/typed.ts';

const head = '対策：Ⅲ リスク対策\n';
/** The body of a section after a key. */
const press = (kind: TypingKind) => (body: string) => drawTyped(head + body, kind).replace(head, '');
const [indent, outdent, up, down] = (['indent', 'outdent', 'moveUp', 'moveDown'] as const).map(press) as [
  (body: string) => string,
  (body: string) => string,
  (body: string) => string,
  (body: string) => string,
];

describe('Tab', () => {
  test('puts an item at the end of the list below the one before it, and counts both lists', () =>
    expect(indent('  1. 甲\n    (1) 乙\n  2. 丙<|>\n  3. 丁\n')).toBe(
      '  1. 甲\n    (1) 乙\n    (2) 丙<|>\n  2. 丁\n',
    ));

  test('takes the sign that the body has below such an item', () =>
    expect(indent('  1. 甲\n  2. 乙<|>\n  3. 丙\n    ① 丁\n')).toBe(
      '  1. 甲\n    ① 乙<|>\n  2. 丙\n    ① 丁\n',
    ));

  test('takes the sign that the configuration has at the level', () => {
    const numbering = ['1.', 'ア', '・'];
    const config = { ...noConfig, style: { ...noConfig.style, numbering } };
    expect(drawTyped(`${head}  1. 甲\n  2. 乙<|>\n    (1) 丙\n`, 'indent', config)).toBe(
      `${head}  1. 甲\n    ア 乙<|>\n      (1) 丙\n`,
    );
  });

  test('takes the sign that the document has below such an item', () =>
    expect(drawTyped(`${head}  1. 甲\n  2. 乙<|>\n\n${head}  1. 甲\n    ア）乙\n`, 'indent')).toBe(
      `${head}  1. 甲\n    ア）乙<|>\n\n${head}  1. 甲\n    ア）乙\n`,
    ));

  test.each([
    ['  1. 甲\n  2. 乙<|>\n', '  1. 甲\n    (1) 乙<|>\n'],
    ['  （１）甲\n  （２）乙<|>\n', '  （１）甲\n    ア 乙<|>\n'],
    ['  １）甲\n  ２）乙<|>\n', '  １）甲\n    （１）乙<|>\n'],
    ['  ア　甲\n  イ　乙<|>\n', '  ア　甲\n    (ア)　乙<|>\n'],
    ['  ・甲\n  ・乙<|>\n', '  ・甲\n    ○乙<|>\n'],
    ['  第１　甲\n  第２　乙<|>\n', '  第１　甲\n    １　乙<|>\n'],
  ])('takes a usual sign where the document says nothing: %j', (before, after) =>
    expect(indent(before)).toBe(after),
  );

  test('takes what is below the item along, with the signs of its new level', () =>
    expect(
      indent(
        '  1. 甲\n    (1) 乙\n      ア 丙\n  2. 丁<|>\n    (1) 戊\n      続き\n    // 覚え\n    (2) 己\n  3. 庚\n',
      ),
    ).toBe(
      '  1. 甲\n    (1) 乙\n      ア 丙\n    (2) 丁<|>\n      ア 戊\n        続き\n      // 覚え\n      イ 己\n  2. 庚\n',
    ));

  test('leaves bullets below the item as they are, and changes those that would be its siblings', () => {
    expect(indent('  1. 甲\n    ・乙\n  2. 丙<|>\n    ・丁\n')).toBe(
      '  1. 甲\n    ・乙\n    ・丙<|>\n      ○丁\n',
    );
    expect(indent('  1. 甲\n    (1) 乙\n  2. 丙<|>\n    ・丁\n')).toBe(
      '  1. 甲\n    (1) 乙\n    (2) 丙<|>\n      ・丁\n',
    );
  });

  test('keeps to the indentation of the body, be it none', () => {
    expect(indent('1. 甲\n(1) 乙\n2. 丙<|>\n')).toBe('1. 甲\n(1) 乙\n(2) 丙<|>\n');
    expect(indent('1. 甲\n(1) 乙\n2. 丙\n3. 丁<|>\n')).toBe('1. 甲\n(1) 乙\n2. 丙\n(1) 丁<|>\n');
    expect(indent('　１．甲\n　２．乙<|>\n')).toBe('　１．甲\n　　(1)乙<|>\n');
  });

  test('works on an item with nothing but its sign', () =>
    expect(indent('  1. 甲\n  2. <|>\n')).toBe('  1. 甲\n    (1) <|>\n'));

  test('works in the first line of a side', () =>
    expect(drawTyped('変更：令和3年10月12日\n変更前：1. 甲\n  2. 乙<|>\n', 'indent')).toBe(
      '変更：令和3年10月12日\n変更前：1. 甲\n    (1) 乙<|>\n',
    ));

  test('does nothing to the first of a list', () => {
    expect(indent('  1. 甲<|>\n  2. 乙\n')).toBe('  1. 甲<|>\n  2. 乙\n');
    expect(indent('  1. 甲\n    (1) 乙<|>\n')).toBe('  1. 甲\n    (1) 乙<|>\n');
  });

  test('keeps the line ends of the document', () =>
    expect(indent('  1. 甲\r\n  2. 乙<|>\r\n    (1) 丙\r\n')).toBe(
      '  1. 甲\r\n    (1) 乙<|>\r\n      ア 丙\r\n',
    ));

  test('is the editor’s outside of an item’s own line', () => {
    expect(indent('  1. 甲\n     続き<|>\n')).toBe('editor');
    expect(indent('  甲<|>\n')).toBe('editor');
    expect(indent('  1. 甲\n\n  <|>\n')).toBe('editor');
  });
});

describe('Shift+Tab', () => {
  test('writes the sign as most of the list does, where the item above is written otherwise', () =>
    expect(outdent('  1. 甲\n  2. 乙\n  3 丙\n    ・丁<|>\n')).toBe(
      '  1. 甲\n  2. 乙\n  3 丙\n  4. 丁<|>\n',
    ));

  test('puts an item behind the one that holds it, and counts the list on', () =>
    expect(outdent('  1. 甲\n    (1) 乙\n    (2) 丙<|>\n  2. 丁\n')).toBe(
      '  1. 甲\n    (1) 乙\n  2. 丙<|>\n  3. 丁\n',
    ));

  test('leaves the siblings after it where they stand, below it, counted from the first', () =>
    expect(outdent('  1. 甲\n    (1) 乙<|>\n    (2) 丙\n    (3) 丁\n  2. 戊\n')).toBe(
      '  1. 甲\n  2. 乙<|>\n    (1) 丙\n    (2) 丁\n  3. 戊\n',
    ));

  test('makes one list of what is below it and the siblings after it', () =>
    expect(outdent('  1. 甲\n    (1) 乙<|>\n      ア 丙\n      イ 丁\n    (2) 戊\n')).toBe(
      '  1. 甲\n  2. 乙<|>\n    (1) 丙\n    (2) 丁\n    (3) 戊\n',
    ));

  test('writes what is below it as the level is written that it left', () =>
    expect(outdent('  １．甲\n    ①乙<|>\n      ア　丙\n        続き\n')).toBe(
      '  １．甲\n  ２．乙<|>\n    ①丙\n      続き\n',
    ));

  test('does nothing to an item that is in no other', () =>
    expect(outdent('  1. 甲<|>\n    (1) 乙\n')).toBe('  1. 甲<|>\n    (1) 乙\n'));
});

describe('Alt+↑ and Alt+↓', () => {
  const two = '  1. 甲\n     続き\n    (1) 乙\n  2. 丙<|>\n    ・丁\n  3. 戊\n';
  const moved = '  1. 丙<|>\n    ・丁\n  2. 甲\n     続き\n    (1) 乙\n  3. 戊\n';

  test('change places with the sibling, with all that is below; the numbers stay in order', () => {
    expect(up(two)).toBe(moved);
    expect(down(moved)).toBe(two);
  });

  test('take the comments right above along, and leave blank lines between the items', () =>
    expect(up('  (1) 甲\n\n  // 覚え\n  (2) 乙<|>\n  （※１）丙\n')).toBe(
      '  // 覚え\n  (1) 乙<|>\n  （※１）丙\n\n  (2) 甲\n',
    ));

  test('work where the document ends without a line end', () => {
    expect(up('  (1) 甲\n  (2) 乙<|>')).toBe('  (1) 乙<|>\n  (2) 甲');
    expect(down('  (1) 甲<|>\n  (2) 乙')).toBe('  (1) 乙\n  (2) 甲<|>');
  });

  test('move the item of a cursor that stands before its sign', () =>
    expect(down('<|>  (1) 甲\n  (2) 乙\n')).toBe('  (1) 乙\n  (2)<|> 甲\n'));

  test('count labels on that go on below the next one', () =>
    expect(up('  リスク１：甲\n    措置１：乙\n    措置２：丙\n  リスク２：丁<|>\n    措置３：戊\n')).toBe(
      '  リスク１：丁<|>\n    措置１：戊\n  リスク２：甲\n    措置２：乙\n    措置３：丙\n',
    ));

  test('keep line ends, and the line of a keyword', () =>
    expect(drawTyped('変更：令和3年10月12日\r\n変更前：1. 甲<|>\r\n  2. 乙\r\n', 'moveDown')).toBe(
      '変更：令和3年10月12日\r\n変更前：1. 乙\r\n  2. 甲<|>\r\n',
    ));

  test('leave a number that is out of sequence in its place', () =>
    expect(down('  (1) 甲\n  (2) 乙<|>\n  (5) 丙\n')).toBe('  (1) 甲\n  (2) 丙\n  (5) 乙<|>\n'));

  test('do nothing at the ends of a list', () => {
    expect(up('  1. 甲\n    (1) 乙<|>\n')).toBe('  1. 甲\n    (1) 乙<|>\n');
    expect(down('  1. 甲\n    (1) 乙<|>\n  2. 丙\n')).toBe('  1. 甲\n    (1) 乙<|>\n  2. 丙\n');
  });

  test('are the editor’s elsewhere', () => expect(up('  (1) 甲\n  （※１）乙<|>\n')).toBe('editor'));
});
