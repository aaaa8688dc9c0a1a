// What speaks for each sign in run-on text: what it costs to pass it over, and what it may do to a numbering.
import type { Candidate, ItemHead } from '../readHead.ts';
import type { Entry } from '../reading.ts';
import { isBare } from '../signs.ts';
import type { Family } from '../tree.ts';
import type { RunOnSign } from './runOnSigns.ts';

export interface WeighedSign {
  readonly sign: RunOnSign;
  /** The sign as nesting takes it. */
  readonly entry: Entry;
  /** The candidates of all signs whose next item comes before their list may start again. */
  readonly followed: ReadonlySet<Candidate>;
  readonly weight: Weight;
}

export interface Weight {
  /** What passing over costs, in parts of a break. */
  readonly price: number;
  /** Whether the sign may break a numbering. */
  readonly mayBreak: boolean;
  /** Whether it may start a list whose second does not follow. */
  readonly mayStartAlone: boolean;
}

export function weigh(line: string, signs: readonly RunOnSign[]): WeighedSign[] {
  const entries = signs.map((sign) => entryOf(line, sign));
  const followed = followedIn(signs, entries);
  return signs.map((sign, index) => ({
    sign,
    entry: entries[index] ?? { kind: 'other' },
    followed,
    weight: sign.head === null ? noItem : weightOf(line, sign, sign.head, signs[index - 1]),
  }));
}

/** Whether the next item of the list comes after the sign, or the sign begins the text, which may be an excerpt. */
export const isFollowed = ({ sign, entry, followed }: WeighedSign, { family, value }: Candidate): boolean =>
  sign.after === 'nothing' ||
  (entry.kind === 'item' &&
    entry.candidates.some((each) => each.family === family && each.value === value && followed.has(each)));

function entryOf(line: string, { at, kind, head }: RunOnSign): Entry {
  if (kind === 'heading') return { kind: line.charAt(at) === '第' ? 'article' : 'heading' };
  if (head === null) return { kind: kind === 'ellipsis' ? kind : 'other' };
  return {
    kind: 'item',
    // Copies, for one head is kept for all that look like it.
    candidates: head.candidates.map((candidate) => ({ ...candidate })),
    onlyIfExpected: head.onlyIfExpected,
    onlyIfFollowed: head.onlyIfFollowed,
    isBare: isBare(head.style) || head.style.before === '第',
    goesOn: () => false,
    through: ({ value }) => value,
  };
}

/** The candidates that the next of their list comes after, before it may have started again. */
function followedIn(signs: readonly RunOnSign[], entries: readonly Entry[]): ReadonlySet<Candidate> {
  const followed = new Set<Candidate>();
  const ahead = new Map<Family, Set<number>>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry?.kind !== 'item') continue;
    for (const candidate of entry.candidates)
      if (ahead.get(candidate.family)?.has(candidate.value + 1) === true) followed.add(candidate);
    for (const { family, value } of entry.candidates) {
      const values = ahead.get(family) ?? new Set();
      if (signs[index]?.after === 'sentence')
        for (const other of values) if (other > value) values.delete(other);
      ahead.set(family, values.add(value));
    }
  }
  return followed;
}

const noItem: Weight = { price: 0, mayBreak: true, mayStartAlone: true };

/** A sentence that has come as far as this is no title. */
const clause = /[はにをがでとも]、/;

function weightOf(line: string, sign: RunOnSign, head: ItemHead, last: RunOnSign | undefined): Weight {
  const isStrong = sign.after === 'sentence';
  const { style } = head;
  const isBullet = style.numeral === 'bullet';
  if (!isBullet && (isBare(style) || style.before === '第' || isDoubtful(line, sign, head)))
    return { price: isStrong ? 0.9 : 0.4, mayBreak: false, mayStartAlone: false };
  const words = line.slice(Math.max(last?.content ?? 0, sign.at - 100), sign.at).replace(/^[^]*。/, '');
  return {
    // Behind a 。 a gap in the numbering is more likely than no sign; behind a blank it is less.
    price: isStrong ? 1.5 : 0.6,
    mayBreak: !isBullet,
    mayStartAlone: isBullet || isStrong || (sign.after === 'blank' && !clause.test(words)),
  };
}

/** 「1. 5 m」, 「A. 田中」: what looks like a sign may be a number, or a letter of a name. */
function isDoubtful(line: string, { content }: RunOnSign, { style, candidates }: ItemHead): boolean {
  const isDigit = style.numeral === 'half' || style.numeral === 'full';
  const isNumber = isDigit && /^[.．]$/.test(style.after) && /[0-9０-９]/.test(line.charAt(content));
  return isNumber || candidates.some(({ family }) => family === 'LATIN.');
}
