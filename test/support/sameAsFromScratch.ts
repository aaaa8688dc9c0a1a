// Holds an analysis that was edited against one of the same text made anew, and its positions against the library's.
import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../server/src/core/analysis.ts';
import { placeFinding } from '../../server/src/core/placeFinding.ts';
import { analyze } from '../../server/src/core/analyze.ts';

const seen = ({ blocks, findings, text, length, lineCount, unreadable }: Analysis) => ({
  blocks: blocks.map(({ offset, line, text: own, node, facts, findings: found }) => ({
    offset,
    line,
    own,
    node,
    facts,
    // Where they point at other blocks, those are other objects.
    found: found.map((finding) => placeFinding(finding, offset)),
  })),
  findings,
  text,
  length,
  lineCount,
  unreadable,
});

/** Fails unless everything that `analysis` says is what an analysis of `text` says that never saw an edit. */
export function sameAsFromScratch(analysis: Analysis, text: string): void {
  expect(analysis.text).toBe(text);
  expect(seen(analysis)).toEqual(seen(analyze(text)));
  const document = TextDocument.create('', '', 0, text);
  expect(analysis.lineCount).toBe(document.lineCount);
  const places = Math.min(text.length + 2, 40);
  for (let place = 0; place <= places; place++) {
    const offset = Math.round((place * (text.length + 2)) / places) - 1;
    const position = document.positionAt(offset);
    expect(analysis.positionAt(offset), `offset ${offset}`).toEqual(position);
    for (const character of [0, position.character, position.character + 1, 99]) {
      const asked = { line: position.line + (place % 3), character };
      expect(analysis.offsetAt(asked), JSON.stringify(asked)).toBe(document.offsetAt(asked));
    }
  }
}
