// 変更箇所を作成: the rows that a document lacks since its baseline, shown, chosen, and put in by one edit.
import {
  commands,
  type QuickPickItem,
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
  type ShownRow,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { Baseline, Baselines } from '../baseline/baselines.ts';
import { pickBaseline } from '../baseline/pickBaseline.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { editorOf } from '../preview/revealLine.ts';
import { showFailure } from '../showFailure.ts';
import { rowSnippet } from './rowSnippet.ts';
import { today } from '../today.ts';

type Good = DeriveResult & { readonly ok: true };

const failed = '変更箇所を作れませんでした：書き終えてから、もう一度実行してください';

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
    title: '変更箇所を作成',
    prompt: `「${name}」からの変更の日付（変更日）`,
    value: today(),
    validateInput: (value) => (value.trim() === '' ? '日付を書いてください：令和3年10月12日' : undefined),
  });

/** What the server says for this version of the document; undefined after saying why there is nothing. */
async function ask(
  context: ClientContext,
  document: TextDocument,
  asked: Omit<DeriveParams, 'uri'>,
): Promise<Good | undefined> {
  const { version } = document;
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  const result = await askServer<DeriveResult>(context, deriveRequest, { uri, ...asked });
  if (result === undefined || document.version !== version) showFailure(context, failed);
  else if (!result.ok) void window.showWarningMessage(result.message);
  else return result;
  return undefined;
}

async function chosenRows(
  context: ClientContext,
  document: TextDocument,
  date: string,
  takesAll: boolean,
): Promise<readonly string[] | undefined> {
  const derived = await ask(context, document, { date });
  if (derived === undefined) return undefined;
  for (const notice of derived.notices) context.output.info(notice);
  if (derived.rows.length === 0) {
    tell(context, `「${derived.baseline}」からの変更には、変更箇所がそろっています`, derived.notices);
    return undefined;
  }
  if (takesAll) return derived.rows.map(({ key }) => key);
  const picked = await window.showQuickPick(derived.rows.map(itemOf), {
    title: `変更箇所を作成：${date}`,
    placeHolder: '書き込むものを選び、Enterを押してください',
    canPickMany: true,
    matchOnDetail: true,
  });
  if (derived.notices.length > 0) tell(context, '作らなかった変更箇所があります', derived.notices);
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ key }) => key);
}

const actions = { insert: '$(add) 作成', update: '$(edit) 更新', remove: '$(trash) 取消し' } as const;

interface Item extends QuickPickItem {
  readonly key: string;
}

const itemOf = (row: ShownRow): Item => ({
  key: row.key,
  label: `${actions[row.action]}　${row.path}`,
  detail: row.action === 'remove' ? '前の版と同じになったので、変更箇所を消します' : difference(row),
  picked: true,
});

/** What the two sides say where they part. */
function difference({ before, after }: ShownRow): string {
  const at = before.findIndex((line, index) => line !== after[index]);
  const first = at === -1 ? Math.min(before.length, after.length) : at;
  const shown = (lines: readonly string[], nothing: string) =>
    lines.length === 0 ? nothing : short(lines[first] ?? '（ここまで）');
  return `変更前 ${shown(before, '（新設）')}　→　変更後 ${shown(after, '（削除）')}`;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

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

function tell({ output }: ClientContext, message: string, notices: readonly string[]): void {
  const details = '内容を見る';
  const left = notices.length === 0 ? '' : `：確かめるところが${notices.length}件あります`;
  void window
    .showInformationMessage(message + left, ...(notices.length === 0 ? [] : [details]))
    .then((choice) => {
      if (choice === details) output.show();
    });
}
