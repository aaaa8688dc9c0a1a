// Tokens for comparing Japanese prose without a dictionary: kanji and hiragana one by one; katakana, digits and Latin
// in whole runs, so that a number or a loan word changes as one. And how like two texts are by them.

const token =
  /[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|[ァ-ヺーｦ-ﾟ]+(?:・[ァ-ヺーｦ-ﾟ]+)*|\s+|[\s\S]/gu;

/** The tokens of `text`; joined they are `text` without its blanks. */
export const wordsOf = (text: string): string[] =>
  (text.match(token) ?? []).filter((word) => word.trim() !== '');

export interface Sentence {
  readonly words: readonly string[];
  readonly text: string;
}

const closes = '」』）)】〕］';

/** 「甲。（乙。）丙」 → 甲。 · （乙。） · 丙: each with its 。 and the brackets that close after it, without blanks. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) sentences.push({ words, text: words.join('') });
    words = [];
  };
  let hasEnded = false;
  for (const word of wordsOf(text)) {
    const closesIt: boolean = hasEnded && (word === '。' || closes.includes(word));
    if (hasEnded && !closesIt) end();
    hasEnded = word === '。' || closesIt;
    words.push(word);
  }
  end();
  return sentences;
}

/** A text as a bag of words. */
export interface Weighed {
  /** How often each word stands in the text, and what one counts. */
  readonly words: ReadonlyMap<string, { readonly count: number; readonly weight: number }>;
  readonly weight: number;
}

/** Hiragana and punctuation stand in every sentence and tell little of what it is about. */
const weightOf = (word: string): number => (/^[ぁ-ん\p{P}]/u.test(word) ? 0.2 : 1);

export function weigh(words: readonly string[]): Weighed {
  const weighed = new Map<string, { count: number; readonly weight: number }>();
  let total = 0;
  for (const word of words) {
    const known = weighed.get(word);
    if (known === undefined) weighed.set(word, { count: 1, weight: weightOf(word) });
    else known.count++;
    total += known?.weight ?? weightOf(word);
  }
  return { words: weighed, weight: total };
}

/** By the words of both, counted and weighed: 1 for the same words, 0 for none in common. */
export function likeness(a: Weighed, b: Weighed): number {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const [word, { count, weight }] of few) common += Math.min(count, many.get(word)?.count ?? 0) * weight;
  return (2 * common) / (a.weight + b.weight || 1);
}
