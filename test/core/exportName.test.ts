import { describe, expect, test } from 'vitest';
import { exportName } from '../../server/src/lsp/exportName.ts';

describe('the name of an exported file', () => {
  test.each([
    ['予防接種に関する事務 重点項目評価書', '予防接種に関する事務 重点項目評価書 変更箇所'],
    ['', '変更箇所'],
    ['CON', '変更箇所'],
    ['../a:b*c?', 'abc 変更箇所'],
    ['. .評価書. .', '評価書 変更箇所'],
    [`${'あ'.repeat(79)} 野`, `${'あ'.repeat(79)} 変更箇所`],
    [`${'.'.repeat(2_000_000)}あ${' .'.repeat(1_000_000)}い`, 'あ 変更箇所'],
    [`${'あ'.repeat(79)}𠮷野`, `${'あ'.repeat(79)}𠮷 変更箇所`],
  ])('of 「%s」 is one that every system takes', (title, name) => {
    expect(exportName(title)).toBe(name);
    expect(() => encodeURIComponent(exportName(title))).not.toThrow();
  });
});
