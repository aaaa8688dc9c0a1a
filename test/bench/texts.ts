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

/** The day of a revision: each is a day later than the one above. */
const dayOf = (revision: number): string => {
  const [year, day] = [Math.floor(revision / 336), revision % 336];
  return `令和${3 + year}年${1 + Math.floor(day / 28)}月${1 + (day % 28)}日`;
};

/** The same block as another one: its item path gets a number, a revision its day. */
const varied = (block: string, copy: number, revision: number): string =>
  block
    .replace(/^変更：.*$/m, `変更：${dayOf(revision)}`)
    .replace(/^((?:対策|項目)：.*)$/m, (path: string) => `${path} その${copy + 1}`)
    .replace(/(?<!\n)$/, '\n\n');

/** The sections and revisions of a sample, over and over. */
function* blocksOf(kind: Kind): Generator<string, never> {
  const blocks = parse(readSample(kind)).blocks.filter(({ node }) =>
    ['measureSection', 'revision'].includes(node.kind),
  );
  if (blocks.length === 0) throw new Error(`${files[kind]} has no block to repeat`);
  let revisions = 0;
  for (let copy = 0; ; copy++)
    for (const { text, node } of blocks) yield varied(text, copy, node.kind === 'revision' ? revisions++ : 0);
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
