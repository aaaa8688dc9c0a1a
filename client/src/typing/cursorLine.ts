// What the line of the cursor looks like, for the keys that are bound in lists: a guess from its text alone, which has to be
// quick. The server decides; where it says otherwise the key is the editor's.

const keyword = /^変更[前後](?:の記載)?[ \t\u3000]*[：:]/;
const comment = /^\/\/(?:\s|$|hyoka-)/;
const sign =
  /^(?:[(（][^()（）]{1,5}[)）]|[①-⒇㉑-㉟㊱-㊿]|[・○●◆◇◎□•-]|第?[0-9A-Za-z０-９Ａ-Ｚａ-ｚァ-ンｦ-ﾝⅠ-ⅿ一二三四五六七八九十]{1,5}(?:[.．)）\s]|$)|(?:リスク|措置)[0-9０-９])/;

/** `item`: it may be an item's own line. `text`: it may be a part of one. */
export type CursorLine = 'item' | 'text';

/** Null for a line that is certainly no part of an item. */
export function cursorLine(line: string): CursorLine | null {
  const written = line.replace('\ufeff', '').replace(keyword, ' ');
  const content = written.trim();
  if (content === '' || comment.test(content)) return null;
  if (sign.test(content)) return 'item';
  return written.startsWith(content) ? null : 'text';
}
