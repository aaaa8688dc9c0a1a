// A thread that checks documents, from both of its ends: paths in, outcomes out, in the same order. Does not know which
// documents there are.
import { on } from 'node:events';
import { type MessagePort, Worker } from 'node:worker_threads';
import { type FileFindings, lintFile, type LintTask } from './lintFile.ts';
import { UsageError, visible } from './output.ts';

/** What became of a document; `refused` is the sentence for the user. */
export type Outcome = FileFindings | { readonly refused: string };

function stopped(path: string, error: NodeJS.ErrnoException): Outcome {
  const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'メモリ不足' : visible(error.message);
  return {
    refused: `「${visible(path)}」を調べる途中で止まりました（${reason}）：この文書だけを調べ直してください`,
  };
}

export async function outcomeOf(path: string, task: LintTask): Promise<Outcome> {
  try {
    return await lintFile(path, task);
  } catch (error) {
    if (error instanceof UsageError) return { refused: error.message };
    return stopped(path, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The end in the thread. One after the other, so that the other end knows which one a thread died of. */
export async function answerPaths(port: MessagePort, task: LintTask): Promise<void> {
  for await (const [path] of on(port, 'message') as AsyncIterable<[string]>)
    port.postMessage(await outcomeOf(path, task));
}

/** Documents that a thread has at a time: the one it checks and the next, for the other end may be busy. */
const givenAtOnce = 2;

/**
 * Starts a thread for what `next` gives until that is nothing. One that dies costs the document it was checking; another
 * goes on with what it had `left`.
 */
export function startThread(
  task: LintTask,
  next: () => string | undefined,
  settle: (path: string, outcome: Outcome) => void,
  left: readonly string[] = [],
): void {
  const given = [...left];
  const take = (): string | undefined => {
    const path = next();
    if (path !== undefined) given.push(path);
    return path;
  };
  while (given.length < givenAtOnce && take() !== undefined);
  if (given.length === 0) return;
  // The program itself, which sees that it is not the main thread: this module has to be a part of its bundle.
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let reason = new Error('理由不明');
  for (const path of given) worker.postMessage(path);
  worker.on('message', (outcome: Outcome) => {
    const path = given.shift();
    if (path !== undefined) settle(path, outcome);
    const further = take();
    if (further !== undefined) worker.postMessage(further);
    if (given.length === 0) void worker.terminate();
  });
  worker.on('error', (error) => {
    reason = error;
  });
  worker.on('exit', () => {
    const path = given.shift();
    if (path === undefined) return;
    settle(path, stopped(path, reason));
    startThread(task, next, settle, given);
  });
}
