// The sentence at the cursor and where else it stands.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import {
  type FindSentenceParams,
  type FindSentenceResult,
  findSentenceRequest,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';

/** Undefined, after telling the author why, where there is no sentence to look for. */
export async function askUses(context: ClientContext): Promise<FindSentenceResult | undefined> {
  const { code2ProtocolConverter: convert } = context.client;
  const editor = window.activeTextEditor;
  const params: FindSentenceParams | undefined = editor && {
    uri: convert.asUri(editor.document.uri),
    position: convert.asPosition(editor.selection.active),
  };
  const found = params && (await askServer(context, findSentenceRequest, params));
  if (found === undefined)
    void window.showInformationMessage(
      t`カーソルの所に探せる文がありません：本文の12字以上の文にカーソルを置いて、もう一度実行してください`,
    );
  return found;
}
