// The script of the page 公表前の確認. Draws what it is told; checks nothing.
import '../../webview/words.ts';
import { t } from '@vscode/l10n';
import type { CheckedMatter, CheckResult } from '../../../../server/src/protocol.ts';
import '../../webview/vscodeApi.ts';
import { button, create } from '../../webview/create.ts';
import type { FromCheck, ToCheck } from '../checkMessages.ts';

const api = acquireVsCodeApi<FromCheck, null>();
const heading = create('h1');
const lead = create('p');
lead.setAttribute('role', 'status');
const matters = create('div');
const main = create('main');
main.append(heading, lead, matters);
document.body.prepend(main);

window.addEventListener('message', (event: MessageEvent<ToCheck>) => {
  if (event.data.type === 'result') draw(event.data.name, event.data.result);
});
api.postMessage({ type: 'ready' });

function draw(name: string, { baseline, matters: all }: CheckResult): void {
  heading.textContent = t`「${name}」の公表前の確認`;
  const count = all.reduce((sum, { open }) => sum + (open?.length ?? 0), 0);
  const compared = baseline === null ? t`比べる版は選ばれていません` : t`「${baseline}」と比べました`;
  lead.textContent =
    count === 0
      ? t`確かめた点に問題はありません（${compared}）`
      : t`公表の前に直すところが${count}件あります（${compared}）`;
  matters.replaceChildren(...all.map(drawMatter));
}

function drawMatter({ title, open }: CheckedMatter): HTMLElement {
  const part = create('section');
  const state = open === null ? '－' : open.length === 0 ? '✓' : '✗';
  const said = open === null ? t`確かめていません` : open.length === 0 ? '' : t`直すところ${open.length}件`;
  const head = create('h2');
  const sign = create('span', open !== null && open.length > 0 ? 'wrong' : '', `${state} `);
  sign.setAttribute('aria-hidden', 'true');
  head.append(sign, said === '' ? title : t`${title}（${said}）`);
  part.append(head);
  if (open === null)
    part.append(create('p', '', t`「Hyōka: 比べる版を選ぶ」で前に公表した版を選ぶと確かめます`));
  else if (open.length > 0) {
    const list = create('ul');
    list.append(...open.map(drawPoint));
    part.append(list);
  }
  return part;
}

function drawPoint({
  message,
  line,
}: {
  readonly message: string;
  readonly line: number | null;
}): HTMLElement {
  const item = create('li');
  if (line === null) {
    item.textContent = message;
    return item;
  }
  const link = button(t`${line + 1}行：${message}`, () => api.postMessage({ type: 'reveal', line }));
  link.className = 'link';
  item.append(link);
  return item;
}
