// What every feature of the client gets, and the shape of a feature. Owns nothing itself.
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export interface ClientContext {
  readonly extension: ExtensionContext;
  readonly client: BaseLanguageClient;
  /** The channel that the author reads: notices of imports, failures of requests, the server's own log. */
  readonly output: LogOutputChannel;
}

/** Registers what it offers; disposing the result takes it back. */
export type Feature = (context: ClientContext) => Disposable;
