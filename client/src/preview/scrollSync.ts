// Editor and preview go along with each other's scrolls and with the cursor, and with nothing else: an edit moves
// neither pane. Knows what VS Code reports and how to tell whose doing it is.
import {
  Disposable,
  Range,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { PreviewPanel } from './previewPanel.ts';
import { quietTime } from '../quietTime.ts';
import { editorOf } from '../revealLine.ts';

export interface ScrollSync extends Disposable {
  /** The author scrolled the preview to this line. */
  readonly follow: (panel: PreviewPanel, line: number) => void;
  /** We are about to move the editor's cursor or its place ourselves. */
  readonly moving: () => void;
}

const isWanted = (): boolean => workspace.getConfiguration('hyoka').get('preview.scrollSync', true);

/** @param panelOf the preview of a document, if there is one */
export function scrollSync(panelOf: (uri: Uri) => PreviewPanel | undefined): ScrollSync {
  const edited = quietTime(() => performance.now());
  // A cursor that leaves the view takes the editor with it: the preview then follows the cursor.
  const moved = quietTime(() => performance.now());
  /** The first line that each editor shows, to tell a scroll from a change at the lower end. */
  const tops = new WeakMap<TextEditor, number>();
  for (const editor of window.visibleTextEditors) tops.set(editor, editor.visibleRanges[0]?.start.line ?? 0);

  const events = Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && panelOf(document.uri) !== undefined) edited.begin();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const panel = panelOf(textEditor.document.uri);
      const line = selections[0]?.active.line;
      if (panel === undefined || line === undefined) return;
      panel.tell({ type: 'cursor', line });
      const isByAuthor =
        kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard;
      // Typing is reported as Keyboard too.
      if (!isByAuthor || edited.isNow()) return;
      moved.begin();
      if (isWanted()) panel.tell({ type: 'scrollTo', line, at: 'near' });
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const top = visibleRanges[0]?.start.line;
      if (top === undefined || tops.get(textEditor) === top) return;
      const isFirst = !tops.has(textEditor);
      tops.set(textEditor, top);
      if (isFirst || edited.isNow() || moved.isNow() || !isWanted()) return;
      panelOf(textEditor.document.uri)?.tell({ type: 'scrollTo', line: top, at: 'top' });
    }),
  );

  return {
    follow: (panel, line) => {
      const editor = editorOf(panel.uri());
      if (editor === undefined || !isWanted()) return;
      moved.begin();
      editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    },
    moving: moved.begin,
    dispose: () => events.dispose(),
  };
}
