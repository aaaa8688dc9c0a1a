// Edits as LSP has them, for edits that stay on the line of a text where they began.
import { analyze } from '../../server/src/core/analyze.ts';
import type { TextEdit } from '../../server/src/core/text/range.ts';
import type { Change } from './lspClient.ts';

/** Turns edits into changes; the first one has to lie in `text`, the others on the same line, after it. */
export function changesIn(text: string): (edit: TextEdit) => Change {
  const analysis = analyze(text);
  let first: { readonly offset: number; readonly line: number; readonly character: number } | null = null;
  return ({ range, newText }) => {
    first ??= { offset: range.start, ...analysis.positionAt(range.start) };
    const { offset, line, character } = first;
    const at = (place: number) => ({ line, character: character + place - offset });
    return { range: { start: at(range.start), end: at(range.end) }, text: newText };
  };
}
