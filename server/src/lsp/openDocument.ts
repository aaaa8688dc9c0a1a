// A document that the editor has open, kept in step with it change by change. Knows LSP's changes; what the text
// means is the core's.
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Analysis, type AnalysisOptions } from '../core/analyze.ts';
import { documentLimit } from '../core/limits.ts';

/** Lines and characters of a text, as LSP counts them. */
export interface Positions {
  readonly uri: string;
  readonly version: number;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

/** An open document that is analyzed. */
export interface AnalyzedDocument extends Positions {
  readonly analysis: Analysis;
}

export class OpenDocument {
  readonly uri: string;
  readonly #options: AnalysisOptions;
  #version: number;
  /** A text that is too large to be analyzed is only kept. */
  #content: Analysis | TextDocument;

  constructor(uri: string, version: number, text: string, options: AnalysisOptions) {
    this.uri = uri;
    this.#options = options;
    this.#version = version;
    this.#content = this.#contentFor(text);
  }

  get version(): number {
    return this.#version;
  }

  /** Null when the document is larger than what is analyzed. */
  get analyzed(): AnalyzedDocument | null {
    const content = this.#content;
    if (!(content instanceof Analysis)) return null;
    return {
      uri: this.uri,
      version: this.#version,
      analysis: content,
      positionAt: (offset) => content.positionAt(offset),
      offsetAt: (position) => content.offsetAt(position),
    };
  }

  /** Makes the changes one after the other, as LSP has them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) this.#change(change, version);
    this.#version = version;
    return this;
  }

  #change(change: TextDocumentContentChangeEvent, version: number): void {
    const content = this.#content;
    if (!('range' in change)) this.#content = this.#contentFor(change.text);
    else if (content instanceof Analysis) {
      const [from, to] = [content.offsetAt(change.range.start), content.offsetAt(change.range.end)];
      content.edit({ start: Math.min(from, to), end: Math.max(from, to) }, change.text);
      if (content.length > documentLimit) this.#content = this.#contentFor(content.text);
    } else {
      const text = TextDocument.update(content, [change], version).getText();
      if (text.length <= documentLimit) this.#content = this.#contentFor(text);
    }
  }

  #contentFor(text: string): Analysis | TextDocument {
    return text.length > documentLimit
      ? TextDocument.create(this.uri, 'hyoka', this.#version, text)
      : new Analysis(text, this.#options);
  }
}
