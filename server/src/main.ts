#!/usr/bin/env node
// The language server as a process: --stdio, or the transport that VS Code chose.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { workspaceFiles } from './files/workspaceFiles.ts';
import { connect } from './lsp/connect.ts';

// From dist/, where the package has the server.
const pageFolder = new URL('../docs/rules/', import.meta.url).href;

connect(createConnection(ProposedFeatures.all), workspaceFiles, pageFolder);
