// What was done, said to the author, with the notices of it to be looked up.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { ClientContext } from './clientContext.ts';

/** Writes `notices` to the output, and says `message`; where there are notices, with a button that shows them. */
export function tellNotices({ output }: ClientContext, message: string, notices: readonly string[]): void {
  for (const notice of notices) output.info(notice);
  const details = t`内容を見る`;
  void window.showInformationMessage(message, ...(notices.length === 0 ? [] : [details])).then((choice) => {
    if (choice === details) output.show();
  });
}

/** 「：確かめるところが2件あります」, to be put behind what was done; nothing where there is nothing. */
export const toBeChecked = (notices: readonly string[]): string =>
  notices.length === 0 ? '' : t`：確かめるところが${notices.length}件あります`;
