// hyoka format: documents laid out, written back whole or only looked at.
import { formatEdits } from '../core/format/formatEdits.ts';
import { parse } from '../core/syntax/parse.ts';
import { applyEdits } from '../core/text/range.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { print, say, visible } from './output.ts';
import { readDocument, standard } from './readInput.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Formats files in their place, and standard input to standard output. With `check` nothing is written but the names of
 * the documents that are not formatted, one a line. Exit status: 0, with `check` 1 for such a document, 2 one that could
 * not be read.
 */
export async function formatFiles(paths: readonly string[], check: boolean): Promise<number> {
  return eachInput(await documentsOf(paths), async (path) => {
    const text = await readDocument(path);
    const formatted = applyEdits(text, formatEdits(parse(text).blocks));
    if (check && formatted !== text) print(`${visible(path)}\n`);
    if (check) return formatted === text;
    if (path === standard) process.stdout.write(formatted);
    else if (formatted !== text) {
      writeWhole(path, formatted, true);
      say(`整えました：${visible(path)}`);
    }
    return true;
  });
}
