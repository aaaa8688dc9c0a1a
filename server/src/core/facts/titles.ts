// The titles in a body: what stands over items or sentences. A line in a list of words is none.
import type { Body, BodyChild, ItemChild } from '../syntax/tree.ts';
import { type Range, rangeOf } from '../text/range.ts';

/** A title is short; what is longer is a sentence. */
const longestTitle = 60;

const bracketed = /^[【＜〔［《<][^】＞〕］》>]{1,60}[】＞〕］》>]/;

/** The title at the start of a line: in brackets, or before a blank or a colon and a sentence, or, when `hasBelow`, all of it. */
function titleIn(text: string, { start, end }: Range, hasBelow: boolean, words?: RegExp): Range | null {
  const line = text.slice(start, Math.min(end, start + longestTitle + 1));
  if (words?.test(line) === false) return null;
  const heading = bracketed.exec(line)?.[0];
  if (heading !== undefined) return rangeOf(start + 1, start + heading.length - 1);
  const mark = line.search(/[ \t\u3000：:]/);
  const length = mark === -1 ? line.length : mark;
  if (length > longestTitle || line.slice(0, length).includes('。')) return null;
  const hasText = start + length === end ? hasBelow : text.charAt(end - 1) === '。';
  return hasText ? rangeOf(start, start + length) : null;
}

function* titlesAmong(
  text: string,
  children: readonly (BodyChild | ItemChild)[],
  words?: RegExp,
): Generator<Range> {
  for (const [index, child] of children.entries()) {
    if (child.kind === 'list')
      for (const item of child.items) {
        const title = titleIn(text, item.text, item.children.length > 0, words);
        if (title !== null) yield title;
        if (item.children.length > 0) yield* titlesAmong(text, item.children, words);
      }
    else if (child.kind === 'heading' || child.kind === 'paragraph') {
      const hasBelow = child.kind === 'heading' || children[index + 1]?.kind === 'list';
      const title = titleIn(text, child.text, hasBelow, words);
      if (title !== null) yield title;
    }
  }
}

/** In the order of the text; with `words`, only those of lines that begin with some of them. */
export const titlesIn = (text: string, body: Body, words?: RegExp): Generator<Range> =>
  titlesAmong(text, body.children, words);
