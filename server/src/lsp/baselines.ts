// What open documents are compared with, as the client says.
import type { CodeLens } from 'vscode-languageserver';
import type { BaselineParams } from '../protocol.ts';
import type { AnalyzedDocument } from './openDocument.ts';

export interface Baseline {
  readonly name: string;
  readonly text: string;
}

export class Baselines {
  readonly #known = new Map<string, Baseline>();
  /** What is made of baselines is loaded with the first one. */
  #deriving: typeof import('./deriving.ts') | null = null;

  of(uri: string): Baseline | null {
    return this.#known.get(uri) ?? null;
  }

  async set({ uri, name, text }: BaselineParams): Promise<void> {
    if (text === null) return this.forget(uri);
    this.#deriving ??= await import('./deriving.ts');
    this.#known.set(uri, { name, text });
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** One above each section that lacks a row; none without a baseline. */
  lenses(document: AnalyzedDocument): CodeLens[] {
    const baseline = this.of(document.uri);
    return baseline === null ? [] : (this.#deriving?.missingLenses(document, baseline) ?? []);
  }
}
