// Which of the signs in run-on text begin a line: those with which the numbering has the fewest breaks. The parser's
// own nesting counts them; a sign may also be passed over, at a price that grows with what speaks for it.
import { best, follow } from '../syntax/nest.ts';
import { type Reading, start } from '../syntax/reading.ts';
import { paragraphKind } from '../syntax/signs.ts';
import { allSteps, onePassSteps, type Steps } from '../syntax/steps.ts';
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
  let way = read(onePassSteps, 1);
  if ((way?.breaks ?? 0) > 0 && signs.length <= longestSearch) way = read(allSteps, beam);
  const cuts: number[] = [];
  for (let cut = way?.cuts ?? null; cut !== null; cut = cut.past) cuts.push(cut.at);
  return cuts.reverse();
}

/** Every way to go on over a sign: with a line that begins there, with a title's line above that, or past it. */
function goOn(way: Way, weighed: WeighedSign, steps: Steps): Way[] {
  const { sign, weight } = weighed;
  const passed: Way = { ...way, breaks: way.breaks + weight.price, placement: null, past: way };
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
const begins = ({ placement }: Reading, { head }: RunOnSign): boolean =>
  placement?.starts === true || head?.style.numeral === 'bullet';

const costing =
  (price: number) =>
  (way: Way): Way => ({ ...way, breaks: way.breaks + price });

/** The ways in which a line begins at the sign. */
function take(way: Way, weighed: WeighedSign, steps: Steps): Way[] {
  const { sign, entry, followed } = weighed;
  const cuts = sign.after === 'nothing' ? null : { at: sign.at, past: way.cuts };
  return follow(
    way,
    entry,
    () => followed,
    (candidate) => isFollowed(weighed, candidate),
    steps,
  )
    .filter((reading) => suits(weighed, reading, way.afterEllipsis))
    .map((reading) => ({ ...reading, cuts }));
}

/** The ways in which a list starts at the sign, and a line without a sign stands above. */
function withTitle(way: Way, weighed: WeighedSign, { at, text }: Title, steps: Steps): Way[] {
  const entry = { kind: paragraphKind(text) };
  return follow(
    way,
    entry,
    () => weighed.followed,
    () => false,
    steps,
  )
    .flatMap((reading) => take({ ...reading, cuts: { at, past: way.cuts } }, weighed, steps))
    .filter((each) => begins(each, weighed.sign));
}

/** Whether it reads as a title: behind a 。 without a blank a verb at its end makes it the beginning of a sentence. */
const isTitle = ({ text, isSentence, isApart }: Title): boolean =>
  !isSentence && (isApart || !/(?<!扱|払)[うくすたつむるい]$|は、/.test(text));

/** Whether a sign that is placed so is one after all, and may begin a line. */
function suits(weighed: WeighedSign, { placement, open }: Reading, afterEllipsis: boolean): boolean {
  const { sign, weight } = weighed;
  if (sign.after === 'nothing' || sign.kind !== 'item') return true;
  if (placement === null || (placement.expected !== null && !weight.mayBreak)) return false;
  if (!placement.starts) return true;
  if (open?.inItsLike === true && sign.after !== 'sentence') return false;
  if (isFollowed(weighed, placement.candidate)) return true;
  const isFirst = placement.candidate.value <= 1 || placement.expected === null;
  return isFirst && (weight.mayStartAlone || afterEllipsis);
}
