// 見本を開く: the samples of the package as new documents, so that trying things out changes no file.
import { t } from '@vscode/l10n';
import { commands, QuickPickItemKind, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { numberings, type Sample, wholeDocuments } from './samples.ts';

const choices: readonly (QuickPickItem & Partial<Sample>)[] = [
  ...wholeDocuments,
  { label: t`番号の書き方`, kind: QuickPickItemKind.Separator },
  ...numberings,
];

export const sampleFeature: Feature = ({ extension }) =>
  commands.registerCommand('hyoka.openSample', async (): Promise<Uri | undefined> => {
    const sample = await window.showQuickPick(choices, {
      title: t`見本を開く`,
      placeHolder: t`見本を選んでください`,
      matchOnDetail: true,
    });
    if (sample?.file === undefined) return undefined;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'samples', sample.file));
    const content = new TextDecoder().decode(bytes);
    const document = await workspace.openTextDocument({ language: 'hyoka', content });
    await window.showTextDocument(document);
    return document.uri;
  });
