// Where the blocks of a text begin and end. Knows the first line of a block and nothing of what stands in it.
import { lineEndAt, lineEndLength, lineStartBefore, trimmed } from '../text/lines.ts';
import { isNearMiss } from './keywords.ts';
import { colonNear, fieldHeadAt } from './lineHead.ts';
import { isComment } from './parseBody.ts';

/** `loose`: one line that belongs to no block. */
export type BlockKind = 'header' | 'measureSection' | 'revision' | 'loose';

/** The characters `start` to `end` of the text; the next one's begin where they end. */
export interface BlockSource {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly lineEnds: number;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  評価書: 'header',
  対策: 'measureSection',
  変更: 'revision',
};

/** The block that the line `start` to `end` (without its line end) heads; null when it heads none. */
function headAt(text: string, start: number, end: number): BlockKind | null {
  const code = text.charCodeAt(start);
  if (code !== 0x8a55 /* 評 */ && code !== 0x5bfe /* 対 */ && code !== 0x5909 /* 変 */) return null;
  const head = fieldHeadAt(text, start, end);
  if (head !== null) return kinds[head.name] ?? null;
  return code === 0x5909 && isMisspeltRevision(text, start, end) ? 'revision' : null;
}

/** A near-miss of 変更日 with 項目 on the line below: without it, a row of the table would go unseen. */
function isMisspeltRevision(text: string, start: number, end: number): boolean {
  const colon = colonNear(text, start, end);
  if (colon === -1 || !isNearMiss(text.slice(start, colon), '変更')) return false;
  const below = end + lineEndLength(text, end);
  return fieldHeadAt(text, below, lineEndAt(text, below))?.name === '項目';
}

const afterMark = (text: string, start: number, isTop: boolean): number =>
  isTop && start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;

/** Whether the first line of `text`, which does not start its document, heads a block whatever stands below it. */
export function startsWithHead(text: string): boolean {
  const head = fieldHeadAt(text, 0, lineEndAt(text, 0));
  return head !== null && kinds[head.name] !== undefined;
}

/** The end of the block `start` to `end` without the blank lines and comments at its end: they stand between the blocks. */
function contentEnd(text: string, start: number, end: number): number {
  const headEnd = lineEndAt(text, start);
  let last = end;
  while (last > headEnd) {
    const lineStart = lineStartBefore(text, last);
    const bare = trimmed(text, lineStart, lineEndAt(text, lineStart));
    if (lineStart <= start || (bare.start < bare.end && !isComment(text, bare.start, bare.end))) break;
    last = lineStart;
  }
  return last;
}

/** The lines `from` to `to`, each as a block of its own. */
function looseLines(text: string, from: number, to: number): BlockSource[] {
  const blocks: BlockSource[] = [];
  for (let start = from; start < to; ) {
    const content = lineEndAt(text, start);
    const end = content + lineEndLength(text, content);
    blocks.push({ kind: 'loose', start, end, lineEnds: end > content ? 1 : 0 });
    start = end;
  }
  return blocks;
}

/** The blocks of `text` in order, without a gap. `isTop`: the text starts its document, perhaps with a byte order mark. */
export function splitBlocks(text: string, isTop: boolean): BlockSource[] {
  const blocks: BlockSource[] = [];
  let head: { kind: BlockKind; start: number } | null = null;
  let lineEnds = 0;
  const close = (end: number) => {
    const content: number = head === null ? 0 : contentEnd(text, head.start, end);
    const loose = looseLines(text, content, end);
    if (head !== null) {
      const below = loose.reduce((sum, line) => sum + line.lineEnds, 0);
      blocks.push({ ...head, end: content, lineEnds: lineEnds - below });
    }
    for (const line of loose) blocks.push(line);
  };
  for (let start = 0; start < text.length; ) {
    const end = lineEndAt(text, start);
    const kind = headAt(text, afterMark(text, start, isTop), end);
    if (kind !== null) {
      close(start);
      head = { kind, start };
      lineEnds = 0;
    }
    const length = lineEndLength(text, end);
    if (length > 0) lineEnds++;
    start = end + length;
  }
  close(text.length);
  return blocks;
}
