// 見本を開く: the samples of the package as new documents, so that trying things out changes no file.
import { commands, Uri, window, workspace } from 'vscode';
import type { Feature } from '../clientContext.ts';

const samples = [
  {
    label: '取り込んだ表',
    detail: '公表された変更箇所の表を読み込んだまま：直すところがあります',
    file: '取り込んだ変更箇所.hyoka',
  },
  {
    label: '書き上げた評価書',
    detail: '対策と変更箇所のそろった評価書：直すところはありません',
    file: '予防接種事務.hyoka',
  },
] as const;

export const sampleFeature: Feature = ({ extension }) =>
  commands.registerCommand('hyoka.openSample', async (): Promise<Uri | undefined> => {
    const sample = await window.showQuickPick(samples, {
      title: '見本を開く',
      placeHolder: '見本を選んでください',
    });
    if (sample === undefined) return undefined;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'samples', sample.file));
    const content = new TextDecoder().decode(bytes);
    const document = await workspace.openTextDocument({ language: 'hyoka', content });
    await window.showTextDocument(document);
    return document.uri;
  });
