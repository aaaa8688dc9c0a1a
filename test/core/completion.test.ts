// What is offered while an author writes: fields, values, paths, signs, explanations, laws, found by their beginning or reading.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { completeAt } from '../../server/src/core/features/complete.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import type { Stock } from '../../server/src/core/phrases/stock.ts';
import {
  october,
  marked,
  offered,
  labelsAt,
  take,
  complete,
  storage,
  biometric,
} from '../support/completed.ts';

describe('a field', () => {
  test('is offered at the start of a line while the revision lacks it', () =>
    expect(
      labelsAt(`
        変更：令和3年10月12日
        項目：Ⅰ
        変更前：なし
        変更後：あり
        提出時期：事前
        <|>
      `),
    ).toEqual(expect.arrayContaining(['説明：', '対策：', '変更：'])));

  test('takes the place of what was typed of it', () => {
    const fixture = '変更：令和3年10月12日\n項目：Ⅰ\n提出<|>\n';
    expect(labelsAt(fixture)).toEqual(['提出時期：']);
    expect(complete(fixture, '提出時期：')).toBe('提出時期：');
  });

  test.each(['henkou', 'ｈｅｎｋｏｕ', 'へんこう', 'へんk', 'henko', 'ヘンコウ', '変更'])(
    'is found by its reading: %s',
    (typed) => {
      const fixture = `変更：令和3年10月12日\n項目：Ⅰ\n${typed}<|>\n`;
      expect(labelsAt(fixture)).toEqual(['変更前：', '変更後：', '変更：', '変更：…（項目から説明まで）']);
      expect(complete(fixture, '変更後：')).toBe('変更後：');
    },
  );

  test('of the header is found by its reading too', () => {
    const labels = (typed: string) => labelsAt(`評価書：予防接種に関する事務\n${typed}<|>\n`);
    expect(labels('kouh')).toEqual(['公表日：']);
    expect(labels('youshi')).toEqual(['様式：']);
    expect(labels('yousiki')).toEqual(['様式：']);
    expect(labels('tokki')).toEqual(['特記事項：']);
    expect(labels('kou')).not.toContain('項目：');
  });

  test('is found by a word in it, behind those that begin so', () => {
    expect(labelsAt('評価書：予防接種\nbangou<|>\n')).toEqual(['評価書番号：']);
    expect(labelsAt('評価書：予防接種\njisshi<|>\n')).toEqual(['評価実施機関：']);
    expect(labelsAt('変更：令和3年10月12日\njiki<|>\n')).toEqual(['提出時期：']);
  });

  test('is not found by the middle of a word, nor on an indented line', () => {
    expect(labelsAt('評価書：予防接種\nangou<|>\n')).toEqual([]);
    expect(labelsAt('変更：令和3年10月12日\n変更前：\n  teisyutu<|>\n')).not.toContain('提出時期：');
  });
});

describe('a block', () => {
  const row = '変更：…（項目から説明まで）';

  test('may start an empty document', () =>
    expect(labelsAt('<|>')).toEqual(['評価書：', '対策：', '変更：', row, '対策：…（本文まで）']));

  test('of a revision has all its fields, and today as its date', () =>
    expect(take('henkou<|>', row)).toBe(
      '変更：令和3年10月12日\n項目：\n変更前：\n  \n変更後：\n  \n提出時期：\n説明：\n',
    ));

  test('has a place to go to for each thing that the author writes, the bodies last', () => {
    const { newText, stops = [] } = offered('henkou<|>').find(({ label }) => label === row) ?? {
      newText: '',
    };
    const lines = stops.map(({ start }) => newText.slice(newText.lastIndexOf('\n', start - 1) + 1, start));
    expect(lines).toEqual(['変更：', '項目：', '提出時期：', '説明：', '  ', '  ']);
    expect(stops.map(({ start, end }) => newText.slice(start, end)).join('')).toBe('令和3年10月12日');
  });

  test('has no date where no day is known', () => {
    const { text, offset } = marked('<|>');
    const found = completeAt(analyze(text), offset, { today: null, stocks: [] });
    expect(found.find(({ label }) => label === row)?.newText).toMatch(/^変更：\n項目：\n/);
  });

  test('of a section has its path and its body', () =>
    expect(take('taisaku<|>', '対策：…（本文まで）')).toBe('対策：\n  \n'));
});

describe('a value', () => {
  test('of 提出時期 is one of two, by its beginning or its reading', () => {
    const labels = (typed: string) => labelsAt(`変更：令和3年10月12日\n提出時期：${typed}<|>\n`);
    expect(labels('')).toEqual(['事前', '事後']);
    expect(labels('jig')).toEqual(['事後']);
    expect(labels('zize')).toEqual(['事前']);
    expect(labels('じ')).toEqual(['事前', '事後']);
    expect(complete('変更：令和3年10月12日\n提出時期： 事<|>\n', '事後')).toBe('提出時期： 事後');
  });

  test('of 変更 and 公表日 is today, or a date that the document has', () => {
    const before = '変更：令和2年4月1日\n項目：Ⅰ\n\n';
    expect(labelsAt(`${before}変更：<|>\n`)).toEqual(['令和3年10月12日', '令和2年4月1日']);
    expect(labelsAt(`${before}変更：kyou<|>\n`)).toEqual(['令和3年10月12日']);
    expect(labelsAt(`${before}変更：令和3<|>\n`)).toEqual(['令和3年10月12日']);
    expect(labelsAt('評価書：予防接種\n公表日：rei<|>\n')).toEqual(['令和3年10月12日']);
    for (const typed of [
      '今日',
      '今',
      'きょう',
      'キョウ',
      'ｋｙｏ',
      '本日',
      'honjitsu',
      'れいわ3ねん',
      'reiwa3nen10',
    ])
      expect([typed, labelsAt(`変更：${typed}<|>\n`)]).toEqual([typed, ['令和3年10月12日']]);
    expect(complete('変更：今日<|>\n', '令和3年10月12日')).toBe('変更：令和3年10月12日');
  });

  test('of 様式 is a form with its edition, the newest first, that of the kind of assessment before all', () => {
    const labels = (typed: string) =>
      labelsAt(`評価書：予防接種に関する事務 重点項目評価書\n様式：${typed}<|>\n`);
    expect(labels('')[0]).toBe('様式3（平成30年5月）');
    expect(labels('')).toContain('様式4（平成26年4月）');
    expect(labels('様式4')[0]).toBe('様式4（平成30年5月）');
    expect(labels('4')[0]).toBe('様式4（平成30年5月）');
    for (const typed of 'yousiki4 youshiki4 ようしき4 様式４ よん yon 様式よん 様式四 ぜん zenkou 全項目'.split(
      ' ',
    ))
      expect([typed, labels(typed)[0]]).toEqual([typed, '様式4（平成30年5月）']);
    expect(labels('様式 4')[0]).toBe('様式4（平成30年5月）');
    expect(labels('さん')[0]).toBe('様式3（平成30年5月）');
    expect(labels('zyuuten')).toHaveLength(labels('様式3').length);
    expect(labels('heisei26')[0]).toBe('様式3（平成26年4月）');
    expect(labels('様式5')).toEqual([]);
  });
});

describe('an item path', () => {
  const header = '評価書：予防接種に関する事務\n様式：様式3（平成30年5月）\n\n';
  const storage = 'Ⅲ リスク対策 7. 特定個人情報の保管・消去';
  const labels = (typed: string) => labelsAt(`${header}対策：${typed}<|>\n`);

  test('is one of the form, by the reading of its label, by its beginning, and by its number', () => {
    for (const typed of [
      'hokan',
      'ほかん',
      '保管',
      'syoukyo',
      'Ⅲ リスク対策 7',
      'Ⅲ リスク対策 hokan',
      '37',
      'Ⅲ7',
      'Ⅲ７',
      '保管消去',
      '7',
    ])
      expect([typed, labels(typed)[0]]).toEqual([typed, storage]);
    expect(labels('3')).toContain('Ⅲ リスク対策');
    expect(labels('Ⅲ')[0]).toBe('Ⅲ リスク対策');
    expect(labels('kansa')).toEqual(['Ⅲ リスク対策 8. 監査']);
  });

  test('is found by several of its words, and by a sign that is a name', () => {
    for (const typed of ['hokan syoukyo', '保管 消去', 'ほかん　しょうきょ', '特定個人情報の 保管'])
      expect([typed, labels(typed)[0]]).toEqual([typed, storage]);
    const whole = '評価書：予防接種に関する事務\n様式：様式4（平成30年5月）\n\n';
    for (const typed of ['リスク１', 'リスク1', 'risuku1'])
      expect([typed, labelsAt(`${whole}対策：${typed}<|>\n`)[0]]).toEqual([
        typed,
        expect.stringMatching(/ リスク１：[^ ]+$/),
      ]);
  });

  test('takes the place of all that was typed of it', () => {
    expect(complete(`${header}対策：Ⅲ リスク対策 hokan<|>`, storage)).toBe(`対策：${storage}`);
    expect(complete(`${header}対策： 37<|>`, storage)).toBe(`対策： ${storage}`);
  });

  test('stands before those under it and before those that speak of it', () => {
    const first = (typed: string) => labelsAt(`対策：${typed}<|>\n`)[0];
    expect(first('nyuusyu')).toMatch(/^Ⅲ リスク対策 2\. 特定個人情報の入手（[^（）]*）$/);
    expect(first('itaku')).toBe('Ⅲ リスク対策 4. 特定個人情報ファイルの取扱いの委託');
    expect(first('siyou')).toBe('Ⅲ リスク対策 3. 特定個人情報の使用');
  });

  test('goes on to what stands under the item', () =>
    expect(labels('hokan')).toEqual([storage, `${storage} その他の措置の内容`]));

  test('is one that the document has, as it is written there, before all others', () => {
    const own = 'Ⅲ リスク対策7．特定個人情報の保管・消去その他の措置の内容';
    const row = `変更：令和3年10月12日\n項目：${own}\n\n`;
    expect(labelsAt(`${header}${row}対策：<|>\n`)[0]).toBe(own);
    expect(labelsAt(`${header}${row}対策：hokan<|>\n`)).toEqual([own, storage]);
    expect(labelsAt(`${header}${row}変更：令和4年4月1日\n項目：ほかん<|>\n`)[0]).toBe(own);
    expect(labelsAt(`${header}${row}対策：${own}\n  記録する。\n\n対策：<|>\n`)).not.toContain(own);
  });

  test('is one of any official form where none is stated', () => {
    const found = labelsAt('対策：kansa<|>\n');
    expect(found).toEqual(expect.arrayContaining(['Ⅲ リスク対策 8. 監査', 'Ⅳ その他のリスク対策 1. 監査']));
  });
});

describe('the next sign', () => {
  test('is that of every open list, innermost first, with its indentation', () => {
    const fixture = `
      対策：Ⅲ リスク対策
        1. 物理的対策
          (1) 施錠している。
          (2) 監視している。
      <|>
    `;
    expect(labelsAt(fixture).slice(0, 2)).toEqual(['(3)', '2.']);
    expect(complete(fixture, '(3)')).toBe('    (3) ');
    expect(complete(fixture, '2.')).toBe('  2. ');
  });

  test('takes the place of what was typed of it', () => {
    const fixture = '変更：R3.10.12\n変更後：\n  ア 施錠。\n  イ 監視。\n    ウ<|>\n提出時期：事前\n';
    expect(complete(fixture, 'ウ')).toBe('  ウ ');
  });

  test('is found by its bracket, whatever the width, and sentences are not', () => {
    for (const typed of ['(', '（'])
      expect(labelsAt(`対策：Ⅲ リスク対策\n  （１）施錠している。\n  ${typed}<|>\n`)).toEqual(['（２）']);
  });

  const body = (lines: string) => `対策：Ⅲ リスク対策\n${lines}`;
  const signs = (lines: string) =>
    offered(body(lines)).flatMap(({ kind, label }) => (kind === 'enumerator' ? [label] : []));

  test.each([
    '  1. 甲\n    (1) 乙\n<|>    (2) 丙\n',
    '  1. 甲\n    (1) 乙\n    <|>(2) 丙\n',
    '  1. 甲\n    (1) 乙\n    (<|>2) 丙\n',
    '  1. 甲\n    (1) 乙\n    (2) 丙<|>\n',
    '  1. 甲\n    (1) 乙\n    (2)<|>丙\n',
    '  1. 甲\n  <|>・乙\n',
  ])('is none on a line that has its sign: %j', (lines) => expect(signs(lines)).toEqual([]));

  test.each([
    [
      '(2)',
      '  1. 甲\n    (1) 乙\n<|>\n    (2) 丙\n    (3) 丁\n  2. 戊\n',
      '  1. 甲\n    (1) 乙\n    (2) \n    (3) 丙\n    (4) 丁\n  2. 戊\n',
    ],
    ['(2)', '  1. 甲\n    (1) 乙\n    (<|>\n    (2) 丙\n', '  1. 甲\n    (1) 乙\n    (2) \n    (3) 丙\n'],
    ['2.', '  1. 甲\n    (1) 乙\n  <|>\n  2. 丙\n', '  1. 甲\n    (1) 乙\n  2. \n  3. 丙\n'],
    ['(1)', '  1. 甲\n    <|>\n    (1) 乙\n    (2) 丙\n', '  1. 甲\n    (1) \n    (2) 乙\n    (3) 丙\n'],
    ['②', '  ① 甲\n  <|>続き\n  ② 乙\n', '  ① 甲\n  ② 続き\n  ③ 乙\n'],
    ['・', '  ・甲\n  <|>\n  ・乙\n', '  ・甲\n  ・\n  ・乙\n'],
    ['１０．', '  ８．甲\n  ９．乙\n  <|>\n', '  ８．甲\n  ９．乙\n  １０．\n'],
    ['2.', '  1. 甲\n  2<|>\n  2. 乙\n', '  1. 甲\n  2. \n  3. 乙\n'],
    ['(2)', '  (1) 甲\n  (2)<|>\n  (2) 乙\n', '  (1) 甲\n  (2) \n  (3) 乙\n'],
  ])('%s counts those on that follow: %j', (label, lines, after) =>
    expect(take(body(lines), label)).toBe(body(after)),
  );

  test('is none of an outer list where an inner one goes on below, nor where the numbers end', () => {
    expect(signs('  1. 甲\n    (1) 乙\n<|>\n    (2) 丙\n')).toEqual(['(2)']);
    expect(signs('  1. 甲\n  <|>\n    (1) 乙\n')).toEqual(['(1)']);
    expect(signs('  1. 甲\n    (1) 乙\n<|>\n  2. 丙\n')).toEqual(['(2)', '2.']);
    expect(signs('  ㊾ 甲\n  <|>\n  ㊿ 乙\n')).toEqual([]);
  });
});

describe('an explanation', () => {
  const labels = (timing: string, typed = '') =>
    labelsAt(`変更：令和3年10月12日\n提出時期：${timing}\n説明：${typed}<|>\n`);

  test('fits 提出時期; any is offered where that is not filled in', () => {
    expect(labels('事前')[0]).toBe('重要な変更に当たるため、事前に提出');
    expect(labels('事前')).not.toContain('重要な変更に当たらない');
    expect(labels('事後')[0]).toBe('重要な変更に当たらない');
    expect(labels('事後')).not.toContain('重要な変更に当たるため、事前に提出');
    expect(labels('')).toHaveLength(labels('事前').length + labels('事後').length);
  });

  test('of a measure item has those first that give a ground', () => {
    const first = (path: string, timing: string) =>
      labelsAt(`変更：令和3年10月12日\n項目：${path}\n提出時期：${timing}\n説明：<|>\n`)[0];
    expect(first('Ⅲ リスク対策 8. 監査', '事後')).toBe('○○であり、重要な変更に当たらない');
    expect(first('Ⅰ 基本情報', '事後')).toBe('重要な変更に当たらない');
    expect(first('Ⅲ リスク対策 8. 監査', '事前')).toBe('重要な変更に当たるため、事前に提出');
  });

  test('takes the place of what was typed of it, in characters or as it is read', () => {
    const fixture = (typed: string) => `変更：R3.10.12\n提出時期：事後\n説明：${typed}<|>\n`;
    for (const typed of ['重要', 'zyuuyou', 'jūyō', 'じゅう'])
      expect(complete(fixture(typed), '重要な変更に当たらない')).toBe('説明：重要な変更に当たらない');
    expect(labels('', 'konnan')[0]).toMatch(/事前に実施することが困難であり/);
  });

  test('may be an author’s own; a declaration is found in its own field', () => {
    const stocks: readonly Stock[] = [
      { category: '説明', text: '様式の改正に伴う変更', timing: '事後', provenance: '' },
      { category: '宣言', text: '{○○市}は、保護に取り組むことを宣言する。', provenance: '' },
    ];
    const reason = (timing: string) =>
      labelsAt(`変更：R3.10.12\n提出時期：${timing}\n説明：様式<|>\n`, stocks);
    expect(reason('事後')).toEqual(['様式の改正に伴う変更']);
    expect(reason('事前')).toEqual([]);
    expect(labelsAt('評価書：予防接種\n宣言：<|>\n', stocks)[0]).toBe(
      '○○市は、保護に取り組むことを宣言する。',
    );
    expect(labelsAt('対策：Ⅰ 基本情報\n  <|>\n', stocks)).not.toContain('様式の改正に伴う変更');
  });
});

describe('a law', () => {
  const body = (typed: string) =>
    `評価書：予防接種\n公表日：令和7年6月1日\n\n${storage}  個人番号の利用は、${typed}<|>`;
  const title = '行政手続における特定の個人を識別するための番号の利用等に関する法律';

  test('is found by its reading and by its name, also by its full title', () => {
    for (const typed of ['bangouhou', '番号', 'ばんごう', 'maina', 'gyousei', 'ぎょうせい', '行政手続']) {
      const labels = labelsAt(body(typed));
      expect([typed, labels]).toEqual([typed, expect.arrayContaining(['番号法', title])]);
      expect(complete(body(typed), '番号法')).toBe('  個人番号の利用は、番号法');
    }
    expect(complete(body('juumin'), '住民基本台帳法')).toBe('  個人番号の利用は、住民基本台帳法');
  });

  test('is followed by the articles that are known on the day of the text', () => {
    const labels = labelsAt(body('番号法第'));
    expect(labels).toEqual(expect.arrayContaining(['第9条', '第16条', '第19条', '第28条']));
    expect(complete(body('番号法第1'), '第19条')).toBe('  個人番号の利用は、番号法第19条');
    expect(labelsAt(body('地方税法第'))).not.toContain('第9条');
  });

  test('is followed by those that are known of another day, which is said', () => {
    const early = `変更：令和3年10月12日\n変更後：\n  番号法第<|>`;
    const details = offered(early)
      .slice(0, 4)
      .map(({ label, detail }) => [label, detail]);
    expect(details).toEqual(
      ['第9条', '第16条', '第19条', '第28条'].map((label) => [label, '番号法：令和7年4月1日の条文による']),
    );
  });

  test('has the 項 of an article, or its 号 where it has one 項', () => {
    expect(labelsAt(body('番号法第9条第'))).toEqual(['第1項', '第2項', '第3項', '第4項', '第5項', '第6項']);
    expect(labelsAt(body('番号法第19条第8'))).toEqual(['第8号']);
    expect(labelsAt(body('番号法第１９条第１'))).toContain('第17号');
    expect(complete(body('番号法第19条dai8'), '第8号')).toBe('  個人番号の利用は、番号法第19条第8号');
    for (const other of ['番号法第16条第', '地方税法第9条第', '第19条第', '番号法第99条第'])
      expect([other, labelsAt(body(other))]).toEqual([other, []]);
  });

  test('opens no list for what may be written about as well, but for its reading', () => {
    const opening = (typed: string) => offered(body(typed)).filter(({ isQuiet }) => isQuiet !== true);
    for (const typed of ['予防接種', '個人情報', '番号', '住民'])
      expect([typed, opening(typed)]).toEqual([typed, []]);
    for (const typed of ['yobousess', 'ばんごう', '番号法第']) expect(opening(typed)).not.toEqual([]);
  });

  test.each([
    ['番号法dai9', '第9条', '番号法第9条'],
    ['番号法だい9じょう', '第9条', '番号法第9条'],
    ['番号法第9jou', '第9条', '番号法第9条'],
    ['番号法第16じょ', '第16条', '番号法第16条'],
    ['bangouhoudai9', '番号法第9条', '番号法第9条'],
    ['ばんごうほうだい９じょう', '番号法第9条', '番号法第9条'],
    ['mainanba-houdai28jou', 'マイナンバー法第28条', 'マイナンバー法第28条'],
  ])('is followed by the article that is typed as it is read: %s', (typed, label, cited) =>
    expect(complete(body(typed), label)).toBe(`  個人番号の利用は、${cited}`),
  );

  test('is not followed by articles before anything is typed of one, nor by those of another', () => {
    expect(labelsAt(body('bangouhou'))).not.toContain('番号法第9条');
    expect(labelsAt(body('評価規則dai9'))).toEqual([]);
    expect(labelsAt(body('dai9jou'))).toEqual([]);
  });

  test('is offered in an explanation and in 特記事項', () => {
    expect(labelsAt('変更：R3.10.12\n提出時期：事後\n説明：hyoukakisoku<|>')).toContain('評価規則');
    expect(labelsAt('評価書：予防接種\n特記事項：bangouh<|>')).toContain('番号法');
  });
});

test.each(['ー', '〒ー', 'かー', '人ー', '1ー', 'aー', ' ', '第', 'あ', 'ア', '漢', 'a', '9', 'a '])(
  'a long run of 「%s」 is answered',
  (run) => {
    for (const typed of [run.repeat(80), `電算室は${run}`, `電算室ー${run.repeat(2)}`])
      expect(Array.isArray(labelsAt(`${storage}  ${typed}<|>`, [biometric]))).toBe(true);
  },
);

test('at every place of any text something or nothing is offered, and nothing fails', () => {
  const text = `${storage}  (1) {\\}$1 ｾｲ生体ー、。ん\n変更：\n項目：\n変更後：a-'\n説明：第\n様式：\n𠮷野家\n`;
  const analysis = analyze(text);
  for (let offset = 0; offset <= text.length; offset++)
    for (const { range } of completeAt(analysis, offset, { today: october, stocks: [[biometric]] })) {
      expect(range.end).toBe(offset);
      expect(text.slice(range.start, range.end)).not.toContain('\n');
    }
  expect(phrases.length).toBeGreaterThan(200);
});
