// Requests about a whole document, which an editor sends after every change and often no longer wants when their turn
// comes: they let the messages that arrived with them go first.
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

const messagesFirst = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * The handler that `load` gives, asked only if the request is still wanted when it is there, and the document still what
 * it was about: LSP has an error for each, which editors pass over. `versionOf` gives the version of the document that
 * `params` name.
 */
export const unhurried =
  <Params, Answer>(
    versionOf: (params: Params) => number | undefined,
    load: (params: Params) => Promise<(params: Params) => Answer>,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Answer | ResponseError> => {
    const version = versionOf(params);
    const [handler] = await Promise.all([load(params), messagesFirst()]);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (version !== versionOf(params))
      return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
    return handler(params);
  };
