// The documents that are measured: the samples repeated, each time with other dates and item paths, so that no block is
// the same as another. Read from the checkout, which has to be the working directory.
import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/core/syntax/parse.ts';

/** The published table as it was imported, with its faults, and the clean assessment. */
export const kinds = ['imported', 'clean'] as const;
export type Kind = (typeof kinds)[number];

const files: Readonly<Record<Kind, string>> = {
  imported: '取り込んだ変更箇所.hyoka',
  clean: '予防接種事務.hyoka',
};

export const readSample = (kind: Kind): string => readFileSync(`samples/${files[kind]}`, 'utf8');

const countLines = (text: string): number => text.split('\n').length - 1;

/** The same block as another one: later years count on, and its item path gets a number. */
const varied = (block: string, copy: number): string =>
  block
    .replace(/^変更：令和[^年]*年(.*)$/m, (_, day: string) => `変更：令和${2 + (copy % 60)}年${day}`)
    .replace(/^((?:対策|項目)：.*)$/m, (path: string) => `${path} その${copy + 1}`)
    .replace(/(?<!\n)$/, '\n\n');

/** The sections and revisions of a sample, over and over. */
function* blocksOf(kind: Kind): Generator<string, never> {
  const blocks = parse(readSample(kind)).blocks.filter(({ node }) =>
    ['measureSection', 'revision'].includes(node.kind),
  );
  if (blocks.length === 0) throw new Error(`${files[kind]} has no block to repeat`);
  for (let copy = 0; ; copy++) for (const { text } of blocks) yield varied(text, copy);
}

/** A document with at least `lines` lines, ended where a block ends. */
export function documentOf(kind: Kind, lines: number): string {
  const [first] = parse(readSample(kind)).blocks;
  const parts = first?.node.kind === 'header' ? [first.text] : [];
  let count = countLines(parts.join(''));
  for (const block of blocksOf(kind)) {
    if (count >= lines) break;
    parts.push(block);
    count += countLines(block);
  }
  return parts.join('');
}

/** A table of `count` revisions, those of the imported one repeated. */
export function tableOfRows(count: number): string {
  const blocks = blocksOf('imported');
  return Array.from({ length: count }, () => blocks.next().value).join('');
}

/** What reading every character once and dividing the lines costs: no parser can be faster. */
export function floor(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum + text.split('\n').length;
}
