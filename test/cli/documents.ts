// Small documents whose findings are known. Knows nothing of how they are found.

const section = (text: string) => `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  ${text}\n`;

export const clean = section('(1) 特定個人情報を保管するサーバを施錠した部屋に置いている。');

/** One doubled-term at 1:6 to 1:10, with a fix that may be made without asking. */
export const warned = section('特定個人情報情報を保管するサーバを施錠した部屋に置いている。');
export const mended = section('特定個人情報を保管するサーバを施錠した部屋に置いている。');

/** One foreign-script at 1:4 to 1:8, without a fix. */
export const faulty = section('入手ำแหนを管理している。');

/** One reason-missing of severity information. */
export const informed =
  '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：なし\n変更後：あり\n提出時期：事前\n';

const headings = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'];
const cells = ['令和3年10月12日', 'Ⅰ 基本情報', '旧い記載', '新しい記載', '事後', '規則第9条第2項を適用'];

const lines = (...rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join('\t')}\n`).join('');

/** A table that nothing has to be repaired in, and what it becomes. */
export const table = lines(headings, cells);
export const imported =
  '変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：\n  旧い記載\n変更後：\n  新しい記載\n提出時期：事後\n説明：規則第9条第2項を適用\n';

/** A table whose 提出時期 and 説明 share a cell. */
export const mergedTable = lines(headings, [...cells.slice(0, 4), '事後 規則第9条第2項を適用']);

export const htmlTable = `<table>${[headings, cells]
  .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;
