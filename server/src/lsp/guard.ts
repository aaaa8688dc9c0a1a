// A request that throws is logged and answered with nothing; the server lives on.

/** `handler`, but an exception or a rejection goes to `log` and the answer is `nothing`. */
export const guard =
  <Given extends readonly unknown[], Answer>(
    log: (message: string) => void,
    name: string,
    nothing: Awaited<Answer>,
    handler: (...given: Given) => Answer,
  ) =>
  (...given: Given): Answer | Awaited<Answer> => {
    const failed = (error: unknown) => {
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    };
    try {
      const answer = handler(...given);
      return answer instanceof Promise ? (answer.catch(failed) as Answer) : answer;
    } catch (error) {
      return failed(error);
    }
  };
