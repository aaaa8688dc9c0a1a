// The samples of the package by their file names in samples/, and what each shows. Knows nothing of VS Code.
import { t } from '@vscode/l10n';

export interface Sample {
  readonly label: string;
  readonly detail: string;
  readonly file: string;
}

export const wholeDocuments: readonly Sample[] = [
  {
    label: t`取り込んだ表`,
    detail: t`公表された変更箇所の表を読み込んだまま：直すところがあります`,
    file: '取り込んだ変更箇所.hyoka',
  },
  {
    label: t`書き上げた評価書`,
    detail: t`対策と変更箇所のそろった評価書：直すところはありません`,
    file: '予防接種事務.hyoka',
  },
];

/** A short document for each way of numbering that is found in practice. */
export const numberings: readonly Sample[] = [
  {
    label: '1.　①',
    detail: t`様式の番号：国民健康保険`,
    file: '様式の番号（1.・①）.hyoka',
  },
  {
    label: '第１　１　(1)　ア　(ア)',
    detail: t`公用文の番号：児童手当`,
    file: '公用文の番号（第１・１・(1)・ア・(ア)）.hyoka',
  },
  {
    label: '1.　(1)　a.',
    detail: t`変更箇所の表でよく使われる番号：母子保健`,
    file: '変更箇所の表の番号（1.・(1)・a.）.hyoka',
  },
  {
    label: '①　・',
    detail: t`丸数字の下に、順序のない印を並べる：介護保険`,
    file: '丸数字と中点（①・・）.hyoka',
  },
  {
    label: '【】　①',
    detail: t`見出しごとに番号を付け直し、又は続ける：自動車税`,
    file: '見出しと丸数字（【】・①）.hyoka',
  },
  {
    label: '＜＞　・',
    detail: t`見出しの下に順序のない印を並べ、段落を添える：住民基本台帳`,
    file: '見出しと中点（＜＞・・）.hyoka',
  },
  {
    label: 'リスク１：　措置１',
    detail: t`名前の付いた番号：障害者福祉`,
    file: 'リスクと措置（リスク１・措置１）.hyoka',
  },
  {
    label: '一　（一）　イ',
    detail: t`漢数字とイロハ：後期高齢者医療`,
    file: '漢数字とイロハ（一・（一）・イ）.hyoka',
  },
  {
    label: 'Ⅰ　1　(1)　a)',
    detail: t`ローマ数字：生活保護`,
    file: 'ローマ数字（Ⅰ・1・(1)・a)）.hyoka',
  },
  {
    label: '１）　ア）　※１',
    detail: t`全角の片かっこと、別に数える注記：個人住民税`,
    file: '片かっこと注記（１）・ア）・※１）.hyoka',
  },
  {
    label: '第１条　２　(1)',
    detail: t`条と項のある規程の引用：就学援助`,
    file: '規程の引用（第１条・２・(1)）.hyoka',
  },
];
