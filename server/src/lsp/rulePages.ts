// Where the page about a rule stands, for a client that can open it: beside the server, in the package. No address of the
// network, for many authors have none.
import type { CodeDescription, InitializeParams } from 'vscode-languageserver';
import { isJapanese } from './language.ts';

export interface RulePages {
  readonly initialize: (params: InitializeParams) => void;
  /** Undefined where there is no page, or nobody could open it. */
  readonly of: (code: string) => CodeDescription | undefined;
}

/** `folder`: the URI of the pages' folder with a slash at its end, the English ones in `en/`; null where there is no disk. */
export function rulePages(folder: string | null): RulePages {
  const known = new Map<string, CodeDescription>();
  let isSupported = false;
  let inLanguage = '';
  return {
    initialize: (params) => {
      isSupported = params.capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport === true;
      inLanguage = isJapanese(params) ? '' : 'en/';
    },
    of: (code) => {
      if (folder === null || !isSupported) return undefined;
      const description = known.get(code) ?? { href: `${folder}${inLanguage}${code}.md` };
      known.set(code, description);
      return description;
    },
  };
}
