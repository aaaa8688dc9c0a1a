// What an open document lacks since its baseline, as the client asks for it. Loaded when it is first asked.
import { t } from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver';
import { readDay } from '../core/facts/documentFacts.ts';
import { readText } from '../core/facts/readText.ts';
import type { Form } from '../core/forms/forms.ts';
import { derive, deriveEdits, type Derivation, type DerivedRow } from '../core/revision/derive.ts';
import { type ItemTexts, itemTexts } from '../core/revision/itemTexts.ts';
import { readiness } from '../core/revision/readiness.ts';
import { rowTable } from '../core/revision/rowTable.ts';
import { printEraDay } from '../core/text/calendar.ts';
import { linePositions } from '../core/text/linePositions.ts';
import { madeOnce } from '../core/text/madeOnce.ts';
import {
  type CheckResult,
  deriveCommand,
  type DeriveParams,
  type DeriveResult,
  type ShownRow,
} from '../protocol.ts';
import type { Baseline } from './baselines.ts';
import type { AnalyzedDocument } from './openDocument.ts';
import { toPreviewTable } from './toPreviewTable.ts';
import { toEdit } from './toProtocol.ts';

const documentIn = madeOnce(({ text }: Baseline) => readText(text));

/** By the forms that tell its items: those of another configuration may tell others. */
const itemsByForms = madeOnce((_: Baseline) => new WeakMap<readonly Form[], ItemTexts>());

function itemsIn(baseline: Baseline, forms: readonly Form[]): ItemTexts {
  const known = itemsByForms(baseline);
  const items = known.get(forms) ?? itemTexts(documentIn(baseline), forms);
  known.set(forms, items);
  return items;
}

/** Behind every day: no row is one that would be written anew. */
const anyDay = { date: '', day: Number.POSITIVE_INFINITY };

interface Told {
  readonly version: number;
  readonly forms: readonly Form[];
  readonly missing: Derivation;
}

const told = new WeakMap<Baseline, Told>();

/** What lacks a row, whatever its day: reckoned once for a version and the forms that the configuration has. */
function missingIn({ version, analysis }: AnalyzedDocument, baseline: Baseline): Derivation {
  const known = told.get(baseline);
  const { forms } = analysis.documentFacts;
  if (known?.version === version && known.forms === forms) return known.missing;
  const missing = derive(analysis, itemsIn(baseline, forms), { ...anyDay, forms });
  told.set(baseline, { version, forms, missing });
  return missing;
}

const lineOf = (document: AnalyzedDocument, offset: number): number => document.positionAt(offset).line;

const toShown = (
  document: AnalyzedDocument,
  { key, path, action, section }: DerivedRow,
  sides: ShownRow['sides'],
): ShownRow => ({
  key,
  path,
  action,
  sides,
  line: section === null ? null : lineOf(document, section.offset),
});

/** The sides of each row, marked to the word. */
function sidesOf(rows: readonly DerivedRow[], date: string): ShownRow['sides'][] {
  const { text, ...table } = rowTable(rows.map((row) => ({ ...row, date })));
  const shown = toPreviewTable({ uri: '', version: 0, positionAt: linePositions(text) }, table, () => false);
  return rows.map(({ action }, index) => {
    const [, , before, after] = shown.rows[index]?.cells ?? [];
    return action === 'remove' || before === undefined || after === undefined
      ? null
      : [before.lines, after.lines];
  });
}

export function deriveFor(
  document: AnalyzedDocument,
  baseline: Baseline,
  { date: asked, keys }: Omit<DeriveParams, 'uri'>,
): DeriveResult {
  const { analysis } = document;
  const common = { ok: true as const, baseline: baseline.name };
  if (asked === undefined) {
    const { rows, notices } = missingIn(document, baseline);
    return { ...common, rows: rows.map((row) => toShown(document, row, null)), notices, edits: [] };
  }
  const day = readDay(asked);
  if (day === null)
    return {
      ok: false,
      message: t`「${asked}」は日付ではありません：「令和3年10月12日」のように書いてください`,
    };
  const options = { date: printEraDay(day), day, forms: analysis.documentFacts.forms };
  const { rows, notices } = derive(analysis, itemsIn(baseline, options.forms), options);
  const chosen = keys === undefined ? rows : rows.filter(({ key }) => keys.includes(key));
  const edits = deriveEdits(analysis, chosen, options).map((edit) => toEdit(document, edit));
  const sides = sidesOf(chosen, options.date);
  const shown = chosen.map((row, index) => toShown(document, row, sides[index] ?? null));
  return { ...common, rows: shown, notices, edits };
}

export function checkFor(document: AnalyzedDocument, baseline: Baseline | null): CheckResult {
  const matters = readiness(document.analysis, baseline && documentIn(baseline));
  return {
    baseline: baseline?.name ?? null,
    matters: matters.map(({ title, open }) => ({
      title,
      open:
        open?.map(({ message, offset }) => ({
          message,
          line: offset === null ? null : lineOf(document, offset),
        })) ?? null,
    })),
  };
}

/** One above each section that lacks a row. */
export const missingLenses = (document: AnalyzedDocument, baseline: Baseline): CodeLens[] =>
  missingIn(document, baseline).rows.flatMap(({ section }) => {
    if (section === null) return [];
    const place = document.positionAt(section.offset);
    const title = t`「${baseline.name}」から変わりました：変更箇所を作成`;
    return [
      {
        range: { start: place, end: place },
        command: { title, command: deriveCommand, arguments: [document.uri] },
      },
    ];
  });
