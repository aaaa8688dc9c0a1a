// How documents are opened: with every rule there is, under the configuration that is in force. The rules are loaded once the server has answered `initialize`, so
// that it answers sooner; nothing is found in a document before they are there.
import { type Config, noConfig } from '../core/config/config.ts';
import type { Rule } from '../core/rules/rule.ts';
import { lazy } from '../core/text/lazy.ts';
import { OpenDocument } from './openDocument.ts';

export interface Opener {
  readonly open: (uri: string, version: number, text: string, config?: Config) => OpenDocument;
  /** Resolves when documents may be asked for what is found in them. */
  readonly ready: () => Promise<void>;
  readonly isReady: () => boolean;
  /** The codes of the rules. */
  readonly codes: () => Promise<readonly string[]>;
}

export function opener(ruleFailed: (code: string, error: unknown) => void): Opener {
  let loaded: readonly Rule[] | null = null;
  const rules = (): readonly Rule[] => {
    if (loaded === null) throw new Error('a document was looked at before the rules were loaded');
    return loaded;
  };
  const ready = lazy(async () => {
    loaded = (await import('../core/rules/index.ts')).rules;
  });
  return {
    open: (uri, version, text, config = noConfig) =>
      new OpenDocument(uri, version, text, { rules, ruleFailed, config }),
    ready,
    codes: async () => {
      await ready();
      return rules().map(({ code }) => code);
    },
    isReady: () => loaded !== null,
  };
}
