// A reading proposed by a dictionary of words: hiragana, with a space before each word that begins a phrase.
import kuromoji from 'kuromoji';
import { inRoot } from './paths.mjs';

/** Kana in the text, which are their own reading but for katakana. */
const kana = /^[ぁ-ゖァ-ヺー]+$/;
const latin = /^[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+$/;

const toHiragana = (text) =>
  text.replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));

/** How one word of the dictionary is read; nothing for a mark. */
function readingOf({ surface_form: surface, reading, pos }) {
  if (kana.test(surface)) return toHiragana(surface);
  if (latin.test(surface)) return surface.normalize('NFKC').toLowerCase();
  if (pos === '記号' || reading === undefined) return '';
  return toHiragana(reading);
}

const standsAlone = new Set(['名詞', '動詞', '形容詞', '副詞', '連体詞', '接続詞', '接頭詞', '感動詞']);
const leans = new Set(['接尾', '非自立']);

/** Whether an author would begin to type at this word, having `before` it. */
function beginsPhrase(word, before) {
  if (!standsAlone.has(word.pos) || leans.has(word.pos_detail_1)) return false;
  if (before === undefined || before.pos === '記号') return true;
  if (word.basic_form === 'する') return false;
  const goesOn = before.pos === '名詞' || before.pos === '接頭詞';
  return !(goesOn && (word.pos === '名詞' || word.basic_form === 'できる'));
}

/** What proposes the reading of a text, without what stands in braces. The dictionary takes a second to load. */
export function loadProposer() {
  const dicPath = inRoot('node_modules', 'kuromoji', 'dict');
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve((text) => propose(tokenizer, text));
    });
  });
}

/** What is read in place of what the author fills in, so that the words around it are read as they will be. */
const standIn = '5';

function propose(tokenizer, text) {
  const blanks = new Set();
  const read = text.replace(/\{[^}]*\}/g, (blank, at, whole) => {
    const left = whole.slice(0, at).replace(/\{[^}]*\}/g, standIn).length;
    blanks.add(left + 1);
    return standIn;
  });
  let reading = '';
  let before;
  for (const word of tokenizer.tokenize(read)) {
    const isBlank = blanks.has(word.word_position);
    if (isBlank || beginsPhrase(word, before)) reading += ' ';
    reading += isBlank ? ' ' : readingOf(word);
    before = word;
  }
  return reading.trim().replace(/ +/g, ' ');
}
