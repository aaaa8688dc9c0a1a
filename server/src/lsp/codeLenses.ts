// The lenses of a document that need no baseline: changes of an item, uses of its sentences, the preview.
import { t } from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver';
import { chainAt, changedBlocks, pathRange } from '../core/revision/itemChain.ts';
import { sectionSentences } from '../core/sentences/sentencesIn.ts';
import type { Range } from '../core/text/range.ts';
import { openPreviewCommand, sectionUsesCommand, showPlacesCommand } from '../protocol.ts';
import type { AnalyzedDocument, Positions } from './openDocument.ts';
import { toRange } from './toDiagnostic.ts';

const toCodeLens = (document: Positions, range: Range): CodeLens => {
  const placed = toRange(document, { start: range.start, end: range.start });
  return {
    range: placed,
    command: {
      title: t`変更箇所をプレビュー`,
      command: openPreviewCommand,
      arguments: [document.uri, placed.start.line],
    },
  };
};

/** What a lens is about, until it is seen and gets its words. */
export interface LensData {
  readonly uri: string;
}

/** A lens that says how often an item was changed, once it is seen: a chain of many revisions has many of them. */
const toItemLens = (document: Positions, at: number): CodeLens => {
  const data: LensData = { uri: document.uri };
  return { range: toRange(document, { start: at, end: at }), data };
};

/** The same when it is seen. */
const toSeenItemLens = (document: Positions, lens: CodeLens, places: readonly Range[]): CodeLens => ({
  ...lens,
  command: {
    title: t`この項目の変更${places.length}件`,
    command: showPlacesCommand,
    arguments: [document.uri, lens.range.start.line, places.map((place) => toRange(document, place))],
  },
});

/** In how many other documents sentences of a section stand. */
const toUsesLens = (document: Positions, at: number, count: number): CodeLens => {
  const range = toRange(document, { start: at, end: at });
  const title = t`この対策の文をほかの${count}件の文書でも使用`;
  return {
    range,
    command: { title, command: sectionUsesCommand, arguments: [document.uri, range.start.line] },
  };
};

/** Items first, then uses, then revisions. `countWith`: in how many other documents any sentence of some keys stands. */
export const lensesOf = (
  document: AnalyzedDocument,
  countWith: (keys: readonly string[]) => number,
): CodeLens[] => [
  ...changedBlocks(document.analysis, document.analysis.documentFacts.forms).map(({ offset }) =>
    toItemLens(document, offset),
  ),
  ...document.analysis.blocks.flatMap((block) => {
    const keys = sectionSentences(block.facts).map(({ key }) => key);
    const count = keys.length === 0 ? 0 : countWith(keys);
    return count === 0 ? [] : [toUsesLens(document, block.offset, count)];
  }),
  ...document.analysis.blocks
    .filter(({ node }) => node.kind === 'revision')
    .map(({ offset }) => toCodeLens(document, { start: offset, end: offset })),
];

/** A lens with its words, now that it is seen. */
export function seenLens(document: AnalyzedDocument, lens: CodeLens): CodeLens {
  const offset = document.offsetAt(lens.range.start);
  const chain = chainAt(document.analysis, offset, document.analysis.documentFacts.forms);
  return toSeenItemLens(document, lens, chain?.revisions.toReversed().map(pathRange) ?? []);
}
