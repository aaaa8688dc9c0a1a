// 対策を起こす: the sections that the revisions of a document add up to, put in by one edit. What they are is the server's
// answer.
import { t } from '@vscode/l10n';
import { commands, type TextDocument, workspace, WorkspaceEdit } from 'vscode';
import { type SectionsParams, sectionsRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { showFailure } from '../showFailure.ts';
import { tellNotices, toBeChecked } from '../tellNotices.ts';

export const sectionsFeature: Feature = (context) =>
  // How many sections were made comes back.
  commands.registerCommand('hyoka.makeSections', async (argument?: unknown): Promise<number | undefined> => {
    const document = await documentFor(argument);
    return document && makeSections(context, document);
  });

async function makeSections(context: ClientContext, document: TextDocument): Promise<number | undefined> {
  const { code2ProtocolConverter, protocol2CodeConverter } = context.client;
  const params: SectionsParams = { uri: code2ProtocolConverter.asUri(document.uri) };
  const { version } = document;
  const made = await askServer(context, sectionsRequest, params);
  if (made === undefined || document.version !== version) {
    showFailure(context, t`対策を起こせませんでした：書き終えてから、もう一度実行してください`);
    return undefined;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await protocol2CodeConverter.asTextEdits([...made.edits]));
  await workspace.applyEdit(edit);
  const done = made.count === 0 ? t`起こす対策はありません` : t`対策を${made.count}件起こしました`;
  tellNotices(context, done + toBeChecked(made.notices), made.notices);
  return made.count;
}
