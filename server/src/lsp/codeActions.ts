// What can be done about a place: fixes of findings, lines to divide, all fixes at once. Loaded when it is first asked for.
import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { fixAllEdits } from '../core/features/fixAll.ts';
import { findingsIn } from '../core/features/locate.ts';
import { splitEdits } from '../core/features/splitLines.ts';
import { suppressFinding } from '../core/features/suppressFinding.ts';
import type { PlacedFinding, PlacedFix } from '../core/placeFinding.ts';
import type { TextEdit } from '../core/text/range.ts';
import { fixAllKind } from './fixAllKind.ts';
import { type AnalyzedDocument, offsetsOf, type Positions } from './openDocument.ts';
import type { RulePages } from './rulePages.ts';
import { toDiagnostic } from './toDiagnostic.ts';
import { toEdit } from './toProtocol.ts';

const asked = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

const toWorkspaceEdit = (document: Positions, edits: readonly TextEdit[]) => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map((edit) => toEdit(document, edit)),
    },
  ],
});

const toQuickFix = (
  document: Positions,
  fix: PlacedFix,
  diagnostic: Diagnostic,
  isOnly: boolean,
): CodeAction => ({
  title: fix.title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: isOnly && fix.safe,
  edit: toWorkspaceEdit(document, fix.edits),
});

/** `code` names the rule where several are offered. */
const toSuppression = (
  document: Positions,
  edit: TextEdit,
  diagnostics: Diagnostic[],
  code: string | null,
): CodeAction => ({
  title: code === null ? t`この指摘を抑える（理由を書く）` : t`この指摘を抑える（理由を書く）：${code}`,
  kind: CodeActionKind.QuickFix,
  diagnostics,
  edit: toWorkspaceEdit(document, [edit]),
});

const toFixAll = (document: Positions, edits: readonly TextEdit[]): CodeAction => ({
  title: t`自動で直せる指摘をすべて直す`,
  kind: fixAllKind,
  edit: toWorkspaceEdit(document, edits),
});

const toSplitLines = (document: Positions, edits: readonly TextEdit[]): CodeAction => ({
  title: t`項目ごとに行を分ける`,
  kind: CodeActionKind.RefactorRewrite,
  edit: toWorkspaceEdit(document, edits),
});

function quickFixes(document: AnalyzedDocument, { range }: CodeActionParams, pages: RulePages): CodeAction[] {
  const found = findingsIn(document.analysis, offsetsOf(document, range)).map((finding) => ({
    finding,
    diagnostic: toDiagnostic(document, finding, finding.range, finding.related, pages),
  }));
  const fixes = found.flatMap(({ finding, diagnostic }) =>
    finding.fixes.map((fix) => toQuickFix(document, fix, diagnostic, finding.fixes.length === 1)),
  );
  return [...fixes, ...suppressions(document, found)];
}

/** One for each rule on each line, after all that mends something. */
function suppressions(
  document: AnalyzedDocument,
  found: readonly { readonly finding: PlacedFinding; readonly diagnostic: Diagnostic }[],
): CodeAction[] {
  const byEdit = new Map<string, { code: string; edit: TextEdit; diagnostics: Diagnostic[] }>();
  for (const { finding, diagnostic } of found) {
    const edit = suppressFinding(document.analysis, finding);
    if (edit === null) continue;
    const key = `${edit.range.start} ${finding.code}`;
    const known = byEdit.get(key);
    if (known === undefined) byEdit.set(key, { code: finding.code, edit, diagnostics: [diagnostic] });
    else known.diagnostics.push(diagnostic);
  }
  return Array.from(byEdit.values(), ({ code, edit, diagnostics }) =>
    toSuppression(document, edit, diagnostics, byEdit.size > 1 ? code : null),
  );
}

/** The actions for a range, of the kinds that are asked for. */
export function codeActionsIn(
  document: AnalyzedDocument,
  params: CodeActionParams,
  pages: RulePages,
): CodeAction[] {
  const { only } = params.context;
  const actions = asked(only, CodeActionKind.QuickFix) ? quickFixes(document, params, pages) : [];
  if (asked(only, CodeActionKind.RefactorRewrite)) {
    const edits = splitEdits(document.analysis, offsetsOf(document, params.range));
    const action = toSplitLines(document, edits);
    // A finding of the very line offers the same.
    const isOffered = edits.length === 1 && actions.some(({ title }) => title === action.title);
    if (edits.length > 0 && !isOffered) actions.push(action);
  }
  // Unasked, it would stand among the quick fixes of every line.
  if (only === undefined || !asked(only, fixAllKind)) return actions;
  const edits = fixAllEdits(document.analysis);
  return edits.length === 0 ? actions : [...actions, toFixAll(document, edits)];
}
