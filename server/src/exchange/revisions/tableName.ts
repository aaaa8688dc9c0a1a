// The line over the table in an exported workbook: the table's name, behind that of the document where it has one.

const tableName = '変更箇所';

export const printTableName = (title: string): string => (title === '' ? tableName : `${title} ${tableName}`);

/** The title of the document, or an empty text; undefined when `line` is another line, such as a heading of an annex. */
export function readTableName(line: string): string | undefined {
  if (line === tableName) return '';
  return line.endsWith(`評価書 ${tableName}`) ? line.slice(0, -tableName.length - 1) : undefined;
}
