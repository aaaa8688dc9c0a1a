// What is said when the author chooses another language: it is settled when the extension is loaded.
import { t } from '@vscode/l10n';
import { commands, window, workspace } from 'vscode';
import type { Feature } from './clientContext.ts';

export const languageFeature: Feature = () =>
  workspace.onDidChangeConfiguration(async (event) => {
    if (!event.affectsConfiguration('hyoka.language')) return;
    const reload = t`再読み込み`;
    const choice = await window.showInformationMessage(
      t`言語は、ウィンドウを再読み込みすると変わります`,
      reload,
    );
    if (choice === reload) await commands.executeCommand('workbench.action.reloadWindow');
  });
