// What a format could not hold of the table and shows as signs, in one sentence for every format.
import { t } from '@vscode/l10n';
import { columns as documentColumns, type RevisionTable, type TableLine } from '../core/revision/table.ts';
import { quoted } from './quoted.ts';

/** `held`: a text as the format holds it; `hasTitle`: whether the title of the table is written too. */
export function aboutSigns(
  { title, rows }: RevisionTable,
  held: (text: string) => string,
  hasTitle: boolean,
): string[] {
  let count = 0;
  let first: string | undefined;
  const look = (text: string, where: () => string): void => {
    const shown = held(text);
    if (shown === text) return;
    count++;
    first ??= t`${where()}の${quoted(shown)}`;
  };
  if (hasTitle) look(title, () => t`「評価書」`);
  for (const [row, { cells }] of rows.entries())
    for (const [column, { lines }] of cells.entries())
      for (const line of lines)
        look(textOf(line), () => t`${row + 1}行目の「${documentColumns[column]?.heading ?? ''}」`);
  if (first === undefined) return [];
  return [
    t`書き出す形式に入らない文字が${count}行にあって、見える記号に置き換えたので、${first}から確かめてください`,
  ];
}

const textOf = ({ runs }: TableLine): string => runs.map(({ text }) => text).join('');
