// An item path as authors write it → the labels of a form that it names. The path itself is never rewritten.
import { type Range, rangeOf } from '../text/range.ts';
import { beginsLabel, labelAt, nearLabelAt, numberEnd, type Spelling } from './findLabel.ts';
import { type FoldedPath, foldPath } from './foldPath.ts';
import { childrenOf, type Form, type FormNode, forms, isComplete } from './forms.ts';

/** One label that a path names. Ranges count from the path's first character. */
export interface Step {
  readonly node: FormNode;
  /** 「7」 of 「7. 特定個人情報の保管・消去」; null where the path has no number there. */
  readonly number: Range | null;
  /** 「特定個人情報の保管・消去」; null where the path has the number alone. */
  readonly title: Range | null;
  readonly spelling: Spelling | null;
  /** The label as the form has it, without the parentheses that the path leaves out. */
  readonly label: string;
}

/** Where a path goes on with what its form does not have there. */
export interface Missed {
  /** The label under which the form was searched; null at its top. */
  readonly parent: FormNode | null;
  readonly isComplete: boolean;
  /** The number that stands there, as written; null when none does. */
  readonly number: Range | null;
  /** The label that has this number. */
  readonly numbered: FormNode | null;
  /** The label whose title stands there, under another number. */
  readonly titled: { readonly node: FormNode; readonly title: Range } | null;
}

export interface FormPlace {
  readonly form: Form;
  /** From the form's top down; empty when nothing matched. */
  readonly steps: readonly Step[];
  /** What is left of the path, without the blanks around it. */
  readonly rest: Range;
  /** Null when nothing is left, or no labels are known below. */
  readonly missed: Missed | null;
}

/** No path is longer; a longer line is none. */
const longest = 300;

const leadingNumber = /^(?:[0-9]+|[Ⅰ-Ⅻ]|[IVX]+(?![A-Za-z])|[①-⑳]|リスク[0-9]+)/;

const rangeIn = ({ starts, ends }: FoldedPath, from: number, to: number): Range =>
  rangeOf(starts[from] ?? 0, ends[to - 1] ?? 0);

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** With the parenthesis that closes one inside, which the folded path has not. */
function titleRange(path: FoldedPath, from: number, to: number): Range {
  const { start, end } = rangeIn(path, from, to);
  const title = path.written.slice(start, end);
  const isOpen = count(title, /[（(]/g) > count(title, /[）)]/g);
  const closing = isOpen ? /^[。．.\s\u3000]*[）)]/.exec(path.written.slice(end, end + 4)) : null;
  return rangeOf(start, end + (closing?.[0].length ?? 0));
}

/** 「7.1」: the dot stands where something was set aside between two numbers. */
const skipDot = ({ text }: FoldedPath, at: number): number => (text.charAt(at) === '.' ? at + 1 : at);

interface Found {
  readonly step: Step;
  readonly end: number;
}

const foundAt = (
  path: FoldedPath,
  node: FormNode,
  number: Range | null,
  from: number,
  { spelling, end, label }: { spelling: Spelling; end: number; label: string },
): Found => ({ step: { node, number, title: titleRange(path, from, end), spelling, label }, end });

/** Which of `nodes` the path names at `at`: by number and title, by number where a label follows, by its whole title. */
function stepAt(path: FoldedPath, at: number, form: Form, nodes: readonly FormNode[]): Found | null {
  for (const node of nodes) {
    const end = numberEnd(path, at, node);
    if (end === -1) continue;
    const below = childrenOf(form, node);
    const number = rangeIn(path, at, end);
    const from = skipDot(path, end);
    const label = labelAt(path, from, node, below);
    if (label !== null) return foundAt(path, node, number, from, label);
    if (node.label === undefined || from >= path.text.length || beginsLabel(path, from, below))
      return { step: { node, number, title: null, spelling: null, label: node.label ?? '' }, end: from };
    const near = nearLabelAt(path, from, node, below);
    return near === null ? null : foundAt(path, node, number, from, near);
  }
  const titled = nodes.flatMap((node) => {
    const label = labelAt(path, at, node, childrenOf(form, node));
    return label === null ? [] : [foundAt(path, node, null, at, label)];
  });
  const longestEnd = Math.max(...titled.map(({ end }) => end));
  return titled.find(({ end }) => end === longestEnd) ?? null;
}

function missedAt(
  path: FoldedPath,
  at: number,
  form: Form,
  parent: FormNode | null,
  nodes: readonly FormNode[],
): Missed {
  const length = leadingNumber.exec(path.text.slice(at, at + 8))?.[0].length ?? 0;
  const from = skipDot(path, at + length);
  const titled = nodes.flatMap((node) => {
    const label = length === 0 ? null : labelAt(path, from, node, childrenOf(form, node));
    return label?.spelling === 'label' ? [{ node, title: titleRange(path, from, label.end) }] : [];
  });
  return {
    parent,
    isComplete: isComplete(form, parent),
    number: length === 0 ? null : rangeIn(path, at, at + length),
    numbered: nodes.find((node) => numberEnd(path, at, node) !== -1) ?? null,
    titled: titled[0] ?? null,
  };
}

/** (別添1) stands at the top of a path as well, though it belongs to a section. */
const annexesOf = (form: Form): readonly FormNode[] =>
  form.children.flatMap(({ children = [] }) =>
    children.filter(({ number }) => number?.startsWith('別添') === true),
  );

function lookUpIn(form: Form, path: FoldedPath, written: string): FormPlace {
  const steps: Step[] = [];
  let [at, parent, missed]: [number, FormNode | null, Missed | null] = [0, null, null];
  while (at < path.text.length) {
    const nodes = childrenOf(form, parent);
    if (nodes.length === 0) break;
    const among = parent === null ? [...nodes, ...annexesOf(form)] : nodes;
    const found = stepAt(path, at, form, among);
    if (found === null) {
      missed = missedAt(path, at, form, parent, nodes);
      break;
    }
    steps.push(found.step);
    at = skipDot(path, found.end);
    parent = found.step.node;
  }
  const end = written.trimEnd().length;
  const rest = at >= path.text.length ? rangeOf(end, end) : rangeOf(path.starts[at] ?? end, end);
  return { form, steps, rest, missed };
}

/** Answers by path: one is asked for again and again while a document is edited. */
const knownIn = new WeakMap<readonly Form[], Map<string, readonly FormPlace[]>>();
const mostKnown = 1_000;

/** What `path` names in each of the forms. */
export function lookUp(path: string, among: readonly Form[] = forms): readonly FormPlace[] {
  const known = knownIn.get(among) ?? new Map<string, readonly FormPlace[]>();
  knownIn.set(among, known);
  const before = known.get(path);
  if (before !== undefined) return before;
  if (path.length > longest) return [];
  const folded = foldPath(path);
  const places = among.map((form) => lookUpIn(form, folded, path));
  if (known.size >= mostKnown) known.clear();
  known.set(path, places);
  return places;
}

export const isWhole = ({ steps, rest }: FormPlace): boolean => steps.length > 0 && rest.start === rest.end;

/** Whether the path has the number and the title of the label, the title letter for letter. */
export const isExact = ({ number, spelling }: Step): boolean =>
  number !== null && (spelling === 'label' || spelling === 'short');

const nameOf = ({ label = '', short = label }: FormNode): string => short;

/** The same for all spellings of one item of a form, whichever form it is; null where that is not certain. */
export function canonicalPath(path: string, among: readonly Form[] = forms): string | null {
  const places = lookUp(path, among);
  return keyIn(places.filter(({ form }) => form.isOwn !== true)) ?? keyIn(places);
}

function keyIn(places: readonly FormPlace[]): string | null {
  const keys = new Set<string>();
  for (const place of places) {
    const { steps } = place;
    if (!isWhole(place) || steps[0]?.number === null || steps.some(({ spelling }) => spelling === 'near'))
      continue;
    keys.add(steps.map(({ node }) => `${node.number ?? ''} ${nameOf(node)}`).join('/'));
  }
  const [key = null] = keys;
  return keys.size === 1 ? key : null;
}
