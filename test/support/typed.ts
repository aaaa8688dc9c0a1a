// What a key does in a drawn document: `<|>` is the cursor before it and after it.
import { Analysis } from '../../server/src/core/analysis.ts';
import { type Config, noConfig } from '../../server/src/core/config/config.ts';
import { type TypingKind, typingEdits } from '../../server/src/core/features/typing/typingEdits.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from './drawFindings.ts';

const mark = '<|>';

/** The line that Enter makes, as the editor does it: the blanks before the cursor come along, full-width ones do not. */
export function withNewLine(text: string, offset: number): { text: string; offset: number } {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const before = text.slice(0, offset);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const inserted = lineEnd + (/^[ \t]*/.exec(line)?.[0] ?? '');
  return { text: before + inserted + text.slice(offset), offset: offset + inserted.length };
}

/** The text after a key, and where the cursor is; null where the key is the editor's alone. */
export function typed(
  text: string,
  offset: number,
  kind: TypingKind,
  config: Config = noConfig,
): { readonly text: string; readonly cursor: number } | null {
  const asked = kind === 'enter' ? withNewLine(text, offset) : { text, offset };
  const answer = typingEdits(new Analysis(asked.text, { rules: () => [], config }), asked.offset, kind);
  return answer && { text: applyEdits(asked.text, answer.edits), cursor: answer.cursor };
}

/** A drawn document after a key, drawn again; 「editor」 where the key is the editor's alone. */
export function drawTyped(fixture: string, kind: TypingKind, config: Config = noConfig): string {
  const drawn = dedent(fixture);
  const after = typed(drawn.replace(mark, ''), drawn.indexOf(mark), kind, config);
  if (after === null) return 'editor';
  return after.text.slice(0, after.cursor) + mark + after.text.slice(after.cursor);
}
