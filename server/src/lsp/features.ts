// What the server answers, request by request: each takes LSP parameters, asks the core, and turns its answer back.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CodeLens,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type Range as LspRange,
} from 'vscode-languageserver/node';
import { completeAt } from '../core/features/complete.ts';
import { fixAllEdits } from '../core/features/fixAll.ts';
import { hoverAt } from '../core/features/hover.ts';
import { splitEdits, splitPasted } from '../core/features/splitLines.ts';
import { foldsOf, symbolsOf } from '../core/features/symbols.ts';
import { tableOf, titleOf } from '../core/revision/table.ts';
import type { Range } from '../core/text/range.ts';
import type {
  PreviewTable,
  PrintParams,
  PrintResult,
  SplitPasteParams,
  SplitPasteResult,
  TableParams,
} from '../protocol.ts';
import type { Analyses, OpenDocument } from './analyses.ts';
import {
  fixAllKind,
  toCodeLens,
  toCompletion,
  toDiagnostic,
  toFixAll,
  toFold,
  toHover,
  toPreviewTable,
  toQuickFix,
  toSplitLines,
  tooLargeMessage,
  toSymbol,
} from './toProtocol.ts';

interface At {
  readonly textDocument: { readonly uri: string };
}

const asked = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

const offsetsOf = ({ document }: OpenDocument, { start, end }: LspRange): Range => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

function quickFixes(found: OpenDocument, { range }: CodeActionParams): CodeAction[] {
  const { document, analysis } = found;
  const { start, end } = offsetsOf(found, range);
  return analysis.findings
    .filter((finding) => finding.range.start <= end && finding.range.end >= start)
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(document, finding);
      return finding.fixes.map((fix) => toQuickFix(document, fix, diagnostic, finding.fixes.length === 1));
    });
}

function rewrites(found: OpenDocument, { range }: CodeActionParams): CodeAction[] {
  const edits = splitEdits(found.analysis, offsetsOf(found, range));
  return edits.length === 0 ? [] : [toSplitLines(found.document, edits)];
}

export const requestHandlers = (analyses: Analyses, log: (message: string) => void) => {
  const open = <Answer>({ textDocument }: At, answer: (open: OpenDocument) => Answer): Answer | null => {
    const found = analyses.get(textDocument.uri);
    return found === null ? null : answer(found);
  };
  /** What a person asked to see: why there is nothing to see stands in the log. */
  const shown = <Answer>(uri: string, answer: (open: OpenDocument) => Answer): Answer | null => {
    const found = analyses.get(uri);
    if (found === null && analyses.isOpen(uri)) log(`${uri}: ${tooLargeMessage}`);
    return found === null ? null : answer(found);
  };
  return {
    codeActions: (params: CodeActionParams): CodeAction[] | null =>
      open(params, (found) => {
        const { only } = params.context;
        const actions = [
          ...(asked(only, CodeActionKind.QuickFix) ? quickFixes(found, params) : []),
          ...(asked(only, CodeActionKind.RefactorRewrite) ? rewrites(found, params) : []),
        ];
        // Unasked, it would stand among the quick fixes of every line.
        if (only === undefined || !asked(only, fixAllKind)) return actions;
        const edits = fixAllEdits(found.analysis);
        return edits.length === 0 ? actions : [...actions, toFixAll(found.document, edits)];
      }),
    symbols: (params: At): DocumentSymbol[] | null =>
      open(params, ({ document, analysis }) =>
        symbolsOf(analysis).map((symbol) => toSymbol(document, symbol)),
      ),
    folds: (params: At): FoldingRange[] | null =>
      open(params, ({ document, analysis }) => foldsOf(analysis).map((fold) => toFold(document, fold))),
    completion: (params: At & { position: Position }): CompletionList | null =>
      open(params, ({ document, analysis }) => ({
        // What fits changes with every character of a sentence, and there may be more than were sent.
        isIncomplete: true,
        items: completeAt(analysis, document.offsetAt(params.position)).map((completion, order) =>
          toCompletion(document, completion, order),
        ),
      })),
    hover: (params: At & { position: Position }): Hover | null =>
      open(params, ({ document, analysis }) => {
        const hover = hoverAt(analysis, document.offsetAt(params.position));
        return hover === null ? null : toHover(document, hover);
      }),
    codeLenses: (params: At): CodeLens[] | null =>
      open(params, ({ document, analysis }) =>
        analysis.blocks
          .filter(({ node }) => node.kind === 'revision')
          .map(({ offset }) => toCodeLens(document, { start: offset, end: offset })),
      ),
    table: ({ uri }: TableParams): PreviewTable | null =>
      shown(uri, ({ document, analysis }) => toPreviewTable(document, tableOf(analysis))),
    splitPaste: ({ uri, range, text }: SplitPasteParams): SplitPasteResult | null =>
      open({ textDocument: { uri } }, (found) => {
        const pasted = splitPasted(found.analysis, offsetsOf(found, range), text);
        return pasted === null ? null : { text: pasted };
      }),
    print: ({ uri }: PrintParams): Promise<PrintResult> | null => shown(uri, printPage),
  };
};

/** A title as a file name that every system takes, without its ending. */
export function fileNameOf(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(safe).slice(0, 80).join('');
  return safe === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? '変更箇所' : `${short} 変更箇所`;
}

/** The printable page of an open document. */
async function printPage({ analysis }: OpenDocument): Promise<PrintResult> {
  const { exportHtml } = await import('../exchange/exchange.ts');
  return { fileName: `${fileNameOf(titleOf(analysis))}.html`, html: exportHtml(tableOf(analysis)) };
}
