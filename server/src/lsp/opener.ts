// How documents are opened: with every rule there is, under the configuration that is in force. Parser and rules are loaded
// once the server has answered `initialize`, so that it answers sooner; nothing is asked of a document before they are
// there.
import type { Analysis, AnalysisOptions } from '../core/analysis.ts';
import { type Config, noConfig } from '../core/config/config.ts';
import type { Rule } from '../core/rules/rule.ts';
import { lazy } from '../core/text/lazy.ts';
import { type Analyze, OpenDocument } from './openDocument.ts';

export interface Opener {
  readonly open: (uri: string, version: number, text: string, config?: Config) => OpenDocument;
  /** Resolves when documents may be asked for what is found in them. */
  readonly ready: () => Promise<void>;
  readonly isReady: () => boolean;
  /** The codes of the rules. */
  readonly codes: () => Promise<readonly string[]>;
}

interface Loaded {
  readonly rules: readonly Rule[];
  readonly analyze: (text: string, options: AnalysisOptions) => Analysis;
}

export function opener(ruleFailed: (code: string, error: unknown) => void): Opener {
  let loaded: Loaded | null = null;
  const core = (): Loaded => {
    if (loaded === null) throw new Error('a document was looked at before the rules were loaded');
    return loaded;
  };
  const ready = lazy(async () => {
    const [analysis, { rules }] = await Promise.all([
      import('../core/analysis.ts'),
      import('../core/rules/index.ts'),
    ]);
    loaded = { rules, analyze: (text, options) => new analysis.Analysis(text, options) };
  });
  const analyze: Analyze = (text, config) =>
    core().analyze(text, { rules: () => core().rules, ruleFailed, config });
  return {
    open: (uri, version, text, config = noConfig) => new OpenDocument(uri, version, text, config, analyze),
    ready,
    codes: async () => {
      await ready();
      return core().rules.map(({ code }) => code);
    },
    isReady: () => loaded !== null,
  };
}
