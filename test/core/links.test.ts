// What is said of a citation where the pointer rests on it, and where it leads.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { linksOf } from '../../server/src/core/features/links.ts';

const published = (day: string, text: string) =>
  `評価書：予防接種に関する事務\n公表日：${day}\n\n対策：Ⅲ リスク対策\n  ${text}\n`;

const linksIn = (text: string) => {
  const document = published('令和3年10月12日', text);
  return linksOf(analyze(document)).map(({ range, target }) => [
    document.slice(range.start, range.end),
    target,
  ]);
};

const law = 'https://laws.e-gov.go.jp/law/425AC0000000027';

describe('a citation leads to its law', () => {
  test.each([
    ['番号法第16条に基づく。', [['番号法第16条', `${law}#Mp-At_16`]]],
    ['番号法第9条第1項及び第2項', [['番号法第9条第1項及び第2項', `${law}#Mp-At_9`]]],
    [
      '番号法第9条第1項及び第19条第8号',
      [
        ['番号法第9条第1項', `${law}#Mp-At_9`],
        ['第19条第8号', `${law}#Mp-At_19`],
      ],
    ],
    ['番号法第19条の2', [['番号法第19条の2', law]]],
    ['地方税法第20条の11', [['地方税法第20条の11', 'https://laws.e-gov.go.jp/law/325AC0000000226']]],
    ['番号法に基づき、同法第十六条', [['同法第十六条', `${law}#Mp-At_16`]]],
  ])('「%s」', (text, links) => expect(linksIn(text)).toEqual(links));

  test.each(['評価規則第9条第2項', '予防接種法第5条', '介護保険法第9条', '第9条第1項', '番号法を守る。'])(
    'not where it is published at a place that is not verified, or not known: 「%s」',
    (text) => expect(linksIn(text)).toEqual([]),
  );

  test('in every field that is prose, and where it stands now', () => {
    const analysis = analyze('変更：令和3年10月12日\n項目：Ⅰ\n変更前：番号法第16条\n変更後：番号法第9条\n');
    analysis.edit({ start: 0, end: 0 }, '\n');
    expect(linksOf(analysis).map(({ range }) => analysis.slice(range))).toEqual([
      '番号法第16条',
      '番号法第9条',
    ]);
  });
});

describe('the pointer on a citation', () => {
  const title = '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号）';
  const said = (day: string, text: string, at: string) => {
    const document = published(day, text);
    const hover = hoverAt(analyze(document), document.indexOf(at));
    return hover === null
      ? null
      : [document.slice(hover.range.start, hover.range.end), ...hover.text.split('\n\n')];
  };

  test.each([
    [
      '令和7年6月30日',
      '番号法第9条第1項',
      '番号法',
      ['番号法第9条第1項', title, '令和7年6月30日の第9条：6項、号はない'],
    ],
    [
      '令和7年6月30日',
      '番号法第16条',
      '第16',
      ['番号法第16条', title, '令和7年6月30日の第16条：1項、号はない'],
    ],
    ['令和8年7月1日', '番号法第16条', '第16', ['番号法第16条', title, '令和8年7月1日の第16条：1項、3号']],
    ['令和3年10月12日', '番号法第16条', '第16', ['番号法第16条', title]],
    ['日付', '番号法第16条', '第16', ['番号法第16条', title]],
    [
      '令和7年6月30日',
      '番号法第9条及び第19条第8号',
      '第8号',
      [
        '番号法第9条及び第19条第8号',
        title,
        '令和7年6月30日の第19条：1項、17号',
        '第19条第8号：情報提供ネットワークシステム',
      ],
    ],
    ['令和3年9月1日', '番号法第19条第8号', '第8号', ['番号法第19条第8号', title]],
    ['令和7年6月30日', '番号法第19条の2第1項', '第19', ['番号法第19条の2第1項', title]],
    [
      '令和7年6月30日',
      '評価規則第9条第2項',
      '評価規則',
      [
        '評価規則第9条第2項',
        '特定個人情報保護評価に関する規則（平成26年特定個人情報保護委員会規則第1号）：e-Gov法令検索での所在は未確認です',
        '第9条第2項：緊急の場合の、変更の後の速やかな評価',
      ],
    ],
    [
      '令和7年6月30日',
      '予防接種法第5条',
      '第5',
      ['予防接種法第5条', '予防接種法：e-Gov法令検索での所在は未確認です'],
    ],
    ['令和7年6月30日', '地方自治法第2条', '第2', ['地方自治法第2条', '地方自治法']],
  ])('on %s, 「%s」 at %s', (day, text, at, lines) => expect(said(day, text, at)).toEqual(lines));

  test('says the finding there first', () => {
    const lines = said('令和7年6月30日', '番号法第9条第1号による。', '第1号');
    expect(lines?.slice(0, 2)).toEqual(['第1号', '引用した条、項又は号が法令にない（law-article-unknown）']);
    expect(lines?.slice(-2)).toEqual([title, '令和7年6月30日の第9条：6項、号はない']);
  });

  test.each(['番号法を守る。', '第9条第1項による。', '介護保険法第9条による。'])(
    'says nothing of 「%s」',
    (text) => expect(said('令和7年6月30日', text, text)).toBe(null),
  );
});
