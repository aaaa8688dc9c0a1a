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

/** `ready` resolves when open documents may be looked at. */
export function serveSentences(
  connection: Connection,
  sources: SentenceSources,
  ready: () => Promise<void>,
): void {
  const load = lazy(async () => {
    const [{ sentenceRequests }] = await Promise.all([import('./sentenceRequests.ts'), ready()]);
    return sentenceRequests(sources);
  });
  type Requests = Awaited<ReturnType<typeof load>>;
  const answer = <Params, Answer>(
    name: string,
    of: (requests: Requests) => (params: Params) => Promise<Answer>,
  ) =>
    guard<[Params], Promise<Answer | null>>(
      (message) => connection.console.error(message),
      name,
      null,
      async (params) => of(await load())(params),
    );
  connection.onReferences(answer('references', ({ references }) => references));
  connection.onRequest(
    findSentenceRequest,
    answer(findSentenceRequest, ({ find }) => find),
  );
  connection.onRequest(
    changeSentenceRequest,
    answer(changeSentenceRequest, ({ change }) => change),
  );
  connection.onRequest(
    sectionUsesRequest,
    answer(sectionUsesRequest, ({ sectionUses }) => sectionUses),
  );
  connection.onRequest(
    findTermRequest,
    answer(findTermRequest, ({ findTerm }) => findTerm),
  );
  connection.onRequest(
    changeTermRequest,
    answer(changeTermRequest, ({ changeTerm }) => changeTerm),
  );
  connection.onRequest(
    variantsRequest,
    answer(variantsRequest, ({ variants }) => variants),
  );
}
