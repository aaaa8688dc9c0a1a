import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../server/src/lsp/features.ts';

describe('the name of a printed file', () => {
  test.each([
    ['予防接種に関する事務 重点項目評価書', '予防接種に関する事務 重点項目評価書 変更箇所'],
    ['', '変更箇所'],
    ['CON', '変更箇所'],
    ['../a:b*c?', 'abc 変更箇所'],
    [`${'あ'.repeat(79)}𠮷野`, `${'あ'.repeat(79)}𠮷 変更箇所`],
  ])('of 「%s」 is one that every system takes', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
    expect(() => encodeURIComponent(fileNameOf(title))).not.toThrow();
  });
});
