// In what a document can be written, as the author is asked. What writes it is the server's.
import { t } from '@vscode/l10n';
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
  choice('html', t`ページ`, t`変更箇所の表を、ブラウザで見て印刷できるページにします`, { canMark: true }),
  choice('xlsx', t`Excel のブック`, t`変更箇所の表を、Excel で開いて印刷できるブックにします`, {
    canMark: true,
  }),
  choice('xlsx', t`自分の Excel のブック`, t`ひな形のブックを選び、その変更箇所の表に書き込みます`, {
    canMark: true,
    fillsOwn: true,
  }),
  choice('docx', t`Word の文書`, t`変更箇所の表を、Word で開いて印刷できる文書にします`, { canMark: true }),
  choice('csv', t`CSV（UTF-8）`, t`変更箇所の表を、表計算ソフトで開けるテキストにします`),
  choice(
    'csv',
    t`CSV（Shift_JIS）`,
    t`UTF-8 を読めない古いソフトのための CSV です。ない文字は「〓」になります`,
    {
      encoding: 'cp932',
    },
  ),
  choice('tsv', t`タブ区切り`, t`変更箇所の表を、タブで区切ったテキストにします`),
  choice('json', 'JSON', t`文書の全部を、ほかのプログラムで読める構文木にします`),
];

export const markChoices: readonly (QuickPickItem & { readonly hasMarks: boolean })[] = [
  { label: t`印を付ける`, detail: t`追加した字句に下線、削除した字句に取消線を付けます`, hasMarks: true },
  { label: t`印を付けない`, detail: t`変更前と変更後の記載だけを書きます`, hasMarks: false },
];
