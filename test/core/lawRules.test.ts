// What is said of laws: their titles, their articles, what went out of force, what they are called for short.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { checkClean, checkFindings, findingsInBody } from '../support/drawFindings.ts';
import { sameAsFromScratch } from '../support/sameAsFromScratch.ts';

const title = '行政手続における特定の個人を識別するための番号の利用等に関する法律';

/** The findings about laws in a section of a document that was published on `day`, each with the characters it marks. */
function foundOn(day: string, text: string, path = 'Ⅲ リスク対策'): string[] {
  const document = `評価書：予防接種に関する事務\n公表日：${day}\n\n対策：${path}\n  ${text}\n`;
  return analyze(document)
    .findings.filter(({ code }) => code.startsWith('law-'))
    .map(({ code, severity, range }) => `${severity} ${code} ${document.slice(range.start, range.end)}`);
}

const revision = (date: string, text: string, reason = '重要な変更に当たらない', before = 'なし') =>
  `変更：${date}\n項目：Ⅲ リスク対策\n変更前：${before}\n変更後：${text}\n提出時期：事後\n説明：${reason}\n`;

const codesIn = (document: string): string[] =>
  analyze(document)
    .findings.filter(({ code }) => code.startsWith('law-'))
    .map(({ code, range }) => `${code} ${document.slice(range.start, range.end)}`);

describe('the title of a law', () => {
  test('with a slip is mended, and marked whole', () =>
    checkFindings(`
      対策：Ⅰ 基本情報
        本市は、行政手続きにおける特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）を遵守する。
        　　　　＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ error law-title: 「行政手続きにおける特定の個人を識別するための番号の利用等に関…」は法令の題名と違います：「行政手続における特定の個人を識別するための番号の利用等に関する法律」に直してください 💡法令の題名に直す
    `));

  test('without its first words is completed where the author wants it', () =>
    checkFindings(`
      対策：Ⅰ 基本情報
        (1) 番号の利用等に関する法律に基づき、利用する。
            ＾＾＾＾＾＾＾＾＾＾＾＾ error law-title: 「番号の利用等に関する法律」は法令の題名と違います：「行政手続における特定の個人を識別するための番号の利用等に関する法律」に直してください 💡?題名の初めの語を補う
    `));

  test.each([
    '業政手続における特定の個人を識別するための番号の利用等に関する法律',
    '政手続における特定の個人を識別するための番号の利用等に関する法律',
    '行政手続における特定の個人を識別するための番号の利用に関する法律',
    '行政手続における特定個人を識別するための番号の利用等に関する法律',
    '行政手続における特定の個人を識別するため番号の利用等に関する法律',
    '行政手続にける特定の個人を識別するための番号の利用等に関する法律',
    '行政手続きにおける特定個人を識別するための番号の利用等に関する法律',
    '特定の個人を識別するための番号の利用等に関する法律',
    '特定個人情報の保護評価に関する規則',
    '特定個人情報保護表価に関する規則',
    '行政手続における特定の個人を識別する番号の利用等に関する法律',
    '行政手続特定の個人を識別するための番号の利用等に関する法律',
    '行政手続における個人を識別するための番号の利用等に関する法律',
  ])('is wrong: 「%s」', (written) =>
    expect(findingsInBody(`本市は、${written}に基づき取り扱う。`)).toEqual([`law-title ${written}`]),
  );

  test.each([
    `${title}に基づく。`,
    `${title}（平成25年法律第27号。以下「番号法」という。）`,
    `${title}施行令`,
    `${title}施行規則第1条`,
    `${title}に基づく個人番号の利用及び特定個人情報の提供に関する条例`,
    `見本市${title}に基づく個人番号の利用に関する条例`,
    `${title}の施行に伴う関係法律の整備等に関する法律`,
    `${title}等の一部を改正する法律（令和5年法律第48号）`,
    `個人情報の保護に関する法律及び${title}の一部を改正する法律`,
    `${title}の規定による個人番号カードに関する省令`,
    `${title}別表の主務省令で定める事務を定める命令`,
    '行政手続における情報通信の技術の利用に関する法律',
    '情報通信技術を活用した行政の推進等に関する法律',
    '電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律',
    '行政機関の保有する個人情報の保護に関する法律',
    '個人情報の保護に関する法律',
    '個人番号の利用等に関する法律の規定による。',
    '公的給付の支給等の迅速かつ確実な実施のための預貯金口座の登録等に関する法律',
    '行政手続における特定の個人を識別する番号の利用に関する法律',
    '番号の利用等に関する規程',
    '見本市個人番号の利用等に関する条例',
    '特定個人情報保護評価に関する規則第9条第2項',
    '見本市特定個人情報保護評価に関する規則',
    '見本市特定個人情報保護評価等に関する規則',
    '特定個人情報保護評価等に関する規則',
    '特定個人情報保護評価に関する規程',
    '特定個人情報保護評価の実施に関する規則',
    '特定個人情報保護評価指針',
    '見本市個人情報の保護に関する規則',
    '特定の個人を識別するための番号を利用する。',
  ])('is right, or another one: 「%s」', (text) => expect(findingsInBody(text)).toEqual([]));

  test.each([
    ['特定個人情報保護評価に関する規側', '第9条第2項'],
    ['特定個人情報保護評価に関する規側', '（平成26年特定個人情報保護委員会規則第1号）'],
    ['行政手続における特定の個人を識別するための番号の利用等に関する法津', '（平成25年法律第27号）'],
    ['行政手続における特定の個人を識別するための番号の利用等に関する方律', '第19条第8号'],
  ])('may be wrong in its last word: 「%s」 before 「%s」', (written, after) =>
    expect(findingsInBody(`本市は、${written}${after}に基づき取り扱う。`)).toContain(`law-title ${written}`),
  );

  test.each([
    '特定個人情報保護評価に関する規程第9条',
    '特定個人情報保護評価に関する規定第9条',
    '特定個人情報保護評価に関する規約（平成26年見本市告示第1号）',
    '特定個人情報保護評価に関する規側を',
    '見本市特定個人情報保護評価に関する規側第9条',
    '特定個人情報保護評価に関する事項第9条',
    '特定個人情報に関する規則第9条',
    '特定個人情報評価規則第9条',
    `${title.slice(0, -2)}法令第9条`,
    '個人を識別する番号の利用等に関する条例',
  ])('has another last word in 「%s」', (text) =>
    expect(findingsInBody(`${text}に基づく。`).filter((each) => each.startsWith('law-title'))).toEqual([]),
  );

  test('is not made whole by what was before', () => {
    const rest = '特定の個人を識別するための番号の利用等に関する法律';
    expect(codesIn(revision('令和3年10月12日', `${rest}第9条第1項`, 'あり', `${title}第9条第1項`))).toEqual([
      `law-title ${rest}`,
    ]);
    expect(codesIn(revision('令和3年10月12日', `${title}第9条第1項`, 'あり', `${title}第9条第1項`))).toEqual(
      [],
    );
    expect(
      codesIn(revision('令和3年10月12日', `\n  行政手続における\n  ${rest}第9条第1項`, 'あり', '\n  なし')),
    ).toEqual([]);
  });

  test('may be wrapped, and may have blanks in it', () => {
    expect(
      findingsInBody('行政手続における\n特定の個人を識別するための番号の利用等に関する法律に基づく。'),
    ).toEqual([]);
    expect(
      findingsInBody('行政手続における特定の個人を識別するための\n番号の利用等に関する法律に基づく。'),
    ).toEqual([]);
    const spaced = findingsInBody(`${title.replace('特定の', '特定 の')}に基づく。`);
    expect(spaced.filter((each) => each.startsWith('law-title'))).toEqual([]);
  });

  test('is told from near titles in steps that grow with the text', () => {
    const text = `対策：Ⅰ\n  ${'番号の利用等に関する法律'.repeat(20_000)}。\n`;
    expect(codesIn(text).length).toBeLessThan(2);
  });
});

describe('a provision that a law does not have', () => {
  test('is an error where its article is known', () =>
    checkFindings(`
      変更：令和7年6月30日
      項目：Ⅲ リスク対策
      変更前：なし
      変更後：番号法第9条第1号に基づき、利用する。
      　　　　　　　　 　＾^＾ error law-article-unknown: 「番号法第9条第1号」は令和7年6月30日の条文にありません：第9条（第6項まで、号なし）を確かめて直してください
      提出時期：事前
      説明：重要な変更に当たる
    `));

  test.each([
    ['番号法第9条第7項', ['第7項']],
    ['番号法第９条第１号', ['第１号']],
    ['番号法第九条第一号', ['第一号']],
    ['番号法第9条第1項第1号', ['第1号']],
    ['番号法第9条第1項及び第8項', ['第8項']],
    ['番号法第16条第2項', ['第2項']],
    ['番号法第16条第1号', ['第1号']],
    ['番号法第19条第18号', ['第18号']],
    ['番号法第19条第2項', ['第2項']],
    ['番号法第19条第1号から第20号まで', ['第20号']],
    ['番号法第28条第7項', ['第7項']],
    ['番号法第19条第2項及び第9号', ['第2項']],
    ['番号法第19条第2項及び第3項', ['第2項', '第3項']],
    ['番号法に基づく。同法第9条第1号', ['第1号']],
    ['個人番号法第9条第1号', ['第1号']],
    [`${title}（平成25年法律第27号）第9条第1号`, ['第1号']],
  ])('「%s」', (text, found) =>
    expect(foundOn('令和7年6月30日', `${text}に基づく。`)).toEqual(
      found.map((part) => `error law-article-unknown ${part}`),
    ),
  );

  test.each([
    '番号法第9条第1項',
    '番号法第9条第6項',
    '番号法第9条第1項から第6項まで',
    '番号法第16条',
    '番号法第16条第1項',
    '番号法第19条第8号',
    '番号法第19条第1項第17号',
    '番号法第19条第1号から第17号まで',
    '番号法第19条の2第3項',
    '番号法第19条第8号の2',
    '番号法第28条第1項第1号',
    '番号法第17条第9項',
    '番号法第2条第20項',
    '番号法第100条',
    '番号法施行令第9条第1号',
    '番号法施行規則第9条第1号',
    '旧番号法第9条第1号',
    '介護保険法第9条第1号',
    '番号法第9条第2項に基づく条例第9条第1号',
    '番号法第9条第1項及び介護保険法第9条第1号',
    '番号法第9条第1項、介護保険法第7条及び同法第9条第1号',
    '番号法第9条第1項、第1号様式',
    '番号法第9条第1項、第1号被保険者',
    '番号法第9条の3要件',
    '個人情報保護法第16条第8項',
    '住民基本台帳法第9条第9号',
    '特定個人情報保護評価に関する規則第9条第2項',
    '規則第9条第1号',
    '法第9条第1号',
    '第9条第1号',
    '番号法の規定により、第9条第1号',
  ])('is not said of 「%s」', (text) => expect(foundOn('令和7年6月30日', `${text}に基づく。`)).toEqual([]));

  test.each([
    ['令和7年3月31日', 0],
    ['令和7年4月1日', 1],
    ['令和8年6月13日', 1],
    ['令和8年6月14日', 0],
    ['令和3年10月12日', 0],
    ['近日', 0],
  ])('depends on the day of the document: %s', (day, count) =>
    expect(foundOn(day, '番号法第16条第1号により確認する。')).toHaveLength(count),
  );

  test('depends on the day of the revision, and is not said of what was before', () => {
    const found = (date: string, text: string, before = 'なし') =>
      codesIn(revision(date, text, '重要な変更に当たらない', before));
    expect(found('令和7年6月30日', '番号法第16条第1号による。')).toEqual(['law-article-unknown 第1号']);
    expect(found('令和8年7月1日', '番号法第16条第1号による。')).toEqual([]);
    expect(found('令和8年7月1日', '番号法第16条第4号による。')).toEqual(['law-article-unknown 第4号']);
    expect(found('令和7年6月30日', '番号法第16条による。', '番号法第16条第1号による。')).toEqual([]);
    const later = revision('令和7年7月1日', '番号法第16条による。');
    expect(codesIn(revision('令和7年6月30日', '番号法第16条第1号による。') + later)).toEqual([]);
    expect(codesIn(revision('令和7年6月30日', 'あり', '番号法第28条第7項を適用'))).toEqual([
      'law-article-unknown 第7項',
    ]);
  });
});

describe('what is out of force', () => {
  test.each([
    ['番号法第9条第1項及び別表第一に基づく。', ['別表第一']],
    ['番号法別表第二に基づく。', ['別表第二']],
    ['番号法第9条第1項 別表第一の10の項', ['別表第一']],
    ['番号法第19条第8号及び別表第２の16の2の項', ['別表第２']],
    ['番号法第9条第1項に規定する事務は、別表第一の10の項である。', ['別表第一']],
    ['番号法第19条第8号、同法別表 第二に基づく。', ['別表 第二']],
    [`${title}（平成25年法律第27号。以下「番号法」という。）別表第一に基づく。`, ['別表第一']],
    ['個人番号カード又は通知カードの提示を受ける。', ['通知カード']],
    ['特定個人情報保護委員会が定める指針に基づく。', ['特定個人情報保護委員会']],
    ['番号法第19条第7号に基づき、情報提供ネットワークシステムにより照会する。', ['第19条第7号']],
  ])('「%s」', (text, found) =>
    expect(foundOn('令和6年6月28日', text)).toEqual(found.map((term) => `warning law-stale ${term}`)),
  );

  test.each([
    '番号法第9条第1項及び別表に基づく。',
    '番号法第9条第1項及び別表第三に基づく。',
    '別表第二に基づく。',
    '別表第二に掲げる。番号法による。',
    '番号法による。別表第二に掲げる書類を保管する。',
    '別表第二に掲げる書類を、番号法により保管する。',
    '住民基本台帳法別表第二に基づく。',
    '番号法及び住民基本台帳法別表第一に基づく。',
    '番号法第9条第2項及び見本市個人番号利用条例別表第二に基づく。',
    '番号法に基づく規程別表第二による。',
    '番号法施行令別表第一による。',
    '番号法に定める届出書の写しは、別表第二に掲げる期間保存する。',
    '番号法に基づき、別表第二のとおり保管する。',
    '番号法に基づく書類（別表第一参照）を保管する。',
    '旧番号法別表第二に基づく。',
    '番号法の旧別表第二に基づく。',
    '番号法別表第二の廃止に伴い改めた。',
    '改正前の番号法別表第二に基づく。',
    '番号法別表第二は、当時の規定である。',
    '番号法別表第二に基づき照会した。',
    '令和5年4月までは番号法別表第二に基づく。',
    '番号法別表第二の主務省令で定める事務及び情報を定める命令',
    '見本市文書規程別表第二に定める期間保存する。',
    '平成27年10月に通知カードを送付する。',
    '通知カードは廃止されている。',
    '通知カード（記載事項に変更がないものに限る。）の提示を受ける。',
    '通知カードの記載事項が住民票と一致する場合に、提示を受ける。',
    '通知カードは、引き続き番号確認に用いる。',
    '返戻された通知カードを保管する。',
    '返納された通知カードを裁断する。',
    '個人番号通知書（従前の通知カードを含む。）を送付する。',
    '通知カード及び個人番号カード並びに特定個人情報の提供等に関する省令に基づく。',
    '特定個人情報保護委員会規則第1号に基づく。',
    '特定個人情報保護委員会告示第4号に基づく。',
    '個人情報保護委員会（旧特定個人情報保護委員会）に報告する。',
    '特定個人情報保護委員会（現個人情報保護委員会）に報告する。',
    '個人情報保護委員会に報告する。',
    '番号法第19条第7号に基づき提供する。',
    '番号法第19条第8号に基づき、情報提供ネットワークシステムにより照会する。',
    '番号法第19条第7号の2に基づき、情報提供ネットワークシステムにより照会する。',
    '介護保険法第19条第7号に基づき、情報提供ネットワークシステムにより照会する。',
    '通知を受け、カードを確認する。',
  ])('is not said of 「%s」', (text) => expect(foundOn('令和6年6月28日', text)).toEqual([]));

  test.each([
    ['令和6年5月26日', '番号法別表第二に基づく。', 0],
    ['令和6年5月27日', '番号法別表第二に基づく。', 1],
    ['令和2年5月24日', '通知カードの提示を受ける。', 0],
    ['令和2年5月25日', '通知カードの提示を受ける。', 1],
    ['平成27年12月31日', '特定個人情報保護委員会に報告する。', 0],
    ['令和3年8月31日', '番号法第19条第7号に基づき、情報提供ネットワークシステムにより照会する。', 0],
    ['日付', '番号法別表第二に基づく。', 0],
  ])('on %s 「%s」: %d', (day, text, count) => expect(foundOn(day, text)).toHaveLength(count));

  test('says what is not certain', () =>
    expect(
      analyze(revision('令和3年10月12日', '通知カードの提示を受ける。')).findings.map(
        ({ message }) => message,
      ),
    ).toEqual([
      '「通知カード」は令和2年5月25日より前の語です（この日付は未確認）：今も用いるか確かめ、用いないなら改めてください',
    ]));

  test('is not said of 変更前, of what a later revision supersedes, or of an explanation of the change', () => {
    const stale = '番号法別表第二に基づく。';
    expect(codesIn(revision('令和6年6月1日', '番号法に基づく。', '形式的な修正', stale))).toEqual([]);
    expect(codesIn(revision('令和6年6月1日', stale))).toEqual(['law-stale 別表第二']);
    expect(codesIn(revision('令和6年6月1日', stale) + revision('令和6年7月1日', '番号法に基づく。'))).toEqual(
      [],
    );
    expect(codesIn(revision('令和6年6月1日', 'あり', '番号法別表第二の見直しに伴う修正'))).toEqual([]);
    expect(codesIn(revision('令和6年6月1日', 'あり', '番号法別表第二に基づき照会するため'))).toEqual([
      'law-stale 別表第二',
    ]);
  });
});

describe('the short name of a law', () => {
  const header = '評価書：予防接種に関する事務\n';
  const section = (text: string, path = 'Ⅰ 基本情報') => `\n対策：${path}\n  ${text}\n`;
  const used = section('番号法第9条第1項に基づく。');
  const explained = section(`${title}（以下「番号法」という。）に基づく。`);
  const short = 'law-abbreviation 番号法';

  test('is mentioned once, where it is first used', () =>
    checkFindings(`
      評価書：予防接種に関する事務

      対策：Ⅰ 基本情報
        番号法に基づき、利用する。番号法を遵守する。
        ＾＾＾ information law-abbreviation: 「番号法」が断りなく用いられています：初めに題名を書き、「番号法」と略すことを断ってください 💡?題名と略称を書く

      対策：Ⅲ リスク対策
        番号法に基づき、確認する。
    `));

  test.each([
    ['in the header', `${header}特記事項：番号法を遵守する。\n`, [short]],
    ['before it is explained', header + used + explained, [short]],
    [
      'in one sentence with its explanation',
      header + section(`番号法は、${title}（以下「番号法」という。）である。`),
      [short],
    ],
    [
      'another than the one that is explained',
      header + explained + section('マイナンバー法に基づく。'),
      ['law-abbreviation マイナンバー法'],
    ],
    [
      'in the first item of Ⅰ',
      header + section('番号法に基づく。', 'Ⅰ 関連情報 1. 特定個人情報ファイルを取り扱う事務 ② 事務の概要'),
      [short],
    ],
    ['of the rules', `${header}${section('評価規則に基づく。')}`, ['law-abbreviation 評価規則']],
  ])('is mentioned %s', (_, document, found) => expect(codesIn(document)).toEqual(found));

  test.each([
    ['after its explanation', header + explained + used],
    [
      'after an explanation on the cover',
      `${header}特記事項：${title}（平成25年法律第27号。以下「番号法」という。）\n${used}`,
    ],
    ['after an explanation in brackets', header + section(`${title}（番号法）に基づく。`) + used],
    [
      'after an explanation without marks',
      header + section(`${title}（以下番号法という。）に基づく。`) + used,
    ],
    ['in a table without a header', used],
    ['in a part of a document that does not begin it', header + section('番号法に基づく。', 'Ⅲ リスク対策')],
    [
      'only in revisions',
      header + revision('令和3年10月12日', '番号法に基づく。', '番号法による。', '番号法に基づく。'),
    ],
    [
      'after a revision that explains it',
      header + revision('令和3年10月12日', `${title}（以下「番号法」という。）に基づく。`) + used,
    ],
    ['as a part of another name', header + section('番号法施行令、旧番号法、番号法施行規則に基づく。')],
    [
      'of laws whose names are their titles',
      header + section('住民基本台帳法、地方税法及び予防接種法に基づく。'),
    ],
    ['in full', header + section(`${title}に基づく。`)],
    ['in the path of an item', `${header}\n対策：Ⅰ 基本情報 番号法\n  あり\n`],
  ])('is left alone %s', (_, document) => expect(codesIn(document)).toEqual([]));

  test('is followed through any edits', () => {
    const pieces = [
      header,
      used,
      explained,
      section('番号法及びマイナンバー法に基づく。', 'Ⅲ リスク対策'),
      section(`${title}（以下「マイナンバー法」という。）に基づく。`),
      revision('令和6年6月1日', '番号法別表第二に基づく。'),
      '公表日：令和7年6月30日\n',
      '番号法第9条第1号による。\n',
      '// 覚え\n',
      '\n',
    ];
    const piece = fc.constantFrom(...pieces);
    const edit = fc.tuple(fc.nat(), fc.nat(80), piece, fc.boolean());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let text = start.join('');
        const analysis = analyze(text);
        for (const [at, length, newText, look] of edits) {
          const from = at % (text.length + 1);
          const range = { start: from, end: Math.min(text.length, from + length) };
          text = text.slice(0, range.start) + newText + text.slice(range.end);
          analysis.edit(range, newText);
          if (look) sameAsFromScratch(analysis, text);
        }
        sameAsFromScratch(analysis, text);
      }),
    );
  });

  test('is not looked for again in blocks that say the same', () => {
    const analysis = analyze(header + used + section('番号法に基づく。', 'Ⅲ リスク対策'));
    const findings = () => analysis.blocks.map((block) => block.findings);
    const before = findings();
    analysis.edit({ start: analysis.length, end: analysis.length }, '  番号法による。\n');
    expect(
      findings()
        .slice(0, -1)
        .every((found, index) => found === before[index]),
    ).toBe(true);
  });
});

describe('documents as they are published', () => {
  test('with the numbers of the form', () =>
    checkClean(`
      評価書：住民税に関する事務 全項目評価書
      様式：様式4（平成30年5月）
      公表日：令和7年7月1日
      特記事項：行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号。以下「番号法」という。）及び個人情報の保護に関する法律を遵守している。

      対策：Ⅰ 基本情報 3. 個人番号の利用
        ① 番号法第9条第1項及び別表の項
        ② 番号法第9条第2項及び見本市個人番号の利用に関する条例第3条第1号
        ③ 地方税法第20条の11、同法第317条の6

      対策：Ⅰ 基本情報 4. 情報提供ネットワークシステムによる情報連携
        ① 番号法第19条第8号に基づく主務省令第2条の表
        ② 番号法第19条第1号から第17号までに定める場合に限り、提供している。

      対策：Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 2. 特定個人情報の入手
        1. 番号法第16条に基づき、個人番号カード等により本人を確認している。
        2. 平成27年に送付した通知カードは、記載事項に変更がない場合に限り用いている。
        3. 番号法第28条第1項に基づき、評価を実施している。
    `));

  test('in the order of 公用文', () =>
    checkClean(`
      評価書：国民健康保険に関する事務 重点項目評価書
      様式：様式3（平成30年5月）
      公表日：令和3年10月1日

      対策：Ⅰ 基本情報
        第１　根拠
          １　行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）（以下「番号法」という。）第9条第1項及び別表第一の30の項
          ２　番号法別表第一の主務省令で定める事務を定める命令（平成26年内閣府・総務省令第5号）第24条
          ３　国民健康保険法第113条の2第1項及び同法第9条第1号
        第２　連携
          １　番号法第19条第8号及び別表第二に基づき、情報提供ネットワークシステムにより照会している。

      変更：令和3年10月1日
      項目：Ⅰ 基本情報
      変更前：
        １　番号法第19条第7号及び別表第二に基づき、情報提供ネットワークシステムにより照会している。
      変更後：
        １　番号法第19条第8号及び別表第二に基づき、情報提供ネットワークシステムにより照会している。
      提出時期：事後
      説明：番号法の改正により第19条第7号が第8号に移ったことに伴う形式的な修正であり、重要な変更に当たらない
    `));

  test('as a table alone', () =>
    checkClean(`
      変更：令和6年6月3日
      項目：Ⅲ リスク対策 2. 特定個人情報の入手
      変更前：
        (1) 番号法別表第一に基づき、通知カードの提示を受けている。
        (2) 特定個人情報保護委員会の指針を守っている。
      変更後：
        (1) 番号法別表に基づき、個人番号カードの提示を受けている。
        (2) 個人情報保護委員会の指針を守っている。
      提出時期：事後
      説明：番号法別表第一の改正に伴う修正、通知カードの廃止に伴う修正及び特定個人情報保護委員会の改組に伴う名称の修正であり、重要な変更に当たらない

      変更：令和7年6月3日
      項目：Ⅳ その他のリスク対策 1. 監査
      変更前：
        ア　特定個人情報保護評価に関する規則に基づき、点検している。
      変更後：
        ア　特定個人情報保護評価に関する規則に基づき、毎年点検している。
      提出時期：事後
      説明：災害への対応のため緊急に実施する必要があり、規則第9条第2項を適用
    `));
});

describe('an item that was moved', () => {
  const under = (path: string, text: string) =>
    codesIn(
      `変更：令和5年6月1日\n項目：${path}\n変更前：なし\n変更後：${text}\n提出時期：事後\n説明：重要な変更に当たらない\n`,
    );
  const exchange = 'Ⅰ 関連情報 4. 情報提供ネットワークシステムによる情報連携 ②法令上の根拠';

  test.each([
    [exchange, '番号法第19条第7号'],
    ['Ⅰ 4. 情報連携 ②法令上の根拠', '番号法第19条第7号（特定個人情報の提供の制限）'],
    ['Ⅲ 6. 情報提供ネットワークシステムとの接続', '番号法第19条第7号に基づき照会する。'],
    ['Ⅰ 基本情報', '番号法第19条第7号及び別表第二'],
    ['Ⅰ 基本情報', '番号法第19条第7号（特定個人情報の提供の制限）及び別表第二（第80項）'],
    ['Ⅰ 基本情報', '番号法第19条第7号　別表第二の80の項'],
    ['Ⅰ 基本情報', '番号法第19条第7号、同法別表第２'],
  ])('is told by where it stands: %s, %s', (path, text) =>
    expect(under(path, text)).toEqual(['law-stale 第19条第7号']),
  );

  test.each([
    [exchange, '番号法第19条第8号'],
    [exchange, '番号法第19条第7号の2'],
    [exchange, '旧番号法第19条第7号'],
    [exchange, '改正前の番号法第19条第7号'],
    [exchange, '介護保険法第19条第7号'],
    [exchange, '番号法第9条第1項'],
    ['Ⅰ 基本情報', '番号法第19条第7号'],
    ['Ⅰ 5. 個人番号の利用 法令上の根拠', '番号法第19条第7号'],
    ['Ⅱ 3. 情報連携の方法', '番号法第19条第7号'],
    ['Ⅰ 基本情報', '番号法第19条第7号及び住民基本台帳法別表第二'],
    ['Ⅰ 基本情報', '番号法第19条第7号による。見本市条例別表第二の書類を保管する。'],
    ['Ⅰ 基本情報', '番号法第19条第7号及び別表第三'],
  ])('is not seen in %s, %s', (path, text) => expect(under(path, text)).toEqual([]));
});
