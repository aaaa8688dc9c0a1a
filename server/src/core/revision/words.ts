// Tokens for comparing Japanese prose without a dictionary: kanji and hiragana one by one; katakana, digits and Latin
// in whole runs, so that a number or a loan word changes as one.

const token =
  /[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|[ァ-ヺー・ｦ-ﾟ]*[ァ-ヺーｦ-ﾟ]|[\s\u3000]+|[\s\S]/gu;

/** The tokens of `text`, which joined are `text`. */
export const wordsOf = (text: string): string[] => text.match(token) ?? [];
