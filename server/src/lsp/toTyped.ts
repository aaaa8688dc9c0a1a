// What a key does, as LSP values: its edits, and the cursor's line and character once they are made.
import type { Typed } from '../core/features/typing/typingEdits.ts';
import { linePositions } from '../core/text/linePositions.ts';
import { applyEdits, rangeOf, shiftRange } from '../core/text/range.ts';
import type { TypingResult } from '../protocol.ts';
import type { AnalyzedDocument } from './openDocument.ts';
import { toEdit } from './toProtocol.ts';

export function toTyped(document: AnalyzedDocument, { edits, cursor }: Typed): TypingResult {
  const start = Math.min(cursor, ...edits.map(({ range }) => range.start));
  // As far as the cursor stood at most: no more was taken away before it.
  const end = edits.reduce((sum, { range }) => sum + range.end - range.start, cursor);
  const written = applyEdits(
    document.analysis.slice(rangeOf(start, end)),
    edits.map(({ range, newText }) => ({ range: shiftRange(range, -start), newText })),
  );
  const from = document.positionAt(start);
  const { line, character } = linePositions(written)(cursor - start);
  return {
    edits: edits.map((edit) => toEdit(document, edit)),
    cursor: { line: from.line + line, character: line === 0 ? from.character + character : character },
  };
}
