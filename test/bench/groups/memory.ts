// What a document costs in memory: of this process's heap, and of the server's whole process.
import { analyze } from '../../../server/src/core/analyze.ts';
import { floorServer, hyokaServer } from '../builds.ts';
import { type Figures, figureOf } from '../figures.ts';
import type { Group } from '../group.ts';
import { startClient } from '../lspClient.ts';
import { kept } from '../measure.ts';
import { residentMemory } from '../residentMemory.ts';
import { documentOf, type Kind, kinds } from '../texts.ts';

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('this group needs node --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Bytes kept by a text and its analysis, divided by those of the text, two for each UTF-16 code unit. */
function retained(kind: Kind, lines: number): number {
  kept.value = null;
  const before = heap();
  const analysis = analyze(documentOf(kind, lines));
  kept.value = { analysis, findings: analysis.findings };
  return (heap() - before) / (2 * analysis.length);
}

async function resident(script: string, text: string): Promise<number> {
  const client = await startClient(script);
  await client.open(text);
  const megabytes = residentMemory(client.pid);
  await client.end();
  return megabytes;
}

export const memory: Group = {
  title: 'Memory',
  how: 'Retained: the heap after a collection, with a text of 10k lines, its analysis and its findings, less the heap without, divided by two bytes for each UTF-16 code unit. RSS: the resident memory of a server process right after it published what it found in 10k lines; the floor is a server that only keeps the text.',
  measure: async ({ lines, slowRounds }) => {
    const figures: Record<string, Figures[string]> = {};
    for (const kind of kinds) {
      const text = documentOf(kind, lines['10k']);
      const values: Record<string, number[]> = { retained: [], RSS: [], 'floor RSS': [] };
      retained(kind, lines['10k']);
      for (let round = 0; round < slowRounds; round++) {
        values['retained']?.push(retained(kind, lines['10k']));
        values['RSS']?.push(await resident(hyokaServer, text));
        values['floor RSS']?.push(await resident(floorServer, text));
      }
      for (const [name, series] of Object.entries(values))
        figures[`${kind} 10k: ${name}`] = figureOf(name === 'retained' ? '×' : 'MB', series);
    }
    return figures;
  },
};
