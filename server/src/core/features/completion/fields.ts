// The fields that a block still lacks, and whole blocks, at the start of a line.
import { t } from '@vscode/l10n';
import type { AnalyzedBlock } from '../../liveBlock.ts';
import { indexTexts } from '../../readings/textIndex.ts';
import { fieldReadings, headerFields, revisionFields } from '../../syntax/keywords.ts';
import type { FieldName } from '../../syntax/tree.ts';
import { printEraDay } from '../../text/calendar.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Completion, CompletionSources } from './completion.ts';
import type { Cursor } from './cursor.ts';

const blockKeywords: readonly FieldName[] = ['評価書', '対策', '変更'];

const keywords = indexTexts(
  Object.entries(fieldReadings).map(([name, reading]) => ({ text: name as FieldName, reading })),
  () => new Map(),
);

function fieldNames(block: AnalyzedBlock | null): FieldName[] {
  if (block === null) return [...blockKeywords];
  const { node, facts } = block;
  const own = node.kind === 'header' ? headerFields : node.kind === 'revision' ? revisionFields : [];
  return [...new Set([...own.filter((name) => !facts.fields.has(name)), '対策' as const, '変更' as const])];
}

interface Part {
  readonly text: string;
  /** When the author comes to it, to fill it in or to write over it; absent for what stays. */
  readonly turn?: number;
}

function joined(parts: readonly Part[]): { readonly newText: string; readonly stops: readonly Range[] } {
  let newText = '';
  const stops: { readonly turn: number; readonly range: Range }[] = [];
  for (const { text, turn } of parts) {
    if (turn !== undefined)
      stops.push({ turn, range: rangeOf(newText.length, newText.length + text.length) });
    newText += text;
  }
  return { newText, stops: stops.sort((a, b) => a.turn - b.turn).map(({ range }) => range) };
}

const stop = (turn: number, text = ''): Part => ({ text, turn });

/**
 * All that a row of the table has. The bodies come last: at the last stop the snippet is done, and the keys of lists number
 * what is written there.
 */
const revisionParts = (today: number | null): readonly Part[] => [
  { text: '変更：' },
  stop(1, today === null ? '' : printEraDay(today)),
  { text: '\n項目：' },
  stop(2),
  { text: '\n変更前：\n  ' },
  stop(5),
  { text: '\n変更後：\n  ' },
  stop(6),
  { text: '\n提出時期：' },
  stop(3),
  { text: '\n説明：' },
  stop(4),
  { text: '\n' },
];

const sectionParts: readonly Part[] = [
  { text: '対策：' },
  stop(1),
  { text: '\n  ' },
  stop(2),
  { text: '\n' },
];

function blocks(names: readonly FieldName[], range: Range, { today }: CompletionSources): Completion[] {
  const revision = {
    label: t`変更：…（項目から説明まで）`,
    detail: t`変更箇所の一行`,
    parts: revisionParts(today),
  };
  const section = { label: t`対策：…（本文まで）`, detail: t`一つの項目の対策`, parts: sectionParts };
  const wanted = [
    ...(names.includes('変更') ? [revision] : []),
    ...(names.includes('対策') ? [section] : []),
  ];
  return wanted.map(({ label, detail, parts }) => ({
    label,
    detail,
    kind: 'block',
    range,
    ...joined(parts),
  }));
}

/** Fields by their keyword or its reading; blocks with all that they have after the keyword alone. */
export function completeFields(cursor: Cursor, sources: CompletionSources): Completion[] {
  const { before, offset, lineStart, indent, block } = cursor;
  if (indent > 0) return [];
  const isBegun = new Map<FieldName, boolean>();
  for (const { found, beginning } of keywords.find(before))
    isBegun.set(found.text, beginning === 'text' || isBegun.get(found.text) === true);
  const names = fieldNames(block)
    .filter((name) => isBegun.has(name))
    .sort((a, b) => Number(isBegun.get(b)) - Number(isBegun.get(a)));
  const range = rangeOf(lineStart, offset);
  const fields = names.map((name): Completion => {
    const detail = blockKeywords.includes(name) ? t`ここから始める` : t`欄`;
    return { label: `${name}：`, detail, kind: 'field', range, newText: `${name}：` };
  });
  return [...fields, ...blocks(names, range, sources)];
}
