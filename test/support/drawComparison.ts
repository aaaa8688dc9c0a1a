// The two sides of a revision as a fixture shows them: {+added+}, [-deleted-], and what happened to the line behind it.
import { analyze } from '../../server/src/core/analyze.ts';
import { type TableLine, tableOf } from '../../server/src/core/revision/table.ts';

const labels = { added: '追加', changed: '変更', deleted: '削除', moved: '移動' } as const;

export const drawRuns = (runs: TableLine['runs']): string =>
  runs
    .map(({ text, change }) =>
      change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');

/** `(1) 書類を[-3-]年間保管している。 ← 変更 0`, where 0 is the number of the pair. */
const drawLine = ({ depth, runs, label, pair }: TableLine): string => {
  const mark = label === undefined ? '' : ` ← ${labels[label]}${pair === undefined ? '' : ` ${pair}`}`;
  return '  '.repeat(depth) + drawRuns(runs) + mark;
};

const indented = (body: string): string => body.replace(/^(?=.)/gm, '  ');

export const revisionOf = (before: string, after: string): string =>
  `変更：令和3年10月12日\n変更前：\n${indented(before)}\n変更後：\n${indented(after)}\n`;

/** The lines of 変更前 and of 変更後 of the first revision in `text`. */
export function sidesOf(text: string): {
  readonly before: readonly TableLine[];
  readonly after: readonly TableLine[];
} {
  const cells = tableOf(analyze(text)).rows[0]?.cells ?? [];
  return { before: cells[2]?.lines ?? [], after: cells[3]?.lines ?? [] };
}

/** Both sides drawn, a line of dashes between them. */
export function drawComparison(before: string, after: string): string {
  const sides = sidesOf(revisionOf(before, after));
  return [...sides.before.map(drawLine), '----', ...sides.after.map(drawLine)].join('\n');
}
