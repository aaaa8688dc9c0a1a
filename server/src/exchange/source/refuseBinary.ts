// Files that are no text: says what such a file is and what works instead. Looks at the first bytes only.

const elsewhere = '表をコピーして、「コピーした表から」で読み込んでください';

const signatures: readonly (readonly [bytes: readonly number[], sentence: (name: string) => string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], zipSentence],
  [[0xd0, 0xcf, 0x11, 0xe0], oldOfficeSentence],
  [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    () => `PDFは読み込めないので、元になったWordかExcelのファイルを開き、${elsewhere}`,
  ],
];

/** One Japanese sentence when `bytes` are not text, else nothing. */
export function refuseBinary(bytes: Uint8Array, fileName: string): string | undefined {
  const known = signatures.find(([head]) => head.every((byte, i) => bytes[i] === byte));
  if (known) return known[1](fileName.toLowerCase());
  if (!bytes.includes(0)) return undefined;
  return `テキストではないファイルは読み込めないので、元のファイルを開き、${elsewhere}`;
}

function zipSentence(name: string): string {
  if (/\.(xls[xmb]|xltx|ods)$/.test(name)) {
    return `Excelのブックはそのままでは読み込めないので、Excelで開き、${elsewhere}`;
  }
  if (/\.(doc[xm]|dotx|odt)$/.test(name)) {
    return `Wordの文書はそのままでは読み込めないので、Wordで開き、${elsewhere}`;
  }
  return `圧縮されたファイルかOfficeのファイルは読み込めないので、ExcelかWordで開き、${elsewhere}`;
}

function oldOfficeSentence(name: string): string {
  const program = name.endsWith('.doc') ? 'Word' : name.endsWith('.xls') ? 'Excel' : 'ExcelかWord';
  return `古い形式のOfficeのファイルは読み込めないので、${program}で開き、${elsewhere}`;
}
