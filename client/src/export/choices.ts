// In what a document can be written, as the author is asked. What writes it is the server's.
import type { QuickPickItem } from 'vscode';
import type { ExportFormat, TextEncoding } from '../../../server/src/protocol.ts';

interface FormatChoice extends QuickPickItem {
  readonly format: ExportFormat;
  readonly encoding: TextEncoding;
  /** Whether it can show what changed. */
  readonly canMark: boolean;
  /** Whether a workbook of the author's own is filled. */
  readonly fillsOwn: boolean;
}

const choice = (
  format: ExportFormat,
  label: string,
  detail: string,
  others: Partial<Pick<FormatChoice, 'canMark' | 'encoding' | 'fillsOwn'>> = {},
): FormatChoice => ({
  format,
  label,
  description: `.${format}`,
  detail,
  canMark: false,
  encoding: 'utf-8',
  fillsOwn: false,
  ...others,
});

export const formatChoices: readonly FormatChoice[] = [
  choice('html', 'ページ', '変更箇所の表を、ブラウザで見て印刷できるページにします', { canMark: true }),
  choice('xlsx', 'Excel のブック', '変更箇所の表を、Excel で開いて印刷できるブックにします', {
    canMark: true,
  }),
  choice('xlsx', '自分の Excel のブック', 'ひな形のブックを選び、その変更箇所の表に書き込みます', {
    canMark: true,
    fillsOwn: true,
  }),
  choice('docx', 'Word の文書', '変更箇所の表を、Word で開いて印刷できる文書にします', { canMark: true }),
  choice('csv', 'CSV（UTF-8）', '変更箇所の表を、表計算ソフトで開けるテキストにします'),
  choice(
    'csv',
    'CSV（Shift_JIS）',
    'UTF-8 を読めない古いソフトのための CSV です。ない文字は「〓」になります',
    {
      encoding: 'cp932',
    },
  ),
  choice('tsv', 'タブ区切り', '変更箇所の表を、タブで区切ったテキストにします'),
  choice('json', 'JSON', '文書の全部を、ほかのプログラムで読める構文木にします'),
];

export const markChoices: readonly (QuickPickItem & { readonly hasMarks: boolean })[] = [
  { label: '印を付ける', detail: '追加した字句に下線、削除した字句に取消線を付けます', hasMarks: true },
  { label: '印を付けない', detail: '変更前と変更後の記載だけを書きます', hasMarks: false },
];
