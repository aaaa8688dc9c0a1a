// Findings of a block with offsets in the document: where the block, and what they point at in others, stand now.
import type { Finding, Fix, FixEdit, Related } from './rules/rule.ts';
import { type Range, shiftRange, type TextEdit } from './text/range.ts';

const placeEdit = ({ range, newText, block }: FixEdit, offset: number): TextEdit => ({
  range: shiftRange(range, block?.offset ?? offset),
  newText,
});

/** The other end of a finding, with offsets in the document. */
export interface PlacedRelated {
  readonly range: Range;
  readonly message: string;
}

/** A finding with offsets in the document. */
export interface PlacedFinding extends Omit<Finding, 'fixes' | 'related'> {
  readonly fixes: readonly PlacedFix[];
  readonly related?: PlacedRelated;
}

export interface PlacedFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly TextEdit[];
}

export const placeRelated = ({ block, range, message }: Related): PlacedRelated => ({
  range: shiftRange(range, block.offset),
  message,
});

/** A finding of the block at `offset`. */
export const placeFinding = (
  { code, severity, range, message, fixes, related }: Finding,
  offset: number,
): PlacedFinding => ({
  code,
  severity,
  range: shiftRange(range, offset),
  message,
  fixes: fixes.map(({ title, edits, safe }) => ({
    title,
    edits: edits.map((edit) => placeEdit(edit, offset)),
    safe,
  })),
  ...(related === undefined ? {} : { related: placeRelated(related) }),
});
