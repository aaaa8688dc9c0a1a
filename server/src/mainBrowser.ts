// The language server as a web worker.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { connect } from './lsp/connect.ts';

const port = [new BrowserMessageReader(self), new BrowserMessageWriter(self)] as const;
const connection = createConnection(ProposedFeatures.all, ...port);
connection.onExit(() => self.close());
connect(connection, null, null);
