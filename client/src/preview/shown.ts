// What a preview shows the table of: a document, or what differs between two versions (comparison.ts). Knows no webview.
import { t } from '@vscode/l10n';
import type { Uri, ViewColumn } from 'vscode';
import { tableRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName } from '../fileName.ts';
import { openDocument } from '../openDocument.ts';
import { revealLine } from '../revealLine.ts';
import { type NewTable, type TableKeeper, tableKeeper } from './tableKeeper.ts';
import type { WholeTable } from './wholeTable.ts';

export interface Shown {
  /** Its name for VS Code and for the webview; of a document the document's own. */
  readonly uri: Uri;
  /** Over the tab. */
  readonly title: string;
  /** Whether there is something to ask the server about. */
  isOpen(): boolean;
  /** The newest table. */
  ask(): Promise<NewTable | undefined>;
  /** The table that was answered last. */
  held(): WholeTable | undefined;
  /** Whether the table is another one when this document changes. */
  isAbout(document: Uri): boolean;
  /** Shows where a zero-based line of the table comes from. */
  reveal(line: number, from: ViewColumn | undefined): Promise<void>;
  /** What is said when there is no table. */
  readonly failed: string;
}

/** Keeps the table of whatever document it is asked about. */
export const serverTable = (context: ClientContext): TableKeeper =>
  tableKeeper((params) => askServer(context, tableRequest, params));

/** The table 変更箇所 of a document. */
export function documentShown(context: ClientContext, uri: Uri): Shown {
  const keeper = serverTable(context);
  return {
    uri,
    title: t`変更箇所：${fileName(uri)}`,
    isOpen: () => openDocument(uri) !== undefined,
    ask: () => keeper.ask(context.client.code2ProtocolConverter.asUri(uri)),
    held: () => keeper.held(),
    isAbout: (document) => document.toString() === uri.toString(),
    reveal: (line, from) => revealLine(uri, line, from),
    failed: t`表を更新できませんでした：出力の「Hyōka 評価書」に記録があります`,
  };
}
