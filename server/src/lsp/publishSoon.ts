// When the diagnostics of a changed document are reckoned: at once when that is quick, in a pause of the typing when it is
// not, so that changes never wait for one another. Does not know what is published.
import { RAL } from 'vscode-languageserver';

/** Milliseconds that may pass with every change: below, nobody notices. */
const quick = 20;
/** Milliseconds of a pause that is long enough, whatever it costs. */
const longest = 1_000;

export interface PublishSoon {
  /** Calls `publish` with `uri` soon, once for all changes that come in until then. */
  readonly changed: (uri: string) => void;
  /** A document that was closed is another one when it is opened again. */
  readonly closed: (uri: string) => void;
}

export function publishSoon(publish: (uri: string) => void): PublishSoon {
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
  const changed = (uri: string) => {
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
  const closed = (uri: string) => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
    costs.delete(uri);
  };
  return { changed, closed };
}
