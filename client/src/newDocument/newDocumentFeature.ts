// 新しい評価書: asks for the form and the name, and opens a document to fill in. What it begins with is the server's answer.
import { t } from '@vscode/l10n';
import { commands, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import {
  type FormChoice,
  type FormsParams,
  formsRequest,
  type FormsResult,
  type SkeletonParams,
  skeletonRequest,
  type SkeletonResult,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { showFailure } from '../showFailure.ts';
import { skeletonSnippet } from './skeletonSnippet.ts';

const title = t`新しい評価書`;

export const newDocumentFeature: Feature = (context) =>
  commands.registerCommand('hyoka.newDocument', async (): Promise<Uri | undefined> => {
    const folder = folderFor(context);
    const forms = await askServer(context, formsRequest, { folder } satisfies FormsParams);
    const form = forms && (await askForm(forms));
    const name = form && (await askName());
    if (form === undefined || name === undefined) return undefined;
    const params: SkeletonParams = { folder, form, name };
    const skeleton = await askServer(context, skeletonRequest, params);
    if (skeleton !== undefined) return open(skeleton);
    showFailure(context, t`評価書を作れませんでした：もう一度実行してください`);
    return undefined;
  });

/** The folder whose configuration counts: that of the document in front, else the first one. */
function folderFor({ client }: ClientContext): string | null {
  const uri = window.activeTextEditor?.document.uri;
  const folder = (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
  return folder === undefined ? null : client.code2ProtocolConverter.asUri(folder.uri);
}

async function askForm(forms: FormsResult): Promise<string | undefined> {
  const items = forms.map(({ form, name, edition }: FormChoice): QuickPickItem & { form: string } => ({
    form,
    label: `${form} ${name}`.trim(),
    description: edition,
  }));
  const options = { title: `${title} (1/2)`, placeHolder: t`様式を選んでください` };
  return (await window.showQuickPick(items, options))?.form;
}

const askName = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: `${title} (2/2)`,
    prompt: t`評価書名を書いてください`,
    placeHolder: '予防接種に関する事務',
    validateInput: (value) => (value.trim() === '' ? t`評価書名を書いてください` : undefined),
  });

async function open(skeleton: SkeletonResult): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'hyoka' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(skeletonSnippet(skeleton));
  return document.uri;
}
