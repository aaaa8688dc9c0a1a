// What is missing in the revisions of one item: nothing, a new row, or other texts in the row that is being written. Knows
// no text of a document, only what it says.
import { type BlockFacts, valueOf } from '../facts/facts.ts';
import type { ReadBlock } from '../facts/readText.ts';
import { withoutBlanks } from '../text/width.ts';
import { type BodyText, bodyTextOf, nothing, sameContent } from './bodyText.ts';

/** The revisions of an item since the baseline, oldest first, as seen from the day that is asked for. */
export interface Since {
  readonly earlier: readonly ReadBlock[];
  /** The last row of that very day: it is not published yet, and is written anew. */
  readonly same: ReadBlock | null;
}

export type Missing =
  | { readonly kind: 'nothing' }
  /** `row`: the one to be written anew; null for a new one. */
  | {
      readonly kind: 'row';
      readonly row: ReadBlock | null;
      readonly before: BodyText;
      readonly after: BodyText;
    }
  /** The row says of a change that there is none any more. */
  | { readonly kind: 'superfluous'; readonly row: ReadBlock }
  /** An excerpt was written by hand, and does not quote all that changed. */
  | { readonly kind: 'unclear' };

const sideOf = (facts: BlockFacts, role: 'before' | 'after'): BodyText => bodyTextOf(facts, role) ?? nothing;

/** What the item said behind `rows`, beginning with `text`; null where one of them quotes only a part. */
function after(text: BodyText, rows: readonly ReadBlock[]): BodyText | null {
  let state = text;
  for (const { facts } of rows) {
    if (!sameContent(sideOf(facts, 'before'), state)) return null;
    state = sideOf(facts, 'after');
  }
  return state;
}

const keysOf = ({ lines }: BodyText): string[] => lines.map(withoutBlanks);

/** The lines of `one` that `other` has not. */
function linesWithout(one: BodyText, other: BodyText): string[] {
  const known = new Set(keysOf(other));
  return keysOf(one).filter((key) => !known.has(key));
}

/** Whether `rows` quote every line that changed between the two. */
function quotesChange(rows: readonly ReadBlock[], base: BodyText, now: BodyText): boolean {
  const quoted = (role: 'before' | 'after') =>
    new Set(rows.flatMap(({ facts }) => keysOf(sideOf(facts, role))));
  const [before, after] = [quoted('before'), quoted('after')];
  return (
    linesWithout(base, now).every((key) => before.has(key)) &&
    linesWithout(now, base).every((key) => after.has(key))
  );
}

/** Whether the author wrote something of their own into a row. */
const isWrittenIn = ({ facts }: ReadBlock): boolean =>
  valueOf(facts, '提出時期') !== '' || valueOf(facts, '説明') !== '';

/** Without the rows that led to what the baseline says: they were brought in after it. */
function behindBase(base: BodyText, { earlier, same }: Since): Since {
  const leadsToBase = ({ facts }: ReadBlock) =>
    base.content !== '' && sameContent(sideOf(facts, 'after'), base);
  if (same !== null && leadsToBase(same)) return { earlier: [], same: null };
  return { earlier: earlier.slice(earlier.findLastIndex(leadsToBase) + 1), same };
}

/** `base` and `now`: what the item says in the baseline and in the document, `nothing` where it is not in it. */
export function deriveItem(base: BodyText, now: BodyText, since: Since): Missing {
  const { earlier, same } = behindBase(base, since);
  const rows = same === null ? earlier : [...earlier, same];
  const reached = after(base, rows);
  if (reached !== null && sameContent(reached, now) && !isSuperfluous(same)) return { kind: 'nothing' };
  const from = after(base, earlier);
  if (reached === null && quotesChange(rows, base, now)) return { kind: 'nothing' };
  // What was written by hand as an excerpt is not made another text.
  const isOwn = same === null || sameContent(sideOf(same.facts, 'before'), from ?? nothing);
  if (from === null || !isOwn) return { kind: 'unclear' };
  if (!sameContent(from, now) || (same !== null && isWrittenIn(same)))
    return { kind: 'row', row: same, before: from, after: now };
  return same === null ? { kind: 'nothing' } : { kind: 'superfluous', row: same };
}

/** A row that was derived, and that says on both sides the same by now. */
const isSuperfluous = (row: ReadBlock | null): boolean =>
  row !== null && !isWrittenIn(row) && sameContent(sideOf(row.facts, 'before'), sideOf(row.facts, 'after'));
