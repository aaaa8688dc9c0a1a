// The fields by block, in the order the table and the cover page have them, and near-misses of their keywords.
import type { FieldName, HeaderFieldName, RevisionFieldName } from './tree.ts';

export const headerFields: readonly HeaderFieldName[] = [
  '評価書',
  '評価書番号',
  '様式',
  '評価実施機関',
  '公表日',
  '宣言',
  '特記事項',
];

export const revisionFields: readonly RevisionFieldName[] = [
  '変更',
  '項目',
  '変更前',
  '変更後',
  '提出時期',
  '説明',
];

/** How keywords are read, a blank before each word that one may be found by. */
export const fieldReadings: Readonly<Record<FieldName, string>> = {
  評価書: 'ひょうかしょ',
  評価書番号: 'ひょうかしょ ばんごう',
  様式: 'ようしき',
  評価実施機関: 'ひょうか じっし きかん',
  公表日: 'こうひょうび',
  宣言: 'せんげん',
  特記事項: 'とっき じこう',
  対策: 'たいさく',
  変更: 'へんこう',
  項目: 'こうもく',
  変更前: 'へんこうまえ',
  変更後: 'へんこうご',
  提出時期: 'ていしゅつ じき',
  説明: 'せつめい',
};

/** Fields that go on over the lines below. */
export const continuedFields: ReadonlySet<FieldName> = new Set<FieldName>([
  '項目',
  '宣言',
  '特記事項',
  '説明',
]);

/** Whether one character was added, dropped or changed. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = short.length === long.length ? i + 1 : i;
  return short.slice(rest) === long.slice(i + 1);
}

/** Long forms that the table's own headings have. */
const longForms: Readonly<Partial<Record<FieldName, string>>> = {
  変更: '変更日',
  変更前: '変更前の記載',
  変更後: '変更後の記載',
  説明: '提出時期に係る説明',
};

/**
 * Whether `written` is a near-miss of `name` or of its long form. A keyword of two characters is only missed by adding one
 * (項目名): to change one makes other words of them (科目, 証明).
 */
export function isNearMiss(written: string, name: FieldName): boolean {
  const word = written.replace(/[ \t\u3000]/g, '');
  if (word === name) return word !== written;
  const long = longForms[name];
  if (long !== undefined && (word === long || isOneEditApart(word, long))) return true;
  return isOneEditApart(word, name) && (name.length > 2 || word.length > name.length) && word.length > 1;
}
