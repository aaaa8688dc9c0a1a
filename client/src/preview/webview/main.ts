// The preview's script: messages in, messages out, and where the page was scrolled. Knows no cell.
import { type FromPreview, isSavedPreview, isToPreview, type SavedPreview } from '../messages.ts';
import './vscodeApi.ts';
import { moveFocusByKey, moveTabStop } from './moveFocus.ts';
import { readState } from './readState.ts';
import { createTableView } from './tableView.ts';

const api = acquireVsCodeApi<FromPreview, SavedPreview>();
const view = createTableView(document.body);
let uri = document.body.dataset['uri'] ?? '';
const saved = api.getState();
let restore = isSavedPreview(saved) ? saved : undefined;
if (restore === undefined) save();

function save(): void {
  api.setState({ uri, scrollX: window.scrollX, scrollY: window.scrollY });
}

function reveal(target: EventTarget | null): void {
  const line =
    target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined;
  if (line !== undefined) api.postMessage({ type: 'reveal', line: Number(line) });
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToPreview(message)) return;
  switch (message.type) {
    case 'table':
      view.draw(message.table);
      uri = message.table.uri;
      if (restore !== undefined) window.scrollTo(restore.scrollX, restore.scrollY);
      restore = undefined;
      save();
      break;
    case 'status':
      view.showStatus(message.text);
      break;
    case 'scrollTo':
      view.scrollTo(message.line);
      break;
    case 'getState':
      api.postMessage({ type: 'state', id: message.id, state: readState(document.body) });
      break;
  }
});

window.addEventListener('scroll', () => {
  // Before the first table there is nothing to scroll, and the saved place must not be forgotten.
  if (restore === undefined) save();
});

document.addEventListener('click', (event) => {
  // Who has just selected text wants to copy it.
  if (getSelection()?.type !== 'Range') reveal(event.target);
});

document.addEventListener('focusin', moveTabStop);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') reveal(event.target);
  else if (moveFocusByKey(event)) event.preventDefault();
});

api.postMessage({ type: 'ready' });
