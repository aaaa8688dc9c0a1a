// Clean bodies in any way of numbering: items nested at random below the signs of a hierarchy.
import fc from 'fast-check';
import { printSign } from '../../server/src/core/syntax/printSign.ts';
import { bodyHeadAt } from '../../server/src/core/syntax/lineHead.ts';

/** The first signs of a hierarchy, outermost first. */
const hierarchies = [
  ['1. ', '(1) ', 'ア ', '(ア) '],
  ['第１ ', '１ ', '(1) ', 'ア ', '(ア) '],
  ['1. ', '(1) ', 'a. '],
  ['(1) ', '① ', '・'],
  ['① ', 'ア) ', '・'],
  ['一 ', '（一） ', 'イ '],
  ['Ⅰ ', '１．', '（１）', '①'],
  ['【見出し】', '① ', '・'],
  ['■ 見出し', '(1) ', '・'],
  ['リスク１：', '(1) ', '① '],
  ['A. ', '1) ', 'a) '],
  ['⑴ ', '① ', 'a. '],
  ['1 ', '(1) ', '(a) '],
  ['(1) ', '(i) ', '・'],
  ['ｱ) ', '・'],
  ['１．', '⑴ ', 'ア ', '・'],
  ['I. ', 'A. ', 'i) '],
  ['(Ⅰ) ', '(1) ', 'ⅰ）'],
  ['第一 ', '一．', 'ア．'],
  ['〔見出し〕', '１）', 'ｱ '],
  ['第１条　', '(1) ', 'イ '],
];

interface Node {
  readonly children: readonly Node[];
}

export interface Line {
  readonly depth: number;
  /** The sign's value, 0 for what is not counted. */
  readonly value: number;
  readonly sign: string;
  readonly text: string;
  /** How many siblings the item's list has. */
  readonly siblings: number;
}

const forest = (depth: number): fc.Arbitrary<readonly Node[]> =>
  fc.array(
    depth === 0
      ? fc.constant<Node>({ children: [] })
      : forest(depth - 1).map((children): Node => ({ children })),
    { minLength: depth === 0 ? 0 : 1, maxLength: 4 },
  );

export function signOf(first: string, value: number): string {
  const head = bodyHeadAt(first, 0, first.trimEnd().length);
  if (head?.kind !== 'item') return first;
  const candidate = head.candidates.find((each) => each.value === 1);
  const sign =
    candidate === undefined ? null : printSign({ family: candidate.family, style: head.style }, value);
  return (sign ?? first.slice(0, head.length)) + first.slice(head.length);
}

function linesOf(nodes: readonly Node[], hierarchy: readonly string[], depth: number): Line[] {
  const first = hierarchy[depth];
  if (first === undefined) return [];
  const counted = bodyHeadAt(first, 0, first.trimEnd().length)?.kind === 'item' && !first.startsWith('・');
  return nodes.flatMap(({ children }, index) => [
    {
      depth,
      value: counted ? index + 1 : 0,
      sign: signOf(first, index + 1),
      text: '特定個人情報を適切に管理している。',
      siblings: nodes.length,
    },
    ...linesOf(children, hierarchy, depth + 1),
  ]);
}

/** The lines of a body. */
export const cleanBody = fc
  .tuple(fc.constantFrom(...hierarchies), forest(2))
  .map(([hierarchy, nodes]) => linesOf(nodes, hierarchy, 0));

/** The lines as the body of a section, indented by their depth. */
export const print = (lines: readonly Line[]): string =>
  `対策：Ⅲ リスク対策\n${lines.map(({ depth, sign, text }) => `${'  '.repeat(depth + 1)}${sign}${text}\n`).join('')}`;
