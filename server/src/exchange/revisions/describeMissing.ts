// Why no table could be imported, in one sentence: the columns that are there and those that are needed.
import { quoted } from '../quoted.ts';
import { cellText, type SourceTable } from '../source/sourceTable.ts';

const needed = '「変更日」「項目」「変更前の記載」「変更後の記載」「提出時期」「提出時期に係る説明」';

/** `tables`: all that were found, none of them the table 変更箇所. */
export function describeMissing(tables: readonly SourceTable[]): string {
  for (const { rows } of tables) {
    const first = rows.find((row) => row.filter((cell) => cell.lines.length > 0).length > 1);
    if (!first) continue;
    const names = first.filter((cell) => cell.lines.length > 0).map((cell) => quoted(cellText(cell)));
    const shown = names.slice(0, 6).join('') + (names.length > 6 ? 'など' : '');
    return `表の列が${shown}で変更箇所の表ではないので、${needed}の列がある表を選んでください`;
  }
  return `表が見つからないので、${needed}の列がある表を選んでください`;
}
