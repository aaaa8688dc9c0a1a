// The author chooses what a document is compared with.
import { t } from '@vscode/l10n';
import { type QuickPickItem, type Uri, window } from 'vscode';
import { tableFormats } from '../../../server/src/shared/tableFormats.ts';
import { type Version, versionsOf } from '../versions/versionFiles.ts';
import { refsOf, repositoryOf } from './gitApi.ts';
import type { BaselineChoice } from './readBaseline.ts';

interface Entry extends QuickPickItem {
  readonly choice?: BaselineChoice;
}

/** Formats that the server reads as a document or a table. */
const readable = ['hyoka', ...tableFormats, 'json'];

const versionEntry = ({ label, uri }: Version): Entry => ({
  label: `$(history) ${label}`,
  description: t`保存した版`,
  choice: { kind: 'file', uri: uri.toString() },
});

const gitEntry = (ref: string): Entry => ({
  label: `$(git-commit) ${ref}`,
  description: ref === 'HEAD' ? t`最後のコミット` : t`gitの版`,
  choice: { kind: 'git', ref },
});

/** Undefined when the author leaves it. */
export async function pickBaseline(document: Uri): Promise<BaselineChoice | undefined> {
  const repository = await repositoryOf(document);
  const refs = repository === null ? [] : ['HEAD', ...(await refsOf(repository))];
  const entries: Entry[] = [
    ...(await versionsOf(document)).map(versionEntry),
    {
      label: t`$(file) ファイルを選ぶ…`,
      description: t`前に公表した評価書（.hyoka）、Excel、Word、ウェブページの表`,
    },
    ...refs.map(gitEntry),
  ];
  const picked = await window.showQuickPick(entries, {
    title: t`比べる版`,
    placeHolder: t`前に公表した版を選んでください：変更箇所は、この版との違いから作ります`,
    matchOnDescription: true,
  });
  if (picked === undefined || picked.choice !== undefined) return picked?.choice;
  const [file] =
    (await window.showOpenDialog({ title: t`比べる版のファイル`, filters: { [t`評価書と表`]: readable } })) ??
    [];
  return file && { kind: 'file', uri: file.toString() };
}
