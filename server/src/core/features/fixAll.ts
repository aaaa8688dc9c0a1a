// The fixes that may be made without asking.
import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import { type Config, noConfig } from '../config/config.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { byPlace, type Range, type TextEdit } from '../text/range.ts';

/** Whether two edits are about the same characters; insertions also where they stand at the same place. */
const touch = (a: Range, b: Range): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === a.start && b.end === b.start);

const inOrder = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort(byPlace);

/** Edits that do not touch one another, in the order of the text. */
class SeparateEdits {
  readonly edits: TextEdit[] = [];

  /** Takes all of `fix` or nothing. */
  add(fix: readonly TextEdit[]): void {
    const own = inOrder(fix);
    const isWhole = own.every(({ range }, index) => {
      const above = own[index - 1];
      return this.#hasRoom(range) && (above === undefined || !touch(above.range, range));
    });
    if (!isWhole) return;
    for (const edit of own) this.edits.splice(this.#indexFor(edit.range), 0, edit);
  }

  #hasRoom(range: Range): boolean {
    const at = lastWhere(this.edits, (edit) => edit.range.start <= range.start);
    // At the same place there may be an insertion and what is replaced behind it.
    return !this.edits.slice(Math.max(0, at - 1), at + 2).some((edit) => touch(edit.range, range));
  }

  #indexFor({ start, end }: Range): number {
    const isBefore = ({ range }: TextEdit) =>
      range.start < start || (range.start === start && range.end <= end);
    const last = this.edits.at(-1);
    if (last === undefined || isBefore(last)) return this.edits.length;
    const at = lastWhere(this.edits, isBefore);
    const found = this.edits[at];
    return found !== undefined && isBefore(found) ? at + 1 : at;
  }
}

/** The edits of every safe fix, in the order of the text; of fixes that touch the same characters only the first, whole. */
export function fixAllEdits({ findings }: Analysis): TextEdit[] {
  const separate = new SeparateEdits();
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix !== undefined) separate.add(fix.edits);
  }
  return separate.edits;
}

/** One fix may make room for the next; more rounds than this would be fixes that undo one another. */
const mostRounds = 100;

/** The text after every safe fix, made until there is none. */
export function fixAll(text: string, config: Config = noConfig): string {
  const analysis = analyze(text, { config });
  for (let round = 0; round < mostRounds; round++) {
    const edits = fixAllEdits(analysis);
    if (edits.length === 0) break;
    // From the last on, so that those above stay where they are.
    for (const { range, newText } of edits.reverse()) analysis.edit(range, newText);
  }
  return analysis.text;
}
