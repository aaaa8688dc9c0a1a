// What the extension is, wherever it runs: a table of features around a language client. Knows no feature's inside.
import './language.ts';
import { type ExtensionContext, type LogOutputChannel, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { baselineFeature } from './baseline/baselineFeature.ts';
import type { ClientContext, Feature } from './clientContext.ts';
import { chainFeature } from './chain/chainFeature.ts';
import { checkFeature } from './check/checkFeature.ts';
import { exportFeature } from './export/exportFeature.ts';
import { findingKeysFeature } from './findings/findingKeys.ts';
import { goToFeature } from './goTo/goToFeature.ts';
import { guideFeature } from './guide/guideFeature.ts';
import { importFeature } from './import/importFeature.ts';
import { languageFeature } from './languageFeature.ts';
import { clientName } from './languageClient.ts';
import { newDocumentFeature } from './newDocument/newDocumentFeature.ts';
import { pasteFeature } from './paste/pasteFeature.ts';
import { previewFeature } from './preview/previewFeature.ts';
import { printFeature } from './print/printFeature.ts';
import { rulePageFeature } from './rulePage/rulePageFeature.ts';
import { sampleFeature } from './sample/sampleFeature.ts';
import { sectionsFeature } from './sections/sectionsFeature.ts';
import { sentencesFeature } from './sentences/sentencesFeature.ts';
import { serverFeature, startServer } from './serverFeature.ts';
import { suggestFeature } from './suggest/suggestFeature.ts';
import { typingFeature } from './typing/typingFeature.ts';
import { versionsFeature } from './versions/versionsFeature.ts';

const features: readonly Feature[] = [
  serverFeature,
  languageFeature,
  previewFeature,
  importFeature,
  pasteFeature,
  typingFeature,
  suggestFeature,
  findingKeysFeature,
  sectionsFeature,
  baselineFeature,
  checkFeature,
  chainFeature,
  goToFeature,
  sentencesFeature,
  exportFeature,
  printFeature,
  newDocumentFeature,
  sampleFeature,
  guideFeature,
  rulePageFeature,
  versionsFeature,
];

let runningClient: BaseLanguageClient | undefined;

/** Makes the client of the server in the extension's folder, not yet started. */
export type CreateClient = (extensionUri: Uri, output: LogOutputChannel) => BaseLanguageClient;

/** Gives the entry that VS Code calls. */
export const activateWith =
  (createClient: CreateClient) =>
  (extension: ExtensionContext): void => {
    const output = window.createOutputChannel(clientName, { log: true });
    const client = createClient(extension.extensionUri, output);
    const context: ClientContext = { extension, client, output };
    extension.subscriptions.push(output, ...features.map((feature) => feature(context)));
    runningClient = client;
    // Not awaited: the commands are there at once, and requests wait for the start by themselves.
    void startServer(context);
  };

export async function deactivate(): Promise<void> {
  await runningClient?.dispose();
}
