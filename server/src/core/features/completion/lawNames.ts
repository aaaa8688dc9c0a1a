// Names and full titles of laws in prose, found by how they are read.
import { t } from '@vscode/l10n';
import { laws, titleOf } from '../../laws/laws.ts';
import { libraryWords } from '../../phrases/library.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import { rangeOf } from '../../text/range.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { isDistinct } from './distinct.ts';
import { typedEnds } from './typedEnd.ts';

/** Each name of each law; what it is found by is how the name is read. */
export const lawNames = laws.flatMap((law) => {
  const called = [law.law, ...(law.abbreviations ?? [])];
  const own = called.map((text, index) => ({ text, reading: law.readings[index], law }));
  const { titleReading } = law;
  return titleReading === undefined
    ? own
    : [...own, { text: titleOf(law) ?? '', reading: titleReading, law }];
});

export const lawNameIndex = indexTexts(lawNames, libraryWords);

/** Names that are begun by the end of `written`, which ends at the cursor: the name that tells the law, then its full title. */
export function completeLaws({ offset }: Cursor, written: string): Completion[] {
  const found = new Map<string, Completion>();
  for (const typed of [written, ...typedEnds(written)]) {
    if (typed.length < 2) continue;
    for (const match of lawNameIndex.find(typed)) {
      if (match.beginning !== 'text') continue;
      const { law } = match.found;
      // 「予防接種」 is rather what is written about.
      const isQuiet = !isDistinct(typed, '', match, () => false);
      const range = rangeOf(offset - typed.length, offset);
      const title = titleOf(law);
      for (const [newText, detail] of [
        [law.law, t`法令名`],
        [title, t`${law.law}の題名`],
      ] as const)
        if (newText !== null && newText !== typed && !found.has(newText))
          found.set(newText, {
            label: newText,
            detail,
            kind: 'law',
            range,
            newText,
            ...(isQuiet && { isQuiet }),
          });
    }
  }
  return [...found.values()];
}
