// What the rules on style share: everything in a block that is written unlike the rest of its document, as one finding.
import { t } from '@vscode/l10n';
import type { Place } from '../facts/place.ts';
import type { BlockFacts } from '../facts/facts.ts';
import { forEachMark, type Mark } from '../facts/styleMarks.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';
import { type BlockFinding, offeredFix } from './rule.ts';

/** A block whose text a later revision supersedes is history, and left as it was published. */
const isHistory = ({ next }: Place): boolean => next !== null;

/**
 * The finding at the first of `marks` in the block that the document does mostly without. `say`: its message, of the
 * characters at the first and how many places there are. `replace`: what is written instead; null where that is the author's.
 */
export function oddMarks(
  facts: BlockFacts,
  place: Place,
  marks: readonly Mark[],
  say: (first: string, count: number) => string,
  fix: { readonly title: string; readonly replace: (found: string) => string } | null,
): BlockFinding | null {
  const { odd } = place.style;
  if (isHistory(place) || !marks.some((mark) => odd.has(mark))) return null;
  const edits: TextEdit[] = [];
  forEachMark(facts, (mark, start, end) => {
    if (!odd.has(mark) || !marks.includes(mark)) return;
    const newText = fix === null ? '' : fix.replace(facts.text.slice(start, end));
    edits.push({ range: rangeOf(start, end), newText });
  });
  return oddFinding(facts, edits, say, fix?.title ?? null);
}

/** The finding at the first of `edits`, with all of them as its fix; null where there are none. */
export function oddFinding(
  { text }: BlockFacts,
  edits: readonly TextEdit[],
  say: (first: string, count: number) => string,
  title: string | null,
): BlockFinding | null {
  const [first] = edits;
  if (first === undefined) return null;
  return {
    range: first.range,
    message: say(text.slice(first.range.start, first.range.end), edits.length),
    ...(title === null ? {} : { fixes: [offeredFix(title, ...edits)] }),
  };
}

/** 「（ほか2か所）」 */
export const others = (count: number): string => (count > 1 ? t`（ほか${count - 1}か所）` : '');
