// Lines and characters of a text that is not edited.
import { Chunk } from './chunk.ts';
import type { LinePosition } from './chunkedText.ts';
import { lastWhere } from './lastWhere.ts';

/** Answers at which line and character an offset of `text` is. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const { lineStarts } = new Chunk(text);
  return (offset) => {
    const line = lastWhere(lineStarts, (start) => start <= offset);
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
}
