// Which of the signs in run-on text begin a line: those with which the numbering has the fewest breaks. The parser's
// own nesting counts them; a sign may also be passed over, at a price that grows with what speaks for it.
import { best, follow, onePass, withoutItem } from '../nest.ts';
import { type Entry, type Placement, type Reading, start, type Surroundings } from '../reading.ts';
import { paragraphKind } from '../signs.ts';
import type { RunOnSign, Title } from './runOnSigns.ts';
import { isFollowed, type WeighedSign, weigh } from './weighSigns.ts';

/** How many ways are followed at once, and to how many signs: no cell has more. */
const beam = 24;
const longestSearch = 500;

/** What a line costs that is less likely to be there than not, in parts of a break. */
const unlikely = 0.3;

/** A reading of the signs so far, and where it cuts. Its breaks count what it passed over as well. */
interface Way extends Reading {
  readonly cuts: Cut | null;
}

interface Cut {
  readonly at: number;
  readonly past: Cut | null;
}

/** How a sign may go into a reading: in the one way of the one pass, or in every way. */
type Steps = (reading: Reading, entry: Entry, index: number, surroundings: Surroundings) => Reading[];
const oneWay: Steps = (...args) => [onePass(...args)];

/** Offsets at which the line is to be cut, from the left; 0 is none of them. */
export function chooseCuts(line: string, signs: readonly RunOnSign[]): number[] {
  const weighed = weigh(line, signs);
  const read = (steps: Steps, width: number): Way | undefined =>
    weighed.reduce<Way[]>(
      (ways, each) =>
        best(
          ways.flatMap((way) => goOn(way, each, steps)),
          width,
        ),
      [{ ...start, cuts: null }],
    )[0];
  let way = read(oneWay, 1);
  if ((way?.breaks ?? 0) > 0 && signs.length <= longestSearch) way = read(follow, beam);
  const cuts: number[] = [];
  for (let cut = way?.cuts ?? null; cut !== null; cut = cut.past) cuts.push(cut.at);
  return cuts.reverse();
}

/** Every way to go on over a sign: with a line that begins there, with a title's line above that, or past it. */
function goOn(way: Way, weighed: WeighedSign, steps: Steps): Way[] {
  const { sign, weight } = weighed;
  const passed: Way = { ...way, breaks: way.breaks + weight.price };
  if (sign.kind === 'heading' || sign.kind === 'note') return take(way, weighed, steps);
  if (sign.kind === 'ellipsis')
    return sign.after === 'blank'
      ? [passed, ...take(way, weighed, steps).map(costing(unlikely))]
      : take(way, weighed, steps);
  const taken = take(way, weighed, steps);
  const { title } = sign;
  if (title === null || title.at <= (way.cuts?.at ?? 0)) return [...taken, passed];
  const isLikely = isTitle(title);
  const titled = withTitle(way, weighed, title, steps);
  return isLikely
    ? [...titled, ...taken.map((each) => (begins(each, sign) ? costing(unlikely)(each) : each)), passed]
    : [...titled.map(costing(unlikely)), ...taken, passed];
}

/** Whether the sign begins a list, or may: bullets that go on look like bullets that begin. */
const begins = ({ item }: Reading, { head }: RunOnSign): boolean =>
  item?.starts === true || head?.style.numeral === 'bullet';

const costing =
  (price: number) =>
  (way: Way): Way => ({ ...way, breaks: way.breaks + price });

/** The ways in which a line begins at the sign. */
function take(way: Way, weighed: WeighedSign, steps: Steps): Way[] {
  const { sign, entry, followed } = weighed;
  const cuts = sign.after === 'nothing' ? null : { at: sign.at, past: way.cuts };
  const surroundings: Surroundings = {
    isExcerpt: (candidate) => isFollowed(weighed, candidate),
    isFollowed: (_index, candidate) => followed.has(candidate),
  };
  return steps(way, entry, sign.at, surroundings)
    .filter((reading) => suits(weighed, way, reading))
    .map((reading) => ({ ...reading, cuts }));
}

/** The ways in which a list starts at the sign, and a line without a sign stands above. */
function withTitle(way: Way, weighed: WeighedSign, { at, text }: Title, steps: Steps): Way[] {
  const titled = withoutItem(way, paragraphKind(text));
  return take({ ...titled, cuts: { at, past: way.cuts } }, weighed, steps).filter((each) =>
    begins(each, weighed.sign),
  );
}

/** Whether it reads as a title: behind a 。 without a blank a verb at its end makes it the beginning of a sentence. */
const isTitle = ({ text, isSentence, isApart }: Title): boolean =>
  !isSentence && (isApart || !/(?<!扱|払)[うくすたつむるい]$|は、/.test(text));

/** Whether a sign that goes so into `before` is one after all, and may begin a line. */
function suits(weighed: WeighedSign, before: Reading, { item, open }: Reading): boolean {
  const { sign, weight } = weighed;
  if (sign.after === 'nothing' || sign.kind !== 'item') return true;
  const placement: Placement | null = item === before.item ? null : item;
  if (placement === null || (placement.expected !== null && !weight.mayBreak)) return false;
  if (!placement.starts) return true;
  if (open?.inItsLike === true && sign.after !== 'sentence') return false;
  if (isFollowed(weighed, placement.candidate)) return true;
  const isFirst = placement.candidate.value <= 1 || placement.expected === null || sign.after === 'sentence';
  return isFirst && (weight.mayStartAlone || before.afterEllipsis);
}
