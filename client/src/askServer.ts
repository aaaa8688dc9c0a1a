// One question to the server, asked so that a failure is logged once and never thrown at a feature.
import type { RequestName } from '../../server/src/protocol.ts';
import type { ClientContext } from './clientContext.ts';

/**
 * Sends a request of `protocol.ts`.
 * @returns the answer, or undefined when the server has none or failed (the failure is in the output channel).
 */
export async function askServer<Params extends object, Answer>(
  { client, output }: ClientContext,
  request: RequestName<Params, Answer>,
  params: Params,
): Promise<Answer | undefined> {
  try {
    return (await client.sendRequest<Answer | null>(request, params)) ?? undefined;
  } catch (error) {
    output.error(request, error);
    return undefined;
  }
}
