// Two versions of a document held against each other, for the client: which items differ, and the table that its preview
// draws. Loaded when first asked for.
import { type ReadDocument, readText } from '../core/facts/readText.ts';
import { documentLimit, hasTooManyLines } from '../core/limits.ts';
import { comparisonTable, kindNames } from '../core/revision/comparisonTable.ts';
import { type ItemChange, itemChanges, type PlacedText } from '../core/revision/itemChanges.ts';
import type { TableRow } from '../core/revision/table.ts';
import { linePositions } from '../core/text/linePositions.ts';
import type { ChangedItem, CompareResult, LineOrigin } from '../protocol.ts';
import type { AnalyzedDocument } from './openDocument.ts';
import { toPreviewTable } from './toPreviewTable.ts';

type LineOf = (offset: number) => number;

interface Version extends ReadDocument {
  readonly lineOf: LineOf;
}

/**
 * `text`: null for the document as it is open. `like`: the other version. Null for what is not there or too large.
 */
function versionOf(
  document: AnalyzedDocument | null,
  text: string | null,
  like?: ReadDocument,
): Version | null {
  if (text === null)
    return (
      document && {
        blocks: document.analysis.blocks,
        lineOf: (offset) => document.positionAt(offset).line,
      }
    );
  if (text.length > documentLimit || hasTooManyLines(text)) return null;
  const positionAt = linePositions(text);
  return { ...readText(text, like), lineOf: (offset) => positionAt(offset).line };
}

interface Compared {
  readonly before: Version;
  readonly after: Version;
  readonly changes: readonly ItemChange[];
}

function compare(
  document: AnalyzedDocument | null,
  earlier: string | null,
  later: string | null,
): Compared | null {
  const after = versionOf(document, later);
  const before = after && versionOf(document, earlier, after);
  if (after === null || before === null) return null;
  return { before, after, changes: itemChanges(before, after, document?.analysis.documentFacts.forms) };
}

/** @param document the one that they are versions of; null when it is not open */
export function changedItems(
  document: AnalyzedDocument | null,
  before: string | null,
  after: string | null,
): readonly ChangedItem[] | null {
  const changes = compare(document, before, after)?.changes ?? null;
  return changes && changes.map(({ kind, path }) => ({ kind, kindName: kindNames[kind], path }));
}

/** The same as a table; `names`: what the two are called. */
export function compareVersions(
  document: AnalyzedDocument | null,
  before: string | null,
  after: string | null,
  names: readonly [string, string],
): CompareResult | null {
  const compared = compare(document, before, after);
  if (compared === null) return null;
  const { text, ...table } = comparisonTable(compared.changes, names);
  const positionAt = linePositions(text);
  const lineAt = (offset: number) => positionAt(offset).line;
  const { title, columns, rows } = toPreviewTable({ uri: '', version: 0, positionAt }, table, () => false);
  const origins = table.rows.flatMap((row, index) => {
    const change = compared.changes[index];
    return change === undefined ? [] : originsOf(row, change, lineAt, compared);
  });
  return { table: { title, columns, rows }, origins };
}

/** Where the row begins, and each line of its sides. */
function originsOf(
  { range, cells: [, , ...sides] }: TableRow,
  change: ItemChange,
  lineAt: LineOf,
  versions: Compared,
): LineOrigin[] {
  const from = (line: number, side: LineOrigin['side'], offset: number): LineOrigin => ({
    line,
    side,
    at: versions[side].lineOf(offset),
  });
  const { before, after } = change;
  const whole: readonly [LineOrigin['side'], PlacedText | null] =
    after === null ? ['before', before] : ['after', after];
  const lines = (['before', 'after'] as const).flatMap((side, column) =>
    (change[side]?.offsets ?? []).flatMap((offset, index) => {
      const shown = sides[column]?.lines[index];
      return shown === undefined ? [] : [from(lineAt(range.start + shown.offset), side, offset)];
    }),
  );
  return [from(lineAt(range.start), whole[0], whole[1]?.offset ?? 0), ...lines];
}
