// How a document is written, by what most of it does: what is written otherwise disagrees with the rest. Where nothing
// does, there is nothing to say.
import type { Style } from '../config/config.ts';
import { spellings } from '../terms/terms.ts';
import { type Counts, countOf, type Mark, spellingCount } from './styleMarks.ts';

export interface HouseStyle {
  /** The marks that most of the document does without. */
  readonly odd: ReadonlySet<Mark>;
  /** For the place of a spelling in `spellings`, what is written for it; only those to be changed. */
  readonly respelt: ReadonlyMap<number, string>;
}

export const noStyle: HouseStyle = { odd: new Set(), respelt: new Map() };

/** `style` where something of what is counted is not written so; else `noStyle`. */
export function styleFor(style: HouseStyle, counts: Counts): HouseStyle {
  for (const mark of style.odd) if (countOf(counts, mark) > 0) return style;
  for (const spelling of style.respelt.keys()) if (spellingCount(counts, spelling) > 0) return style;
  return noStyle;
}

/** The marks of each way of writing; the first is taken where two are as usual. */
const ways: readonly (readonly (readonly Mark[])[])[] = [
  [['、'], ['，']],
  [['。'], ['．']],
  [
    ['halfDigit', 'halfDigits'],
    ['fullDigit', 'halfDigits'],
    ['fullDigit', 'fullDigits'],
  ],
  [['halfLetters'], ['fullLetters']],
  [['plain'], ['polite']],
];

/** Whether a way of writing is none that is settled otherwise. */
function isWanted(way: readonly Mark[], { punctuation, digits, tone }: Style): boolean {
  const [mark] = way;
  if (mark === undefined) return false;
  if ('、，。．'.includes(mark)) return punctuation === null || punctuation.includes(mark);
  if (mark.endsWith('Digit')) return digits === null || way.every((each) => each.startsWith(digits));
  if (mark === 'plain' || mark === 'polite')
    return tone === null || (tone === 'である') === (mark === 'plain');
  return true;
}

/** Of the marks of all `ways` those that the way with the fewest exceptions, of `of`, does without. */
function oddOnes(
  counts: Counts,
  of: readonly (readonly Mark[])[],
  ways: readonly (readonly Mark[])[],
): Mark[] {
  const all = [...new Set(ways.flat())];
  const exceptions = (way: readonly Mark[]): Mark[] =>
    all.filter((mark) => !way.includes(mark) && countOf(counts, mark) > 0);
  const cost = (way: readonly Mark[]): number =>
    exceptions(way).reduce((sum, mark) => sum + countOf(counts, mark), 0);
  const least = Math.min(...of.map(cost));
  return exceptions(of.find((way) => cost(way) === least) ?? all);
}

function respellings(counts: Counts): Map<number, string> {
  const respelt = new Map<number, string>();
  const used = spellings.flatMap(({ term, isAvoided }, index) => {
    const count = spellingCount(counts, index);
    return count === 0 ? [] : [{ term, index, isAvoided, count }];
  });
  for (const { term, index, isAvoided } of used) {
    const good = used.filter((each) => each.term === term && !each.isAvoided);
    const most = Math.max(...good.map(({ count }) => count));
    const best =
      good.find(({ count }) => count === most)?.index ?? spellings.findIndex((each) => each.term === term);
    if (isAvoided || best !== index) respelt.set(index, spellings[best]?.text ?? '');
  }
  return respelt;
}

/** The style that the counts of a document tell, but for what is `wanted`; `before` where it is the same. */
export function houseStyleOf(counts: Counts, wanted: Style, before: HouseStyle): HouseStyle {
  const odd = new Set(
    ways.flatMap((of) =>
      oddOnes(
        counts,
        of.filter((way) => isWanted(way, wanted)),
        of,
      ),
    ),
  );
  const respelt = respellings(counts);
  const isSame =
    [...odd].join() === [...before.odd].join() && [...respelt].join() === [...before.respelt].join();
  return isSame ? before : { odd, respelt };
}
