// The endings of the files that tables are read from, the likeliest first.

export const tableFormats: readonly string[] = [
  'xlsx',
  'xlsm',
  'xltx',
  'docx',
  'docm',
  'html',
  'htm',
  'txt',
  'tsv',
  'csv',
];
