// A completion of the core as the client's abilities allow it.
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Completion } from '../core/features/completion/completion.ts';
import type { AnalyzedDocument } from './openDocument.ts';
import { toRange } from './toDiagnostic.ts';
import { toEdit } from './toProtocol.ts';

const completionKinds = {
  field: CompletionItemKind.Keyword,
  value: CompletionItemKind.EnumMember,
  enumerator: CompletionItemKind.Operator,
  phrase: CompletionItemKind.Text,
  path: CompletionItemKind.Module,
  law: CompletionItemKind.Reference,
  block: CompletionItemKind.Snippet,
} as const;

/** What of completion the client knows. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  /** Details in a place of their own, beside the label. */
  readonly labelDetails: boolean;
}

/** Longer labels have no room for details beside them in a list. */
const shortLabel = 20;
/** More of a sentence is cut off in a list. */
const longLabel = 30;

/**
 * A text as a snippet: what the author fills in as places to go to, one after the other. Where there is nothing to write over
 * at the last of them, the snippet is done when the author comes to it.
 */
function toSnippet({ newText, stops = [] }: Completion): string {
  const plain = (text: string) => text.replace(/[\\$}]/g, (char) => `\\${char}`);
  const numbered = stops.map(({ start, end }, index) => {
    const isEnd = index === stops.length - 1 && start === end;
    return { start, end, number: isEnd ? 0 : index + 1 };
  });
  let snippet = '';
  let from = 0;
  for (const { start, end, number } of numbered.sort((a, b) => a.start - b.start)) {
    snippet += `${plain(newText.slice(from, start))}\${${number}:${plain(newText.slice(start, end))}}`;
    from = end;
  }
  return snippet + plain(newText.slice(from));
}

export function toCompletion(
  document: AnalyzedDocument,
  completion: Completion,
  order: number,
  { snippets, labelDetails }: CompletionAbilities,
): CompletionItem {
  const { label, detail, kind, range, newText, stops = [], also = [], isQuiet } = completion;
  const isSnippet = snippets && stops.length > 0;
  const typed = document.analysis.slice(range);
  return {
    label,
    ...(labelDetails && label.length <= shortLabel ? { labelDetails: { description: detail } } : { detail }),
    ...(label.length > longLabel ? { documentation: label } : {}),
    kind: completionKinds[kind],
    // The editor filters by what stands in the range. What was typed as a reading is in no text, and the server has filtered.
    ...(typed === '' ? {} : { filterText: typed }),
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, range), newText: isSnippet ? toSnippet(completion) : newText },
    // For the own client, which knows whether the author asks: LSP does not tell the server.
    ...(isQuiet === true ? { data: { isQuiet } } : {}),
    ...(also.length === 0 ? {} : { additionalTextEdits: also.map((edit) => toEdit(document, edit)) }),
  };
}
