import { describe, expect, test } from 'vitest';
import { drawTyped } from '../support/typed.ts';

/** The body of a section after Enter, with the cursor in it. */
const enter = (body: string): string => {
  const drawn = drawTyped(`対策：Ⅲ リスク対策\n${body}`, 'enter');
  return drawn.replace('対策：Ⅲ リスク対策\n', '');
};

describe('Enter at the end of an item', () => {
  test.each([
    ['  (1) 施錠。\n  (2) 監視。<|>\n', '  (1) 施錠。\n  (2) 監視。\n  (3) <|>\n'],
    ['  (1) 施錠。<|>', '  (1) 施錠。\n  (2) <|>'],
    ['１．施錠。<|>\n', '１．施錠。\n２．<|>\n'],
    ['　　（９）　監視。<|>\n', '　　（９）　監視。\n　　（１０）　<|>\n'],
    ['\tア　施錠。<|>\n', '\tア　施錠。\n\tイ　<|>\n'],
    ['  イ 施錠。\n  ロ 監視。<|>\n', '  イ 施錠。\n  ロ 監視。\n  ハ <|>\n'],
    ['  ①施錠。<|>\n', '  ①施錠。\n  ②<|>\n'],
    ['  ・施錠。<|>\n', '  ・施錠。\n  ・<|>\n'],
    ['  リスク１：不正な使用<|>\n', '  リスク１：不正な使用\n  リスク２：<|>\n'],
    ['  第１　委託<|>\n', '  第１　委託\n  第２　<|>\n'],
    ['  (i) 施錠。\n  (ii) 監視。<|>\n', '  (i) 施錠。\n  (ii) 監視。\n  (iii) <|>\n'],
  ])('%j gives %j', (before, after) => expect(enter(before)).toBe(after));

  test('counts on what follows, in each sibling’s own sign', () =>
    expect(enter('  1. 甲<|>\n  2．乙\n    (1) 丙\n  3. 丁\n')).toBe(
      '  1. 甲\n  2. <|>\n  3．乙\n    (1) 丙\n  4. 丁\n',
    ));

  test('writes numbers of two digits as wide as the body does', () => {
    const nine = Array.from('２３４５６７８９', (digit) => `${digit}．甲\n`).join('');
    expect(enter(`１．甲<|>\n${nine}10．甲\n`)).toContain('１．甲\n２．<|>\n３．甲\n');
    expect(enter(`１．甲<|>\n${nine}10．甲\n`)).toMatch(/９．甲\n10．甲\n11．甲\n$/);
    expect(enter(`１．甲<|>\n${nine}`)).toMatch(/９．甲\n１０．甲\n$/);
    expect(enter(`１．甲\n${nine.replace(/甲\n$/, '甲<|>\n')}【乙】\n10．丙\n`)).toContain(
      '９．甲\n10．<|>\n',
    );
  });

  test('goes on as most of the list is written', () =>
    expect(enter('  1. 甲\n  2. 乙\n  3 丙<|>\n')).toBe('  1. 甲\n  2. 乙\n  3 丙\n  4. <|>\n'));

  test('leaves what is out of sequence to the author, and what comes after it', () =>
    expect(enter('  (1) 甲<|>\n  (2) 乙\n  (5) 丙\n  (6) 丁\n')).toBe(
      '  (1) 甲\n  (2) <|>\n  (3) 乙\n  (5) 丙\n  (6) 丁\n',
    ));

  test('leaves numbers in the text alone', () =>
    expect(enter('  (1) 甲<|>\n  (2) 上記(1)と同じ。\n')).toBe(
      '  (1) 甲\n  (2) <|>\n  (3) 上記(1)と同じ。\n',
    ));

  test('counts on a list that goes on below a heading', () =>
    expect(enter('  【甲】\n  ①施錠\n  ②監視<|>\n  【乙】\n  ③暗号\n  ④認証\n  【丙】\n  ①研修\n')).toBe(
      '  【甲】\n  ①施錠\n  ②監視\n  ③<|>\n  【乙】\n  ④暗号\n  ⑤認証\n  【丙】\n  ①研修\n',
    ));

  test('counts on labels that go on below the next one', () =>
    expect(enter('  リスク１：甲\n    措置１：施錠<|>\n  リスク２：乙\n    措置２：監視\n')).toBe(
      '  リスク１：甲\n    措置１：施錠\n    措置２：<|>\n  リスク２：乙\n    措置３：監視\n',
    ));

  test('that holds others starts a new first one below it', () =>
    expect(enter('  1. 甲<|>\n    (1) 乙\n    (2) 丙\n  2. 丁\n')).toBe(
      '  1. 甲\n    (1) <|>\n    (2) 乙\n    (3) 丙\n  2. 丁\n',
    ));

  test('above a note or what is left out goes on with the list', () => {
    expect(enter('  (1) 甲（※１）<|>\n  （※１）乙\n')).toBe('  (1) 甲（※１）\n  (2) <|>\n  （※１）乙\n');
    expect(enter('  (1) 甲<|>\n  （略）\n')).toBe('  (1) 甲\n  (2) <|>\n  （略）\n');
  });

  test('whose text goes on in the line below is a line break', () =>
    expect(enter('  (1) 甲<|>\n      乙。\n  (2) 丙\n')).toBe('editor'));

  test('behind a keyword indents the next one as its siblings, or as is usual', () => {
    const revision = (body: string) => `変更：令和3年10月12日\n${body}提出時期：事後\n`;
    const pressed = (body: string) => drawTyped(revision(body), 'enter');
    expect(pressed('変更後：(1) 甲<|>\n')).toBe(revision('変更後：(1) 甲\n  (2) <|>\n'));
    expect(pressed('変更後：(1) 甲<|>\n    (2) 乙\n')).toBe(
      revision('変更後：(1) 甲\n    (2) <|>\n    (3) 乙\n'),
    );
    expect(pressed('変更後：(1) <|>\n')).toBe(revision('変更後：<|>\n'));
  });

  test('at the end of what its signs can count is a line break', () => {
    expect(enter('  ㊾甲\n  ㊿乙<|>\n')).toBe('editor');
    expect(enter('  ㊾甲<|>\n  ㊿乙\n')).toBe('editor');
    expect(enter('  y. 甲\n  z. 乙<|>\n')).toBe('editor');
  });

  test('keeps the line ends of the document', () =>
    expect(enter('  (1) 甲<|>\r\n  (2) 乙\r\n').replaceAll('\r', '')).toBe(
      '  (1) 甲\n  (2) <|>\n  (3) 乙\n',
    ));
});

describe('Enter in the text of an item', () => {
  test.each([
    '  1. 施錠。\n  2. 監視。\n  3<|>. 消去。\n  4. 研修。\n',
    '  ア）操作<|>の記録を保存する。\n  イ）監視する。\n',
    '  ア 書類は<|>、保存する。\n',
    '  (1) 書類（申請書<|>）を保存する。\n',
  ])('leaves a line that begins no sentence to the author: %j', (body) => expect(enter(body)).toBe('editor'));

  test('makes an item of what is behind the cursor', () =>
    expect(enter('  (1) 施錠している。<|>監視している。\n  (2) 暗号\n')).toBe(
      '  (1) 施錠している。\n  (2) <|>監視している。\n  (3) 暗号\n',
    ));

  test('takes what is below along', () =>
    expect(enter('  1. 甲<|>乙\n    (1) 丙\n  2. 丁\n')).toBe('  1. 甲\n  2. <|>乙\n    (1) 丙\n  3. 丁\n'));

  test('drops the blanks that would come behind the new sign', () =>
    expect(enter('  (1) 甲<|> 乙\n')).toBe('  (1) 甲\n  (2) <|>乙\n'));

  test('right behind the sign puts an empty item above', () =>
    expect(enter('  (1) <|>甲\n  (2) 乙\n')).toBe('  (1) \n  (2) <|>甲\n  (3) 乙\n'));

  test('before a sign that was run on only breaks the line', () =>
    expect(enter('  1. 甲 <|>(1) 乙\n')).toBe('editor'));

  test('before the sign, or within it, is a line break', () => {
    expect(enter('  (1) 甲\n  <|>(2) 乙\n')).toBe('editor');
    expect(enter('<|>  (1) 甲\n')).toBe('editor');
    expect(enter('  (1) 甲\n  (<|>2) 乙\n')).toBe('editor');
  });
});

describe('Enter where an item’s text goes on', () => {
  test('goes on with the list', () =>
    expect(enter('  (1) 甲、\n      乙。<|>\n  (2) 丙\n')).toBe(
      '  (1) 甲、\n      乙。\n  (2) <|>\n  (3) 丙\n',
    ));

  test('is a line break within it', () => expect(enter('  (1) 甲、\n      乙<|>丙。\n')).toBe('editor'));

  test('is a line break where the line may be a paragraph of its own', () => {
    expect(enter('  (1) 甲。\n  乙。<|>\n  (2) 丙\n')).toBe('editor');
    expect(enter('  (1) 甲。\n\n    乙。<|>\n')).toBe('editor');
  });

  test('is a line break above what is below the item', () =>
    expect(enter('  1. 甲\n     次のとおり<|>\n    (1) 乙\n')).toBe('editor'));
});

describe('Enter on an item with nothing but its sign', () => {
  test('ends a list', () => {
    expect(enter('  (1) 甲\n  (2) <|>\n')).toBe('  (1) 甲\n<|>\n');
    expect(enter('  ・甲\n  ・<|>')).toBe('  ・甲\n<|>');
  });

  test('ends it between two others, which count on', () =>
    expect(enter('  (1) 甲\n  (2) <|>\n  (3) 乙\n')).toBe('  (1) 甲\n<|>\n  (2) 乙\n'));

  test('goes up to the next of the list above, as that is written', () =>
    expect(enter('  １．甲\n      ・乙\n      ・<|>\n  ２．丙\n')).toBe(
      '  １．甲\n      ・乙\n  ２．<|>\n  ３．丙\n',
    ));

  test('goes up with the siblings after it below it', () =>
    expect(enter('  1. 甲\n    (1) 乙\n    (2) <|>\n    (3) 丙\n    (4) 丁\n  2. 戊\n')).toBe(
      '  1. 甲\n    (1) 乙\n  2. <|>\n    (1) 丙\n    (2) 丁\n  3. 戊\n',
    ));

  test('that holds others starts a new first one below it', () =>
    expect(enter('  1. <|>\n    (1) 乙\n')).toBe('  1. \n    (1) <|>\n    (2) 乙\n'));
});

describe('Enter elsewhere', () => {
  test.each([
    ['in the header', '評価書：予防<|>接種\n宣言：甲\n  (1) 乙<|>\n'],
    ['in an item path', '対策：Ⅲ リスク対策<|>\n  (1) 甲\n'],
    ['in 説明', '変更：令和3年10月12日\n説明：甲\n  (1) 乙<|>\n'],
    ['in a comment', '対策：Ⅲ\n  // (1) 甲<|>\n'],
    ['below a body', '対策：Ⅲ\n  (1) 甲\n\n<|>'],
    ['in prose', '対策：Ⅲ\n  甲。<|>\n  (1) 乙\n'],
    ['on a heading', '対策：Ⅲ\n  【甲】<|>\n  (1) 乙\n'],
    ['on a note', '対策：Ⅲ\n  (1) 甲\n  （※１）乙<|>\n'],
    ['on what is left out', '対策：Ⅲ\n  (1) 甲\n  （略）<|>\n'],
    ['in an empty document', '<|>'],
  ])('%s is the editor’s', (_, text) => expect(drawTyped(text, 'enter')).toBe('editor'));
});

test('Enter on an empty item that others stand below gives them to the item above, whose own go on with them', () => {
  expect(enter('  1. 甲\n    (1) 乙\n  2. <|>\n    (1) 丙\n    (2) 丁\n  3. 戊\n')).toBe(
    '  1. 甲\n    (1) 乙\n<|>\n    (2) 丙\n    (3) 丁\n  2. 戊\n',
  );
  // Where the item above has no list of that kind, they stay below an item that may get a text yet.
  expect(enter('  1. 甲\n  2. <|>\n    (1) 丙\n')).toBe('  1. 甲\n  2. \n    (1) <|>\n    (2) 丙\n');
});
