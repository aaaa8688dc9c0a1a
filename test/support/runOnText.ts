// Generated bodies as people write them, in many numbering styles, and the ways in which a cell loses their line
// breaks. What no text can tell is left out: paragraphs below paragraphs, and titles below what does not end in 。.
import fc from 'fast-check';
import { printSign } from '../../server/src/core/syntax/printSign.ts';
import { bodyHeadAt } from '../../server/src/core/syntax/lineHead.ts';

/** The first signs of a hierarchy, outermost first; 「見」 stands for a heading's words. A blank belongs to the sign. */
const styles: readonly (readonly string[])[] = [
  ['1.', '①'],
  ['1. ', '① ', '・'],
  ['第１ ', '１ ', '(1) ', 'ア ', '(ア) '],
  ['第１　', '１　', '（１）', 'ア　', '（ア）'],
  ['第1 ', '1 ', '(1)', 'ア ', '(ア)'],
  ['1. ', '(1) ', 'a. '],
  ['１．', '（１）', '①', '・'],
  ['１．', '（１）', 'ア．'.slice(0, 1) + '）'],
  ['【見】', '① ', '・'],
  ['【見】', '①'],
  ['【見】', '(1) ', 'ア '],
  ['＜見＞', '① '],
  ['＜見＞', '・'],
  ['■ 見', '(1) ', '・'],
  ['■見', '①'],
  ['■ 見', '・'],
  ['イ ', '(1) ', '① '],
  ['(イ) ', '① '],
  ['イ）', '・'],
  ['Ⅰ ', '１．', '（１）', '①'],
  ['Ⅰ．', '1) ', 'a) '],
  ['ⅰ ', '・'],
  ['(i) ', '・'],
  ['1. ', '(i) '],
  ['i. ', '(a) '],
  ['1 ', '(1) ', '(a) '],
  ['(a) ', '(i) '],
  ['a) ', '・'],
  ['A. ', '1) ', 'a) '],
  ['リスク１：', '(1) ', '① '],
  ['リスク1 ', '①', '・'],
  ['措置１：', 'ア ', '(ア) '],
  ['一 ', '（一） ', 'イ '],
  ['一　', '１　', '（１）'],
  ['（一）', '①', '・'],
  ['５）'.replace('５', '１'), '①', '・'],
  ['1) ', '(a) ', '・'],
  ['１）', '・'],
  ['①', '（１）', 'ア）'],
  ['① ', '(1) ', '・'],
  ['⑴ ', '① ', 'a. '],
  ['⑴', 'ア ', '・'],
  ['ア ', '(ア) ', '・'],
  ['ｱ) ', '・'],
  ['(ｱ) ', 'a. '],
  ['ア）', '（ア）'],
  ['●', '・'],
  ['○ ', '・'],
  ['◆', '① '],
  ['・'],
  ['○'],
  ['１　', '（１）　', 'ア　', '・'],
  ['1.', '(1)', 'a.', '・'],
];

const titles = [
  '物理的対策',
  '技術的対策',
  '入退室管理',
  '特定個人情報の保管',
  '個人番号の真正性確認の措置の内容',
  'リスクに対する措置の内容',
  '委託先における措置',
  '委託先の選定及び契約',
  '利用状況の集計',
  'アクセス権限の管理',
  '目的外の入手、不正確な入手を防ぐための措置',
  '情報システム（既存住基システムを含む。）の管理',
  '中間サーバー・プラットフォームにおける措置',
  '端末の盗難・紛失対策',
  '電磁的記録媒体の取扱いについて',
  '従業者に対する教育・啓発',
  '外部からの不正アクセス対策',
  '端末3台の管理',
  '可搬媒体（USBメモリ等）の使用制限',
  '「書類」の保管場所',
];

const sentences = [
  '入退室を管理している。',
  '書類は、施錠可能なキャビネットに保管している。',
  'サーバの設置場所は、生体認証装置による入退室管理を行っている。',
  '番号法第9条第2項(1)及び同法第19条に基づき、必要な範囲で利用する。',
  '職員が、本人確認書類（個人番号カード、運転免許証等。写しを含む。）を確認する。',
  'データセンターは建物から2.5 m以上離し、3 年間保存する。',
  '平成30年5月から運用し、令和3年10月12日に改めた。',
  '上記（1）及び（2）に掲げる措置を講じる。',
  '「A・B」の二区分により、氏名・住所・生年月日を分けて管理する。',
  '通信はTLS1.2により暗号化する。',
  'サーバ1. 2台を予備として置いている。',
  'ユーザIDは個人ごとに割り当てる。共用のIDは使用しない。',
  '詳細は、別紙１（【別紙１】の表）のとおりである。',
  '連続して3回以上誤ったときは、アカウントを停止する。',
  '記録は、①から③までの区分ごとに7年間保存する。',
  '図 1. に示す区画のほか、様式第１ の記録を確認する。',
  '運用は午前 9 時から行い、担当は 10 名程度とする。',
  '住所 1-2-3 の庁舎で、電話 (1) を使用する。',
  'より強固な認証を行っている。',
  '紛失、盗難等の事故の際は、上記 (1) のとおり報告すること。',
  '入手する情報は（1. 氏名 2. 住所）に限る。',
  '古い記録（※１）は溶解する。',
  '提供先は、条例で定める機関（市長、教育委員会等）に限定し、そのつど記録を取得する。',
];

export interface RunOnBody {
  readonly lines: readonly string[];
  readonly flat: string;
}

interface Node {
  readonly words: string;
  /** A line above the item's list that has no sign: a title, where what comes before ends in 。. */
  readonly title: string | null;
  readonly note: string | null;
  readonly children: readonly Node[];
}

const title = fc.constantFrom(...titles);
const sentence = fc.constantFrom(...sentences);
const both = fc.tuple(title, sentence).map(([first, second]) => `${first} ${second}`);
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 8 });
const note = fc
  .tuple(
    fc.constantFrom('（※１）', '※１ ', '※', '※ ', '（注）', '（注２） ', '注１）'),
    fc.constantFrom('郵送の場合に限る。', '令和3年10月から実施している。'),
  )
  .map((parts) => parts.join(''));

/** Siblings are alike: all titles, all sentences or a title and its sentence. */
function siblings(depth: number, style: readonly string[]): fc.Arbitrary<readonly Node[]> {
  const isLast = depth === style.length - 1;
  const words = isHeading(style[depth] ?? '')
    ? fc.constant(title)
    : isLast
      ? fc.constantFrom(sentence, sentence, sentence, both, title)
      : fc.constantFrom(title, title, sentence, both);
  // The first of a bare list, or of bullets, only counts with its second.
  const minLength = bareSign.test(style[depth] ?? '') ? 2 : 1;
  return words.chain((own) =>
    fc.array(
      fc.record({
        words: own,
        title: rarely(title),
        note: rarely(note),
        children: isLast
          ? fc.constant([])
          : fc.oneof(
              { weight: isHeading(style[depth] ?? '') ? 0 : 1, arbitrary: fc.constant([]) },
              { weight: 3, arbitrary: siblings(depth + 1, style) },
            ),
      }),
      { minLength, maxLength: depth > 1 ? 2 : 4 },
    ),
  );
}

function signOf(first: string, value: number): string {
  const head = bodyHeadAt(first, 0, first.trimEnd().length);
  if (head?.kind !== 'item') return first;
  const candidate = head.candidates.find((each) => each.value <= 1);
  const sign =
    candidate === undefined ? null : printSign({ family: candidate.family, style: head.style }, value);
  return (sign ?? first.slice(0, head.length)) + first.slice(head.length);
}

function linesOf(nodes: readonly Node[], style: readonly string[], depth: number, above: string): string[] {
  const first = style[depth] ?? '';
  const lines: string[] = [];
  for (const [index, { words, title: aboveList, note: below, children }] of nodes.entries()) {
    lines.push(
      isHeading(first) ? first.replace('見', words.replace(/ .*$/, '')) : signOf(first, index + 1) + words,
    );
    if (below !== null && children.length === 0 && (lines.at(-1) ?? above).endsWith('。')) lines.push(below);
    if (children.length === 0) continue;
    if (aboveList !== null && (lines.at(-1) ?? above).endsWith('。')) lines.push(aboveList);
    lines.push(...linesOf(children, style, depth + 1, lines.at(-1) ?? above));
  }
  return lines;
}

const isHeading = (sign: string): boolean => sign.includes('見');
const bareSign = /^(?:[一二ア-ンⅠⅰ１1第][\d１]*[ 　]|[・○●◆■]|A)/;

const lines = fc
  .constantFrom(...styles)
  .chain((style) =>
    fc
      .tuple(
        siblings(0, style),
        fc.option(fc.oneof(title, fc.constant('次の措置を講じている。')), { nil: null, freq: 3 }),
      )
      .map(([nodes, lead]) => [...(lead === null ? [] : [lead]), ...linesOf(nodes, style, 0, '')]),
  );

/** What became of a line's end; where there is nothing, a blank if the line does not end in 。. */
const breaks = fc.constantFrom<readonly string[]>(
  [' '],
  ['　'],
  [''],
  ['  '],
  ['   ', ' '],
  ['', ' '],
  ['　', '', ' '],
);

export const runOnBody: fc.Arbitrary<RunOnBody> = fc.tuple(lines, breaks).map(([body, ends]) => ({
  lines: body,
  flat: body.reduce((flat, line, index) => {
    const end = ends[index % ends.length] ?? ' ';
    return flat + (flat === '' ? '' : end === '' && !flat.endsWith('。') ? ' ' : end) + line;
  }, ''),
}));
