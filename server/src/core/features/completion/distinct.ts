// Whether what an author writes is distinct enough for the list of sentences to open by itself. Whoever writes sentences of
// their own is not to be stopped at every word that a stock sentence has as well: for those there is the key.
import { fold, type Match } from '../../readings/prepareText.ts';
import { foldWidth } from '../../text/width.ts';
import { nameIn } from './typedEnd.ts';

/** Kana of a word that is still to be converted; inside a sentence of the stock it takes one more. */
const fewestKana = 3;
/** Characters of a word that is written already. */
const fewestWritten = 2;

/** A reading in Latin letters is nothing that stays in a text: 「seit」, but 「ID」 does. */
const isRomaji = (typed: string): boolean => /[a-z]/i.test(foldWidth(typed)) && nameIn(typed) === null;

/** One script: 「ソフトを」 is a word and a particle. */
const isKana = (typed: string): boolean => /^(?:[ぁ-ゖー]+|[ァ-ヺー]+|[ｦ-ﾟ]+)$/.test(typed);

/** Whether `typed`, which is found as `match`, is how a word of it is read: in hiragana it may be what it is. */
function isReading(typed: string, { found, offset }: Match<{ readonly text: string }>): boolean {
  const text = found.text.slice(offset);
  return isKana(typed) && !/^[ぁ-ゖ]/.test(text) && !fold(text).startsWith(fold(typed));
}

/**
 * Whether `typed` can hardly be anything but what `match` begins with. A reading is, and so are several words that a clause
 * begins with, or one that few sentences have: 「生体認証」, not 「職員が」 or 「例を」.
 *
 * @param before what is written of the sentence in front of it
 * @param isRare whether few sentences of the library have it
 */
export function isDistinct(
  typed: string,
  before: string,
  match: Match<{ readonly text: string }>,
  isRare: () => boolean,
): boolean {
  if (isRomaji(typed)) return true;
  const isBeginning = match.beginning === 'text' || match.beginning === 'clause';
  if (isReading(typed, match)) return typed.length >= fewestKana + Number(!isBeginning);
  if (!isBeginning || (before !== '' && !/[、。]$/.test(before))) return false;
  const words = typed.split(/[ぁ-ゖ]+/).filter((word) => word !== '');
  // With a particle behind it, one word is that of another sentence.
  return words.length > 1 || (typed === words[0] && typed.length >= fewestWritten && isRare());
}
