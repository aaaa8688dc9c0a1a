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

/** So many characters that could not be read are no slip: the file was opened in the wrong encoding, or is no text. */
const fewUnreadable = 20;

export function isGarbled(text: string): boolean {
  if (text.includes('\0')) return true;
  let unreadable = 0;
  for (
    let at = text.indexOf('\ufffd');
    at !== -1 && unreadable <= fewUnreadable;
    at = text.indexOf('\ufffd', at + 1)
  )
    unreadable++;
  return unreadable > fewUnreadable;
}

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

  /** Also of a document that is too large to be analyzed. */
  isOpen(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
