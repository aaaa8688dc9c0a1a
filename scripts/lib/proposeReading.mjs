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

/** Compounds that are one word to an author: what they are made of stands in most sentences. */
const oneWord = /特定個人情報|個人情報|個人番号|市区町村|住民基本台帳|地方公共団体/g;

/** The places of `text` that stand inside one of those. */
const placesInside = (text) =>
  new Set(
    Array.from(text.matchAll(oneWord), ({ 0: word, index }) =>
      Array.from(word.slice(1), (_, at) => index + 1 + at),
    ).flat(),
  );

/** Whether an author would begin to type at this word, having `before` it; `inside`: places in words that are one. */
function beginsPhrase(word, before, inside) {
  if (!standsAlone.has(word.pos) || leans.has(word.pos_detail_1)) return false;
  if (before === undefined || before.pos === '記号') return true;
  if (word.basic_form === 'する') return false;
  if (before.pos === '接頭詞') return false;
  if (before.pos !== '名詞') return true;
  if (word.pos !== '名詞') return word.basic_form !== 'できる';
  return /^[\u4e00-\u9fff]{2,}$/.test(word.surface_form) && !inside.has(word.word_position - 1);
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
  const inside = placesInside(read);
  let reading = '';
  let before;
  for (const word of tokenizer.tokenize(read)) {
    const isBlank = blanks.has(word.word_position);
    if (isBlank || beginsPhrase(word, before, inside)) reading += ' ';
    reading += isBlank ? ' ' : readingOf(word);
    before = word;
  }
  return reading.trim().replace(/ +/g, ' ');
}
