// Takes the time of what runs in this process, several things in turns, so that whatever else the machine does meets all
// of them alike. Knows nothing of what is measured.
import { type Figures, timeFigure, type Times } from './figures.ts';

export type Action = (() => unknown) | PreparedAction;

/** What is made ready for each round does not count. */
interface PreparedAction {
  readonly prepare: () => unknown;
  readonly run: () => unknown;
}

/** What the actions gave last: without a use of it an engine might leave work out. */
export const kept: { value: unknown } = { value: undefined };

/** Runs `action` once; adds the time it took when `times` is given. */
async function once(action: Action, times: Times | null): Promise<void> {
  const run = typeof action === 'function' ? action : action.run;
  kept.value = undefined;
  if (typeof action !== 'function') action.prepare();
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const given = run();
  kept.value = given instanceof Promise ? await given : given;
  const wall = process.hrtime.bigint() - start;
  const { user, system } = process.cpuUsage(cpu);
  times?.wall.push(Number(wall) / 1e6);
  times?.cpu.push((user + system) / 1e3);
}

/**
 * The figures of `actions`, one after the other in every round (A B A B …), after a tenth as many rounds, at least two,
 * that do not count.
 */
export async function takeTurns(actions: Readonly<Record<string, Action>>, rounds: number): Promise<Figures> {
  const series = Object.entries(actions).map(([name, action]) => {
    const times: Times = { wall: [], cpu: [] };
    return { name, action, times };
  });
  const warmUp = Math.max(2, Math.ceil(rounds / 10));
  for (let round = -warmUp; round < rounds; round++)
    for (const { action, times } of series) await once(action, round < 0 ? null : times);
  return Object.fromEntries(series.map(({ name, times }) => [name, timeFigure(times)]));
}
