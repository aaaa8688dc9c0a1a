// The extension where there is only a browser: the server is a web worker.
import { Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './activateWith.ts';
import { clientId, clientName, clientOptions } from './languageClient.ts';

export { deactivate } from './activateWith.ts';

export const activate = activateWith((extensionUri, output) => {
  const server = Uri.joinPath(extensionUri, 'dist', 'serverBrowser.js');
  return new LanguageClient(clientId, clientName, () => startWorker(server), clientOptions(output));
});

/** Read by VS Code and not by its address: a browser may not start a worker from wherever extensions are kept. */
async function startWorker(script: Uri): Promise<MessageTransports> {
  const bytes = await workspace.fs.readFile(script);
  const worker = new Worker(
    URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' })),
  );
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
