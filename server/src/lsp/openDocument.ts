// A document that the editor has open, kept in step with it change by change. Knows LSP's changes; what the text
// means is the core's, which is loaded when it is first asked.
import type { Range as LspRange, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { Config } from '../core/config/config.ts';
import { documentLimit, lineLimit } from '../core/limits.ts';
import type { Range } from '../core/text/range.ts';

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

/** `range` as offsets: lines and characters from 0, ends exclusive. */
export const offsetsOf = (document: Positions, { start, end }: LspRange): Range => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export type Analyze = (text: string, config: Config) => Analysis;

export class OpenDocument {
  readonly uri: string;
  readonly #analyze: Analyze;
  #config: Config;
  #version: number;
  #text: string;
  /** Changes of `#text` that came before anything was asked. */
  #waiting: TextDocumentContentChangeEvent[] = [];
  #analysis: Analysis | null = null;

  /** `analyze` is not called before something is asked. */
  constructor(uri: string, version: number, text: string, config: Config, analyze: Analyze) {
    this.uri = uri;
    this.#version = version;
    this.#text = text;
    this.#config = config;
    this.#analyze = analyze;
  }

  get version(): number {
    return this.#version;
  }

  /** Null when the document is larger than what is analyzed: nothing is read before it is asked for. */
  get analyzed(): AnalyzedDocument | null {
    const analysis = this.#live();
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
    return this.#live().text;
  }

  /** From now on what is found is found under `config`. Answers whether that is another one. */
  configure(config: Config): boolean {
    if (config === this.#config) return false;
    if (this.#analysis !== null) this.#restart(this.#analysis.text);
    this.#config = config;
    return true;
  }

  /** Makes the changes one after the other, as LSP has them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) this.#change(change);
    this.#version = version;
    return this;
  }

  #live(): Analysis {
    if (this.#analysis !== null) return this.#analysis;
    const analysis = this.#analyze(this.#text, this.#config);
    this.#analysis = analysis;
    for (const change of this.#waiting) this.#change(change);
    this.#waiting = [];
    this.#text = '';
    return analysis;
  }

  #restart(text: string): void {
    this.#text = text;
    this.#waiting = [];
    this.#analysis = null;
  }

  #change(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) this.#restart(change.text);
    else if (this.#analysis === null) this.#waiting.push(change);
    else {
      const { start, end } = change.range;
      const [from, to] = [this.#analysis.offsetAt(start), this.#analysis.offsetAt(end)];
      this.#analysis.edit({ start: Math.min(from, to), end: Math.max(from, to) }, change.text);
    }
  }
}
