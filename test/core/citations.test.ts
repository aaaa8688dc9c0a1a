// Which provisions of which laws a text cites.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { citationsIn } from '../../server/src/core/facts/citations.ts';
import { documentText } from '../support/arbitraries.ts';

/** 番号法 9/1 9/2 for 「番号法第9条第1項及び第2項」. */
function citedIn(document: string): string[] {
  return analyze(document).blocks.flatMap(({ facts }) =>
    citationsIn(facts).map(({ law, provisions }) => {
      const written = provisions.map(({ article, paragraph, item }) => {
        const number = [article.number, ...article.branch].join('の');
        const within = `${paragraph === null ? '' : `/${paragraph.number}`}${item === null ? '' : `#${item.number}`}`;
        return number + within;
      });
      return [law.law, ...written].join(' ');
    }),
  );
}

const cited = (text: string) => citedIn(`対策：Ⅰ 基本情報\n  ${text}\n`);
const title = '行政手続における特定の個人を識別するための番号の利用等に関する法律';

describe('a citation', () => {
  test.each([
    ['番号法第19条第8号に基づく。', ['番号法 19#8']],
    ['番号法第９条第１項に基づく。', ['番号法 9/1']],
    ['番号法第十九条第八号に基づく。', ['番号法 19#8']],
    ['番号法第百二条に基づく。', ['番号法 102']],
    ['番号法 第 9 条 第 1 項に基づく。', ['番号法 9/1']],
    ['番号法第9条第1項及び第2項に基づく。', ['番号法 9/1 9/2']],
    ['番号法第9条第1項並びに第19条第8号に基づく。', ['番号法 9/1 19#8']],
    ['番号法第9条第1項、第19条第8号、第28条第1項に基づく。', ['番号法 9/1 19#8 28/1']],
    ['番号法第19条第1号から第3号までに掲げる。', ['番号法 19#1 19#3']],
    ['番号法第19条第1号から第3号まで及び第5号に掲げる。', ['番号法 19#1 19#3 19#5']],
    ['番号法第9条第1項第1号及び第2号', ['番号法 9/1#1 9/1#2']],
    ['番号法第19条の2第1項に基づく。', ['番号法 19の2/1']],
    ['番号法第十九条の二の規定', ['番号法 19の2']],
    ['番号法第9条の規定に基づく。', ['番号法 9']],
    ['番号法第9条の一部を除く。', ['番号法 9']],
    ['マイナンバー法第16条、個人番号法第16条', ['番号法 16', '番号法 16']],
    [`${title}第16条`, ['番号法 16']],
    [`${title}（平成25年法律第27号）第16条`, ['番号法 16']],
    [`${title}（平成25年法律第27号。以下「番号法」という。）第9条第1項`, ['番号法 9/1']],
    [`${title}（平成25年法律第27号）（以下「番号法」という。）第9条第1項`, ['番号法 9/1']],
    [`${title}(以下「番号法」という。)第9条第1項`, ['番号法 9/1']],
    ['番号法施行令第3条第1号', ['番号法施行令 3#1']],
    ['個人情報保護法施行規則第7条', ['個人情報保護法施行規則 7']],
    ['住民基本台帳法第30条の9', ['住民基本台帳法 30の9']],
    ['番号法第16条及び地方税法第20条の11', ['番号法 16', '地方税法 20の11']],
    ['番号法第9条第1項各号', ['番号法 9/1']],
    ['番号法第19条第8号及び別表', ['番号法 19#8']],
  ])('「%s」', (text, found) => expect(cited(text)).toEqual(found));

  test.each([
    '介護保険法第9条第1号',
    '番号法施行規則第9条',
    '旧番号法第9条',
    '見本市番号法施行条例第9条',
    '番号法に基づく条例第9条',
    '規則第9条第2項',
    '法第9条',
    '第9条第1項',
    '番号法を遵守する。',
    '番号法（平成25年法律第27号）',
    '政令（平成26年政令第155号）第9条',
    '番号法第1号様式',
  ])('of no law that is known: 「%s」', (text) => expect(cited(text)).toEqual([]));

  test.each([
    ['番号法第9条第1号様式', ['番号法 9']],
    ['番号法第9条第1項、第1号被保険者', ['番号法 9/1']],
    ['番号法第9条第1項目', ['番号法 9']],
  ])('ends before another word: 「%s」', (text, found) => expect(cited(text)).toEqual(found));

  test('marks its name, its brackets and each part', () => {
    const text = '対策：Ⅰ\n番号法（平成25年法律第27号）第9条第1項及び第2項による。';
    const [citation] = analyze(text).blocks.flatMap(({ facts }) => citationsIn(facts));
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(citation && slice(citation.range)).toBe('番号法（平成25年法律第27号）第9条第1項及び第2項');
    expect(citation?.provisions.map(({ range }) => slice(range))).toEqual(['第9条第1項', '第2項']);
    expect(citation?.provisions.map(({ article }) => slice(article.range))).toEqual(['第9条', '第9条']);
  });
});

describe('同法', () => {
  test.each([
    ['番号法第9条第1項及び同法第16条', ['番号法 9/1', '番号法 16']],
    ['番号法に基づく。同法第16条により確認する。', ['番号法 16']],
    ['番号法に定める方法及び法令により、同法第16条', ['番号法 16']],
    ['番号法（平成25年法律第27号）を遵守する。同法第16条', ['番号法 16']],
    ['番号法第9条、地方税法第20条及び同法第16条', ['番号法 9', '地方税法 20', '地方税法 16']],
    ['番号法第9条、介護保険法第12条及び同法第16条', ['番号法 9']],
    ['番号法第9条、見本市条例及び同法第16条', ['番号法 9']],
    ['番号法施行令第3条及び同法第16条', ['番号法施行令 3']],
    ['同法第16条', []],
    ['番号法及び同法施行令第3条', []],
  ])('「%s」', (text, found) => expect(cited(text)).toEqual(found));

  test('stands for a law named in an item above, not for one in another body', () => {
    expect(cited('(1) 番号法に基づく。\n  (2) 同法第16条に基づく。')).toEqual(['番号法 16']);
    const sides = '変更：令和3年10月12日\n項目：Ⅰ\n変更前：番号法\n変更後：同法第16条\n';
    expect(citedIn(sides)).toEqual([]);
  });
});

describe('規則 alone', () => {
  const reason = (text: string) =>
    citedIn(`変更：令和3年10月12日\n項目：Ⅰ\n変更後：${text}\n説明：${text}\n`);
  test('is the one on assessments where an explanation names its 第9条第2項', () =>
    expect(reason('規則第9条第2項を適用')).toEqual(['評価規則 9/2']));
  test.each(['規則第9条第1項', '規則第3条第2項', '当該規則第9条第2項', '見本市規則第9条第2項'])(
    'is not known in 「%s」',
    (text) => expect(reason(text)).toEqual([]),
  );
});

test('no text is too strange, and every citation lies in its line', () => {
  const pieces = '番号法|同法|第|9|十九|条|項|号|の|、|及び|から|まで|（|）|。|規則|施行令|法律|\n  '.split(
    '|',
  );
  const strange = fc.array(fc.oneof(fc.constantFrom(...pieces), documentText), { maxLength: 30 });
  fc.assert(
    fc.property(strange, (parts) => {
      for (const { facts } of analyze(`対策：Ⅰ\n  ${parts.join('')}`).blocks)
        for (const { range, prose, provisions } of citationsIn(facts)) {
          expect(range.start).toBeGreaterThanOrEqual(prose.range.start);
          expect(range.end).toBeLessThanOrEqual(prose.range.end);
          expect(provisions.length).toBeGreaterThan(0);
          for (const provision of provisions) expect(provision.range.end).toBeLessThanOrEqual(range.end);
        }
    }),
  );
});
