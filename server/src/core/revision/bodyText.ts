// A body as text that can be written again: its printed lines, and what it says when blanks are set aside.
import { sideOf } from '../compare/units.ts';
import type { BlockFacts, BodyFacts } from '../facts/facts.ts';
import { isOrdered } from '../syntax/numbering.ts';
import { isAbsence } from '../syntax/signs.ts';
import { madeOnce } from '../text/madeOnce.ts';
import { sliceOf } from '../text/range.ts';
import { withoutBlanks } from '../text/width.ts';

export interface BodyText {
  /** The printed lines without the blanks around them; none where the body says that there is nothing. */
  readonly lines: readonly string[];
  /** All of them without blanks and line breaks: bodies with the same content differ in layout alone. */
  readonly content: string;
}

export const nothing: BodyText = { lines: [], content: '' };

export const sameContent = (a: BodyText, b: BodyText): boolean => a.content === b.content;

function textOf(text: string, { node }: BodyFacts): BodyText {
  const lines = sideOf(text, node, () => 0).lines.map(({ range }) => sliceOf(text, range));
  const isNothing = lines.length === 0 || (lines.length === 1 && isAbsence(lines[0] ?? ''));
  return isNothing ? nothing : { lines, content: withoutBlanks(lines.join('')) };
}

const textsOf = madeOnce(
  ({ text, bodies }: BlockFacts) =>
    new Map(bodies.toReversed().map((body) => [body.role, textOf(text, body)])),
);

/** What a side of a block says; of a side that was written twice the first, null where it is not written. */
export const bodyTextOf = (facts: BlockFacts, role: BodyFacts['role']): BodyText | null =>
  textsOf(facts).get(role) ?? null;

/** Whether （略） stands somewhere in a body. */
const hasEllipsis = (node: {
  readonly kind: string;
  readonly children?: unknown;
  readonly items?: unknown;
}): boolean =>
  node.kind === 'ellipsis' ||
  [node.children, node.items].some((below) => Array.isArray(below) && below.some(hasEllipsis));

/** Whether a body says by its own signs that it quotes only a part: it starts later than the first item, or has （略）. */
export function isExcerpt({ lists, node }: BodyFacts): boolean {
  const list = lists.find(({ items }) => items.some(({ enumerator }) => isOrdered(enumerator.family)));
  return (list?.items[0]?.enumerator.value ?? 1) > 1 || hasEllipsis(node);
}
