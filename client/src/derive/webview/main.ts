// The script of the page that shows rows of 変更箇所 before they are written. Draws what it is told, and keeps what the author
// does not want.
import '../../webview/words.ts';
import { t } from '@vscode/l10n';
import type { PreviewLine, ShownRow } from '../../../../server/src/protocol.ts';
import '../../webview/vscodeApi.ts';
import { drawLine } from '../../preview/webview/cellView.ts';
import { button, create, fillHeadRow } from '../../webview/create.ts';
import type { FromRows, ToRows } from '../rowsMessages.ts';

const api = acquireVsCodeApi<FromRows, null>();
/** The keys of rows that the author took out. */
const unwanted = new Set<string>();
let shown: readonly ShownRow[] = [];

const heading = create('h1');
const lead = create('p');
lead.setAttribute('role', 'status');
const write = button(t`書き込む`, () => api.postMessage({ type: 'write', keys: wantedKeys() }));
write.className = 'main';
const cancel = button(t`やめる`, () => api.postMessage({ type: 'cancel' }));
const bar = create('div', 'bar');
bar.append(write, cancel, lead);
const table = create('table');
const body = create('tbody');
fillHeadRow(table.createTHead().insertRow(), [t`書き込み`, '項目', '変更前の記載', '変更後の記載']);
table.append(body);
const notices = create('section');
const main = create('main');
main.append(heading, bar, notices, table);
document.body.prepend(main);

window.addEventListener('message', (event: MessageEvent<ToRows>) => {
  if (event.data.type === 'rows') draw(event.data);
});
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') api.postMessage({ type: 'cancel' });
});
write.focus();
api.postMessage({ type: 'ready' });

const wantedKeys = (): readonly string[] => shown.map(({ key }) => key).filter((key) => !unwanted.has(key));

function draw({ date, baseline, rows, notices: messages }: ToRows): void {
  shown = rows;
  heading.textContent = t`${date}の変更箇所（「${baseline}」からの変更）`;
  body.replaceChildren(...rows.map(drawRow));
  notices.hidden = messages.length === 0;
  const list = create('ul');
  list.append(...messages.map((message) => create('li', '', message)));
  notices.replaceChildren(create('h2', '', t`作らなかった変更箇所`), list);
  showCount();
}

function showCount(): void {
  const count = wantedKeys().length;
  write.disabled = count === 0;
  lead.textContent = t`まだ何も書いていません：選んだ${count}件を書き込みます。提出時期と説明は、書き込んでから入れます`;
}

const actions = { insert: t`作成`, update: t`更新`, remove: t`取消し` } as const;

function drawRow(row: ShownRow): HTMLElement {
  const element = create('tr');
  const choice = create('td');
  choice.append(drawChoice(row));
  const item = create('th', '', row.path);
  item.scope = 'row';
  element.append(choice, item, ...drawSides(row));
  return element;
}

function drawChoice({ key, action, path }: ShownRow): HTMLElement {
  const box = create('input');
  box.type = 'checkbox';
  box.checked = !unwanted.has(key);
  box.setAttribute('aria-label', t`${path}：${actions[action]}`);
  box.addEventListener('change', () => {
    if (box.checked) unwanted.delete(key);
    else unwanted.add(key);
    showCount();
  });
  const label = create('label');
  label.append(box, actions[action]);
  return label;
}

function drawSides({ sides }: ShownRow): HTMLElement[] {
  if (sides !== null) return sides.map(drawSide);
  const cell = create('td', '', t`前の版と同じになったので、この変更箇所を消します`);
  cell.colSpan = 2;
  return [cell];
}

function drawSide(lines: readonly PreviewLine[]): HTMLElement {
  const cell = create('td');
  for (const line of lines) {
    const element = create('div', 'line');
    element.style.setProperty('--depth', String(line.depth));
    drawLine(element, line);
    cell.append(element);
  }
  return cell;
}
