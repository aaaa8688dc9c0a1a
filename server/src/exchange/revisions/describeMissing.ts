// Why no table could be imported, in one sentence: the columns that are there and those that are needed.
import { t } from '@vscode/l10n';
import { quotedSome } from '../quoted.ts';
import { Refusal } from '../refusal.ts';
import type { SourceTable } from '../source/sourceTable.ts';
import { columnsOf } from './chooseColumns.ts';

const needed = (): string =>
  t`「変更日」「項目」「変更前の記載」「変更後の記載」「提出時期」「提出時期に係る説明」`;

/** `tables`: all that were found, none of them the table 変更箇所. */
export function missing(tables: readonly SourceTable[]): Refusal {
  const columns = columnsOf(tables);
  if (columns.length === 0)
    return new Refusal(t`表が見つからないので、${needed()}の列がある表を選んでください`);
  const shown = quotedSome(
    columns.map(({ heading }) => heading),
    6,
  );
  return new Refusal(
    t`表の列が${shown}で変更箇所の表ではないので、${needed()}の列がある表を選んでください`,
    columns,
  );
}
