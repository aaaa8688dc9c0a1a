// The nesting of a document as text: a line for each block, side, heading, note, ellipsis and item, indented by depth;
// of an item its family and its sign. What it says is left out.
import { parse } from '../../server/src/core/syntax/parse.ts';
import type { Block, BodyChild, ItemChild } from '../../server/src/core/syntax/tree.ts';

function* bodyLines(
  text: string,
  nodes: readonly (BodyChild | ItemChild)[],
  depth: number,
): Generator<string> {
  const indent = '  '.repeat(depth);
  for (const node of nodes) {
    if (node.kind === 'list')
      for (const { enumerator, children } of node.items) {
        yield `${indent}${text.slice(enumerator.range.start, enumerator.range.end)} ${enumerator.family}`;
        yield* bodyLines(text, children, depth + 1);
      }
    else if (node.kind !== 'blank' && node.kind !== 'comment') yield indent + node.kind;
  }
}

function* blockLines(text: string, node: Block): Generator<string> {
  if (node.kind !== 'measureSection' && node.kind !== 'revision') return;
  if (node.kind === 'revision') yield '変更';
  for (const child of node.children) {
    if (child.kind === 'body') yield* ['対策', ...bodyLines(text, child.children, 1)];
    if (child.kind === 'bodyField') yield* [`  ${child.name}`, ...bodyLines(text, child.body.children, 2)];
  }
}

export const drawOutline = (text: string): string =>
  parse(text)
    .blocks.flatMap(({ text: own, node }) => [...blockLines(own, node)])
    .map((line) => `${line}\n`)
    .join('');
