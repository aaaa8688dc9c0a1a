// Answers hyoka/import: the text of the document that a table becomes, and the beginning of its table to be looked at.
import { analyze } from '../core/analyze.ts';
import { type TableLine, tableOf } from '../core/revision/table.ts';
import { parse } from '../core/syntax/parse.ts';
import { importAny } from '../exchange/exchange.ts';
import type { ImportParams, ImportResult, ShownRows } from '../protocol.ts';
import { bytesOf } from '../shared/base64.ts';

/** More than anyone looks through before a document is made. */
const mostRows = 100;

export async function importFrom({ base64, ...input }: ImportParams): Promise<ImportResult> {
  const outcome = await importAny(base64 === undefined ? input : { ...input, bytes: bytesOf(base64) });
  if (!outcome.ok) return outcome;
  const { text, columns, notices } = outcome;
  return { ok: true, text, columns, notices: notices.map(({ message }) => message), shown: shownRows(text) };
}

/** Only the revisions that are shown are analyzed: comparing all of a long table would take seconds. */
function shownRows(text: string): ShownRows {
  const revisions = parse(text).blocks.filter(({ node }) => node.kind === 'revision');
  const end = revisions[mostRows]?.offset ?? text.length;
  const { columns: headings, rows } = tableOf(analyze(text.slice(0, end)));
  return {
    headings,
    rows: rows.map(({ cells }) => cells.map(({ lines }) => lines.map(lineText).join('\n'))),
    count: revisions.length,
  };
}

const lineText = ({ depth, runs }: TableLine): string =>
  '\u3000'.repeat(depth) + runs.map(({ text }) => text).join('');
