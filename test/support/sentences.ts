// Documents with sentences in common, as a reader of the tests would write them.
import { readDay } from '../../server/src/core/facts/documentFacts.ts';
import { readText } from '../../server/src/core/facts/readText.ts';
import { changeSections } from '../../server/src/core/sentences/changeSections.ts';
import { editUse } from '../../server/src/core/sentences/editUse.ts';
import type { WordDifference } from '../../server/src/core/sentences/nearness.ts';
import { wholeOf } from '../../server/src/core/sentences/sentencesIn.ts';
import {
  sentenceAt,
  type SentenceDocument,
  sentenceDocument,
  usesOf,
} from '../../server/src/core/sentences/uses.ts';
import { variantsIn } from '../../server/src/core/sentences/variants.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';

interface NamedDocument extends SentenceDocument {
  readonly name: string;
  readonly text: string;
}

const named = (documents: Readonly<Record<string, string>>): NamedDocument[] =>
  Object.entries(documents).map(([name, text]) => ({ name, text, ...sentenceDocument(readText(text)) }));

const said = (differences: readonly WordDifference[]): string =>
  differences.map(({ before, after }) => ` ${before}→${after}`).join('');

/** The sentence at the cursor `<|>` of the first document that has one, and 「甲 Ⅲ 7. 総務課→税務課」 for each use. */
export function findUses(
  documents: Readonly<Record<string, string>>,
): { text: string; uses: string[] } | null {
  const all = named(
    Object.fromEntries(Object.entries(documents).map(([name, text]) => [name, text.replace('<|>', '')])),
  );
  const marked = Object.values(documents).find((text) => text.includes('<|>')) ?? '';
  const found = sentenceAt(readText(marked.replace('<|>', '')), marked.indexOf('<|>'));
  if (found === null) return null;
  const uses = usesOf(found, all).map(({ document, sentence, differences }) => {
    const { start, end } = wholeOf(sentence);
    const isExact = sentence.pieces.length > 1 || document.text.slice(start, end) === sentence.text;
    return `${document.name} ${sentence.path}${said(differences)}${isExact ? '' : ' !'}`;
  });
  return { text: found.text, uses };
}

/** What the document becomes when `before` becomes `after` in all its uses, also in those that are near. */
export function changeAll(
  text: string,
  before: string,
  after: string,
  date: string,
  baseline: string | null = null,
): { text: string; notices: readonly string[] } {
  const document = readText(text);
  const at = sentenceDocument(document).sentences.find((sentence) => sentence.text === before);
  if (at === undefined) throw new Error(`「${before}」 is not in the document`);
  const uses = usesOf(at, [sentenceDocument(document)]);
  const edits = uses.flatMap(({ sentence }) => editUse(text, sentence, before, after));
  const rows = changeSections(document, edits, baseline === null ? null : readText(baseline), {
    date,
    day: readDay(date) ?? 0,
  });
  return { text: applyEdits(text, [...edits, ...rows.edits]), notices: rows.notices };
}

/** Each wording of each group: 「2 総務課→税務課 甲 乙」; groups apart by an empty line. */
export const variantsOf = (documents: Readonly<Record<string, string>>): string[] =>
  variantsIn(named(documents)).groups.flatMap((variants, index) => [
    ...(index === 0 ? [] : ['']),
    ...variants.map(
      ({ places, differences }) =>
        `${places.length}${said(differences)} ${[...new Set(places.map(({ document }) => document.name))].join(' ')}`,
    ),
  ]);
