// The parts of the page around the rows: heading, legend, the bar with the switch, the table's frame, what is said.
import { t } from '@vscode/l10n';
import { create } from '../../webview/create.ts';

export interface PageParts {
  readonly heading: HTMLElement;
  readonly bar: HTMLElement;
  readonly foldSwitch: HTMLInputElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly exporter: HTMLButtonElement;
  readonly announcer: HTMLElement;
  readonly table: HTMLTableElement;
  readonly caption: HTMLElement;
  readonly headRow: HTMLTableRowElement;
  readonly body: HTMLTableSectionElement;
  /** One sentence over the table's end; empty: none. */
  readonly showStatus: (text: string) => void;
  showColumns(columns: readonly string[]): void;
  /** The table and what belongs to it, or in its place how to make one; of a comparison, that there is no difference. */
  showRows(has: boolean, isComparison: boolean): void;
}

const emptySentence = t`変更箇所がまだありません：文書に「変更：令和6年4月1日」のように書き、続けて「項目：」「変更前：」「変更後：」を書くと、ここに行が加わります`;

const sameSentence = t`項目の記載に違いはありません：空白、覚え書き、対策のある項目の変更箇所の行は比べません`;

export function createPageParts(root: HTMLElement): PageParts {
  const main = create('main');
  const heading = create('h1');
  const legend = createLegend();
  const foldSwitch = create('input');
  foldSwitch.type = 'checkbox';
  const switchLabel = create('label');
  switchLabel.append(foldSwitch, t`変わらない部分を（略）にする`);
  const previous = createButton('↑', t`前の変更（Shift+F7）`);
  const next = createButton('↓', t`次の変更（F7）`);
  const exporter = createButton(t`書き出す…`, t`表をファイルに書き出す`);
  const announcer = create('span', 'announcer');
  announcer.setAttribute('role', 'status');
  const bar = create('div', 'bar');
  bar.append(switchLabel, previous, next, exporter, announcer);
  const empty = create('p', 'empty');
  const { table, caption, headRow, body } = createTable();
  main.append(heading, legend, bar, empty, table);
  const status = create('p', 'status');
  status.setAttribute('role', 'status');
  root.prepend(main, status);
  for (const part of [legend, bar, status, empty, table]) part.hidden = true;

  return {
    heading,
    bar,
    foldSwitch,
    previous,
    next,
    exporter,
    announcer,
    table,
    caption,
    headRow,
    body,
    showStatus: (text) => {
      setText(status, text);
      setHidden(status, text === '');
    },
    showColumns: (columns) => {
      if (headRow.cells.length > 0) return;
      headRow.append(...columns.map(createHead));
    },
    showRows: (has, isComparison) => {
      setText(empty, isComparison ? sameSentence : emptySentence);
      setHidden(exporter, isComparison);
      for (const part of [legend, bar, table]) setHidden(part, !has);
      setHidden(empty, has);
    },
  };
}

export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

function createLegend(): HTMLElement {
  const legend = create('p', 'legend');
  legend.append(
    create('del', '', t`削除した字句`),
    create('ins', '', t`追加した字句`),
    create('span', '', t`行を選ぶと、本文のその行に移ります`),
  );
  return legend;
}

function createButton(sign: string, name: string): HTMLButtonElement {
  const button = create('button', '', sign);
  button.type = 'button';
  button.title = name;
  button.setAttribute('aria-label', name);
  return button;
}

/** The roles are said although the elements say them: where the pane is narrow they are laid out as no table. */
function createTable() {
  const table = create('table');
  table.setAttribute('role', 'table');
  const caption = table.createCaption();
  caption.className = 'aside';
  const head = table.createTHead();
  head.setAttribute('role', 'rowgroup');
  const headRow = head.insertRow();
  headRow.setAttribute('role', 'row');
  const body = table.createTBody();
  // What VS Code's menu of the right button asks for.
  body.dataset['vscodeContext'] = JSON.stringify({ webviewSection: 'cell' });
  body.setAttribute('role', 'rowgroup');
  return { table, caption, headRow, body };
}

function createHead(column: string): HTMLTableCellElement {
  const cell = create('th', '', column);
  cell.setAttribute('scope', 'col');
  cell.setAttribute('role', 'columnheader');
  return cell;
}
