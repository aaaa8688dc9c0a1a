import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showNumber } from '../../../../server/src/exchange/office/showNumber.ts';

const day = 44481; // 2021-10-12

describe('a date', () => {
  it.each([
    ['[$-411]ggge"年"m"月"d"日"', '令和3年10月12日'],
    ['[$-411]ggge"年"m"月"d"日";@', '令和3年10月12日'],
    ['[$-411]ge.m.d', 'R3.10.12'],
    ['[$-ja-JP]gge"年"mm"月"dd"日"\\(aaa\\)', '令3年10月12日(火)'],
    ['[$-411]gee.mm.dd', 'R03.10.12'],
    ['[$-411]ggge"年"m"月"', '令和3年10月'],
    ['m"月"', '10月'],
    ['yyyy"年"m"月"d"日"aaaa', '2021年10月12日火曜日'],
    ['yyyy/m/d', '2021/10/12'],
    ['yyyy/mm/dd;@', '2021/10/12'],
    ['yyyy-mm-dd', '2021-10-12'],
    ['[Red]yyyy/m/d_ ', '2021/10/12'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2021年10月12日'],
    ['yyyy/m/d h:mm', '2021/10/12 0:00'],
  ])('in %s', (format, shown) => expect(showNumber(day, format, false)).toBe(shown));

  it('of the first year of an era is the year 1, or 元 where the format says so', () => {
    expect(showNumber(43586, '[$-411]ggge"年"m"月"d"日"', false)).toBe('令和1年5月1日');
    expect(showNumber(43586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', false)).toBe('令和元年5月1日');
    expect(showNumber(43585, '[$-411]ggge"年"m"月"d"日"', false)).toBe('平成31年4月30日');
  });

  it.each([
    [
      '[<43831]"令和元年"m"月"d"日";[$-411]ggge"年"m"月"d"日"',
      '令和元年5月21日',
      '令和元年5月1日',
      '令和3年10月12日',
    ],
    [
      '[<43586][$-411]ggge"年"m"月"d"日";[<43831]"令和元年"m"月"d"日";[$-411]ggge"年"m"月"d"日"',
      '平成30年5月21日',
      '令和元年5月1日',
      '令和3年10月12日',
    ],
    [
      '[<=43585][$-ja-JP]ggge"年"m"月"d"日";[>=43831]ggge"年"m"月"d"日";"令和元年"m"月"d"日"',
      '平成30年5月21日',
      '令和元年5月1日',
      '令和3年10月12日',
    ],
    ['[=43586]"令和元年5月1日";[<> 43586]ge.m.d', 'H30.5.21', '令和元年5月1日', 'R3.10.12'],
    // No section is for the day: Excel shows no day at all.
    ['[<43586]ge.m.d;[<43831]"令和元年"m"月"', 'H30.5.21', '令和元年5月', '2021/10/12'],
    ['ge.m.d;[<0]"負";"零"', 'H30.5.21', 'R1.5.1', 'R3.10.12'],
  ])('in %s is shown by the section whose condition it meets', (format, ...shown) =>
    expect([43241, 43586, day].map((serial) => showNumber(serial, format, false))).toEqual(shown),
  );

  it.each([
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', '令和三年十月十二日'],
    ['[$-411][DBNum1]yyyy"年"mm"月"', '二〇二一年十月'],
    ['[DBNum2]ggge"年"m"月"d"日"', '令和参年壱拾月壱拾弐日'],
    ['[dbnum3][$-411]ggge"年"m"月"d"日"', '令和３年１０月１２日'],
    ['[$]ggge"年"(bbbb"年")m"月"', '令和3年(2021年)10月'],
  ])('in %s has other digits', (format, shown) => expect(showNumber(day, format, false)).toBe(shown));

  it('in kanji begins an era with 元', () =>
    expect(showNumber(43586, '[DBNum1][$-411]ggge"年"m"月"d"日"', false)).toBe('令和元年五月一日'));

  it('has a time that says nothing of minutes for months', () => {
    expect(showNumber(day + 0.5625, 'ge.m.d h:mm', false)).toBe('R3.10.12 13:30');
    expect(showNumber(0.5625, 'h"時"mm"分"ss"秒"', false)).toBe('13時30分00秒');
    expect(showNumber(day + 0.5625, 'd-mmm-yy h:mm AM/PM', false)).toBe('12-Oct-21 1:30 PM');
    expect(showNumber(1.5, '[h]:mm', false)).toBe('36:00');
    expect(showNumber(day + 0.9999999, 'yyyy/m/d h:mm:ss', false)).toBe('2021/10/13 0:00:00');
  });
});

describe('a number', () => {
  it.each([
    [0.1 + 0.2, '', '0.3'],
    [123456789012, 'General', '123456789012'],
    [-1.5, '', '-1.5'],
    [7, '0', '7'],
    [1.1, '0.00', '1.10'],
    [1, '00', '01'],
    [12345.6, '#,##0', '12,346'],
    [-1234, '#,##0_ ;[Red]\\-#,##0\\ ', '-1,234'],
    [0.25, '0%', '25%'],
    [3, '"第"0"号"', '第3号'],
    [5, ';;;', '5'],
    [-5, '0;', '-5'],
    [1.5, '"約"General"件";[Red]-General', '約1.5件'],
    [-2, '"約"General"件";[Red]-General', '-2'],
    [0.5, '# ???/???', '0.5'],
    [50, '[>=100]"多"0;"少"0', '少50'],
    [100, '[>=100]"多"0;"少"0', '多100'],
    [-5, '[<0]"△"0;0', '△5'],
    [-5, '[>=100]"多"0;[<0]"△"0;0', '△5'],
    [50, '[>=100]"多"0;[<0]"△"0;0', '50'],
    [-5, '[<>1]0', '-5'],
    [200, '[<100]0"件"', '200'],
    [123, '[DBNum1]General', '百二十三'],
    [123, '[DBNum2]General"件"', '壱百弐拾参件'],
    [12345, '[DBNum2]', '壱萬弐阡参百四拾伍'],
    [100_020_003, '[DBNum1]General', '一億二万三'],
    [0, '[DBNum1]General', '〇'],
    [123, '[DBNum3]General', '百２十３'],
    [1203, '[DBNum1]0', '一二〇三'],
    [12.5, '[DBNum3]#,##0.0', '１２.５'],
    [1e20, '0', '100000000000000000000'],
  ])('%d in %s', (value, format, shown) => expect(showNumber(value, format, false).trim()).toBe(shown));

  it('is shown in any format whatever, without an end or an error', () => {
    const piece = fc.constantFrom(
      '0',
      '#',
      '?',
      '/',
      '.',
      ',',
      '%',
      'E+',
      'e',
      'g',
      'y',
      'm',
      'd',
      'h',
      's',
      '"',
      '\\',
      '[',
      ']',
      '[h]',
      ';',
      '@',
      '_',
      '*',
      ' ',
      'あ',
      '[$-411]',
      'aaa',
      'AM/PM',
      '[>1]',
      '[<=2]',
      '[DBNum1]',
      'General',
      '-',
    );
    const format = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(value, format, fc.boolean(), (number, code, from1904) => {
        expect(showNumber(number, code, from1904).length).toBeLessThan(500);
      }),
      { numRuns: 3000 },
    );
  });
});
