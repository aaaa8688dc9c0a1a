// Whether a reading is one of the text it stands beside: all of the text that is its own reading stands in it, in order.

/** What is filled in is not known. */
const blank = /\{[^}]*\}/g;

/** What a text says of its reading: characters as they are read, `*` for one or more. */
const folded = (text: string): string =>
  text
    .replace(blank, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
    .replace(/[一-鿿々]/g, '*')
    .replace(/[^ぁ-ゖーa-z0-9*]/g, '');

/** Each kanji is read as one or more kana; the words of the reading are parted by blanks that say nothing here. */
export function agrees(text: string, reading: string): boolean {
  const read = reading.replaceAll(' ', '');
  let at = 0;
  const parts = folded(text).split(/(\*+)/);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) continue;
    const fewest = at + (parts[index - 1]?.length ?? 0);
    const found = index === parts.length - 1 ? read.length - part.length : read.indexOf(part, fewest);
    if (found < fewest || !read.startsWith(part, found) || (index === 0 && found > 0)) return false;
    if (/[a-z0-9]/.test(read.slice(at, found))) return false;
    at = found + part.length;
  }
  return true;
}
