// The script of the page that shows a table before it becomes a document. Draws what it is told; reads no table.
import '../../webview/words.ts';
import { t } from '@vscode/l10n';
import type { ImportResult, ShownRows } from '../../../../server/src/protocol.ts';
import '../../webview/vscodeApi.ts';
import { button, create, fillHeadRow } from '../../webview/create.ts';
import { type Field, fieldNames, type FromReview, type ToReview } from '../reviewMessages.ts';

const api = acquireVsCodeApi<FromReview, null>();
const cancelled = () => api.postMessage({ type: 'cancel' });
const asComment = '';
/** What the author chose, by heading; what was not touched is left to the import. */
const chosen = new Map<string, Field | null>();

const heading = create('h1');
const lead = create('p');
lead.setAttribute('role', 'status');
const accept = button(t`文書にする`, () => api.postMessage({ type: 'accept' }));
accept.className = 'main';
const cancel = button(t`やめる`, cancelled);
const bar = create('div', 'bar');
bar.append(accept, cancel, lead);
const columns = section(t`列`);
const notices = section(t`直したところ`);
const rows = section(t`読み込んだ表`);
const main = create('main');
main.append(heading, bar, columns.part, notices.part, rows.part);
document.body.prepend(main);

window.addEventListener('message', (event: MessageEvent<ToReview>) => {
  if (event.data.type === 'result') draw(event.data.name, event.data.result);
});
window.addEventListener('keydown', ({ key, target }) => {
  // There it closes the list of fields.
  if (key === 'Escape' && !(target instanceof HTMLSelectElement)) cancelled();
});
api.postMessage({ type: 'ready' });

function draw(name: string, result: ImportResult): void {
  heading.textContent = t`「${name}」の読み込み`;
  lead.textContent = result.ok
    ? t`まだ何も書いていません：よければ「文書にする」を選んでください`
    : t`${result.message}。下で、どの列がどの欄かを選ぶこともできます`;
  lead.classList.toggle('wrong', !result.ok);
  accept.disabled = !result.ok;
  drawColumns(result);
  for (const { part } of [notices, rows]) part.hidden = !result.ok;
  if (!result.ok) return;
  notices.title.textContent = t`直したところ（${result.notices.length}件）`;
  notices.content.replaceChildren(noticeList(result.notices));
  rows.title.textContent = t`読み込んだ表（${result.shown.count}行）`;
  rows.content.replaceChildren(...shownTable(result.shown));
}

/** The choices stay where they are when the table is read anew, so that the focus does. */
function drawColumns({ columns: read }: ImportResult): void {
  const selects = [...columns.content.querySelectorAll('select')];
  const isSame = selects.length === read.length && selects.every((each, i) => each.name === read[i]?.heading);
  columns.part.hidden = read.length === 0;
  if (!isSame) columns.content.replaceChildren(...read.map(({ heading: own }) => columnChoice(own)));
  for (const [i, select] of columns.content.querySelectorAll('select').entries())
    select.value = read[i]?.field ?? asComment;
}

function columnChoice(name: string): HTMLElement {
  const select = create('select');
  select.name = name;
  for (const [field, label] of Object.entries(fieldNames)) select.add(new Option(label, field));
  select.add(new Option(t`欄がない（コメントにする）`, asComment));
  select.addEventListener('change', () => choose(name, select.value));
  const label = create('label', 'column');
  label.append(create('span', '', name), select);
  return label;
}

/** A field has one column: who held it before is left to the import again. */
function choose(name: string, value: string): void {
  const field = (Object.keys(fieldNames) as Field[]).find((each) => each === value) ?? null;
  for (const [other, held] of chosen) if (held !== null && held === field) chosen.delete(other);
  chosen.set(name, field);
  api.postMessage({ type: 'choose', columns: Object.fromEntries(chosen) });
}

function noticeList(messages: readonly string[]): HTMLElement {
  if (messages.length === 0) return create('p', '', t`ありません：表のとおりに読み込みます`);
  const most = 300;
  const list = create('ul');
  list.append(...messages.slice(0, most).map((message) => create('li', '', message)));
  if (messages.length > most)
    list.append(create('li', '', t`ほか${messages.length - most}件：文書にすると、出力の記録にすべて出ます`));
  return list;
}

function shownTable({ headings, rows: shown, count }: ShownRows): HTMLElement[] {
  const table = create('table');
  fillHeadRow(table.createTHead().insertRow(), headings);
  const body = table.createTBody();
  for (const cells of shown) {
    const row = body.insertRow();
    row.append(...cells.map((cell) => create('td', '', cell)));
  }
  const rest = count - shown.length;
  return rest > 0 ? [table, create('p', '', t`ほか${rest}行も、同じように読み込みます`)] : [table];
}

function section(name: string): { part: HTMLElement; title: HTMLElement; content: HTMLElement } {
  const part = create('section');
  const title = create('h2', '', name);
  const content = create('div');
  part.append(title, content);
  return { part, title, content };
}
