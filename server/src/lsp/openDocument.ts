// A document that the editor has open, kept in step with it change by change. Knows LSP's changes; what the text
// means is the core's.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Analysis, type AnalysisOptions } from '../core/analysis.ts';
import type { Config } from '../core/config/config.ts';
import { documentLimit, lineLimit } from '../core/limits.ts';

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
  #options: AnalysisOptions;
  #version: number;
  #analysis: Analysis;

  constructor(uri: string, version: number, text: string, options: AnalysisOptions) {
    this.uri = uri;
    this.#options = options;
    this.#version = version;
    this.#analysis = new Analysis(text, options);
  }

  get version(): number {
    return this.#version;
  }

  /** Null when the document is larger than what is analyzed: nothing is read before it is asked for. */
  get analyzed(): AnalyzedDocument | null {
    const analysis = this.#analysis;
    if (analysis.length > documentLimit || analysis.lineCount > lineLimit) return null;
    return {
      uri: this.uri,
      version: this.#version,
      analysis,
      positionAt: (offset) => analysis.positionAt(offset),
      offsetAt: (position) => analysis.offsetAt(position),
    };
  }

  get text(): string {
    return this.#analysis.text;
  }

  /** From now on what is found is found under `config`. Answers whether that is another one. */
  configure(config: Config): boolean {
    if (config === this.#options.config) return false;
    this.#options = { ...this.#options, config };
    this.#analysis = new Analysis(this.text, this.#options);
    return true;
  }

  /** Makes the changes one after the other, as LSP has them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) this.#change(change);
    this.#version = version;
    return this;
  }

  #change(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) this.#analysis = new Analysis(change.text, this.#options);
    else {
      const { start, end } = change.range;
      const [from, to] = [this.#analysis.offsetAt(start), this.#analysis.offsetAt(end)];
      this.#analysis.edit({ start: Math.min(from, to), end: Math.max(from, to) }, change.text);
    }
  }
}
