// How versions are named: the names that are given, and those that are known again.
import { describe, expect, test } from 'vitest';
import { dayOrder, eras, printEraDay } from '../../server/src/core/text/calendar.ts';
import {
  isVersionPath,
  newestFirst,
  parseVersionName,
  printVersionName,
} from '../../server/src/shared/versionName.ts';

describe('the name of a version', () => {
  test.each([
    [20211012, 1, '令和3年10月12日.hyoka'],
    [20211012, 2, '令和3年10月12日（2）.hyoka'],
    [20190501, 1, '令和元年5月1日.hyoka'],
    [20190430, 12, '平成31年4月30日（12）.hyoka'],
  ])('of %i, the %i., is the day in era form', (day, number, name) => {
    expect(printVersionName(day, number)).toBe(name);
    expect(parseVersionName(name)).toEqual({ day, number, label: name.replace('.hyoka', '') });
  });

  test('has the dates of the calendar on both sides of every change of era', () => {
    for (const { name, from } of eras) {
      if (name === '大正') continue;
      const days = [dayOrder(from), dayOrder(from) + 1, (from.year + 1) * 10000 + 1231];
      for (const day of days) {
        expect(printVersionName(day, 1)).toBe(`${printEraDay(day)}.hyoka`);
        expect(parseVersionName(printVersionName(day, 1))?.day).toBe(day);
      }
    }
  });

  test('may go on with what the author wrote behind the date', () =>
    expect(parseVersionName('令和3年10月12日（2） 公表.hyoka')).toEqual({
      day: 20211012,
      number: 2,
      label: '令和3年10月12日（2） 公表',
    }));

  test.each([
    '写し.hyoka',
    '令和3年10月.hyoka',
    '令和3年10月12日.txt',
    '2021年10月12日.hyoka',
    '前の令和3年10月12日.hyoka',
  ])('is not %s', (name) => expect(parseVersionName(name)).toBe(null));

  test('is in order of day and number, the newest first', () => {
    const names = [
      '令和3年10月12日',
      '令和4年1月1日',
      '平成31年4月30日',
      '令和3年10月12日（10）',
      '令和3年10月12日（2）',
    ];
    const versions = names.flatMap((name) => parseVersionName(`${name}.hyoka`) ?? []);
    expect(versions.sort(newestFirst).map(({ label }) => label)).toEqual([
      '令和4年1月1日',
      '令和3年10月12日（10）',
      '令和3年10月12日（2）',
      '令和3年10月12日',
      '平成31年4月30日',
    ]);
  });
});

describe('a version', () => {
  test.each([
    ['版/予防接種/令和3年10月12日.hyoka', true],
    ['/文書/版/予防接種/令和3年10月12日（2）.hyoka', true],
    ['C:\\文書\\版\\予防接種\\令和3年10月12日.hyoka', true],
    // Folders of that name that authors made for themselves.
    ['/版/予防接種/評価書.hyoka', false],
    ['/版/令和3年10月12日.hyoka', false],
    ['/版/予防接種/古い/令和3年10月12日.hyoka', false],
    ['/第2版/予防接種/令和3年10月12日.hyoka', false],
  ])('is %s: %s', (path, isVersion) => expect(isVersionPath(path)).toBe(isVersion));
});
