// Hovers whose lines break between words. The editor turns each blank of a plain text into one that does not break, so
// that a sentence of English would break inside its words.
import { type Hover, MarkdownString } from 'vscode';

/** `hover` with blanks between words that break; those at the beginning of a line, or in a row, stay. */
export function breakableHover(hover: Hover | null | undefined): Hover | null | undefined {
  for (const content of hover?.contents ?? [])
    if (content instanceof MarkdownString)
      content.value = content.value.replace(/(?<=[^\s;])&nbsp;(?=[^\s&])/g, ' ');
  return hover;
}
