// The lines of one cell: drawn in place, line by line, and read back. An element outlives a change of its text, so
// that the focus stays on it.
import { t } from '@vscode/l10n';
import type { PreviewLine, PreviewRun } from '../../../../server/src/protocol.ts';
import { type Label, labelNames } from '../changeStops.ts';
import { type Entry, keptEnds, seenEntry } from '../entries.ts';
import { create } from '../../webview/create.ts';

const tags = { same: 'span', added: 'ins', deleted: 'del' } as const;
const labels = Object.keys(labelNames) as readonly Label[];

/** What the elements of a drawn cell show. */
const shown = new WeakMap<HTMLElement, readonly string[]>();

/** Draws what differs from what `box` shows; gives whether anything did. */
export function drawLines(box: HTMLElement, entries: readonly Entry[]): boolean {
  const old = shown.get(box) ?? [];
  if (old.length === 0) box.replaceChildren();
  const next = entries.map(seenEntry);
  const { head, tail } = keptEnds(old, next);
  const middle = lineElements(box).slice(head, old.length - tail);
  const after = box.children[old.length - tail] ?? null;
  for (const extra of middle.slice(next.length - tail - head)) extra.remove();
  entries.slice(head, next.length - tail).forEach((entry, index) => {
    const element = middle[index] ?? box.insertBefore(createLine(), after);
    if (old[head + index] !== next[head + index] || middle[index] === undefined) drawEntry(element, entry);
  });
  shown.set(box, next);
  numberLines(box, entries);
  return old.length !== next.length || head < next.length;
}

/** The bare text of a cell that is far from what is seen: there to be found, copied and read aloud. */
export function drawText(box: HTMLElement, text: string): boolean {
  if (box.textContent === text) return false;
  box.textContent = text;
  return true;
}

/** The lines as their elements say it, and nothing of what is folded away. */
export function readLines(box: HTMLElement): readonly PreviewLine[] {
  return lineElements(box)
    .filter(
      (element) => !element.classList.contains('fold') && element.getAttribute('aria-label') !== blankName,
    )
    .map((element) => {
      const { line, depth, label, pair } = element.dataset;
      const known = labels.find((each) => each === label);
      return {
        line: Number(line ?? 0),
        depth: Number(depth ?? 0),
        runs: [...element.querySelectorAll('.run')].map(readRun),
        ...(known === undefined ? {} : { label: known }),
        ...(pair === undefined ? {} : { pair: Number(pair) }),
      };
    });
}

/** The lines of bare text, of which neither marks nor places are known. */
export const readText = (box: HTMLElement): readonly PreviewLine[] =>
  box.textContent === ''
    ? []
    : box.textContent.split('\n').map((text) => ({ line: 0, depth: 0, runs: [{ text, change: 'same' }] }));

const blankName = t`空欄`;

/** The lines below the row's first that the elements lead to: they may move without anything to be seen. */
function numberLines(box: HTMLElement, entries: readonly Entry[]): void {
  lineElements(box).forEach((element, index) => {
    const entry = entries[index];
    const line = entry?.kind === 'line' ? entry.line.line : entry?.line;
    setData(element, 'line', line);
  });
}

function drawEntry(element: HTMLElement, entry: Entry): void {
  const { depth } = entry.kind === 'line' ? entry.line : entry;
  setData(element, 'depth', depth);
  element.style.setProperty('--depth', String(depth));
  element.classList.toggle('fold', entry.kind === 'fold');
  element.setAttribute('role', entry.kind === 'fold' ? 'button' : 'link');
  if (entry.kind === 'fold') element.setAttribute('aria-expanded', String(entry.isOpen));
  else element.removeAttribute('aria-expanded');
  if (entry.kind === 'line') drawLine(element, entry.line);
  else {
    drawLine(element, { line: entry.line, depth, runs: [] });
    element.removeAttribute('aria-label');
    element.append(create('span', '', entry.text));
  }
}

/** Fills the element of one line with its label and its runs. */
export function drawLine(element: HTMLElement, { runs, label, pair }: PreviewLine): void {
  setData(element, 'label', label);
  setData(element, 'pair', pair);
  element.replaceChildren();
  if (label !== undefined) element.append(create('span', 'label', labelNames[label]));
  for (const run of runs) element.append(create(tags[run.change], 'run', run.text));
  if (runs.length === 0) element.setAttribute('aria-label', blankName);
  else element.removeAttribute('aria-label');
}

function setData(element: HTMLElement, name: string, value: string | number | undefined): void {
  if (value === undefined) delete element.dataset[name];
  else if (element.dataset[name] !== String(value)) element.dataset[name] = String(value);
}

export function lineElements(box: HTMLElement): readonly HTMLElement[] {
  return [...box.children].filter((child) => child instanceof HTMLElement);
}

function createLine(): HTMLElement {
  const line = create('div', 'line');
  line.tabIndex = -1;
  return line;
}

function readRun(element: Element): PreviewRun {
  const change = element.tagName === 'INS' ? 'added' : element.tagName === 'DEL' ? 'deleted' : 'same';
  return { text: element.textContent ?? '', change };
}
