// A place in a document of the workspace, shown with its sentence selected.
import { window } from 'vscode';
import type { SentencePlace } from '../../../server/src/protocol.ts';
import type { ClientContext } from '../clientContext.ts';

export async function openPlace({ client }: ClientContext, { uri, range }: SentencePlace): Promise<void> {
  const { protocol2CodeConverter: convert } = client;
  await window.showTextDocument(convert.asUri(uri), { selection: convert.asRange(range) });
}
