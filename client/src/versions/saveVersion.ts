// 版を保存: the text of a document, unsaved changes included, as a file of its own. Overwrites nothing.
import { t } from '@vscode/l10n';
import { FileSystemError, type TextDocument, Uri, window, workspace } from 'vscode';
import { printVersionName } from '../../../server/src/shared/versionName.ts';
import { dayOfToday } from '../today.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName, stemOf } from '../fileName.ts';
import { showFailure } from '../showFailure.ts';
import { writeWhole } from '../writeWhole.ts';
import { isVersion, type Version, versionsFolder, versionsOf } from './versionFiles.ts';

/** One after the other: the second of two clicks finds what the first one wrote. */
let last: Promise<unknown> = Promise.resolve();

/** @returns the file that has the text, also where it was there before; undefined when there is none, which is said */
export async function saveVersion(context: ClientContext, document: TextDocument): Promise<Uri | undefined> {
  const why = whyNot(document);
  if (why !== undefined) {
    void window.showWarningMessage(why);
    return undefined;
  }
  const saving = last.then(() => save(document));
  last = saving.then(undefined, () => undefined);
  try {
    return await saving;
  } catch (error) {
    context.output.error(String(error));
    showFailure(
      context,
      t`版を保存できませんでした：「${fileName(document.uri)}」のあるフォルダーに書き込めるか確かめてください`,
    );
    return undefined;
  }
}

function whyNot({ isUntitled, uri }: TextDocument): string | undefined {
  const name = fileName(uri);
  if (isUntitled)
    return t`「${name}」はまだファイルになっていないので、版の置き場所がありません：先に文書を保存してください`;
  if (isVersion(uri)) return t`「${name}」はそれ自体が版です：文書を開いて「版を保存」を実行してください`;
  return undefined;
}

async function save(document: TextDocument): Promise<Uri> {
  const bytes = bytesOf(document);
  const versions = await versionsOf(document.uri);
  const [newest] = versions;
  if (newest !== undefined && isSame(await workspace.fs.readFile(newest.uri), bytes)) {
    void window.showInformationMessage(t`版「${newest.label}」と同じ文書なので、新しい版は作りませんでした`);
    return newest.uri;
  }
  const file = await writeNext(document, bytes, dayOfToday(), versions);
  void window.showInformationMessage(t`版「${stemOf(fileName(file))}」を保存しました`);
  return file;
}

/** Under the first number of the day that is above all that are there. */
async function writeNext(
  { uri }: TextDocument,
  bytes: Uint8Array,
  day: number,
  versions: readonly Version[],
): Promise<Uri> {
  const folder = versionsFolder(uri);
  await workspace.fs.createDirectory(folder);
  const ofDay = versions.filter((version) => version.day === day);
  for (let number = Math.max(0, ...ofDay.map((version) => version.number)) + 1; ; number += 1) {
    const file = Uri.joinPath(folder, printVersionName(day, number));
    try {
      await writeWhole(file, bytes, false);
      return file;
    } catch (error) {
      // Someone else took the name in the meantime.
      if (!(error instanceof FileSystemError && error.code === 'FileExists')) throw error;
    }
  }
}

/** What the editor would write into a file of UTF-8: with the document's line ends, and with a BOM where it has one. */
const bytesOf = (document: TextDocument): Uint8Array =>
  new TextEncoder().encode((document.encoding === 'utf8bom' ? '\uFEFF' : '') + document.getText());

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
