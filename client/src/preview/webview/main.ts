// The preview's script: messages in, messages out, and what is left behind for the next run. Knows no cell.
import '../../webview/words.ts';
import { t } from '@vscode/l10n';
import {
  type CopyTarget,
  type FromPreview,
  isSavedPreview,
  isToPreview,
  type SavedPreview,
} from '../messages.ts';
import '../../webview/vscodeApi.ts';
import { moveFocusByKey, moveTabStop } from './moveFocus.ts';
import { markPartners } from './partners.ts';
import { createTableView } from './tableView.ts';
import { watchUserScroll } from './userScroll.ts';

const api = acquireVsCodeApi<FromPreview, SavedPreview>();
let uri = document.body.dataset['uri'] ?? '';
const saved = api.getState();
let restore = isSavedPreview(saved) ? saved : undefined;

const view = createTableView(document.body, {
  foldSwitched: save,
  changeAsked: goToChange,
  exportAsked: () => api.postMessage({ type: 'export' }),
});
const userScroll = watchUserScroll(() => tellTop());
if (restore === undefined) save();
else view.setFolded(restore.isFolded);

function save(): void {
  // Before the first table there is no place, and the saved one must not be forgotten.
  if (restore === undefined) api.setState({ uri, place: view.place(), isFolded: view.isFolded() });
}

function reveal(target: EventTarget | null): void {
  const line = target instanceof Element ? view.lineOf(target) : undefined;
  if (line !== undefined) api.postMessage({ type: 'reveal', line });
}

function tellTop(): void {
  const line = view.topLine();
  if (line !== null) api.postMessage({ type: 'scrolled', line });
}

function goToChange(step: 1 | -1): void {
  userScroll.forget();
  const line = view.goToChange(step);
  if (line !== undefined) api.postMessage({ type: 'scrolled', line });
}

/** Where the author pressed the right button last. */
let pointed: Element | null = null;

const copyNames = { cell: t`セル`, row: t`行`, table: t`表` } as const;

async function copy(what: CopyTarget): Promise<void> {
  const found = view.copied(pointed ?? document.activeElement, what);
  if (found === undefined) return;
  const item = {
    'text/html': new Blob([found.html], { type: 'text/html' }),
    'text/plain': new Blob([found.plain], { type: 'text/plain' }),
  };
  const told = await navigator.clipboard.write([new ClipboardItem(item)]).then(
    () => t`${copyNames[what]}をコピーしました`,
    () => t`コピーできませんでした：字句を選んで、Ctrl+C を押してください`,
  );
  view.announce(told);
}

/** A click on a line, or Enter: （略） opens and closes, every other line leads to the document. */
function choose(target: EventTarget | null): void {
  const fold = target instanceof Element ? target.closest<HTMLElement>('.fold') : null;
  if (fold === null) reveal(target);
  else view.toggleFold(fold);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToPreview(message)) return;
  switch (message.type) {
    case 'table':
      if (!view.draw(message.table)) {
        api.postMessage({ type: 'ready' });
        break;
      }
      uri = message.table.uri;
      if (restore !== undefined) view.restore(restore.place);
      restore = undefined;
      save();
      break;
    case 'status':
      view.showStatus(message.text);
      break;
    case 'scrollTo':
      userScroll.forget();
      view.scrollTo(message.line, message.at);
      break;
    case 'cursor':
      view.markCursor(message.line);
      break;
    case 'change':
      goToChange(message.step);
      break;
    case 'announce':
      view.announce(message.text);
      break;
    case 'copy':
      void copy(message.what);
      break;
    case 'getState':
      api.postMessage({ type: 'state', id: message.id, state: view.state(message.rows) });
      break;
  }
});

window.addEventListener('scroll', save);

document.addEventListener('click', (event) => {
  // Who has just selected text wants to copy it.
  if (getSelection()?.type !== 'Range') choose(event.target);
});

document.addEventListener('focusin', (event) => {
  moveTabStop(event);
  // So that the arrow keys find lines in the rows next to it, however high it is.
  if (event.target instanceof Element) view.drawAround(event.target);
});
markPartners(document.body);

document.addEventListener('contextmenu', ({ target }) => {
  pointed = target instanceof Element ? target : null;
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'F7' && !event.altKey && !event.ctrlKey && !event.metaKey) {
    goToChange(event.shiftKey ? -1 : 1);
    event.preventDefault();
  } else if (event.key === 'Enter') choose(event.target);
  else if (moveFocusByKey(event)) event.preventDefault();
});

api.postMessage({ type: 'ready' });
