// The text of an HTML element as the lines a reader sees. Knows blocks and breaks, no style sheet.
import { bodyHeadAt } from '../../core/syntax/lineHead.ts';
import { isBare } from '../../core/syntax/signs.ts';
import { type ListMarkers, listMarkers, looseMarkers } from './listMarkers.ts';
import { type HtmlElement, type HtmlNode, isElement, isInvisible } from './parseGuarded.ts';
import { textLines } from './sourceTable.ts';

const blocks = new Set(
  (
    'address article aside blockquote caption center dd details div dl dt fieldset figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const lists = new Set(['ol', 'ul', 'menu']);

/** The lines of `element` without the blanks around them; lines of blanks are left out. */
export function cellLines(element: HtmlElement): string[] {
  const lines: string[] = [];
  let line = '';
  /** What stands before the next text: of items whose first it is. */
  let markers: readonly string[] = [];
  /** The sign that the author put before the last item. */
  let ownSign = '';
  const endLine = (): void => {
    for (const each of textLines(collapse(line))) {
      if (markers.length > 0) ownSign = ownSignOf(each);
      lines.push((ownSign === '' ? markers : markers.slice(0, -1)).join('') + each);
      markers = [];
    }
    line = '';
  };
  const walk = (nodes: readonly HtmlNode[], preformatted: boolean, list: ListMarkers): void => {
    for (const node of nodes) {
      if ('value' in node) {
        const [first = '', ...rest] = preformatted ? node.value.split('\n') : [node.value];
        line += first;
        for (const next of rest) {
          endLine();
          line = next;
        }
      } else if (isElement(node) && !isInvisible(node)) {
        const breaks = blocks.has(node.tagName);
        if (breaks || node.tagName === 'br') endLine();
        // Cells of a table inside the cell stay apart.
        if (node.tagName === 'td' || node.tagName === 'th') line += ' ';
        const above = markers;
        if (node.tagName === 'li') markers = [...markers, list.next(node)];
        const inner = lists.has(node.tagName) ? listMarkers(node, list, ownSign) : list;
        walk(node.childNodes, preformatted || node.tagName === 'pre', inner);
        if (breaks) endLine();
        if (node.tagName !== 'li') continue;
        // An item without any text has none for the next one either.
        if (markers.length > 0) markers = above;
        ownSign = '';
      }
    }
  };
  walk(element.childNodes, element.tagName === 'pre', looseMarkers);
  endLine();
  return lines;
}

/** The sign that the author gave an item, '' for none: a browser's own before it would hide it. */
function ownSignOf(line: string): string {
  const head = bodyHeadAt(line, 0, line.length);
  if (head?.kind !== 'item' || head.onlyIfExpected) return '';
  const isOwn = !isBare(head.style) || !/^[0-9０-９A-Za-zＡ-Ｚａ-ｚ一二三四五六七八九十]/.test(line);
  return isOwn ? line.slice(0, head.length) : '';
}

const unspaced = /[\u3040-\u30ff\u3400-\u9fff々、]/;

/** As a browser shows blanks: a run is one, and a line break inside Japanese prose is none, but behind an item's sign. */
const collapse = (text: string): string =>
  text.replace(/[ \t\n\r\f]+/g, (run, at: number) => {
    if (!run.includes('\n')) return ' ';
    const inProse = unspaced.test(text.charAt(at - 1)) && unspaced.test(text.charAt(at + run.length));
    return inProse && !isSign(text.slice(0, at).trimStart()) ? '' : ' ';
  });

/** No sign is longer. */
const longestSign = 10;

/** Whether the start of a line is a sign that needs a blank to be one: ア, 一. */
function isSign(start: string): boolean {
  if (start.length > longestSign) return false;
  const head = bodyHeadAt(`${start} 次`, 0, start.length + 2);
  return head?.kind === 'item' && head.length === start.length;
}
