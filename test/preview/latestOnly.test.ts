// Asking often, doing once.
import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../client/src/latestOnly.ts';

/** A task that reads `newest.value` when it begins and ends when told to. */
function controlledTask() {
  const newest = { value: 0 };
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const task = (): Promise<void> => {
    begun.push(newest.value);
    return new Promise((resolve) => ends.push(resolve));
  };
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await settled();
  };
  return { newest, begun, task, end };
}

/** Lets every promise that is resolved by now run its course. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function unexpected(error: unknown): void {
  throw error;
}

describe('a request for the newest state', () => {
  it('is met at once when nothing is under way', () => {
    const { begun, task } = controlledTask();
    latestOnly(task, unexpected)();
    expect(begun).toEqual([0]);
  });

  it('begins no second run beside the first, and one afterwards with the newest state', async () => {
    const { newest, begun, task, end } = controlledTask();
    const request = latestOnly(task, unexpected);
    for (const value of [1, 2, 3, 4]) {
      newest.value = value;
      request();
    }
    expect(begun).toEqual([1]);
    await end();
    expect(begun).toEqual([1, 4]);
    await end();
    expect(begun).toEqual([1, 4]);
  });

  it('is met again after the last run has ended', async () => {
    const { begun, task, end } = controlledTask();
    const request = latestOnly(task, unexpected);
    request();
    await end();
    request();
    expect(begun).toHaveLength(2);
  });

  it('is met although the run before it failed, and the failure is told', async () => {
    const failures: unknown[] = [];
    const runs: number[] = [];
    const request = latestOnly(
      async () => {
        runs.push(runs.length);
        await Promise.resolve();
        if (runs.length === 1) throw new Error('no answer');
      },
      (error) => failures.push(error),
    );
    request();
    request();
    await settled();
    expect(runs).toEqual([0, 1]);
    expect(failures).toEqual([new Error('no answer')]);
  });
});
