// Asking often, doing once: at most one run at a time, and always one that began after the last request.

/**
 * @param task what to run; it reads the newest state itself when it begins
 * @param failed told of a run that throws; the next request runs all the same
 * @returns asks for a run: begins one now, or after the one under way, however often it was asked meanwhile
 */
export function latestOnly(task: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let asked = false;
  const run = async (): Promise<void> => {
    running = true;
    while (asked) {
      asked = false;
      try {
        await task();
      } catch (error) {
        failed(error);
      }
    }
    running = false;
  };
  return () => {
    asked = true;
    if (!running) void run();
  };
}
