// The line over the table in an exported workbook: the table's name, behind that of the document where it has one.

const tableName = '変更箇所';
const label = '評価書：';

const isPlain = (title: string): boolean => title.endsWith('評価書') && !title.startsWith(label);

/** A title that might be any line is written as the document has it: 評価書：制御 変更箇所. */
export function printTableName(title: string): string {
  if (title === '') return tableName;
  return `${isPlain(title) ? '' : label}${title} ${tableName}`;
}

/** The title of the document, or an empty text; undefined when `line` is another line, such as a heading of an annex. */
export function readTableName(line: string): string | undefined {
  if (line === tableName) return '';
  if (!line.endsWith(` ${tableName}`)) return undefined;
  const title = line.slice(0, -tableName.length - 1);
  if (title.startsWith(label)) return title.slice(label.length);
  return isPlain(title) ? title : undefined;
}
