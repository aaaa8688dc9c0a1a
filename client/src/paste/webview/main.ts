// The paste panel's script: one area that has the focus, and the clipboard as it comes with the paste event.
import '../../webview/words.ts';
import { t } from '@vscode/l10n';
import '../../webview/vscodeApi.ts';
import { create } from '../../webview/create.ts';
import type { Pasted } from '../pasted.ts';

const api = acquireVsCodeApi<Pasted, null>();
const heading = create('h1', '', t`表を貼り付け`);
const area = create('textarea');
const help = create(
  'p',
  'help',
  t`Excel、Word又はブラウザで変更箇所の表を選んでコピーし、上の枠に貼り付けると、すぐに読み込みます`,
);
const status = create('p', 'status');

area.placeholder = t`ここに貼り付けてください（Ctrl+V）`;
area.setAttribute('aria-label', area.placeholder);
area.spellcheck = false;
status.setAttribute('role', 'alert');
document.body.prepend(heading, area, help, status);

document.addEventListener('paste', (event) => {
  event.preventDefault();
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (html === '' && plain === '') {
    status.textContent = t`貼り付けたものに文字がありません：表をコピーしてから、もう一度貼り付けてください`;
  } else {
    status.textContent = '';
    api.postMessage({ type: 'pasted', html, plain });
  }
});

// The area is for pasting only; what is typed has nowhere to go.
area.addEventListener('input', () => {
  area.value = '';
});

window.addEventListener('focus', () => area.focus());
area.focus();
