// Citations of laws as they are written: 番号法第9条第1項及び第2項. Which law is meant, and whether it has what is cited,
// is not asked here.
import type { Node } from 'ohm-js';
import grammar, { type HyokaSemantics } from '../../../../grammar/generated/hyoka.ohm-bundle.js';
import { copyOf } from '../text/copyOf.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { foldWidth } from '../text/width.ts';
import { kanjiValue } from './numerals.ts';

export interface CitedPart {
  readonly kind: 'article' | 'paragraph' | 'item';
  readonly number: number;
  /** 第19条の2 → [2]. */
  readonly branch: readonly number[];
  /** 第8号, counted from the first character of the citation. */
  readonly range: Range;
}

export interface WrittenCitation {
  /** In UTF-16 code units: from the law's name, or from 第 where there is none, to the last part. */
  readonly length: number;
  /** In the order of the text, each with the parts that are written of it: 第9条 and 第1項, then 第2項. */
  readonly provisions: readonly (readonly CitedPart[])[];
}

const semantics: HyokaSemantics = grammar.createSemantics();

function numberOf(written: string): number {
  const [hundreds, rest] = written.split('百');
  if (rest === undefined)
    return /^[0-9０-９]/.test(written) ? Number(foldWidth(written)) : kanjiValue(written);
  return (hundreds === '' ? 1 : kanjiValue(hundreds ?? '')) * 100 + kanjiValue(rest);
}

const part = (kind: CitedPart['kind'], node: Node, number: Node, branches?: Node): CitedPart[] => [
  {
    kind,
    number: numberOf(number.sourceString),
    branch: branches?.children.map((branch) => numberOf(branch.sourceString.slice(1))) ?? [],
    range: rangeOf(node.source.startIdx, node.source.endIdx),
  },
];

const partsOf = (nodes: readonly Node[]): CitedPart[] =>
  nodes.flatMap((node) => node['cited']() as CitedPart[]);

semantics.addOperation<CitedPart[]>('cited()', {
  lawArticle(_dai, _1, number, _2, _jo, branches) {
    return part('article', this, number, branches);
  },
  lawParagraph(_dai, _1, number, _2, _ko) {
    return part('paragraph', this, number);
  },
  lawItem(_dai, _1, number, _2, _go, branches, _after) {
    return part('item', this, number, branches);
  },
  _nonterminal: (...children) => partsOf(children),
  _iter: (...children) => partsOf(children),
  _terminal: () => [],
});

semantics.addOperation<WrittenCitation>('citation()', {
  citationInProse: (citation, _rest) => citation['citation'](),
  citation(_law, article, _joiners, others, _made) {
    const provisions = [article, ...others.children].map((node) => node['cited']() as CitedPart[]);
    return { length: this.sourceString.length, provisions };
  },
});

const memoLimit = 1_000;
const memo = new Map<string, WrittenCitation | null>();

function read(text: string): WrittenCitation | null {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const match = grammar.match(text, 'citationInProse');
  const citation = match.succeeded() ? (semantics(match)['citation']() as WrittenCitation) : null;
  if (memo.size >= memoLimit) memo.clear();
  memo.set(copyOf(text), citation);
  return citation;
}

/** What provisions are written with, and the start of what may follow: 様式 of 第1号様式. */
const provisions =
  /(?:[第条項号の0-9０-９一二三四五六七八九十百及びおよ又まは並ならに若しくも、，・から～〜で \u3000\t]){1,120}[^。]{0,2}/y;
const startsProvision = /第[ \u3000\t]?[0-9０-９一二三四五六七八九十百]/y;

/** Whether 第9 or 第九 stands at `offset`. */
export function isProvisionAt(text: string, offset: number): boolean {
  startsProvision.lastIndex = offset;
  return startsProvision.test(text);
}

/** The citation from `start` to `end` at most, its first 第 standing at `provision`; null when it is none. */
export function readCitationAt(
  text: string,
  start: number,
  provision: number,
  end: number,
): WrittenCitation | null {
  provisions.lastIndex = provision;
  const length = provisions.exec(text)?.[0].length ?? 0;
  return length === 0 ? null : read(text.slice(start, Math.min(end, provision + length)));
}
