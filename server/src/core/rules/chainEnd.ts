// What the rules about chains share: where two ends of one item disagree, said at one end, with a fix for either.
import { t } from '@vscode/l10n';
import {
  type Behind,
  type Disagreement,
  disagreement,
  lastLineOf,
  type PlacedUnit,
  rangeOfUnit,
} from '../compare/disagreement.ts';
import { type BlockFacts, type BodyFacts, bodyOf, valueOf } from '../facts/facts.ts';
import type { PlacedFacts } from '../facts/place.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { shorten } from '../text/shorten.ts';
import { type BlockFinding, type FixEdit, offeredFix } from './rule.ts';

/** One body of a block, and what authors call it: 「変更前」, 「令和3年10月12日の変更の変更後」. */
export interface ChainEnd {
  readonly facts: BlockFacts;
  readonly body: BodyFacts;
  readonly name: string;
  /** The block, where it is not the one that is looked at. */
  readonly block?: PlacedFacts;
}

/** The end that `role` is in a block; null where the block has no such body. */
export function endOf(
  facts: BlockFacts,
  role: BodyFacts['role'],
  name: string,
  block?: PlacedFacts,
): ChainEnd | null {
  const body = bodyOf(facts, role);
  return body === undefined ? null : { facts, body, name, ...(block === undefined ? {} : { block }) };
}

export const revisionName = (facts: BlockFacts, side: '変更前' | '変更後'): string =>
  t`${valueOf(facts, '変更')}の変更の${side}`;

/**
 * The finding at `own`, one of `earlier` and `later`, where they disagree. `isWhole`: `later` has to hold all of `earlier`.
 * `keyword`: what is marked where `own` only lacks something.
 */
export function chainFinding(
  earlier: ChainEnd,
  later: ChainEnd,
  own: 'earlier' | 'later',
  isWhole: boolean,
  keyword: Range,
): BlockFinding | null {
  const at = ({ facts: { text }, body }: ChainEnd) => ({ text, body });
  const found = disagreement(at(earlier), at(later), isWhole);
  if (found === null) return null;
  const there = own === 'earlier' ? later : earlier;
  const [inHere, inThere] = own === 'earlier' ? (['one', 'other'] as const) : (['other', 'one'] as const);
  const [change] = found.changed;
  const [lack] = found.lacking;
  const ranges = { one: change?.one ?? lack?.one, other: change?.other };
  const [ownUnit, otherUnit] = [ranges[inHere], ranges[inThere]];
  const other = there.block;
  if (other === undefined) return null;
  return {
    range: ownUnit === undefined ? keyword : rangeOfUnit(ownUnit),
    message: t`${messageOf(found, earlier, later)}：どちらかをもう一方に合わせてください`,
    fixes: [toLater, toEarlier].flatMap((make) => {
      const edits = make(found, earlier, later);
      const [changing, kept] = make === toEarlier ? [earlier, later] : [later, earlier];
      // A row that the text has left behind is written from it anew.
      const title =
        kept.body.role === 'section'
          ? t`本文から再取得：${changing.name}を${kept.name}に合わせる`
          : t`${changing.name}を${kept.name}に合わせる`;
      return edits === null ? [] : [offeredFix(title, ...edits)];
    }),
    related: {
      block: other,
      range: otherUnit === undefined ? keywordOf(there) : rangeOfUnit(otherUnit),
      message: t`${there.name}はここです`,
    },
  };
}

/** 対策 or 変更後, where a body has no line of its own to point at. */
function keywordOf({ facts, body: { role } }: ChainEnd): Range {
  const name = { section: '対策', before: '変更前', after: '変更後' } as const;
  return facts.fields.get(name[role])?.keyword ?? facts.node.range;
}

function messageOf({ changed, lacking }: Disagreement, earlier: ChainEnd, later: ChainEnd): string {
  const more = changed.length + lacking.length - 1;
  const others = more > 0 ? t`（ほか${more}か所）` : '';
  const [change] = changed;
  if (change === undefined) {
    const lost = lacking[0] === undefined ? '' : textOf(earlier, lacking[0].one);
    return t`${later.name}に${earlier.name}の「${shorten(lost, 30)}」がありません${others}`;
  }
  const [was, is] = wherePartsDiffer(textOf(earlier, change.one), textOf(later, change.other));
  return t`${later.name}の「${is}」が${earlier.name}の「${was}」と違います${others}`;
}

const textOf = ({ facts: { text } }: ChainEnd, unit: PlacedUnit): string =>
  sliceOf(text, rangeOfUnit(unit)).replace(/\s+/g, ' ');

/** How much of two texts is quoted before and from the place where they part. */
const [lead, quoted] = [8, 22];

/** The two texts around the first character that differs. */
function wherePartsDiffer(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const from = at > lead + 4 ? at - lead : 0;
  const part = (text: string): string => (from > 0 ? '…' : '') + shorten(text.slice(from), lead + quoted);
  return [part(a), part(b)];
}

type MakeEdits = (found: Disagreement, earlier: ChainEnd, later: ChainEnd) => FixEdit[] | null;

/** The edits that give the later end what the earlier has; null where they cannot be made without losing a comment. */
const toLater: MakeEdits = ({ changed, lacking }, earlier, later) =>
  all([
    ...changed.map(({ one, other }) => replaceUnit(later, other, earlier, one)),
    ...lacking.map(({ one, place }) => (place === null ? null : insertBehind(later, place, earlier, one))),
  ]);

const toEarlier: MakeEdits = ({ changed, lacking }, earlier, later) =>
  all([
    ...changed.map(({ one, other }) => replaceUnit(earlier, one, later, other)),
    ...lacking.map(({ one }) => removeUnit(earlier, one)),
  ]);

const all = (edits: readonly (FixEdit | null)[]): FixEdit[] | null => {
  const made = edits.filter((edit) => edit !== null);
  return made.length === edits.length ? made : null;
};

const edit = ({ block }: ChainEnd, range: Range, newText: string): FixEdit =>
  block === undefined ? { range, newText } : { range, newText, block };

const newlineOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';

/** The blanks before `offset` on its line; those of a body where it follows a keyword. */
function indentAt(text: string, offset: number): string {
  return /(?:^|[\r\n])([ \t\u3000\u00a0]*)$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[1] ?? '  ';
}

/** The lines of `source` in the place of those of `target`. */
function replaceUnit(into: ChainEnd, target: PlacedUnit, from: ChainEnd, source: PlacedUnit): FixEdit | null {
  const range = rangeOfUnit(target);
  const { text } = into.facts;
  // A comment between its lines is not to be lost.
  if (/[\r\n][ \t\u3000]*\/\//.test(sliceOf(text, range))) return null;
  const end = source.unit.firstLine + source.unit.texts.length - 1;
  return edit(into, range, linesFrom(from, source, end, into, indentAt(text, range.start)));
}

/** The lines of a unit up to `end`, each behind `indent` and as much deeper as it stands. */
function linesFrom(
  from: ChainEnd,
  { side, unit }: PlacedUnit,
  end: number,
  into: ChainEnd,
  indent: string,
): string {
  const lines = side.lines.slice(unit.firstLine, end + 1);
  const top = lines[0]?.depth ?? 0;
  return lines
    .map(({ range, depth }) => '  '.repeat(Math.max(0, depth - top)) + sliceOf(from.facts.text, range))
    .join(newlineOf(into.facts.text) + indent);
}

function insertBehind(into: ChainEnd, place: Behind, from: ChainEnd, source: PlacedUnit): FixEdit {
  const { text } = into.facts;
  const { side, unit, isFirstBelow } = place;
  const line = isFirstBelow ? unit.firstLine + unit.texts.length - 1 : lastLineOf(unit);
  const at = side.lines[line]?.range.end ?? text.length;
  const indent = indentAt(text, rangeOfUnit(place).start) + (isFirstBelow ? '  ' : '');
  const lines = linesFrom(from, source, lastLineOf(source.unit), into, indent);
  return edit(into, rangeOf(at, at), newlineOf(text) + indent + lines);
}

/** Null for a unit that stands behind a keyword, or with comments between its lines. */
function removeUnit(end: ChainEnd, { side, unit }: PlacedUnit): FixEdit | null {
  const { text } = end.facts;
  const [first, last] = [
    side.lines[unit.firstLine]?.range.start ?? 0,
    side.lines[lastLineOf(unit)]?.range.end ?? 0,
  ];
  const start =
    first - (/[ \t\u3000\u00a0]*$/.exec(text.slice(Math.max(0, first - 200), first))?.[0].length ?? 0);
  const isOwnLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  if (!isOwnLine || /[\r\n][ \t\u3000]*\/\//.test(text.slice(start, last))) return null;
  const lineEnd = /^[ \t\u3000]*(?:\r\n?|\n|$)/.exec(text.slice(last, last + 200))?.[0].length ?? 0;
  return edit(end, rangeOf(start, last + lineEnd), '');
}
