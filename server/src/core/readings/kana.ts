// One spelling for what is typed or written in kana and Latin letters: hiragana, and ASCII in lower case.

const macrons: Readonly<Record<string, string>> = {
  ā: 'a-',
  ī: 'i-',
  ū: 'u-',
  ē: 'e-',
  ō: 'o-',
  â: 'a-',
  î: 'i-',
  û: 'u-',
  ê: 'e-',
  ô: 'o-',
};

/** サーバー and ｻｰﾊﾞｰ as さーばー, ＳＥＩＴ as seit, tōkyō as to-kyo-; anything else as it is but for its width. */
export const toHiragana = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[āīūēōâîûêô]/g, (letter) => macrons[letter] ?? letter)
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export const isHiragana = (char: string): boolean => char >= 'ぁ' && char <= 'ゖ';

export const isLatin = (char: string): boolean => char >= 'a' && char <= 'z';

/** Characters that tell of a sound without a dictionary, as `toHiragana` gives them. */
export const isSpelt = (char: string): boolean =>
  isHiragana(char) || char === 'ー' || isLatin(char) || (char >= '0' && char <= '9');
