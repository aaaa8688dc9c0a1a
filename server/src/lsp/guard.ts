// A request that throws is logged and answered with nothing; the server lives on.

/** `handler`, but an exception goes to `log` and the answer is `nothing`. */
export const guard =
  <Params, Answer>(
    log: (message: string) => void,
    name: string,
    nothing: Answer,
    handler: (params: Params) => Answer,
  ) =>
  (params: Params): Answer => {
    try {
      return handler(params);
    } catch (error) {
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };
