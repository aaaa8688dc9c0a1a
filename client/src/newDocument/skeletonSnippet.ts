// What a new document begins with as a snippet: the places that are filled in first are its stops.
import { SnippetString } from 'vscode';
import type { SkeletonResult } from '../../../server/src/protocol.ts';

/** The last place is the final stop: from there on, Tab is the author's own. */
export function skeletonSnippet({ text, places }: SkeletonResult): SnippetString {
  const snippet = new SnippetString();
  let at = 0;
  for (const [index, { start, end }] of places.entries()) {
    const stop = index === places.length - 1 ? 0 : index + 1;
    snippet.appendText(text.slice(at, start));
    if (start === end) snippet.appendTabstop(stop);
    else snippet.appendPlaceholder(text.slice(start, end), stop);
    at = end;
  }
  return snippet.appendText(text.slice(at));
}
