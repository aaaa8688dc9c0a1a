// 変更箇所を作成: the rows that a document lacks since its baseline, shown, chosen, and put in by one edit.
import { t } from '@vscode/l10n';
import {
  commands,
  SnippetTextEdit,
  type TextDocument,
  type TextEdit,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  deriveCommand,
  type DeriveParams,
  deriveRequest,
  type DeriveResult,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { Baseline, Baselines } from '../baseline/baselines.ts';
import { pickBaseline } from '../baseline/pickBaseline.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { editorOf } from '../revealLine.ts';
import { showFailure } from '../showFailure.ts';
import { tellNotices, toBeChecked } from '../tellNotices.ts';
import { rowSnippet } from './rowSnippet.ts';
import { reviewRows } from './rowsPanel.ts';
import { today } from '../today.ts';

type Good = DeriveResult & { readonly ok: true };

const failed = t`変更箇所を作れませんでした：書き終えてから、もう一度実行してください`;

/** Arguments of the command: the document, and for tests the date; then nothing is asked. */
export const deriveFeature =
  (baselines: Baselines): Feature =>
  (context) =>
    commands.registerCommand(
      deriveCommand,
      async (argument?: unknown, date?: unknown): Promise<number | undefined> => {
        const document = await documentFor(argument);
        const baseline = document && (await baselineOf(baselines, document));
        if (document === undefined || baseline === undefined) return undefined;
        const day = typeof date === 'string' ? date : await askDate(baseline);
        if (day === undefined) return undefined;
        const rows = await chosenRows(context, document, day, typeof date === 'string');
        return rows && writeRows(context, document, day, rows);
      },
    );

async function baselineOf(baselines: Baselines, { uri }: TextDocument): Promise<Baseline | undefined> {
  const known = baselines.of(uri);
  if (known !== undefined) return known;
  const choice = await pickBaseline(uri);
  return choice && baselines.choose(uri, choice);
}

const askDate = ({ name }: Baseline): Thenable<string | undefined> =>
  window.showInputBox({
    title: t`変更箇所を作成`,
    prompt: t`「${name}」からの変更の日付（変更日）`,
    value: today(),
    validateInput: (value) => (value.trim() === '' ? t`日付を書いてください：令和3年10月12日` : undefined),
  });

/** What the server says for this version of the document. */
async function askNow(
  context: ClientContext,
  document: TextDocument,
  asked: Omit<DeriveParams, 'uri'>,
): Promise<DeriveResult | undefined> {
  const { version } = document;
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  const result = await askServer(context, deriveRequest, { uri, ...asked });
  return document.version === version ? result : undefined;
}

/** The same; undefined after saying why there is nothing. */
async function ask(
  context: ClientContext,
  document: TextDocument,
  asked: Omit<DeriveParams, 'uri'>,
): Promise<Good | undefined> {
  const result = await askNow(context, document, asked);
  if (result === undefined) showFailure(context, failed);
  else if (!result.ok) void window.showWarningMessage(result.message);
  else return result;
  return undefined;
}

/** The keys of the rows that are to be written; undefined for none. */
async function chosenRows(
  context: ClientContext,
  document: TextDocument,
  date: string,
  takesAll: boolean,
): Promise<readonly string[] | undefined> {
  const derived = await ask(context, document, { date });
  if (derived === undefined) return undefined;
  const { baseline, rows, notices } = derived;
  if (rows.length === 0) {
    const message = t`「${baseline}」からの変更には、変更箇所がそろっています`;
    tellNotices(context, message + toBeChecked(notices), notices);
    return undefined;
  }
  for (const notice of notices) context.output.info(notice);
  if (takesAll) return rows.map(({ key }) => key);
  const chosen = await reviewRows(context.extension.extensionUri, {
    document,
    ask: async () => {
      const now = await askNow(context, document, { date });
      return now?.ok === true ? { ...now, date } : undefined;
    },
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  // The page stood in its place.
  await window.showTextDocument(document);
  return chosen;
}

async function writeRows(
  context: ClientContext,
  document: TextDocument,
  date: string,
  keys: readonly string[],
): Promise<number | undefined> {
  const derived = await ask(context, document, { date, keys });
  if (derived === undefined) return undefined;
  const edits = await context.client.protocol2CodeConverter.asTextEdits([...derived.edits]);
  const edit = new WorkspaceEdit();
  const hasEditor = editorOf(document.uri) !== undefined;
  edit.set(
    document.uri,
    edits.map((each) => (hasEditor && isAtLineStart(each) ? toSnippet(each) : each)),
  );
  if (!(await workspace.applyEdit(edit))) {
    showFailure(context, failed);
    return undefined;
  }
  // What stands at the first stop is chosen, and not known.
  if (hasEditor && derived.rows.some(({ action }) => action === 'insert'))
    await commands.executeCommand('editor.action.triggerSuggest');
  return derived.rows.length;
}

/** Behind other text a snippet would be indented as its line is. */
const isAtLineStart = ({ range, newText }: TextEdit): boolean =>
  range.isEmpty && range.start.character === 0 && newText !== '';

const toSnippet = ({ range, newText }: TextEdit): SnippetTextEdit =>
  SnippetTextEdit.insert(range.start, rowSnippet(newText));
