// The extension's entry: starts the language client and registers the features. Knows no feature's inside.
import { type ExtensionContext, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ClientContext, Feature } from './clientContext.ts';
import { importFeature } from './import/importFeature.ts';
import { createLanguageClient } from './languageClient.ts';
import { pasteItemsFeature } from './paste/pasteItems.ts';
import { previewFeature } from './preview/previewFeature.ts';
import { printFeature } from './print/printFeature.ts';
import { sampleFeature } from './sample/sampleFeature.ts';
import { serverFeature, startServer } from './serverFeature.ts';

const features: readonly Feature[] = [
  serverFeature,
  previewFeature,
  importFeature,
  pasteItemsFeature,
  printFeature,
  sampleFeature,
];

let runningClient: LanguageClient | undefined;

export function activate(extension: ExtensionContext): void {
  const output = window.createOutputChannel('Hyōka 評価書', { log: true });
  const client = createLanguageClient(extension.extensionUri, output);
  const context: ClientContext = { extension, client, output };
  extension.subscriptions.push(output, ...features.map((feature) => feature(context)));
  runningClient = client;
  // Not awaited: the commands are there at once, and requests wait for the start by themselves.
  void startServer(context);
}

export async function deactivate(): Promise<void> {
  await runningClient?.dispose();
}
