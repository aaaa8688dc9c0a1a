// What `hyoka.phrases.json` is called, and how large it may be.

export const ownPhrasesName = 'hyoka.phrases.json';

export const mostOwnPhrases = 5_000;
/** Characters of a sentence. */
export const longestPhrase = 400;
/** Characters of its reading. */
export const longestReading = 800;
/** Items that one sentence suits. */
export const mostPhraseItems = 20;
/** Characters of an item. */
export const longestItem = 200;
/** Characters of the file. */
export const ownPhrasesLimit = 4_000_000;
