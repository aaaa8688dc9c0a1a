// Which sentences are offered while an author writes: found by their beginning or a word inside, as it is written or read.
import { describe, expect, test } from 'vitest';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import type { Stock } from '../../server/src/core/phrases/stock.ts';
import { foldWidth } from '../../server/src/core/text/width.ts';
import { offered, labelsAt, complete, storage, stock, biometric, clause } from '../support/completed.ts';

describe('a stock sentence', () => {
  test.each([
    '特',
    '特定個人情報を保',
    'toku',
    'とくてい',
    'トクテイ',
    'ｔｏｋｕ',
    '特定個人情報をほ',
    '特定個人情報wohoka',
  ])('is found by its beginning: %s', (typed) =>
    expect(complete(`${storage}  (1) ${typed}<|>`, biometric.text, [biometric])).toBe(
      `  (1) ${biometric.text}`,
    ),
  );

  test.each([
    'seitai',
    'せいたい',
    '生体',
    'seit',
    'せいたいn',
    '生体n',
    'ｓｅｉｔ',
    'SEITAI',
    'セイタイニン',
  ])('is found by a word in it, from the comma on or as a whole: %s', (typed) => {
    const labels = labelsAt(`${storage}  (1) ${typed}<|>\n`, [biometric]);
    expect(labels.filter((label) => label.endsWith(clause))).toEqual([clause, biometric.text]);
    expect(complete(`${storage}  (1) ${typed}<|>\n`, clause, [biometric])).toBe(`  (1) ${clause}`);
  });

  test.each([
    ['ninshou', '生体認証装置による入退室管理を行っている。'],
    ['huutou', '返信用封筒'],
    ['ばいたい', '電子記録媒体'],
    ['kikan', '保存期間'],
  ])('of the library is found by a word inside a compound of kanji: %s', (typed, words) =>
    expect(labelsAt(`${storage}  (1) ${typed}<|>`)).toContainEqual(expect.stringContaining(words)),
  );

  test.each(['seitai', 'せいたい', '生体', '生体n', 'seit'])(
    'goes on from the word that is typed inside a sentence: %s',
    (typed) => {
      const begun = `${storage}  (1) 電算室は、${typed}<|>`;
      expect(labelsAt(begun, [biometric])[0]).toBe(clause);
      expect(complete(begun, clause, [biometric])).toBe(`  (1) 電算室は、${clause}`);
    },
  );

  test('goes on behind a particle as well, and behind a sentence that is whole', () => {
    expect(complete(`${storage}  (1) 電算室はせいたい<|>`, clause, [biometric])).toBe(
      `  (1) 電算室は${clause}`,
    );
    const second = complete(`${storage}  (1) 施錠している。toku<|>`, biometric.text, [biometric]);
    expect(second).toBe(`  (1) 施錠している。${biometric.text}`);
  });

  test.each([
    ['電算室は、seitai ninsyou', '電算室は、'],
    ['電算室の生体認証so', '電算室の'],
    ['電算室のサーバ設置場所ha', '電算室の'],
  ])('takes up as much of what is typed as it can: %s', (typed, before) => {
    const fixture = `${storage}  (1) ${typed}<|>`;
    const [first = ''] = labelsAt(fixture, [biometric]);
    expect(complete(fixture, first, [biometric])).toBe(
      `  (1) ${before}${biometric.text.slice(biometric.text.indexOf(first))}`,
    );
    expect(biometric.text.endsWith(first)).toBe(true);
  });

  test.each([
    ['souchi', '装置'],
    ['そうち', '装置'],
    ['shomei', '署名'],
    ['じこう', '事項'],
    ['kaitou', '回答'],
  ])('is found by %s before those that only sound nearly so', (typed, word) =>
    expect(labelsAt(`${storage}  (1) ${typed}<|>`)[0]).toContain(word),
  );

  test('does not go on from a particle between two words', () => {
    const labels = labelsAt(`${storage}  (1) 庁舎の室は、生体認証装置による入<|>`, [biometric]);
    expect(labels).toContain(clause);
    expect(labels.filter((label) => /^[はがをにでとのもへや]/.test(label))).toEqual([]);
  });

  test('goes on from an acronym with kana behind it', () => {
    const own = stock('書庫では、ICカードにより入室を管理している。');
    for (const typed of ['ICか', 'ＩＣか', 'ICka'])
      expect(
        complete(`${storage}  (1) 倉庫は、${typed}<|>`, 'ICカードにより入室を管理している。', [own]),
      ).toBe('  (1) 倉庫は、ICカードにより入室を管理している。');
  });

  test('is found without an enumerator, on the line of 変更後 too', () => {
    expect(complete(`${storage}  seit<|>`, clause, [biometric])).toBe(`  ${clause}`);
    expect(complete('変更：R3.10.12\n変更後：seit<|>', clause, [biometric])).toBe(`変更後：${clause}`);
  });

  test('is not found by what begins otherwise, nor by one letter inside a sentence', () => {
    expect(labelsAt(`${storage}  (1) seito<|>`, [biometric])).toEqual([]);
    expect(labelsAt(`${storage}  (1) 電算室は、s<|>`, [biometric])).toEqual([]);
  });

  test('is not offered where its body has it, nor outside a body', () => {
    const has = `${storage}  (1) ${biometric.text}\n`;
    expect(labelsAt(`${has}  (2) seit<|>\n`, [biometric])).not.toContain(biometric.text);
    expect(labelsAt(`${has}  (2) seit<|>\n`, [biometric])).not.toContain(clause);
    expect(labelsAt('変更：令和3年10月12日\n項目：Ⅲ seit<|>\n', [biometric])).toEqual([]);
  });

  test('has the places to fill in marked', () => {
    const own = stock('{○○課}が年{○○}回点検している。', { reading: 'が ねん かい てんけんしている' });
    const found = offered(`${storage}  nen<|>`, [own]).find(
      ({ label }) => label === '○○課が年○○回点検している。',
    );
    expect(found?.stops?.map(({ start, end }) => [start, found.newText.slice(start, end)])).toEqual([
      [0, '○○課'],
      [5, '○○'],
    ]);
    expect(complete(`${storage}  点検<|>`, '○○課が年○○回点検している。', [own])).toBe(
      '  ○○課が年○○回点検している。',
    );
  });

  test('goes on from a word inside such a place without a brace, and never has one', () => {
    const own = stock('{○○課長}の承認を得て消去している。');
    const approved = `${storage}  (1) 場合は、課長の<|>`;
    expect(complete(approved, '課長の承認を得て消去している。', [own])).toBe(
      '  (1) 場合は、課長の承認を得て消去している。',
    );
    const all = phrases.flatMap(({ text }) =>
      Array.from(text.matchAll(/\{([^{}]+)\}/g)).flatMap(({ 0: { length }, index }) =>
        Array.from({ length }, (_, at) => text.slice(index + at + 1, index + at + 4).replace(/[{}]/g, '')),
      ),
    );
    for (const typed of new Set(all))
      expect(labelsAt(`${storage}  (1) 場合は${typed}<|>`).filter((label) => /[{}]/.test(label))).toEqual([]);
  });

  test.each(['やむを得ない', '管理として', '送信した', '新しい', '通じて', '管理についてして'])(
    'is not found by the end of a word nor by a short word of grammar: %s',
    (written) =>
      expect(
        labelsAt(`${storage}  (1) ${written}<|>`).filter((label) => !label.includes(written.slice(0, 2))),
      ).toEqual([]),
  );

  test.each(['管理No', 'ユーザID', '端末PC', 'ん', 'ID', 'Ｎｏ'])(
    'is not found by short names in Latin letters, nor by ん, as if they were readings: %s',
    (written) => {
      const end = /[A-ZＡ-Ｚ].*/.exec(written)?.[0] ?? 'ん';
      const labels = labelsAt(`${storage}  (1) ${written}<|>`);
      expect(
        labels.filter((label) => !foldWidth(label).toLowerCase().includes(foldWidth(end).toLowerCase())),
      ).toEqual([]);
    },
  );

  test.each(['・', 'ア', '第１', '①', '(3)', '２．'])(
    'is not offered right behind a sign of which nothing tells whether it is one: %s',
    (sign) => {
      const sentences = offered(`${storage}  ${sign}<|>\n`).filter(({ kind }) => kind === 'phrase');
      expect(sentences).toEqual([]);
    },
  );

  test('is found by its kana and by words that the library knows, where it has no reading', () => {
    const own = stock('生体認証によりサーバー室への入室を制限している。');
    for (const typed of ['seitai', 'saba', 'サーバー', 'nyusitsu', '生体認証', '入室'])
      expect([typed, labelsAt(`${storage}  ${typed}<|>`, [own])]).toEqual([
        typed,
        expect.arrayContaining([own.text]),
      ]);
  });

  test.each(['usb', 'ｕｓｂ', 'yu-esubi', 'ゆーえすびー', 'ユーエスビーメモリ'])(
    'is found by its acronym as it is written and as it is spoken: %s',
    (typed) => {
      const own = stock('書庫では、USBメモリの使用を禁止している。');
      expect(labelsAt(`${storage}  ${typed}<|>`, [own])).toContain('USBメモリの使用を禁止している。');
      expect(complete(`${storage}  倉庫では、${typed}<|>`, 'USBメモリの使用を禁止している。', [own])).toBe(
        '  倉庫では、USBメモリの使用を禁止している。',
      );
    },
  );
});

describe('the list of sentences', () => {
  const opening = (typed: string, stocks: readonly Stock[] = []) =>
    offered(`${storage}  (1) ${typed}<|>\n`, stocks).filter(({ isQuiet }) => isQuiet !== true);

  test.each([
    'seit',
    'せいたい',
    '生体',
    '電算室は、seitai',
    '電算室は、せいたい',
    '電算室は、生体',
    'kiroku',
    '生体n',
  ])('opens by itself for a reading, and for the beginning of a clause that few have: %s', (typed) =>
    expect(opening(typed)).not.toEqual([]),
  );

  test.each([
    '職員が',
    '朝夕に記録を',
    '別の',
    '古いものの課長の',
    '電話で本人から',
    '例を',
    '次の',
    '年度末に廃棄の',
    '課内で申し合わせて',
    '職場で起こり得る',
    '一方は隣の市の',
    '施錠',
    '端末の管理',
    '書類',
    'システムの',
    '見えないように',
    'ことを',
    'ウイルス対策ソフトを',
    '本人であることを',
    'して',
    '市',
    'ID',
  ])('does not for words that any sentence may have: %s', (typed) => expect(opening(typed)).toEqual([]));

  test.each(['課内で申し合わせて', '表から抜き出して', '職場で聞き取り'])(
    'has nothing for the second verb of two: %s',
    (typed) =>
      expect(
        labelsAt(`${storage}  (1) ${typed}<|>`).filter((label) => !label.includes(typed.slice(3))),
      ).toEqual([]),
  );

  test('does not go on from a blank with what stands behind it', () =>
    expect(labelsAt(`${storage}  (1) 一方は隣の市の<|>`).filter((label) => label.startsWith('市'))).toEqual(
      [],
    ));

  test('opens for the rest of a clause that has words of its own', () => {
    expect(opening('特定個人情報を保管する', [biometric]).length).toBeGreaterThan(0);
    expect(opening('特定個人情報を', [biometric])).toEqual([]);
  });
});

describe('a citation in a sentence', () => {
  const reason = (typed: string) => `変更：R3.10.12\n提出時期：事後\n説明：${typed}<|>`;
  const written = (typed: string) =>
    labelsAt(reason(typed)).map((label) => complete(reason(typed), label).replace('説明：', ''));
  const rule = '特定個人情報保護評価に関する規則';

  test('is whole with what stands before it on the line', () => {
    expect(written('困難であり、dai9jou')).toEqual([`困難であり、${rule}第9条第2項を適用`]);
    expect(written('困難であり、dai2kou')).toEqual([`困難であり、${rule}第9条第2項を適用`]);
    expect(written('困難であり、評価規則dai9')).toEqual(['困難であり、評価規則第9条第2項を適用']);
    expect(written('困難であり、評価規則第9条dai')).toEqual(['困難であり、評価規則第9条第2項を適用']);
    expect(written('困難であり、評価規則第9jou')).toEqual(['困難であり、評価規則第9条第2項を適用']);
    expect(written('困難であり、評価規則第10条dai')).toEqual([]);
    expect(written('困難であり、jou')).toEqual([`困難であり、${rule}第9条第2項を適用`]);
  });

  test('is not taken for one of another law', () => {
    const own = stock('個人情報保護法第66条に基づき、管理している。', {
      reading: 'こじんじょうほうほごほう だい66じょうに もとづき かんりしている',
    });
    const lines = (typed: string) => {
      const fixture = `${storage}  市は、${typed}<|>`;
      return labelsAt(fixture, [own]).map((label) => complete(fixture, label, [own]).trim());
    };
    expect(lines('個人情報保護法dai66')).toEqual([`市は、${own.text}`]);
    expect(lines('番号法dai66')).toEqual([]);
    expect(lines('dai66')).toEqual([`市は、${own.text}`]);
  });
});

describe('a heading', () => {
  test('is one of the form, or of the published tables', () => {
    expect(labelsAt(`${storage}  1. butu<|>\n`)[0]).toBe('物理的対策');
    expect(labelsAt(`${storage}  1. gizyu<|>\n`)[0]).toBe('技術的対策');
    expect(complete(`${storage}  ① tensyutu<|>`, '転出先市区町村からの個人番号の入手')).toBe(
      '  ① 転出先市区町村からの個人番号の入手',
    );
  });

  test('may have a sentence behind it', () =>
    expect(complete(`${storage}  1. 物理的対策 seit<|>`, clause, [biometric])).toBe(
      `  1. 物理的対策 ${clause}`,
    ));
});

describe('of the sentences that are found', () => {
  const uses = (documents: number, key: string, times: number) => ({
    documents,
    at: new Map([[key, times]]),
  });
  const key = '様式 Ⅲ リスク対策/7 保管・消去';
  const first = (fixture: string, stocks: readonly Stock[]) => {
    const own = new Set(stocks.map(({ text }) => text));
    return labelsAt(fixture, stocks).filter((label) => own.has(label));
  };

  test('those that begin so stand before those that have the word inside', () => {
    const stocks = [
      stock('窓口を施錠している。', { reading: 'まどぐちを せじょうしている' }),
      stock('施錠を毎日点検している。', { reading: 'せじょうを まいにち てんけんしている' }),
    ];
    expect(first(`${storage}  sezyou<|>`, stocks)).toEqual([
      '施錠を毎日点検している。',
      '窓口を施錠している。',
    ]);
  });

  test('those for the item, or for the place under it, stand before those for others', () => {
    const stocks = [
      stock('書庫を点検している。'),
      stock('書庫を確認している。', { items: ['使用'] }),
      stock('書庫を開放していない。', { items: ['保管・消去'] }),
    ];
    expect(first(`${storage}  書<|>`, stocks)[0]).toBe('書庫を開放していない。');
    expect(first('対策：Ⅲ リスク対策 3. 特定個人情報の使用\n  書<|>', stocks)[0]).toBe(
      '書庫を確認している。',
    );
    const places = [
      stock('手順を周知している。', { items: ['使用 リスク３'] }),
      stock('手順を確認している。', { items: ['使用 リスク２'] }),
    ];
    const path =
      '対策：Ⅲ リスク対策 3. 特定個人情報の使用 リスク２：権限のない者によって不正に使用されるリスク';
    const header = '評価書：介護保険 全項目評価書\n様式：様式4（平成30年5月）\n';
    expect(first(`${header}${path}\n  手順<|>`, places)).toEqual([
      '手順を確認している。',
      '手順を周知している。',
    ]);
  });

  test('those that are used most at the item stand first', () => {
    const stocks = [
      stock('書庫を点検している。', { uses: uses(9, '様式 Ⅲ リスク対策/3 使用', 9) }),
      stock('書庫を確認している。', { uses: uses(1, key, 1) }),
      stock('書庫を開放していない。', { uses: uses(2, key, 3) }),
    ];
    expect(first(`${storage}  syoko<|>`, stocks)).toEqual([
      '書庫を開放していない。',
      '書庫を確認している。',
      '書庫を点検している。',
    ]);
    const found = offered(`${storage}  syoko<|>`, stocks).find(
      ({ label }) => label === '書庫を開放していない。',
    );
    expect(found?.detail).toBe('2件の文書');
  });

  test('each is offered once, whatever lists have it', () =>
    expect(
      first(`${storage}  syoko<|>`, [stock('書庫を点検している。'), stock('書庫を点検している。')]),
    ).toEqual(['書庫を点検している。']));

  test('no more than fifty are sent', () => expect(labelsAt(`${storage}  <|>`)).toHaveLength(50));
});
