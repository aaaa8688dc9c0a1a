// What may have been typed to find something, at the end of what is written: a word that was just begun.
import { isKanji } from '../../readings/spelling.ts';

/** No word that someone types is longer. */
const longest = 60;

type Kind = 'latin' | 'digit' | 'blank' | 'long' | 'hiragana' | 'katakana' | 'kanji' | 'other';

function kindOf(char: string): Kind {
  if (/[A-Za-zＡ-Ｚａ-ｚāīūēōâîûêô'’-]/.test(char)) return 'latin';
  if (/[0-9０-９]/.test(char)) return 'digit';
  if (char === ' ' || char === '\u3000') return 'blank';
  if (/[ぁ-ゖ]/.test(char)) return 'hiragana';
  if (char === 'ー') return 'long';
  if (/[ァ-ヺｦ-ﾟ]/.test(char)) return 'katakana';
  return isKanji(char) ? 'kanji' : 'other';
}

/** Where the last characters begin that are of one of `kinds`. */
function runStart(text: string, end: number, ...kinds: readonly Kind[]): number {
  let start = end;
  while (start > Math.max(0, text.length - longest) && kinds.includes(kindOf(text.charAt(start - 1))))
    start--;
  return start;
}

/** What the last character before `end` is; ー is what it makes longer. */
function kindBefore(text: string, end: number): Kind {
  let last = end - 1;
  while (last > 0 && text.charAt(last) === 'ー') last--;
  const kind = kindOf(text.charAt(last));
  return last === end - 1 || kind === 'hiragana' || kind === 'katakana' ? kind : 'other';
}

/** Where the run that ends at `end` begins; letters that no input method has had yet have blanks and digits among them. */
function startOf(text: string, end: number): number {
  const kind = kindBefore(text, end);
  if (text.charAt(end - 1) === '第') return end - 1;
  if (kind === 'hiragana' || kind === 'katakana') {
    const start = runStart(text, end, kind, 'long');
    return start + text.slice(start).search(/[^ー]/);
  }
  if (kind !== 'latin') return runStart(text, end, kind);
  const start = runStart(text, end, 'latin', 'digit', 'blank');
  return start + text.slice(start).search(/[^0-9０-９ \u3000]/);
}

/** Latin letters with a capital that are too few for a reading: No, ID. They are what they are. */
export interface Name {
  readonly letters: string;
  /** Whether nothing is typed before it. */
  readonly isFirst: boolean;
}

const names =
  /(?<![A-Za-zＡ-Ｚａ-ｚ])(?=[a-zａ-ｚ]{0,2}[A-ZＡ-Ｚ])[A-Za-zＡ-Ｚａ-ｚ]{1,3}(?![A-Za-zＡ-Ｚａ-ｚ])/;

/** The first name in `typed`; null where there is none. */
export function nameIn(typed: string): Name | null {
  const found = names.exec(typed);
  return found && { letters: found[0], isFirst: found.index === 0 };
}

/** Fewer kana behind a particle are most often grammar: して, こと. */
const fewestKana = 3;

/** What stands behind is no word of its own: 第9jou. */
const numbered = /(?:第|だい)[0-9０-９]+$/;
/** A kanji with the kana that its verb has before another verb. */
const joined = /[\u3400-\u9fff][きぎしじちびみりえけげせべめれ]$/;
const particles = 'はがをにでとのもへや';
/** Each is looked for by itself. */
const mostEnds = 5;

/**
 * The ends of `written` that may be the beginning of a word, the longest first: 「生体n」, 「n」 of 「、生体n」. They begin where
 * one script follows another, in hiragana also behind a particle that belongs to the word before.
 */
export function typedEnds(written: string): readonly string[] {
  const starts = new Set<number>();
  for (let end = written.length; end > 0 && starts.size < mostEnds; ) {
    const kind = kindBefore(written, end);
    if (['other', 'blank', 'long'].includes(kind)) break;
    const start = startOf(written, end);
    if (start >= end) break;
    // Hiragana between two words are a particle, or the end of the first.
    const isBetween =
      kind === 'hiragana' &&
      ['kanji', 'katakana'].includes(kindOf(written.charAt(end))) &&
      kindOf(written.charAt(start - 1)) !== 'other';
    const isParticle = kind === 'hiragana' && start > 0 && particles.includes(written.charAt(start));
    const isLast = end === written.length;
    // Behind a kanji they are the end of its word: ない of 得ない.
    const isOkurigana = isLast && kind === 'hiragana' && kindOf(written.charAt(start - 1)) === 'kanji';
    const behind = start + 1;
    if (isParticle && !isBetween && end - behind >= (isLast ? fewestKana : 1)) starts.add(behind);
    // What is one verb: 申し合わせ, 起こり得る.
    const isJoined = kind === 'kanji' && joined.test(written.slice(Math.max(0, start - 2), start));
    if (kind !== 'digit' && !isBetween && !isOkurigana && !isJoined) starts.add(start);
    end = start;
  }
  return [...starts]
    .filter((start) => start > 0 && !numbered.test(written.slice(0, start)))
    .sort((a, b) => a - b)
    .map((start) => written.slice(start));
}
