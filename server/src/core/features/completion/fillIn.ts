// What stands in braces is for the author to fill in: {○○課}.
import { type Range, rangeOf } from '../../text/range.ts';

/** The end of a text from `offset` on, which may be inside braces: what stands there is written then, and not to be filled in. */
export function endFrom(text: string, offset: number): string {
  const end = text.slice(offset);
  return end.replace(/^([^{}]*)\}/, '$1');
}

/** The text without its braces, and where what stood in them is. */
export function fillIn(text: string): { readonly newText: string; readonly stops: readonly Range[] } {
  const stops: Range[] = [];
  let newText = '';
  for (const part of text.split(/(\{[^{}]*\})/)) {
    const isBlank = part.startsWith('{') && part.endsWith('}');
    const shown = isBlank ? part.slice(1, -1) : part;
    if (isBlank) stops.push(rangeOf(newText.length, newText.length + shown.length));
    newText += shown;
  }
  return { newText, stops };
}
