// Findings → LSP's diagnostics, and what else the author is told unasked: needed from the start, as toProtocol.ts is not.
// Offsets become lines and characters here.
import { t } from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity, type Range as LspRange } from 'vscode-languageserver';
import type { Problem } from '../core/config/jsonNode.ts';
import { documentLimits } from '../core/limits.ts';
import type { PlacedRelated } from '../core/placeFinding.ts';
import type { Finding } from '../core/rules/rule.ts';
import { linePositions } from '../core/text/linePositions.ts';
import type { Range } from '../core/text/range.ts';
import type { Positions } from './openDocument.ts';
import type { RulePages } from './rulePages.ts';

const source = 'hyoka';

export const toRange = (document: Pick<Positions, 'positionAt'>, { start, end }: Range): LspRange => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** A finding at `range`, whose other end is `related`. */
export function toDiagnostic(
  document: Positions,
  { code, severity, message }: Pick<Finding, 'code' | 'severity' | 'message'>,
  range: Range,
  related: PlacedRelated | undefined,
  pages: RulePages,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, range),
    severity: severities[severity],
    code,
    source,
    message,
  };
  const codeDescription = pages.of(code);
  if (codeDescription !== undefined) diagnostic.codeDescription = codeDescription;
  if (related !== undefined)
    diagnostic.relatedInformation = [
      {
        location: { uri: document.uri, range: toRange(document, related.range) },
        message: related.message,
      },
    ];
  return diagnostic;
}

/** What is wrong in a configuration, whose text is `text`. */
export function toConfigDiagnostics(text: string, problems: readonly Problem[]): Diagnostic[] {
  const positionAt = linePositions(text);
  return problems.map(({ range, message }) => ({
    range: { start: positionAt(range.start), end: positionAt(range.end) },
    severity: DiagnosticSeverity.Error,
    source,
    message,
  }));
}

export const tooLargeMessage = (): string =>
  t`文書が${documentLimits()}を超えるので調べていません：評価書ごとに分けてください`;

/** Said once at the top of a document that is not analyzed. */
export const tooLargeDiagnostic = (): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source,
  message: tooLargeMessage(),
});

/** Said once at the top of a document whose characters were lost when it was opened. */
export const garbledDiagnostic = (): Diagnostic => ({
  ...tooLargeDiagnostic(),
  severity: DiagnosticSeverity.Error,
  message: t`文字が化けているので調べていません：保存せずに、コマンド「エンコード付きで再度開く」でShift_JISなどの元の文字コードを選んで開き直してください`,
});

/** Said once when a rule fails. */
export const ruleFailedMessage = (code: string): string =>
  t`規則「${code}」が途中で止まったため、この規則の指摘は出ません：ほかの規則は働いています（原因は出力「Hyōka 評価書」）`;

/** Said at the top of a document with more findings than are shown. */
export const moreFindings = (hidden: number): Diagnostic => ({
  ...tooLargeDiagnostic(),
  severity: DiagnosticSeverity.Information,
  message: t`ほかに${hidden}件の指摘があります：表示されているものから直してください`,
});
