// Where 次の変更 and 前の変更 stop: one place for each run of changed lines. Pure; lines of the document.
import { t } from '@vscode/l10n';
import type { PreviewLine } from '../../../server/src/protocol.ts';
import { bodyColumns, type WholeRow } from './wholeTable.ts';

export type Label = NonNullable<PreviewLine['label']>;

export const labelNames: Readonly<Record<Label, string>> = {
  added: t`追加`,
  changed: t`変更`,
  deleted: t`削除`,
  moved: t`移動`,
};

export interface ChangeStop {
  /** Zero-based line of the document. */
  readonly line: number;
  readonly column: number;
  readonly label: Label;
}

/**
 * In the order of the document. What was changed or moved stops in 変更後 only, where it is worked on; in 変更前 stops
 * what was deleted.
 */
export function changeStops(rows: readonly WholeRow[]): readonly ChangeStop[] {
  const stops = rows.flatMap(({ firstLine, cells }) =>
    bodyColumns.flatMap((column) =>
      stopsIn(cells[column]?.lines ?? [], column === bodyColumns[0]).map(({ line, label }) => ({
        line: firstLine + line,
        column,
        label,
      })),
    ),
  );
  return stops.sort((a, b) => a.line - b.line);
}

function stopsIn(
  lines: readonly PreviewLine[],
  isBefore: boolean,
): readonly { readonly line: number; readonly label: Label }[] {
  let isInRun = false;
  return lines.flatMap(({ line, label }) => {
    const counts = label !== undefined && (!isBefore || label === 'deleted');
    const starts = counts && !isInRun;
    isInRun = counts;
    return starts ? [{ line, label }] : [];
  });
}

/** The index of the stop after (`step` 1) or before (-1) a line, going round at the ends; -1 when there is none. */
export function stopFrom(stops: readonly ChangeStop[], line: number, step: 1 | -1): number {
  if (stops.length === 0) return -1;
  const index =
    step === 1
      ? stops.findIndex((stop) => stop.line > line)
      : stops.findLastIndex((stop) => stop.line < line);
  if (index !== -1) return index;
  return step === 1 ? 0 : stops.length - 1;
}

/** 「変更 3／12：追加」, to be shown and read aloud. */
export function stopName(stops: readonly ChangeStop[], index: number): string {
  const stop = stops[index];
  if (stop === undefined) return t`変わった行はありません`;
  return t`変更 ${index + 1}／${stops.length}：${labelNames[stop.label]}`;
}
