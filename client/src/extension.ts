// The extension where there is Node: the server is a process of its own.
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activateWith.ts';
import { clientId, clientName, clientOptions } from './languageClient.ts';

export { deactivate } from './activateWith.ts';

export const activate = activateWith((extensionUri, output) => {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  // The extension's own folder, so that nothing in the author's workspace has a say in how Node starts.
  const options = { cwd: extensionUri.fsPath };
  const server = { module, transport: TransportKind.ipc, options };
  return new LanguageClient(clientId, clientName, server, clientOptions(output));
});
