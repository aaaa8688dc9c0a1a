// What a document is compared with, by the author's choice: a revision of git, or a file, which may be another format.
import { t } from '@vscode/l10n';
import { Uri, workspace } from 'vscode';
import {
  type ImportParams,
  importRequest,
  type NotInGit,
  type RevisionParams,
  revisionRequest,
} from '../../../server/src/protocol.ts';
import { toBase64 } from '../../../server/src/shared/base64.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName, stemOf } from '../fileName.ts';
import { type Guard, isOneOf, isShape, isString } from '../guards.ts';
import { gitFor } from './gitApi.ts';

export type BaselineChoice =
  | { readonly kind: 'git'; readonly ref: string }
  | { readonly kind: 'file'; readonly uri: string };

const isGit = isShape<BaselineChoice & { kind: 'git' }>({ kind: isOneOf('git'), ref: isString });
const isFile = isShape<BaselineChoice & { kind: 'file' }>({ kind: isOneOf('file'), uri: isString });
export const isBaselineChoice: Guard<BaselineChoice> = (value): value is BaselineChoice =>
  isGit(value) || isFile(value);

export interface BaselineText {
  /** What the author calls it. */
  readonly name: string;
  readonly text: string;
}

export const nameOf = (choice: BaselineChoice): string =>
  choice.kind === 'git' ? choice.ref : stemOf(fileName(Uri.parse(choice.uri)));

/** Why there is nothing to compare with: a sentence. */
export type NoBaseline = { readonly why: string };

export async function readBaseline(
  context: ClientContext,
  document: Uri,
  choice: BaselineChoice,
): Promise<BaselineText | NoBaseline> {
  const name = nameOf(choice);
  if (choice.kind === 'file') return readFile(context, Uri.parse(choice.uri), name);
  if (!workspace.isTrusted)
    return {
      why: t`信頼していないフォルダーではgitと比べません：フォルダーを信頼するか、前の版のファイルを選んでください`,
    };
  const git = await gitFor(document);
  if (git === null) return { why: reasons.noRepository('') };
  const params: RevisionParams = {
    uri: context.client.code2ProtocolConverter.asUri(document),
    git: git.git.path,
    rev: choice.ref,
  };
  const result = await askServer(context, revisionRequest, params);
  if (result === undefined) return { why: unread(name) };
  return 'why' in result ? { why: reasons[result.why](choice.ref) } : { name, text: result.text };
}

const reasons: Readonly<Record<NotInGit, (ref: string) => string>> = {
  noRepository: () => t`この文書はgitの中にありません：前の版のファイルを選んでください`,
  noRevision: (ref) => t`この文書のgitに「${ref}」という版はありません：ほかの版を選んでください`,
  notInRevision: (ref) =>
    t`この文書は「${ref}」にありません（名前を変えた後なら、ソース管理で変更をステージすると前の名前で比べます）：ほかの版か、前の版のファイルを選んでください`,
};

const unread = (name: string): string =>
  t`「${name}」が読めません：出力「Hyōka 評価書」の原因を確かめてください`;

async function readFile(context: ClientContext, uri: Uri, name: string): Promise<BaselineText | NoBaseline> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    context.output.error(String(error));
    return { why: t`「${name}」が読めません：比べる版を選び直してください` };
  }
  if (uri.path.endsWith('.hyoka')) return { name, text: new TextDecoder().decode(bytes) };
  const params: ImportParams = { fileName: fileName(uri), base64: toBase64(bytes) };
  const result = await askServer(context, importRequest, params);
  if (result === undefined) return { why: unread(name) };
  return result.ok ? { name, text: result.text } : { why: result.message };
}
