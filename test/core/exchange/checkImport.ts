// What every import has to be, and the imports of text.
import { expect } from 'vitest';
import type { ImportOutcome } from '../../../server/src/exchange/importOutcome.ts';
import type { ImportInput } from '../../../server/src/exchange/importTable.ts';
import { importTable } from '../../../server/src/exchange/importTable.ts';
import { checkFormat } from '../../support/checkFormat.ts';
import { readLayout, type WrittenRow } from './readLayout.ts';

export interface CheckedImport {
  readonly text: string;
  readonly rows: readonly WrittenRow[];
  readonly messages: readonly string[];
}

export const checkImport = (input: ImportInput): CheckedImport => checkedImport(importTable(input));

/** A successful import: its text, which is formatted, its rows, and the messages, each checked to be one sentence. */
export function checkedImport(outcome: ImportOutcome): CheckedImport {
  if (!outcome.ok) throw new Error(outcome.message);
  const messages = outcome.notices.map(({ message }) => message);
  messages.forEach(expectSentence);
  expect(checkFormat(outcome.text)).toBe(outcome.text);
  return { text: outcome.text, rows: readLayout(outcome.text), messages };
}

export const checkRefusal = (input: ImportInput): string => checkedRefusal(importTable(input));

/** The sentence with which an import is refused. */
export function checkedRefusal(outcome: ImportOutcome): string {
  if (outcome.ok) throw new Error(`imported: ${outcome.text.slice(0, 200)}`);
  expectSentence(outcome.message);
  return outcome.message;
}

function expectSentence(message: string): void {
  expect(message).toMatch(/[^。]$/u);
  expect(message.replaceAll(/「[^」]*」/gu, '')).not.toContain('。');
  expect(message.length).toBeLessThan(250);
}

export const heading = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];
export const row = ['令和3年10月12日', 'Ⅲ 7. 保管', '1. 旧', '1. 新', '事後', '規則第9条第2項を適用'];

export const tsv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n');

/** `cells` are HTML. */
export const htmlTable = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
