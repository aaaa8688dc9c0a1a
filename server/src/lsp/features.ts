// What the server answers, request by request: each takes LSP parameters, asks the core, and turns its answer back.
// Loaded as a whole when something is first asked; what is large and not asked for at every edit waits until it is asked
// for itself, and is loaded before the document is looked at.
import {
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type CompletionList,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range as LspRange,
  ResponseError,
  type TextEdit as LspEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { bytesOf, toBase64 } from '../shared/base64.ts';
import { hoverAt } from '../core/features/hover.ts';
import { linksOf } from '../core/features/links.ts';
import { foldsOf, symbolsOf } from '../core/features/symbols.ts';
import { isGarbled } from '../core/garbled.ts';
import { chainAt, chainTarget } from '../core/revision/itemChain.ts';
import { pathToRename, renameItem } from '../core/revision/renameItem.ts';
import type {
  ChangedItem,
  CheckParams,
  CheckResult,
  ComparedTexts,
  CompareParams,
  CompareResult,
  DeriveParams,
  DeriveResult,
  ExportParams,
  ExportResult,
  FindPlaceParams,
  FoundPlace,
  PasteTableParams,
  PasteTableResult,
  PreviewTable,
  SectionsParams,
  SectionsResult,
  SplitPasteParams,
  SplitPasteResult,
  TableParams,
  TypingParams,
  TypingResult,
} from '../protocol.ts';
import type { Baselines } from './baselines.ts';
import type { CompletionSurroundings } from './completionSurroundings.ts';
import { knownRows } from './knownRows.ts';
import { type LensData, lensesOf, seenLens } from './codeLenses.ts';
import { exportName } from './exportName.ts';
import { type AnalyzedDocument, offsetsOf, type OpenDocument } from './openDocument.ts';
import type { RulePages } from './rulePages.ts';
import type { UsedSentences } from './usedSentences.ts';
import { toRange, tooLargeMessage } from './toDiagnostic.ts';
import { toEdit, toFold, toHover, toLink, toLocation, toRenaming, toSymbol } from './toProtocol.ts';
import { toCompletion } from './toCompletion.ts';
import { toPreviewTable } from './toPreviewTable.ts';
import { toTyped } from './toTyped.ts';

interface At {
  readonly textDocument: { readonly uri: string };
}

export interface HandlerSurroundings {
  /** Open documents by their URI. */
  readonly documentOf: (uri: string) => OpenDocument | undefined;
  readonly log: (message: string) => void;
  readonly pages: RulePages;
  readonly baselines: Baselines;
  readonly completions: CompletionSurroundings;
  readonly used: Pick<UsedSentences, 'countWith'>;
  /** Whether the client lets the author confirm single edits. */
  readonly annotatesEdits: boolean;
}

/** The answers to requests about open documents. */
export const requestHandlers = ({
  documentOf,
  log,
  pages,
  baselines,
  completions,
  used,
  annotatesEdits,
}: HandlerSurroundings) => {
  const open = <Answer>(
    { textDocument }: At,
    answer: (document: AnalyzedDocument) => Answer,
  ): Answer | null => {
    const document = documentOf(textDocument.uri)?.analyzed ?? null;
    return document === null ? null : answer(document);
  };
  /** What a person asked to see: why there is nothing to see stands in the log. */
  const shown = <Answer>(uri: string, answer: (document: AnalyzedDocument) => Answer): Answer | null => {
    const document = documentOf(uri);
    if (document?.analyzed === null) log(`${uri}: ${tooLargeMessage()}`);
    return document === undefined || document.analyzed === null ? null : answer(document.analyzed);
  };
  return {
    changedItems: async ({ uri, before, after }: ComparedTexts): Promise<readonly ChangedItem[] | null> => {
      const { changedItems } = await import('./compareVersions.ts');
      return changedItems(documentOf(uri)?.analyzed ?? null, before, after);
    },
    compared: async ({ uri, before, after, names }: CompareParams): Promise<CompareResult | null> => {
      const { compareVersions } = await import('./compareVersions.ts');
      return compareVersions(documentOf(uri)?.analyzed ?? null, before, after, names);
    },
    codeActions: async (params: CodeActionParams): Promise<CodeAction[] | null> => {
      const { codeActionsIn } = await import('./codeActions.ts');
      return open(params, (document) => codeActionsIn(document, params, pages));
    },
    symbols: (params: At): DocumentSymbol[] | null =>
      open(params, (document) => symbolsOf(document.analysis).map((symbol) => toSymbol(document, symbol))),
    folds: (params: At): FoldingRange[] | null =>
      open(params, (document) => foldsOf(document.analysis).map((fold) => toFold(document, fold))),
    completion: async (params: At & { position: Position }): Promise<CompletionList | null> => {
      const { completeAt } = await import('../core/features/complete.ts');
      const sources = await completions.sourcesFor(params.textDocument.uri);
      return open(params, (document) => ({
        // What fits changes with every character of a sentence, and there may be more than were sent.
        isIncomplete: true,
        items: completeAt(document.analysis, document.offsetAt(params.position), sources).map(
          (completion, order) => toCompletion(document, completion, order, completions.abilities()),
        ),
      }));
    },
    hover: (params: At & { position: Position }): Hover | null =>
      open(params, (document) => {
        const hover = hoverAt(document.analysis, document.offsetAt(params.position));
        return hover === null ? null : toHover(document, hover);
      }),
    definition: (params: At & { position: Position }): Location | null =>
      open(params, (document) => {
        const offset = document.offsetAt(params.position);
        const chain = chainAt(document.analysis, offset, document.analysis.documentFacts.forms);
        const target = chain && chainTarget(chain, offset);
        return target && toLocation(document, target);
      }),
    prepareRename: (params: At & { position: Position }) =>
      open(params, (document) => {
        const found = pathToRename(document.analysis, document.offsetAt(params.position));
        return found && { range: toRange(document, found.range), placeholder: found.path };
      }),
    rename: (params: At & { position: Position; newName: string }): WorkspaceEdit | ResponseError | null =>
      open(params, (document) => {
        const offset = document.offsetAt(params.position);
        const renaming = renameItem(document.analysis, offset, params.newName);
        return 'message' in renaming
          ? new ResponseError(LSPErrorCodes.RequestFailed, renaming.message)
          : toRenaming(document, renaming.edits, annotatesEdits);
      }),
    links: (params: At): DocumentLink[] | null =>
      open(params, (document) => linksOf(document.analysis).map((link) => toLink(document, link))),
    codeLenses: (params: At): CodeLens[] | null =>
      open(params, (document) => [
        ...baselines.lenses(document),
        ...lensesOf(document, (keys) => used.countWith(keys, document.uri)),
      ]),
    resolvedLens: (lens: CodeLens): CodeLens => {
      const { uri }: LensData = lens.data;
      return open({ textDocument: { uri } }, (document) => seenLens(document, lens)) ?? lens;
    },
    foundPlaces: async ({ uri, typed }: FindPlaceParams): Promise<readonly FoundPlace[] | null> => {
      const { placesFor } = await import('./findingPlaces.ts');
      return open({ textDocument: { uri } }, (document) => placesFor(document, typed));
    },
    derived: async ({ uri, ...asked }: DeriveParams): Promise<DeriveResult | null> => {
      const baseline = baselines.of(uri);
      const { deriveFor } = await import('./deriving.ts');
      return baseline && shown(uri, (document) => deriveFor(document, baseline, asked));
    },
    checked: async ({ uri }: CheckParams): Promise<CheckResult | null> => {
      const baseline = baselines.of(uri);
      const { checkFor } = await import('./deriving.ts');
      return shown(uri, (document) => checkFor(document, baseline));
    },
    /** All of the document, or the lines that `range` touches; how far in a line belongs is the language's to say. */
    format: async (params: At & { range?: LspRange }): Promise<LspEdit[] | null> => {
      const { formatEdits } = await import('../core/format/formatEdits.ts');
      return open(params, (document) => {
        const { analysis } = document;
        // It is not to be saved, so nothing is to be written into it.
        if (isGarbled(analysis.unreadable)) return [];
        const { range } = params;
        const within = range === undefined ? null : offsetsOf(document, range);
        return formatEdits(analysis.blocks, within).map((edit) => toEdit(document, edit));
      });
    },
    table: async ({ uri, known }: TableParams): Promise<PreviewTable | null> => {
      const { tableOf } = await import('../core/revision/table.ts');
      return shown(uri, (document) => {
        const table = tableOf(document.analysis);
        return toPreviewTable(document, table, knownRows(document, table, known));
      });
    },
    splitPaste: async ({ uri, range, text }: SplitPasteParams): Promise<SplitPasteResult | null> => {
      const { splitPasted } = await import('../core/features/splitLines.ts');
      return open({ textDocument: { uri } }, (document) => {
        const pasted = splitPasted(document.analysis, offsetsOf(document, range), text);
        return pasted === null ? null : { text: pasted };
      });
    },
    typed: async ({ uri, version, position, kind }: TypingParams): Promise<TypingResult | null> => {
      const { typingEdits } = await import('../core/features/typing/typingEdits.ts');
      return open({ textDocument: { uri } }, (document) => {
        if (document.version !== version) return null;
        const typed = typingEdits(document.analysis, document.offsetAt(position), kind);
        return typed && toTyped(document, typed);
      });
    },
    pasteTable: async ({
      uri,
      position,
      html,
      plain,
    }: PasteTableParams): Promise<PasteTableResult | null> => {
      const { insertBlocks } = await import('../core/features/insertBlocks.ts');
      const { importTable } = await import('../exchange/exchange.ts');
      const outcome = importTable({ html, plain });
      if (!outcome.ok) return null;
      return open({ textDocument: { uri } }, (document) => {
        const edit = insertBlocks(document.analysis, document.offsetAt(position), outcome.text);
        return { ...toEdit(document, edit), notices: outcome.notices.map(({ message }) => message) };
      });
    },
    sections: async ({ uri }: SectionsParams): Promise<SectionsResult | null> => {
      const { makeSections } = await import('../core/revision/makeSections.ts');
      return shown(uri, (document) => {
        const { edits, count, notices } = makeSections(document.analysis);
        return { edits: edits.map((edit) => toEdit(document, edit)), count, notices };
      });
    },
    exported: async ({ uri, format, template, ...others }: ExportParams): Promise<ExportResult | null> => {
      const { titleOf } = await import('../core/revision/table.ts');
      const { exportDocument, Refusal } = await import('../exchange/exchange.ts');
      const options = template === undefined ? others : { ...others, template: bytesOf(template) };
      return shown(uri, async ({ analysis }): Promise<ExportResult> => {
        const fileName = `${exportName(titleOf(analysis))}.${format}`;
        try {
          const { bytes, notices } = await exportDocument(analysis, format, options);
          return { ok: true, fileName, base64: toBase64(bytes), notices };
        } catch (error) {
          if (error instanceof Refusal) return { ok: false, message: error.message };
          throw error;
        }
      });
    },
  };
};
