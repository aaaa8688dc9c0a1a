// 項目へ移動: the sections, revisions and items of a document, found by their words, as they are written or as they are read.
import type { Analysis } from '../analysis.ts';
import { libraryWords } from '../phrases/library.ts';
import type { Beginning, Readable } from '../readings/prepareText.ts';
import { type Find, indexTexts } from '../readings/textIndex.ts';
import { readDate } from '../syntax/readDate.ts';
import { printEraDate, westernDay } from '../text/calendar.ts';
import { hasNumbers, numbersIn, typedNumber } from './itemNumbers.ts';
import { type Symbol, symbolsOf } from './symbols.ts';

export interface FoundPlace extends Readable {
  readonly kind: Exclude<Symbol['kind'], 'side'>;
  /** The section or revision that an item is in; of the others none. */
  readonly within: string;
  /** Of its first character. */
  readonly offset: number;
}

const ranks: Readonly<Record<Beginning, number>> = { text: 0, clause: 1, word: 1, part: 2 };
/** More are found by typing on. */
const most = 100;

function placesIn(symbols: readonly Symbol[], within: string): FoundPlace[] {
  return symbols.flatMap((symbol) => {
    const { kind, name: text, selection, children } = symbol;
    // 変更前 and 変更後 stand in every revision: the items in them are what is looked for.
    if (kind === 'side') return placesIn(children, `${within} › ${text}`);
    const own = { text, kind, within, offset: selection.start };
    return [own, ...placesIn(children, kind === 'item' ? within : text)];
  });
}

export interface Places {
  readonly all: readonly FoundPlace[];
  readonly find: Find<FoundPlace>;
}

/** All that can be gone to; the index is made when something is first looked for. */
export function placesOf(analysis: Analysis): Places {
  const all = placesIn(symbolsOf(analysis), '');
  return { all, find: indexTexts(all, libraryWords).find };
}

/** The numbers of a path, each at the beginning of a word: 3 and 8 of 「令和4年4月1日 Ⅲ リスク対策 8. 監査」. */
const numbersOf = ({ text }: FoundPlace): readonly string[] =>
  text.split(/[ \u3000]+/).flatMap((word) => {
    const [, number] = /^([Ⅰ-Ⅹ]|[0-9０-９]{1,3}(?=[.．]))/.exec(word) ?? [];
    return number === undefined ? [] : [typedNumber(number)];
  });

/** What `typed` finds: blocks before items, what begins so before what has it inside; the blocks in their order where it is empty. */
export function findPlaces({ all, find }: Places, typed: string): readonly FoundPlace[] {
  const date = readDate(typed.trim());
  const wanted = date === null ? typed.trim() : printEraDate(westernDay(date));
  if (wanted === '') return all.filter(({ kind }) => kind !== 'item').slice(0, most);
  const best = new Map<FoundPlace, number>();
  const numbers = numbersIn(wanted);
  if (numbers !== null)
    for (const place of all)
      if (place.kind !== 'item' && hasNumbers(numbersOf(place), numbers)) best.set(place, 0);
  for (const { found, beginning } of find(wanted)) {
    const rank = ranks[beginning] + (found.kind === 'item' ? ranks.part + 1 : 0);
    best.set(found, Math.min(rank, best.get(found) ?? rank));
  }
  return [...best]
    .sort(([one, a], [other, b]) => a - b || one.offset - other.offset)
    .slice(0, most)
    .map(([place]) => place);
}
