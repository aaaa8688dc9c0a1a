// hyoka check: one report for a document, with an exit status.
import { describe, expect, test } from 'vitest';
import { placeWith } from './runCli.ts';

const base =
  '評価書：予防接種に関する事務\n公表日：令和3年10月12日\n\n対策：Ⅲ 8. 監査\n  年1回、自己点検を実施している。\n';

describe('a document', () => {
  test('without anything open may be published', async () => {
    const { status, stdout, stderr } = await placeWith({ 'a.hyoka': base }).run([
      'check',
      'a.hyoka',
      '--base',
      'a.hyoka',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('a.hyoka：確かめた点に問題はありません');
    expect(stdout.match(/✓/g)).toHaveLength(8);
  });

  test('with something open says what, and where', async () => {
    const place = placeWith({ 'a.hyoka': base, 'b.hyoka': base.replace('年1回', '年2回') });
    const { status, stdout } = await place.run(['check', 'b.hyoka', '--base', 'a.hyoka']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'b.hyoka：公表の前に直すところがあります\n  ✗ 変更した項目に変更箇所がある（直すところ1件）\n      b.hyoka:4:1: 「Ⅲ 8. 監査」の変更に',
    );
  });

  test('that is compared with nothing says what was not looked at', async () => {
    const { status, stdout } = await placeWith({ 'a.hyoka': base }).run(['check', 'a.hyoka']);
    expect(status).toBe(0);
    expect(stdout.match(/－ .*比べる版がないので確かめていません（--base）/g)).toHaveLength(4);
  });
});
