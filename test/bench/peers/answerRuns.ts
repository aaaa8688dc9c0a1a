// A process that runs one program over texts when it is told to, and says what that cost. Knows nothing of the program.

export interface Run {
  /** Milliseconds, and the CPU time of all threads. */
  readonly wall: number;
  readonly cpu: number;
  /** How many faults the program reported: a check that it did something. */
  readonly found: number;
  /** The peak of resident memory so far, in megabytes. */
  readonly memory: number;
}

/** Answers every text that arrives with a `Run` of `program`, which gives how many faults it found. */
export function answerRuns(program: (text: string) => number | Promise<number>): void {
  process.on('message', (text: string) => {
    void (async () => {
      const cpu = process.cpuUsage();
      const started = performance.now();
      const found = await program(text);
      const wall = performance.now() - started;
      const { user, system } = process.cpuUsage(cpu);
      const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
      const run: Run = { wall, cpu: (user + system) / 1e3, found, memory };
      process.send?.(run);
    })();
  });
}
