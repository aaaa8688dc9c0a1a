// hyoka derive: the rows of 変更箇所 that documents lack since a baseline, shown or written.
import { readText } from '../core/facts/readText.ts';
import { readDay } from '../core/facts/documentFacts.ts';
import { derive, deriveEdits, type DerivedRow } from '../core/revision/derive.ts';
import { itemTexts } from '../core/revision/itemTexts.ts';
import { printRow } from '../core/revision/writeRow.ts';
import { printEraDate, printEraDay } from '../core/text/calendar.ts';
import { applyEdits } from '../core/text/range.ts';
import { noConfig } from '../core/config/config.ts';
import { formsWith } from '../core/forms/ownForms.ts';
import { configsOf } from './configs.ts';
import { aheadOf, baselineOf } from './baseline/baselineOf.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { print, say, UsageError, visible } from './output.ts';
import { readDocument, standard } from './readInput.ts';
import { writeWhole } from './writeWhole.ts';

export interface WrittenOptions {
  readonly base: string | undefined;
  readonly date: string | undefined;
  readonly write: boolean;
}

/** Today by the clock of this machine, as `dayOrder` counts. */
function today(): string {
  const now = new Date();
  return printEraDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** @throws UsageError when it is no day. */
function dayOf(date: string): number {
  const day = readDay(date);
  if (day !== null) return day;
  throw new UsageError(`--date は令和3年10月12日や2021-10-12のように指定してください：「${visible(date)}」`);
}

const actions = { insert: '作成', update: '更新', remove: '削除' } as const;

/** A comment with what is done, and the row as it will be. */
const shown = (path: string, date: string, row: DerivedRow): string =>
  visibleLines(
    `// ${visible(path)}：${actions[row.action]}\n${row.action === 'remove' ? `// ${row.path}\n` : printRow({ date, ...row })}\n`,
  );

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** Exit status: 0 nothing is missing, or all of it was written; 1 rows are missing, or left to the author; 2 as for all. */
export async function deriveFiles(
  paths: readonly string[],
  { base, date: asked, write }: WrittenOptions,
): Promise<number> {
  if (base === undefined)
    throw new UsageError('--base に、比べる版（gitのタグやコミット）か前の版のファイルを指定してください');
  const day = dayOf(asked ?? today());
  const date = printEraDay(day);
  const inputs = await documentsOf(paths);
  if (write && inputs.includes(standard))
    throw new UsageError('--write は標準入力には使えません：ファイルを指定してください');
  const configs = await configsOf(inputs, undefined);
  const baseline = aheadOf(inputs, baselineOf(base, inputs));
  return eachInput(inputs, async (path) => {
    const text = await readDocument(path);
    // Nothing is to be found in either: what they say is compared.
    const now = readText(text);
    const before = readText(await baseline(path), now);
    const forms = formsWith((configs.get(path) ?? noConfig).forms);
    const { rows, notices } = derive(now, itemTexts(before, forms), { date, day, forms });
    for (const notice of notices) say(`${visible(path)}: ${visible(notice)}`);
    if (!write) for (const row of rows) print(shown(path, date, row));
    else if (rows.length > 0) {
      writeWhole(path, applyEdits(text, deriveEdits(now, rows, { date, day })), true);
      for (const row of rows) say(`${visible(path)}: ${actions[row.action]} ${visible(row.path)}`);
    }
    return notices.length === 0 && (write || rows.length === 0);
  });
}
