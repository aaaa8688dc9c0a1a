// From a citation to the law where it is published. Only addresses are made: nothing is opened or fetched here.
import type { Analysis } from '../analysis.ts';
import { type Citation, citationsIn } from '../facts/citations.ts';
import { referenceOf } from '../laws/references.ts';
import { type Range, rangeOf } from '../text/range.ts';

export interface Link {
  /** 番号法第9条第1項, then 第2項 of 「番号法第9条第1項及び第2項」: together if they are of one article. */
  readonly range: Range;
  readonly target: string;
}

const site = 'https://laws.e-gov.go.jp/law';

/** One link for the law with its first article, and one for each other article after it. */
function linksIn({ range, law, provisions }: Citation, by: number): Link[] {
  const reference = referenceOf(law.law);
  if (reference === null || !reference.verified) return [];
  const links: Link[] = [];
  for (const { article, range: written } of provisions) {
    // How 第19条の2 is addressed is not known.
    const anchor = article.branch.length === 0 ? `#Mp-At_${article.number}` : '';
    const target = `${site}/${reference.id}${anchor}`;
    const last = links.at(-1);
    const start = last === undefined ? range.start + by : written.start + by;
    if (last?.target === target)
      links[links.length - 1] = { range: rangeOf(last.range.start, written.end + by), target };
    else links.push({ range: rangeOf(start, written.end + by), target });
  }
  return links;
}

/** The links of a document in the order of its text. */
export const linksOf = ({ blocks }: Analysis): Link[] =>
  blocks.flatMap(({ facts, offset }) => citationsIn(facts).flatMap((citation) => linksIn(citation, offset)));
