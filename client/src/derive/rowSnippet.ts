// New rows as a snippet: what the author has yet to fill in are its stops, in order.
import { SnippetString } from 'vscode';

/** A field of a row that nothing stands in; text of bodies is indented, so it is never one. */
const empty = /^(提出時期：|説明：)(?=\r?$)/gm;

/** `text` with a stop behind every 提出時期： and 説明： that is empty. */
export function rowSnippet(text: string): SnippetString {
  const snippet = new SnippetString();
  let at = 0;
  for (const { index, 0: field } of text.matchAll(empty)) {
    snippet.appendText(text.slice(at, index + field.length)).appendTabstop();
    at = index + field.length;
  }
  return snippet.appendText(text.slice(at));
}
