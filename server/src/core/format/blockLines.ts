// The lines of a block as the formatter sees them: what each is, what it says, how far in it belongs. Does not know
// which lines stand around the block.
import { isComment } from '../syntax/parseBody.ts';
import type { Block, BodyField, Field, FieldName, PlacedBlock } from '../syntax/tree.ts';
import { type Line, splitLines, trimmed } from '../text/lines.ts';
import { sliceOf } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';
import { bodyIndents, step } from './bodyIndents.ts';

export interface FormatLine extends Line {
  /** `text` is a line of a body or of a value that goes on; `loose` is a line that was not understood. */
  readonly kind: 'field' | 'text' | 'loose' | 'comment' | 'blank';
  /** The characters of the document, with the line end. */
  readonly written: string;
  /** What belongs on the line, without indentation and line end. */
  readonly content: string;
  /** `\n`, `\r\n` or `\r`; empty at the end of the document. */
  readonly lineEnd: string;
  /** Columns of blanks before the content. For a comment only whether it is indented: what stands around it decides. */
  readonly indent: number;
  /** The field that starts here, unless its keyword was misspelt. */
  readonly name: FieldName | null;
  /** The line starts a header, a section or a revision. */
  readonly startsBlock: boolean;
  /** It does not stand where it stood, for its field is put in order. */
  readonly isMoved: boolean;
}

interface Places {
  /** Fields by the offset of their keyword. */
  readonly fields: ReadonlyMap<number, Field | BodyField>;
  /** Columns of the lines below them, by the offset of the first character that is no blank. */
  readonly indents: ReadonlyMap<number, number>;
}

function placesOf(text: string, node: Block): Places {
  const fields = new Map<number, Field | BodyField>();
  const indents = new Map<number, number>();
  const children = 'children' in node ? node.children : [];
  for (const child of children) {
    if (child.kind === 'field' || child.kind === 'bodyField') fields.set(child.keyword.start, child);
    if (child.kind === 'field') for (const { start } of child.value) indents.set(start, step);
    const body = child.kind === 'bodyField' ? child.body : child;
    if (body.kind === 'body')
      for (const [start, columns] of bodyIndents(text, body)) indents.set(start, columns);
  }
  return { fields, indents };
}

/** A field's first line with the short keyword and a full-width colon; a misspelt keyword is the author's to mend. */
function fieldContent(text: string, { name, keyword, misspelt }: Field | BodyField, end: number): string {
  if (misspelt) return text.slice(keyword.start, end);
  let colon = keyword.end;
  while (isBlankCode(text.charCodeAt(colon))) colon++;
  return `${name}：${sliceOf(text, trimmed(text, colon + 1, end))}`;
}

/** The lines of a block, with offsets in the document. */
export function blockLines({ offset, text, node }: PlacedBlock): FormatLine[] {
  const { fields, indents } = placesOf(text, node);
  const bom = offset === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return splitLines(text).map(({ start: lineStart, contentEnd, end: lineEnd }, index): FormatLine => {
    const start = index === 0 ? bom : lineStart;
    const own = trimmed(text, start, contentEnd);
    const field = fields.get(own.start);
    const indent = indents.get(own.start);
    const line = {
      start: offset + start,
      contentEnd: offset + contentEnd,
      end: offset + lineEnd,
      written: text.slice(start, lineEnd),
      content: sliceOf(text, own),
      lineEnd: text.slice(contentEnd, lineEnd),
      indent: own.start > start ? step : 0,
      name: null,
      startsBlock: index === 0 && fields.size > 0,
      isMoved: false,
    };
    if (own.start === own.end) return { ...line, kind: 'blank', indent: 0 };
    if (field !== undefined) {
      const name = field.misspelt ? null : field.name;
      return { ...line, kind: 'field', content: fieldContent(text, field, own.end), name };
    }
    if (indent !== undefined) return { ...line, kind: 'text', indent };
    return { ...line, kind: isComment(text, own.start, own.end) ? 'comment' : 'loose' };
  });
}
