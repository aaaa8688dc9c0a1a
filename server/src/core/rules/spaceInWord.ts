// A blank inside a sentence. A title, a blank and a sentence on one line are usual, and so are words set apart by
// blanks where there is no sentence: these are left alone.
import { t } from '@vscode/l10n';
import { proseWith } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { sliceOf } from '../text/range.ts';
import { defineRule, safeFix } from './rule.ts';

const gap = /([ぁ-んァ-ヺー一-鿿々、])([ \t\u3000]+)(?=[ぁ-んァ-ヺー一-鿿々「（])/g;
/** Four or more single characters with blanks between: 特 定 個 人. */
const spaced = /(?<![ぁ-んァ-ヺー一-鿿々])(?:[ぁ-んァ-ヺー一-鿿々][ \u3000]){3,}[ぁ-んァ-ヺー一-鿿々]/g;
const hiragana = /[ぁ-ん]/;
/** A particle that no title ends with. */
const endsWithParticle = /(?:[をがはへ、]|(?<![とあなか])に|で|(?<!も)の)$/;
/** A particle or an ending that no sentence starts with. */
const startsWithParticle =
  /^(?:を|に(?:つい|おい|より|対し|関し|係|基づ|伴|改め|は(?=[一-鿿、]))|の(?![ぞみりべち])|が(?![ん-]|い)|は(?=[一-鿿ァ-ヺ、])|ため|こと|よう|など|して|され|する|いる|ある)/;
/** Before and after a blank where even a title or a note without 。 is torn. */
const endsTorn = /[るたいの]$/;
const startsTorn = /^(?:ため(?![しす])|こと(?![ばなぶ])|もの(?![づが一-鿿]))/;
/** 第 2 項: numbers are set apart by blanks there, and what counts them too. */
const endsCounted = /[0-9０-９][ \u3000]?[一-鿿]{1,2}$/;
const startsCase = /^(?:を(?=[一-鿿ァ-ヺ、])|に(?:より|対し|関し|係る|基づ|伴|改め))/;

/** Whether the blank between `before` and `after` tears a word from what it belongs to, whatever the line is. */
const isTorn = (before: string, after: string): boolean =>
  startsTorn.test(after)
    ? endsTorn.test(before)
    : startsCase.test(after) && /[一-鿿ァ-ヺー]$/.test(before) && !endsCounted.test(before);

/** Words in kana that begin a sentence after a title. */
const startsSentence =
  /^(?:また|なお|さらに|ただし|これ|この|その|それ|あらかじめ|いずれ|すべて|全て|ここ|そこ|あわせて|ついて|かつ|もし|おおむね|まず|おって|したがって|よって|ほか|いわゆる)/;

/** A small kana or ー after the blank, a small ッ before it: no word begins or ends so. */
const splitsWord = /^(?:.[ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]|[ッっ].)$/;

/** Whether the blank between `before` and `after`, two parts of one sentence, stands inside it. */
function isInside(before: string, after: string): boolean {
  if (splitsWord.test(before.slice(-1) + after.slice(0, 1))) return true;
  if (startsSentence.test(after)) return before.endsWith('、');
  if (endsWithParticle.test(before) || startsWithParticle.test(after)) return true;
  if (hiragana.test(before.slice(-1)) && hiragana.test(after.slice(0, 1))) return true;
  return before.includes('、');
}

/** How much of a line around a blank is looked at: no word and no title is longer. */
const reach = 200;

/** Offsets of the blanks in `line` that stand inside a sentence. */
function* gapsIn(line: string): Generator<{ start: number; end: number }> {
  const lastStop = line.lastIndexOf('。');
  let sentence = 0;
  let searched = 0;
  for (const match of line.matchAll(gap)) {
    const start = match.index + 1;
    const end = start + (match[2]?.length ?? 0);
    if (lastStop < end) {
      if (isTorn(line.slice(Math.max(0, start - 4), start), line.slice(end, end + 4))) yield { start, end };
      continue;
    }
    const stop = line.slice(searched, start).lastIndexOf('。');
    if (stop !== -1) sentence = searched + stop + 1;
    searched = start;
    const before = line.slice(Math.max(sentence, start - reach), start);
    if (isInside(before, line.slice(end, end + reach))) yield { start, end };
    else sentence = end;
  }
}

const section = (blank: string) =>
  `対策：Ⅲ リスク対策 2. 特定個人情報の入手\n  接種記録を転出先市区町村へ提供する${blank}ため、個人番号を入手する。\n`;

export const spaceInWord = defineRule(
  {
    code: 'space-in-word',
    severity: 'warning',
    title: '文の途中に空白がある',
    why: '文の途中の空白は、表やPDFから写したときの改行の跡です。見出しと文の間の空白や、項目番号の後の空白は除きます。',
    bad: section(' '),
    good: section(''),
  },
  function* (facts) {
    for (const { range, role } of proseWith(facts, trait.blank)) {
      if (role === 'path') continue;
      const line = sliceOf(facts.text, range);
      for (const match of line.matchAll(spaced)) {
        const found = { start: range.start + match.index, end: range.start + match.index + match[0].length };
        const joined = match[0].replace(/[ \u3000]/g, '');
        yield {
          range: found,
          message: t`「${joined}」の間に空白が入っています：空白を取ってください`,
          fixes: [safeFix(t`空白を取る`, { range: found, newText: joined })],
        };
      }
      const rest = line.replace(spaced, (run) => '□'.repeat(run.length));
      for (const { start, end } of gapsIn(rest)) {
        const around = `${line.slice(Math.max(0, start - 6), start)}${line.slice(start, end)}${line.slice(end, end + 6)}`;
        const found = { start: range.start + start, end: range.start + end };
        yield {
          range: found,
          message: t`「${around}」の途中に空白があります：空白を取ってください`,
          fixes: [safeFix(t`空白を取る`, { range: found, newText: '' })],
        };
      }
    }
  },
);
