// A tree as text, to be compared with a drawn one: names of nodes, their characters in 「」, children indented.
import { expect } from 'vitest';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { leavesOf } from '../../server/src/core/syntax/printTree.ts';
import type { Block, BodyChild, DocumentNode, Item, ItemChild } from '../../server/src/core/syntax/tree.ts';
import type { Range } from '../../server/src/core/text/range.ts';

type Node =
  | Block
  | Exclude<Block, { kind: 'unknown' | 'comment' | 'blank' }>['children'][number]
  | BodyChild
  | ItemChild;

class TreeDrawing {
  readonly #lines: string[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get drawing(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #slice = ({ start, end }: Range): string => `「${this.#text.slice(start, end)}」`;

  node(node: Node, depth: number): void {
    const add = (line: string) => this.#lines.push('  '.repeat(depth) + line);
    switch (node.kind) {
      case 'header':
      case 'measureSection':
      case 'revision':
      case 'body':
        add(node.kind);
        for (const child of node.children) this.node(child, depth + 1);
        break;
      case 'field':
        add(`${node.name}${node.misspelt ? '?' : ''}: ${node.value.map(this.#slice).join(' ')}`.trimEnd());
        break;
      case 'bodyField':
        add(`${node.name}${node.misspelt ? '?' : ''}:`);
        for (const child of node.body.children) this.node(child, depth + 1);
        break;
      case 'list':
        add('list');
        for (const item of node.items) this.#item(item, depth + 1);
        break;
      case 'blank':
        break;
      default:
        add(`${node.kind} ${this.#slice(node.text)}`);
    }
  }

  #item(item: Item, depth: number): void {
    const { enumerator, text, children, expected } = item;
    const slip = expected === undefined ? '' : ` (expected ${expected})`;
    const words = text.start === text.end ? '' : ` ${this.#slice(text)}`;
    this.#lines.push(
      `${'  '.repeat(depth)}item ${enumerator.family} ${enumerator.value} ${this.#slice(enumerator.range)}${words}${slip}`,
    );
    for (const child of children) this.node(child, depth + 1);
  }
}

/** Every character belongs to exactly one leaf, the leaves follow each other, and the blocks in a row are the text. */
export function checkLossless(document: DocumentNode): void {
  expect(document.blocks.map(({ text }) => text).join('')).toBe(document.text);
  let offset = 0;
  for (const block of document.blocks) {
    expect(block.offset).toBe(offset);
    let at = 0;
    for (const { range } of leavesOf(block.node)) {
      expect(range.start).toBe(at);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      at = range.end;
    }
    expect(at).toBe(block.text.length);
    offset += block.text.length;
  }
  expect(offset).toBe(document.text.length);
}

/** The tree of `text` without its blanks; checked to be lossless on the way. */
export function drawTree(text: string): string {
  const document = parse(text);
  checkLossless(document);
  return document.blocks
    .map(({ text: own, node }) => {
      const drawing = new TreeDrawing(own);
      drawing.node(node, 0);
      return drawing.drawing;
    })
    .join('');
}

export interface TreeCase {
  readonly name: string;
  readonly text: string;
  readonly tree: string;
}

/** Cases of a file: `# name`, the text, `==>`, the tree; a blank line before the next name. */
export const readCases = (file: string): TreeCase[] =>
  file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf('\n'));
      const [text = '', tree = ''] = part.slice(name.length + 1).split(/^==>\n/m);
      return { name, text, tree: `${tree.trimEnd()}\n` };
    });
