// What is offered at a cursor in a drawn document, and the text after it is taken.
import { analyze } from '../../server/src/core/analyze.ts';
import { completeAt } from '../../server/src/core/features/complete.ts';
import type { Completion, CompletionSources } from '../../server/src/core/features/completion/completion.ts';
import type { Stock } from '../../server/src/core/phrases/stock.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { dedent } from './drawFindings.ts';

const cursor = '<|>';
export const october = 20211012;

/** The document without the cursor mark, and where the mark was. */
export function marked(fixture: string): { text: string; offset: number } {
  const text = dedent(fixture);
  return { text: text.replace(cursor, ''), offset: text.indexOf(cursor) };
}

export function offered(
  fixture: string,
  stocks: readonly Stock[] = [],
  today: number | null = october,
): Completion[] {
  const { text, offset } = marked(fixture);
  const sources: CompletionSources = { today, stocks: [stocks] };
  return completeAt(analyze(text), offset, sources);
}

export const labelsAt = (fixture: string, stocks: readonly Stock[] = []): string[] =>
  offered(fixture, stocks).map(({ label }) => label);

/** The text after the completion `label` is taken. */
export function take(fixture: string, label: string, stocks: readonly Stock[] = []): string {
  const chosen = offered(fixture, stocks).find((completion) => completion.label === label);
  if (chosen === undefined) throw new Error(`「${label}」 is not offered`);
  return applyEdits(marked(fixture).text, [chosen, ...(chosen.also ?? [])]);
}

/** The line of the cursor after that. */
export function complete(fixture: string, label: string, stocks: readonly Stock[] = []): string {
  const { text, offset } = marked(fixture);
  const line = text.slice(0, offset).split('\n').length - 1;
  return take(fixture, label, stocks).split('\n')[line] ?? '';
}

/** A section in which sentences are offered. */
export const storage = '対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n';
export const stock = (text: string, more: Partial<Stock> = {}): Stock => ({
  category: '対策',
  text,
  provenance: '',
  ...more,
});
export const biometric = stock(
  '特定個人情報を保管するサーバ設置場所は、生体認証装置による入退室管理を行っている。',
  {
    reading:
      'とくていこじんじょうほうを ほかんする さーば せっちばしょは せいたいにんしょうそうちによる にゅうたいしつかんりを おこなっている',
    items: ['保管・消去 物理的対策'],
  },
);
export const clause = '生体認証装置による入退室管理を行っている。';
