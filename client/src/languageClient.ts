// How the language server is found, started and talked to. Knows none of its requests.
import { type LogOutputChannel, Uri } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';

/** The client of `dist/server.js` for every document of the language, saved or not; not yet started. */
export function createLanguageClient(extensionUri: Uri, output: LogOutputChannel): LanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return new LanguageClient(
    'hyoka',
    'Hyōka 評価書',
    // The extension's own folder, so that nothing in the author's workspace has a say in how Node starts.
    { module, transport: TransportKind.ipc, options: { cwd: extensionUri.fsPath } },
    {
      documentSelector: [{ language: 'hyoka' }],
      outputChannel: output,
      // Failures are logged there; what an author must know is said by the command that failed.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}
