// hyoka lint: what is reported, how, and with which status.
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { clean, faulty, informed, warned } from './documents.ts';
import { placeWith } from './runCli.ts';

const place = placeWith({
  'clean.hyoka': clean,
  'warned.hyoka': warned,
  'faulty.hyoka': faulty,
  'informed.hyoka': informed,
  'stale.hyoka': rules.find(({ code }) => code === 'section-stale')?.bad ?? '',
});

describe('the status of lint', () => {
  test.each([
    ['a document without findings', ['clean.hyoka'], 0],
    ['an information', ['informed.hyoka'], 0],
    ['a warning', ['warned.hyoka'], 0],
    ['a warning where one is allowed', ['warned.hyoka', '--max-warnings', '1'], 0],
    ['a warning where none is allowed', ['warned.hyoka', '--max-warnings', '0'], 1],
    ['an information where no warning is allowed', ['informed.hyoka', '--max-warnings', '0'], 0],
    ['an error', ['faulty.hyoka'], 1],
    ['an error among clean documents', ['clean.hyoka', 'faulty.hyoka'], 1],
    ['an error where warnings are allowed', ['faulty.hyoka', '--max-warnings', '9'], 1],
  ])('after %s %j is %i', async (_, args, status) => {
    const ran = await place.run(['lint', ...args]);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr: '' });
  });
});

describe('the pretty report', () => {
  test('has each finding with its place, places from 1, and the counts', async () => {
    const { stdout } = await place.run([
      'lint',
      'clean.hyoka',
      'faulty.hyoka',
      'informed.hyoka',
      'warned.hyoka',
    ]);
    expect(stdout).toBe(
      'faulty.hyoka:2:5: 誤り foreign-script 「ำแหน」は日本語の文に使わない文字です：元の文書を確かめて書き直してください\n' +
        '      入手ำแหนを管理している。\n' +
        '      　　^^^^\n' +
        'informed.hyoka:5:6: 参考 reason-missing 提出時期に係る説明がありません：「事前」の理由を書くなら「説明」に書いてください 💡\n' +
        '    提出時期：事前\n' +
        '    　　　　　＾＾\n' +
        'warned.hyoka:2:7: 注意 doubled-term 「情報情報」は同じ語が重なっています：「情報」に直してください 💡\n' +
        '      特定個人情報情報を保管するサーバを施錠した部屋に置いている。\n' +
        '      　　　　＾＾＾＾\n' +
        '4件の文書：誤り1、注意1、参考1\n',
    );
  });

  test('says where the other end of a finding is', async () => {
    const { stdout } = await place.run(['lint', 'stale.hyoka']);
    expect(stdout).toMatch(
      /^stale\.hyoka:2:3: 誤り section-stale .*\n {6}年1回.*\n {6}＾.*\n {4}→ 9:3 令和3年10月12日の変更の変更後はここです\n/,
    );
  });

  test('is what --format pretty gives', async () => {
    const plain = await place.run(['lint', 'warned.hyoka']);
    expect(await place.run(['lint', 'warned.hyoka', '--format', 'pretty'])).toEqual(plain);
  });
});

describe('the JSON report', () => {
  test('is the form of the contract and nothing else', async () => {
    const { stdout } = await place.run([
      'lint',
      'clean.hyoka',
      'warned.hyoka',
      'faulty.hyoka',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [
        { path: 'clean.hyoka', findings: [] },
        {
          path: 'warned.hyoka',
          findings: [
            {
              code: 'doubled-term',
              severity: 'warning',
              message: '「情報情報」は同じ語が重なっています：「情報」に直してください',
              range: { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } },
              fixable: true,
            },
          ],
        },
        {
          path: 'faulty.hyoka',
          findings: [
            {
              code: 'foreign-script',
              severity: 'error',
              message: '「ำแหน」は日本語の文に使わない文字です：元の文書を確かめて書き直してください',
              range: { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } },
              fixable: false,
            },
          ],
        },
      ],
    });
  });

  test('counts UTF-16 code units, lines by any line end, and no byte order mark', async () => {
    const text = `\ufeff誤り\n${warned.replace('情報情報', '𠮟𠮟情報情報')}`.replaceAll('\n', '\r\n');
    const { stdout } = await place.run(['lint', '-', '--format', 'json'], text);
    const { files } = JSON.parse(stdout) as { files: { findings: { code: string; range: unknown }[] }[] };
    expect(files[0]?.findings.map(({ code, range }) => [code, range])).toEqual([
      ['unknown-line', { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }],
      ['doubled-term', { start: { line: 2, character: 10 }, end: { line: 2, character: 14 } }],
    ]);
  });
});
