// What is found of brackets, and of headings in ＜ and ＞.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { checkFindings, findingsInBody } from '../support/drawFindings.ts';

describe('brackets and quotation marks', () => {
  test.each([
    ['書類（申請書をいう。は、保管する。', ['（ 2']],
    ['書類申請書をいう。）は、保管する。', ['） 9']],
    ['書類（申請書（写しを含む。）を保管する。', ['（ 2']],
    ['書類（申請書）を保管する）。', ['） 12']],
    ['「取扱規程により管理する。', ['「 0']],
    ['取扱規程」により管理する。', ['」 4']],
    ['『取扱規程」により管理する。', ['」 5']],
    ['「『規程』により管理する。', ['「 0']],
    ['【物理的対策', ['【 0']],
    ['書類(申請書を保管し、媒体（光ディスク)を施錠する。', ['( 2']],
    ['サーバ［予備を含む。を施錠する。', ['［ 3']],
    ['庁内LAN）を使用する。', ['） 5']],
    ['(1) 氏名（漢字を記録する。\n(2) 住所（方書を含む。）を記録する。', ['（ 6']],
    ['1) 書類（申請書）の2）を、別紙3）の媒体（DVDに記録する。', ['（ 22']],
    ['端末（共用を含む。〕を施錠する。', ['〕 9']],
  ])('without a partner are found in 「%s」', (text, found) => {
    const head = '対策：Ⅲ リスク対策\n  '.length;
    const places = analyze(`対策：Ⅲ リスク対策\n${text.replace(/^(?=.)/gm, '  ')}\n`).findings.map(
      ({ code, range }) => `${code} ${range.start - head}`,
    );
    expect(places).toEqual(found.map((each) => `bracket-unbalanced ${each.split(' ')[1]}`));
    expect(findingsInBody(text)).toEqual(found.map((each) => `bracket-unbalanced ${each.charAt(0)}`));
  });

  test('are looked at in each field apart, and said with the partner that is missing', () =>
    checkFindings(`
      評価書：予防接種に関する事務（全項目評価書
      　　　　　　　　　　　　　　＾ error bracket-unbalanced: 「（」の後に、閉じる「）」がありません：補うか、「（」を取ってください
      宣言：見本市は、特定個人情報）を保護する。
      　　　　　　　　　　　　　　＾ error bracket-unbalanced: 「）」の前に、開く「（」がありません：補うか、「）」を取ってください

      変更：令和3年10月12日
      項目：Ⅲ リスク対策（入手を除く。
      　　　　 　　　　　＾ error bracket-unbalanced: 「（」の後に、閉じる「）」がありません：補うか、「（」を取ってください
      変更前：規程）
      　　　　　　＾ error bracket-unbalanced: 「）」の前に、開く「（」がありません：補うか、「）」を取ってください
      変更後：
        『規程」により管理している。
        　　　＾ error bracket-unbalanced: 「『」を「」」で閉じています：どちらかを直して組にしてください
      提出時期：事後
      説明：規則第9条第2項を適用
    `));

  test.each([
    '１）施錠している。\n２）監視している。',
    'ア）施錠している。\nイ）監視している。',
    '（１）施錠している。\n（２）監視している。',
    'a)施錠している。\nb)監視している。',
    '5）までの記録を保存する。',
    '上記1)及び2)の措置を講じる。',
    '手順は１）受付、２）確認、３）登録の順とする。',
    '次のa)又はb)により行う。',
    '書類（次の１）又は２）による場合を除く。）を保管する。',
    '書類（氏名、住所（方書を含む。）及び生年月日）を保管する。',
    '書類（次の１）による\n場合を除く。）を保管する。',
    '書類（申請書)を保管する。',
    '書類(申請書）を保管する。',
    '「取扱規程（『運用基準』を含む。）」により管理する。',
    '｢取扱規程」により管理する。',
    '「氏名、\n住所」を記録する。',
    '書類（次に掲げるもの：\n(1) 氏名\n(2) 住所（本籍を含む。）\nを含む。）を保管する。',
    '例）職員が確認する。',
    '注）郵送の場合に限る。',
    '施錠している。　例）書庫',
    'ex) 監視カメラ',
    '注１）郵送の場合に限る。',
    '（※１）郵送の場合に限る。\n※２）窓口の場合に限る。',
    'リスク１）目的外の入手が行われるリスク',
    '1-1) 施錠している。\n1-2) 監視している。',
    '①）施錠している。',
    '（1)に掲げる措置を講じる。',
    '(1）に掲げる措置を講じる。',
    '半角の「(」と「)」は使わない。',
    '「「」と「」」で囲む。',
    '件名に「【重要】」と記す。',
    '様式第１号（第５条関係）を使用する。',
    '（略）\n…を除く。）を保管する。',
    '書類（申請書（中略）を保管する。',
    'を除く。）の取扱いを定める。',
    '書類（上記ア）に掲げるものを除く。）を保管する。',
    '前記１）及び同ウ）による。',
    '庁内Ａ）を除く。',
    'パターンＢ）代理申請',
    '優先順位：高）施錠する。',
    'Q1) 対象者は誰か',
    'その１）受付',
    '“特定個人情報”を”個人情報”と区別する。',
    '24"のモニターと3\'の棚を置く。',
    '値が５＜６である。A<Bとし、→と=>を用いる。',
    '＜本市における措置＞\n≪国における措置≫',
    '連絡は:)で終えない。',
    '職員 (^^)に周知する。',
    'i) 計画\nii) 実施\niii) 評価',
    '（ⅰ）計画\nⅱ）実施',
    '一）計画\n二）実施',
    '(1 施錠している。',

    '別紙１）のとおりとする。',
    '対象は①）から③）までとする。',
    'C:\\Program Files (x86)に置く。',
    '[必須]の{氏名}を入力する。',
    '〔本市における措置〕\n〈国における措置〉\n《県における措置》',
    '第２ 委託先の監督（再委託先を含む。）',
    '・ 氏名（カナ）\n・ 住所（方書）',
    '（注）（１）の措置を除く。',
  ])('have their partners in 「%s」', (text) =>
    expect(findingsInBody(text).filter((found) => found.startsWith('bracket'))).toEqual([]),
  );
});

describe('a bracket that is lost', () => {
  const pair = fc.constantFrom('（）', '「」', '『』', '()', '［］', '〔〕');
  const { text } = fc.letrec<{ text: string; quoted: string }>((tie) => ({
    text: fc
      .array(
        fc.oneof(
          {
            weight: 2,
            arbitrary: fc.constantFrom('書類を', '次の１）及び', '氏名、', '記録し、', '例示（※１）の'),
          },
          tie('quoted'),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((parts) => parts.join('')),
    quoted: fc
      .tuple(pair, fc.oneof({ maxDepth: 2 }, fc.constant('申請書'), tie('text')))
      .map(([marks, inside]) => `様式${marks.charAt(0)}${inside}写し${marks.charAt(1)}を`),
  }));
  const sentence = text.map((words) => `職員は、${words}保管する。`);
  const brackets = (line: string) => findingsInBody(line).filter((found) => found.startsWith('bracket'));

  test('is none in a sentence whose brackets are closed', () =>
    fc.assert(
      fc.property(sentence, (line) => {
        expect(brackets(line)).toEqual([]);
      }),
    ));

  test('is found once, where no number could be its partner', () =>
    fc.assert(
      fc.property(sentence, fc.nat(), (line, nth) => {
        fc.pre(!line.includes('１）'));
        const places = [...line.matchAll(/[（「『(［〔）」』)］〕]/g)].map(({ index }) => index);
        fc.pre(places.length > 0);
        const at = places[nth % places.length] ?? 0;
        expect(brackets(line.slice(0, at) + line.slice(at + 1))).toHaveLength(1);
      }),
    ));
});

describe('a heading in ＜ and ＞', () => {
  test.each([
    ['＜ガバメントクラウドにおける措置\n・施錠している。', '＜'],
    ['ガバメントクラウドにおける措置＞\n・施錠している。', '＞'],
    ['＜本市における措置＞\n・施錠している。\n＜中間サーバーにおける措置\n・監視している。', '＜'],
  ])('lacks one of them: %s', (text, sign) =>
    expect(findingsInBody(text)).toEqual([`bracket-unbalanced ${sign}`]),
  );

  test('is said with the other one', () =>
    checkFindings(`
      対策：Ⅲ リスク対策
        ＜本市における措置
        ＾ error bracket-unbalanced: 「＜」の後に、閉じる「＞」がありません：補うか、「＜」を取ってください
    `));

  test.each([
    '＜本市における措置＞\n・施錠している。',
    '＜本市における\n措置＞\n・施錠している。',
    '＜本市における措置＞　施錠している。',
    '(1) ＜本市における措置＞',
    '＜ 10件の場合は、点検する。',
    '＜10件の場合',
    '優先順位は、高＞中＞低とする。',
    '設定＞ネットワーク＞',
    '画面の＜戻る＞を押す。',
    '件数＜10件',
    '＜本市における措置は、次のとおりである。',
    '（略）＞',
    '＜選択肢＞',
    '＜＜本市における措置＞＞',
    '3 ＞',
    '＜',
    '＞',
    '＜略＞',
    '<本市における措置>',
    '≪本市における措置≫',
    '〈本市における措置〉',
  ])('is whole, or none: %s', (text) => expect(findingsInBody(text)).toEqual([]));
});
