// What differs from the baseline, in the margin of the editor, by VS Code's own quick diff. Where the baseline is the last
// commit, git shows it already.
import { t } from '@vscode/l10n';
import { Disposable, EventEmitter, scm, type SourceControl, Uri, workspace } from 'vscode';
import type { Baselines } from './baselines.ts';

const scheme = 'hyoka-baseline';

/** The address of what a document is compared with. */
const baselineUri = (document: Uri): Uri =>
  Uri.from({ scheme, path: document.path, query: document.toString() });

export function quickDiff(baselines: Baselines): Disposable {
  const changed = new EventEmitter<Uri>();
  let control: SourceControl | undefined;
  const isShown = (uri: Uri): boolean => {
    const choice = baselines.of(uri)?.choice;
    return choice !== undefined && !(choice.kind === 'git' && choice.ref === 'HEAD');
  };
  /** It has a place in the list of sources for as long as there is something to show. */
  const update = (): void => {
    const isWanted = workspace.textDocuments.some(({ uri }) => isShown(uri));
    if (!isWanted) {
      control?.dispose();
      control = undefined;
    } else if (control === undefined) {
      control = scm.createSourceControl('hyoka', t`評価書の版`);
      control.inputBox.visible = false;
      control.quickDiffProvider = {
        provideOriginalResource: (uri) => (isShown(uri) ? baselineUri(uri) : undefined),
      };
    }
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) => baselines.of(Uri.parse(query))?.text ?? '',
    }),
    baselines.onDidChange((uri) => {
      update();
      changed.fire(baselineUri(uri));
    }),
    workspace.onDidCloseTextDocument(update),
    { dispose: () => control?.dispose() },
  );
}
