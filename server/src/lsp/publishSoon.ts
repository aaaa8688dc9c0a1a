// When the diagnostics of a changed document are reckoned: at once when that is quick, in a pause of the typing when it is
// not, so that changes never wait for one another. Does not know what is published.
import { RAL } from 'vscode-languageserver';

/** Milliseconds that may pass with every change: below, nobody notices. */
const quick = 20;
/** Milliseconds of a pause after which it is reckoned in any case. */
const longest = 1_000;

/** A function that publishes `uri` soon by calling `publish`, once for all changes that came in until then. */
export function publishSoon(publish: (uri: string) => void): (uri: string) => void {
  /** How long it took the last time, in milliseconds. */
  const costs = new Map<string, number>();
  const waiting = new Map<string, { dispose(): void }>();
  const run = (uri: string) => {
    waiting.delete(uri);
    const start = performance.now();
    publish(uri);
    // Opening says nothing of what a change will cost.
    costs.set(uri, costs.has(uri) ? performance.now() - start : 0);
  };
  return (uri) => {
    const cost = costs.get(uri) ?? 0;
    const { timer } = RAL();
    if (cost <= quick && waiting.has(uri)) return;
    waiting.get(uri)?.dispose();
    waiting.set(
      uri,
      cost <= quick
        ? timer.setImmediate(() => run(uri))
        : timer.setTimeout(() => run(uri), Math.min(2 * cost, longest)),
    );
  };
}
