// 次の変更 and 前の変更: from change to change, in the editor or in the preview, wherever the author is.
import { Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import { documentFor } from '../documentFor.ts';
import { changeStops, stopFrom, stopName } from './changeStops.ts';
import type { PreviewPanel } from './previewPanel.ts';
import { editorOf } from '../revealLine.ts';
import type { WholeTable } from './wholeTable.ts';

export interface ChangePlaces {
  /** The preview of a document, if there is one. */
  panelOf(document: TextDocument): PreviewPanel | undefined;
  /** The preview that has the focus. */
  activePanel(): PreviewPanel | undefined;
  /** The newest table of a document, with a preview or without. */
  tableOf(document: TextDocument): Promise<WholeTable | undefined>;
  /** The cursor is about to be moved. */
  moving(): void;
}

export async function goToChange(places: ChangePlaces, step: 1 | -1): Promise<void> {
  const active = places.activePanel();
  if (active !== undefined) {
    active.tell({ type: 'change', step });
    return;
  }
  const document = await documentFor(undefined);
  if (document === undefined) return;
  const table = await places.tableOf(document);
  const editor = editorOf(document.uri);
  if (table === undefined || editor === undefined) return;
  const stops = changeStops(table.rows);
  const index = stopFrom(stops, editor.selection.active.line, step);
  const text = stopName(stops, index);
  window.setStatusBarMessage(text, 5000);
  const panel = places.panelOf(document);
  panel?.tell({ type: 'announce', text });
  const stop = stops[index];
  if (stop === undefined) return;
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(stop.line);
  const start = range.start.translate(0, firstNonWhitespaceCharacterIndex);
  places.moving();
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  panel?.tell({ type: 'scrollTo', line: stop.line, at: 'near' });
}
