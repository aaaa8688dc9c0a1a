// The one error an import throws on purpose: input it will not read. Its message is the author's sentence.
import { t } from '@vscode/l10n';
import { documentLimits } from '../core/limits.ts';
import type { ReadColumn } from './importOutcome.ts';

export class Refusal extends Error {
  /** The columns of a table that was found and is not the one wanted. */
  readonly columns: readonly ReadColumn[];

  constructor(message: string, columns: readonly ReadColumn[] = []) {
    super(message);
    this.columns = columns;
  }
}

/** Cells of a table, counted with those that merged cells repeat; a hundred times the longest tables. */
export const cellLimit = 100_000;

export const tooManyCells = (): string =>
  t`セルが${cellLimit / 10_000}万を超える表は読み込めないので、変更箇所の行だけを残して読み込んでください`;

/** What becomes one document. */
export const tooMuchText = (): string =>
  t`表の中身が${documentLimits()}を超えるので、変更箇所の行だけを残すか、いくつかの表に分けて読み込んでください`;
