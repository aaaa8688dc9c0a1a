// Characters that were lost when a text was read in the wrong encoding, or that only one machine shows. A file that is
// garbled as a whole is not this rule's: see garbled.ts.
import { t } from '@vscode/l10n';
import { proseWith } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { doubleEncodedIn } from '../text/doubleEncoded.ts';
import { lastWhere } from '../text/lastWhere.ts';
import { type Range, rangeOf, shiftRange, sliceOf } from '../text/range.ts';
import { readAsCp932In } from '../text/readAsCp932.ts';
import { quote } from './quote.ts';
import { type BlockFinding, defineRule, safeFix } from './rule.ts';

/** What hardly any text has: lost or private characters, letters that double-encoded text begins with, rare kanji. */
const suspect = /[\ufffd\ue000-\uf8ff\udb80-\udbffÂÃâ-ï縺繧繝縲]/;
const lost = /\ufffd+/g;
const privateUse = /[\ue000-\uf8ff]+|(?:[\udb80-\udbff][\udc00-\udfff])+/g;

const codeOf = (text: string): string => `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

const matchesOf = (line: string, pattern: RegExp): Range[] =>
  Array.from(line.matchAll(pattern), ({ index, 0: found }) => rangeOf(index, index + found.length));

const garbledFinding = (line: string, range: Range): BlockFinding => ({
  range,
  message: t`${quote(sliceOf(line, range))}は文字化けしています：元の文書を確かめて書き直してください`,
});

function mendedFinding(line: string, range: Range, decoded: string): BlockFinding {
  return {
    range,
    message: t`${quote(sliceOf(line, range))}は${quote(decoded)}が文字化けしたものです：元に戻してください`,
    fixes: [safeFix(t`${quote(decoded)}に戻す`, { range, newText: decoded })],
  };
}

/** What is found in `line`, with offsets from its first character. */
function* foundIn(line: string): Generator<BlockFinding> {
  const latin = doubleEncodedIn(line);
  const cp932 = readAsCp932In(line);
  for (const { range, decoded } of latin)
    yield decoded === null ? garbledFinding(line, range) : mendedFinding(line, range, decoded);
  for (const range of cp932) yield garbledFinding(line, range);
  const isInside = (ranges: readonly Range[], { start, end }: Range): boolean => {
    const near = ranges[lastWhere(ranges, (each) => each.start <= start)];
    return near !== undefined && near.start <= start && end <= near.end;
  };
  const latinRanges = latin.map(({ range }) => range);
  for (const range of matchesOf(line, lost))
    if (!isInside(latinRanges, range) && !isInside(cp932, range))
      yield {
        range,
        message: t`${quote(sliceOf(line, range))}は読み取れなかった文字の跡です：元の文書を確かめて書き直してください`,
      };
  for (const range of matchesOf(line, privateUse)) {
    const own = sliceOf(line, range);
    yield {
      range,
      message: t`外字${quote(own)}（${codeOf(own)}）は、ほかの端末では正しく表示されません：一般の文字に置き換えるか、かなで書いてください`,
    };
  }
}

/** A finding in a line that starts at `by`, with offsets from where `by` counts from. */
function shifted({ range, message, fixes = [] }: BlockFinding, by: number): BlockFinding {
  const moved = fixes.map(({ title, edits, safe }) => ({
    title,
    safe,
    edits: edits.map((edit) => ({ range: shiftRange(edit.range, by), newText: edit.newText })),
  }));
  return { range: shiftRange(range, by), message, fixes: moved };
}

const section = (words: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  特定個人情報を保管する${words}を施錠している。\n`;

export const mojibake = defineRule(
  {
    code: 'mojibake',
    severity: 'error',
    title: '文字化けがある',
    why: '文字コードを取り違えて読んだ文字（�、æ—¥æœ¬、縺ｮ）は、元の字が失われています。外字（私用領域の文字）は、作った端末のほかでは表示されません。',
    bad: section('éƒ¨å±‹'),
    good: section('部屋'),
  },
  function* (facts) {
    for (const { range } of proseWith(facts, trait.unusual)) {
      const line = sliceOf(facts.text, range);
      if (suspect.test(line)) for (const found of foundIn(line)) yield shifted(found, range.start);
    }
  },
);
