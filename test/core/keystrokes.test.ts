// How many keys an author presses to write what the published table added, with completion alone: no input method, no paste.
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { completeAt } from '../../server/src/core/features/complete.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { syllables } from '../../server/src/core/readings/romaji.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';

/** What is typed for each kana with the fewest letters, as an input method takes it. */
const letters = new Map<string, string>();
for (const [typed, kana] of syllables)
  if (typed.length < (letters.get(kana) ?? 'xxxxx').length) letters.set(kana, typed);

const romaji = (reading: string): string =>
  reading
    .replaceAll(' ', '')
    .replace(/っ(?=(.[ゃゅょ]?))/g, (_, next: string) => (letters.get(next) ?? 'x').charAt(0))
    .replace(/[ぁ-ゖ][ゃゅょ]/g, (kana) => letters.get(kana) ?? kana)
    .replace(/[ぁ-ゖ]/g, (kana) => letters.get(kana) ?? kana)
    .replaceAll('ー', '-');

const readings = new Map(phrases.map(({ text, reading }) => [text, reading]));

/** Tab takes the first suggestion; another is chosen with the arrow and taken with Enter. */
const keysToTake = (index: number): number => (index === 0 ? 1 : index + 2);

interface Written {
  readonly text: string;
  readonly keys: number;
}

/** `before` with `wanted` behind it, typed by the first sounds of its reading, as few as it takes. */
function write(before: Written, wanted: string): Written {
  const typed = romaji(readings.get(wanted) ?? '');
  let best: Written | null = null;
  for (let length = 1; length <= typed.length; length++) {
    if (best !== null && before.keys + length >= best.keys) break;
    const text = before.text + typed.slice(0, length);
    const completions = completeAt(analyze(text), text.length, { today: 20211012, stocks: [] });
    const index = completions.findIndex(({ newText }) => newText === wanted);
    const keys = before.keys + length + keysToTake(index);
    const chosen = completions[index];
    if (chosen !== undefined && (best === null || keys < best.keys))
      best = { text: applyEdits(text, [chosen]), keys };
  }
  if (best === null) throw new Error(`${typed} does not lead to ${wanted}`);
  return best;
}

const press = ({ text, keys }: Written, characters: string): Written => ({
  text: text + characters,
  keys: keys + characters.length,
});

/** Each line in its parts: what is pressed as it is, then what is completed. */
const rows: readonly (readonly [section: string, lines: readonly (readonly string[])[]])[] = [
  [
    '対策：Ⅲ リスク対策 2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）\n',
    [
      [
        '4 ',
        'ワクチン接種記録システムにおける追加措置',
        ' ',
        '入手した特定個人情報については、限定された端末を利用して国から配布されたユーザIDを使用し、ログインした場合だけ、アクセスできるように制御している。',
      ],
      [
        '・',
        'ワクチン接種記録システムのデータベースは、市区町村ごとに論理的に区分されており、他市区町村の領域からは、特定個人情報の入手ができないようにアクセス制御している。',
      ],
      ['・', '入手する特定個人情報については、情報漏えいを防止するために、暗号化された通信回線を使用する。'],
    ],
  ],
  [
    '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n',
    [
      ['4. ', '新型コロナウイルス感染症対策に係る予防接種事務における追加措置'],
      [
        '① ',
        '転入者本人からの個人番号の入手',
        ' ',
        '当市区町村の転入者について、転出元市区町村へ接種記録を照会するために、個人番号を入手する際は、新接種券発行申請書兼接種記録確認同意書等により本人同意を取得し、さらに、番号法第16条に基づき、本人確認書類を確認することで、対象者以外の情報の入手を防止する。',
      ],
      [
        '② ',
        '転出先市区町村からの個人番号の入手',
        ' ',
        '当市区町村からの転出者について、当市区町村での接種記録を転出先市区町村へ提供するため、転出先市区町村から個人番号を入手するが、その際は、転出先市区町村において、本人同意及び本人確認が行われた情報だけをワクチン接種記録システムを通じて入手する。',
      ],
      [
        '③ ',
        '新型コロナウイルス感染症予防接種証明書の交付申請者からの個人番号の入手',
        ' ',
        '接種者について、新型コロナウイルス感染症予防接種証明書の交付のために個人番号を入手するのは、接種者から接種証明書の交付申請があった場合のみとし、さらに、番号法第16条に基づき、本人確認書類を確認することで、対象者以外の情報の入手を防止する。',
      ],
    ],
  ],
];

test('what the two published rows added takes less than a third of its characters', () => {
  let [keys, characters] = [0, 0];
  for (const [section, lines] of rows) {
    let written: Written = { text: section, keys: 0 };
    for (const line of lines) {
      for (const part of line) written = readings.has(part) ? write(written, part) : press(written, part);
      written = press(written, '\n');
    }
    expect(written.text).toBe(`${section}${lines.map((line) => `${line.join('')}\n`).join('')}`);
    keys += written.keys;
    characters += lines.flat().join('').length;
  }
  expect(characters).toBeGreaterThan(680);
  expect(keys * 3).toBeLessThan(characters);
  expect(keys).toBeLessThan(100);
});
