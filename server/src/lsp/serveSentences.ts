// The requests about sentences on a connection. What answers them is loaded when something is first asked.
import type { Connection } from 'vscode-languageserver';
import { lazy } from '../core/text/lazy.ts';
import {
  changeSentenceRequest,
  changeTermRequest,
  findSentenceRequest,
  findTermRequest,
  sectionUsesRequest,
  variantsRequest,
} from '../protocol.ts';
import { guard } from './guard.ts';
import type { SentenceSources } from './sentenceRequests.ts';

/** What answers them, and `references`, for which LSP has a word. */
type Requests = ReturnType<typeof import('./sentenceRequests.ts')['sentenceRequests']>;

/** Our own, each with the one that answers it. */
const own: Readonly<Record<string, Exclude<keyof Requests, 'references'>>> = {
  [findSentenceRequest]: 'find',
  [changeSentenceRequest]: 'change',
  [sectionUsesRequest]: 'sectionUses',
  [findTermRequest]: 'findTerm',
  [changeTermRequest]: 'changeTerm',
  [variantsRequest]: 'variants',
};

/** `ready` resolves when open documents may be looked at; failures go to `log`. */
export function serveSentences(
  connection: Connection,
  sources: SentenceSources,
  ready: () => Promise<void>,
  log: (message: string) => void,
): void {
  const load = lazy(async () => {
    const [{ sentenceRequests }] = await Promise.all([import('./sentenceRequests.ts'), ready()]);
    return sentenceRequests(sources);
  });
  connection.onReferences(
    guard(log, 'references', null, async (params) => (await load()).references(params)),
  );
  for (const [name, request] of Object.entries(own))
    connection.onRequest(
      name,
      guard<[never], Promise<unknown>>(log, name, null, async (params) => (await load())[request](params)),
    );
}
