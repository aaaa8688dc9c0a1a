// The sentences of the samples in the form of a law, which Lawtext reads as a law and Hyōka as one section of a document:
// both get the very same characters.
import { analyze } from '../../server/src/core/analyze.ts';
import { sliceOf } from '../../server/src/core/text/range.ts';
import { kinds, readSample } from './texts.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** From 1 to 9999 as laws number their articles: 百二十三. */
function kanjiOf(value: number): string {
  const places = ['千', '百', '十', ''];
  return Array.from(String(value).padStart(4, '0'), (digit, index) => {
    if (digit === '0') return '';
    const place = places[index] ?? '';
    return digit === '1' && place !== '' ? place : (digits[Number(digit)] ?? '') + place;
  }).join('');
}

/** What the items of both samples say, without their signs. */
function sentences(): string[] {
  return kinds.flatMap((kind) =>
    analyze(readSample(kind)).blocks.flatMap(({ text, facts }) =>
      facts.bodies.flatMap(({ lists }) =>
        lists.flatMap(({ items }) => items.map((item) => sliceOf(text, item.text))),
      ),
    ),
  );
}

const head = `対策：Ⅲ リスク対策
（令和三年規則第十二号）

`;

/** A law of about `length` characters, ended where an article ends. */
export function lawOf(length: number): string {
  const all = sentences().filter((sentence) => sentence.endsWith('。'));
  let next = 0;
  const sentence = () => all[next++ % all.length] ?? '';
  let law = head;
  for (let article = 1; law.length < length; article++) {
    const items = ['一', '二', '三', '四'].map((sign) => `  ${sign}　${sentence()}\n`);
    const parts = ['イ', 'ロ', 'ハ'].map((sign) => `    ${sign}　${sentence()}\n`);
    law += `第${kanjiOf(article)}条　次に掲げる措置を講ずるものとする。\n${items.join('')}${parts.join('')}`;
  }
  return law;
}
