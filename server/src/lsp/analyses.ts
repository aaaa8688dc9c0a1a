// The open documents and what is known of each: one analysis a version, made when it is first asked for.
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { documentLimit } from '../core/limits.ts';

export interface OpenDocument {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

export const isTooLarge = (document: TextDocument): boolean => document.getText().length > documentLimit;

export class Analyses {
  readonly #known = new Map<string, { readonly version: number; readonly analysis: Analysis }>();
  readonly #documents: TextDocuments<TextDocument>;

  constructor(documents: TextDocuments<TextDocument>) {
    this.#documents = documents;
  }

  /** The open document and its analysis; null when it is not open or larger than what is analyzed. */
  get(uri: string): OpenDocument | null {
    const document = this.#documents.get(uri);
    if (document === undefined || isTooLarge(document)) return null;
    const known = this.#known.get(uri);
    if (known !== undefined && known.version === document.version)
      return { document, analysis: known.analysis };
    const analysis = analyze(document.getText(), known?.analysis ?? null);
    this.#known.set(uri, { version: document.version, analysis });
    return { document, analysis };
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
