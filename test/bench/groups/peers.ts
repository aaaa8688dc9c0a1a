// The same text given to Hyōka and to a peer, each in a process of its own, in turns.
import { type ChildProcess, fork } from 'node:child_process';
import { peerScript } from '../builds.ts';
import { type Figures, figureOf, timeFigure, type Times } from '../figures.ts';
import type { Group } from '../group.ts';
import type { Run } from '../peers/answerRuns.ts';
import { lawOf } from '../lawText.ts';
import { tableOfRows } from '../texts.ts';

interface Pair {
  readonly peer: 'lawtext' | 'textlint';
  readonly name: string;
  readonly text: string;
  /** Run before, so that what is measured does not pay for the start. */
  readonly warmUp: string;
  readonly rounds: number;
}

interface Series {
  readonly times: Times;
  memory: number;
}

function run(program: ChildProcess, text: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a program ended with ${code}`));
    program.once('exit', ended);
    program.once('message', (answer) => {
      program.off('exit', ended);
      resolve(answer as Run);
    });
    program.send(text);
  });
}

/** At least two runs, for two seconds: engines make code faster only after a while. */
async function warm(program: ChildProcess, text: string): Promise<void> {
  const start = performance.now();
  for (let round = 0; round < 2 || performance.now() - start < 2_000; round++) await run(program, text);
}

/** Runs both programs over `text` in turns, when they are warm. */
async function compare({ peer, name, text, warmUp, rounds }: Pair): Promise<Figures> {
  const sides = ['hyoka', peer].map((script) => {
    const series: Series = { times: { wall: [], cpu: [] }, memory: 0 };
    return { script, program: fork(peerScript(script), { execArgv: ['--no-warnings'] }), series };
  });
  for (const { program } of sides) await warm(program, warmUp);
  for (let round = 0; round < rounds; round++)
    for (const { program, series } of sides) {
      const { wall, cpu, memory } = await run(program, text);
      series.times.wall.push(wall);
      series.times.cpu.push(cpu);
      series.memory = memory;
    }
  for (const { program } of sides) program.disconnect();
  return Object.fromEntries(
    sides.flatMap(({ script, series }) => [
      [`${name}: ${script}`, timeFigure(series.times)],
      [`${name}: memory of ${script}`, figureOf('MB', [series.memory])],
    ]),
  );
}

export const peers: Group = {
  title: 'Peers',
  how: 'Each program in a process of its own, loaded and warm, on the very same characters. Laws: the sentences of the samples as articles and items, which Lawtext parses and analyses without an error and Hyōka reads as one section. Tables: the imported table repeated, which textlint reads as plain text with its preset for Japanese technical writing.',
  measure: async ({ rounds, slowRounds, slowestRounds }) => {
    const [law, code, table] = [lawOf(44_000), lawOf(447_000), tableOfRows(4)];
    const pairs: Pair[] = [
      { peer: 'lawtext', name: 'law 44k', text: law, warmUp: law, rounds },
      { peer: 'lawtext', name: 'law 447k', text: code, warmUp: code, rounds: slowRounds },
      { peer: 'textlint', name: 'table 9k', text: table, warmUp: table, rounds: slowRounds },
      { peer: 'textlint', name: 'table 92k', text: tableOfRows(41), warmUp: table, rounds: slowestRounds },
    ];
    const figures: Figures[] = [];
    for (const pair of pairs) figures.push(await compare(pair));
    return Object.assign({}, ...figures) as Figures;
  },
};
