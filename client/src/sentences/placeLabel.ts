// How a place and a difference are told in a list. Pure.
import { t } from '@vscode/l10n';
import type { WordDifference } from '../../../server/src/protocol.ts';
import { stemOf } from '../fileName.ts';

/** 「予防接種 › Ⅲ リスク対策 7.」; `file`: as the workspace names it. */
export const placeLabel = (file: string, path: string): string =>
  [stemOf(file), path].filter((part) => part !== '').join(' › ');

/** 「保管庫」→「書庫」、「に」→「にて」 */
export const differenceLabel = (differences: readonly WordDifference[]): string =>
  differences.map(({ before, after }) => t`「${before}」→「${after}」`).join(t`、`);
