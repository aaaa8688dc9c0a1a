// The indentation of imported bodies: items further in than the item they belong to. It carries no meaning; it
// is what makes the source readable.
import { parse } from '../../core/syntax/parse.ts';
import type { Body, BodyChild, ItemChild } from '../../core/syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../core/text/range.ts';

/** `text`, whose body lines all stand two blanks in, with two more for each level of its items. */
export function indentItems(text: string): string {
  const edits: TextEdit[] = [];
  for (const { offset, node } of parse(text).blocks) {
    if (node.kind !== 'revision') continue;
    for (const field of node.children) {
      if (field.kind !== 'bodyField') continue;
      for (const { start, depth } of deeperLines(field.body)) {
        const at = offset + start;
        // A line behind its keyword has no indentation.
        if (text.charAt(at - 1) !== ' ') continue;
        edits.push({ range: { start: at, end: at }, newText: '  '.repeat(depth) });
      }
    }
  }
  return applyEdits(text, edits);
}

function deeperLines(body: Body): { start: number; depth: number }[] {
  const lines: { start: number; depth: number }[] = [];
  const walk = (nodes: readonly (BodyChild | ItemChild)[], depth: number): void => {
    for (const node of nodes) {
      if (node.kind === 'list') {
        for (const item of node.items) {
          if (depth > 0) lines.push({ start: item.enumerator.range.start, depth });
          walk(item.children, depth + 1);
        }
      } else if (node.kind !== 'blank' && node.kind !== 'comment' && depth > 0) {
        lines.push({ start: node.text.start, depth });
      }
    }
  };
  walk(body.children, 0);
  return lines;
}
