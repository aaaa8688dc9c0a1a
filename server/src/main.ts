#!/usr/bin/env node
// The language server as a process: --stdio, or the transport that VS Code chose.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { workspaceFiles } from './files/workspaceFiles.ts';
import { connect } from './lsp/connect.ts';

connect(createConnection(ProposedFeatures.all), workspaceFiles);
