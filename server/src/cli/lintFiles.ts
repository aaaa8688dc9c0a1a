// Who checks which of many documents: this thread, and when they are many others beside it. Checks none by itself.
import { availableParallelism } from 'node:os';
import type { FileFindings, LintTask } from './lintFile.ts';
import { type Outcome, outcomeOf, startThread } from './lintThread.ts';
import { UsageError } from './output.ts';
import { standard } from './readInput.ts';

/** Characters checked before other threads are started: each takes a second to become as fast as this one is by then. */
const worthThreads = 2_000_000;

/** Each thread has a heap and compiled code of its own, about 60 MB. */
const mostThreads = 8;

/**
 * What checks `paths`; it is asked for each in their order and throws a UsageError for one that is refused. Other threads
 * are started when two million characters were checked and at least as many documents are left.
 */
export function lintFiles(paths: readonly string[], task: LintTask): (path: string) => Promise<FileFindings> {
  const outcomes = new Map<string, Outcome>();
  let taken = 0;
  let characters = 0;
  // Standard input belongs to this thread.
  let threads = paths.includes(standard) ? 1 : Math.min(availableParallelism(), mostThreads);
  let wake = (): void => {};

  const next = (): string | undefined => paths[taken++];
  const settle = (path: string, outcome: Outcome): void => {
    outcomes.set(path, outcome);
    wake();
  };

  async function checkNext(): Promise<void> {
    const path = next();
    // All are taken: what is asked for is being checked in another thread.
    if (path === undefined) return new Promise((resolve) => (wake = resolve));
    const outcome = await outcomeOf(path, task);
    settle(path, outcome);
    if ('refused' in outcome) return;
    characters += outcome.characters;
    if (characters < worthThreads || paths.length - taken < taken) return;
    for (; threads > 1; threads--) startThread(task, next, settle);
  }

  return async (path) => {
    let outcome = outcomes.get(path);
    for (; outcome === undefined; outcome = outcomes.get(path)) await checkNext();
    outcomes.delete(path);
    if ('refused' in outcome) throw new UsageError(outcome.refused);
    return outcome;
  };
}
