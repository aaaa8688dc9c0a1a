// The text of a shared string or of a cell that carries its own: runs joined, readings left out.
import type { XmlElement } from '@rgrove/parse-xml';
import { localName, xmlChildren } from './xmlChildren.ts';

export function richText(item: XmlElement): string {
  const texts = xmlChildren(item).flatMap((child) => {
    if (localName(child) === 't') return [child.text];
    // `rPh` also holds texts: how the word is read, which no cell shows.
    return localName(child) === 'r' ? xmlChildren(child, 't').map(({ text }) => text) : [];
  });
  return unescaped(texts.join(''));
}

/** What XML cannot hold is written `_x000D_`, and so is an underscore before what looks like that. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
