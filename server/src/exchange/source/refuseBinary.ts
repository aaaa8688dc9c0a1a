// Files that are no text and that nothing here reads: says what such a file is and what works instead.
import { t } from '@vscode/l10n';

const elsewhere = (): string => t`表をコピーして、「コピーした表から」で読み込んでください`;

const signatures: readonly (readonly [bytes: readonly number[], sentence: (file: BinaryFile) => string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], oldOfficeSentence],
  [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    () => t`PDFは読み込めないので、元になったWordかExcelのファイルを開き、${elsewhere()}`,
  ],
];

interface BinaryFile {
  readonly bytes: Uint8Array;
  /** In small letters. */
  readonly name: string;
}

/** One Japanese sentence when `bytes` are not text, else nothing. */
export function refuseBinary(bytes: Uint8Array, fileName: string): string | undefined {
  const known = signatures.find(([head]) => head.every((byte, i) => bytes[i] === byte));
  if (known) return known[1]({ bytes, name: fileName.toLowerCase() });
  if (!bytes.includes(0)) return undefined;
  return t`テキストではないファイルは読み込めないので、元のファイルを開き、${elsewhere()}`;
}

/** The container of the old formats also holds the new ones once they have a password. */
export const hasPassword = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');

function oldOfficeSentence({ bytes, name }: BinaryFile): string {
  if (hasPassword(bytes)) {
    return t`パスワードで保護されたファイルは読み込めないので、パスワードを外して保存し直してから読み込んでください`;
  }
  const program = name.endsWith('.doc') ? 'Word' : name.endsWith('.xls') ? 'Excel' : t`ExcelかWord`;
  return t`古い形式のOfficeのファイルは読み込めないので、${program}で開いて新しい形式（.xlsx、.docx）で保存し直すか、${elsewhere()}`;
}
