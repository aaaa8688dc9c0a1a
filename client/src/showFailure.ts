// How a failure is told to the author: one sentence, and a button to the log where there is more to read.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { ClientContext } from './clientContext.ts';

/** Shows `sentence` without waiting for the author to close it. */
export function showFailure({ output }: Pick<ClientContext, 'output'>, sentence: string): void {
  const openLog = t`記録を見る`;
  void window.showErrorMessage(sentence, openLog).then((choice) => {
    if (choice === openLog) output.show();
  });
}
