// 変更箇所を作成 as a function of two texts.
import { readText } from '../../server/src/core/facts/readText.ts';
import { derive, deriveEdits, type DerivedRow } from '../../server/src/core/revision/derive.ts';
import { itemTexts } from '../../server/src/core/revision/itemTexts.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { readDay } from '../../server/src/core/facts/documentFacts.ts';

export interface Derived {
  readonly text: string;
  /** 「insert Ⅰ 基本情報」 for each row. */
  readonly rows: readonly string[];
  readonly notices: readonly string[];
}

/** What `text` becomes when the rows are written that it lacks since `base`. */
export function deriveRows(base: string, text: string, date: string): Derived {
  const now = readText(text);
  const options = { date, day: readDay(date) ?? 0 };
  const { rows, notices } = derive(now, itemTexts(readText(base)), options);
  const said = ({ action, path }: DerivedRow) => `${action} ${path}`;
  return { text: applyEdits(text, deriveEdits(now, rows, options)), rows: rows.map(said), notices };
}
