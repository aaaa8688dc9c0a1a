// The keys of lists, in the sample of each way of numbering and in clean bodies of any hierarchy: what is written is read as it was meant.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberings } from '../../client/src/sample/samples.ts';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type TypingKind, typingEdits } from '../../server/src/core/features/typing/typingEdits.ts';
import { formatEdits } from '../../server/src/core/format/formatEdits.ts';
import { itemMisnumbered } from '../../server/src/core/rules/itemMisnumbered.ts';
import { itemStyle } from '../../server/src/core/rules/itemStyle.ts';
import { splitLines } from '../../server/src/core/text/lines.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { documentText } from '../support/arbitraries.ts';
import { cleanBody, print } from '../support/cleanBodies.ts';
import { typed } from '../support/typed.ts';

const samples = new URL('../../samples/', import.meta.url);
const kinds: readonly TypingKind[] = ['enter', 'indent', 'outdent', 'moveUp', 'moveDown'];
const reverse: readonly (readonly [TypingKind, TypingKind])[] = [
  ['indent', 'outdent'],
  ['moveUp', 'moveDown'],
  ['moveDown', 'moveUp'],
];

const read = (text: string): Analysis => new Analysis(text, { rules: () => [itemMisnumbered, itemStyle] });

const findings = (text: string): string[] =>
  read(text).findings.map(({ code, message }) => `${code} ${message}`);

const formatted = (text: string): string => applyEdits(text, formatEdits(read(text).blocks));

/** The ends of the lines that stand in a body: they are indented. */
const lineEnds = (text: string): number[] =>
  splitLines(text)
    .filter(({ start, contentEnd }) => /^[ \u3000]+[^ \u3000/]/.test(text.slice(start, contentEnd)))
    .map(({ contentEnd }) => contentEnd);

/** The characters of the text with neither signs nor blanks, each line on its own. */
const linesOfText = (text: string): string[] =>
  read(text).blocks.flatMap(({ facts, text: own }) =>
    facts.prose.map(({ range }) => own.slice(range.start, range.end)),
  );

/** Tries a key at the end of every line; gives what was written. */
function press(text: string, kind: TypingKind): string[] {
  return lineEnds(text).flatMap((offset) => {
    const after = typed(text, offset, kind);
    return after === null || after.text === text ? [] : [after.text];
  });
}

describe.each(numberings)('in the sample $file', ({ file }) => {
  const text = readFileSync(new URL(file, samples), 'utf8');

  test('no key breaks a numbering, mixes styles or touches the text', () => {
    for (const kind of kinds)
      for (const after of press(text, kind)) {
        expect(findings(after)).toEqual([]);
        expect(linesOfText(after).toSorted()).toEqual(linesOfText(text).toSorted());
      }
  });

  test('items that moved stand where the formatter puts them', () => {
    expect(formatted(text)).toBe(text);
    for (const kind of kinds.slice(1))
      for (const after of press(text, kind)) expect(formatted(after)).toBe(after);
  });

  test.each(reverse)('%s is taken back by %s', (kind, back) => {
    for (const offset of lineEnds(text)) {
      const after = typed(text, offset, kind);
      if (after === null || after.text === text) continue;
      expect(typed(after.text, after.cursor, back)).toEqual({ text, cursor: offset });
    }
  });
});

describe('in the imported sample', () => {
  const text = readFileSync(new URL('取り込んだ変更箇所.hyoka', samples), 'utf8');

  test.each(kinds)('%s adds no finding', (kind) => {
    for (const after of press(text, kind))
      expect(findings(after).length).toBeLessThanOrEqual(findings(text).length);
  });

  test('Tab is taken back by Shift+Tab, but for signs that the list or the body writes otherwise', () => {
    const kept = lineEnds(text).flatMap((offset) => {
      const after = typed(text, offset, 'indent');
      if (after === null || after.text === text) return [];
      const back = typed(after.text, after.cursor, 'outdent');
      return back?.text === text
        ? []
        : [
            text
              .slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
              .trim()
              .slice(0, 9),
          ];
    });
    expect(kept).toEqual(['4 ワクチン接種記', '4. 新型コロナウ']);
  });
});

describe('in a clean body of any hierarchy', () => {
  test.each(kinds)('%s breaks no numbering', (kind) => {
    fc.assert(
      fc.property(cleanBody, (lines) => {
        for (const after of press(print(lines), kind)) expect(findings(after)).toEqual([]);
      }),
    );
  });

  test('every item goes on with Enter, and every one but the first of its list goes below the one before it', () => {
    // 〔…〕 with text behind it is no heading, and what starts again below it is a repeat.
    const counted = cleanBody.filter((lines) => !lines.some(({ sign }) => sign.startsWith('〔')));
    fc.assert(
      fc.property(counted, (lines) => {
        const text = print(lines);
        for (const [index, offset] of lineEnds(text).entries()) {
          const value = lines[index]?.value ?? 0;
          if (value === 0) continue;
          expect(typed(text, offset, 'enter')).not.toBeNull();
          expect(typed(text, offset, 'indent')?.text === text).toBe(value === 1);
          expect(typed(text, offset, 'moveUp')?.cursor === offset).toBe(value === 1);
        }
      }),
    );
  });
});

describe('in any text', () => {
  test('edits lie in the text, apart from each other, and so does the cursor', () => {
    const places = fc.record({
      text: documentText,
      at: fc.nat(),
      kind: fc.constantFrom(...kinds),
    });
    fc.assert(
      fc.property(places, ({ text, at, kind }) => {
        const offset = at % (text.length + 1);
        const answer = typingEdits(read(text), offset, kind);
        if (answer === null) return;
        const ordered = answer.edits.toSorted((a, b) => a.range.start - b.range.start);
        for (const [index, { range }] of ordered.entries()) {
          expect(range.start).toBeGreaterThanOrEqual(ordered[index - 1]?.range.end ?? 0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        expect(answer.cursor).toBeLessThanOrEqual(applyEdits(text, answer.edits).length);
      }),
    );
  });
});
