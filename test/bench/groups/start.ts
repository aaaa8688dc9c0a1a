// From nothing to the answer to `initialize`.
import { floorServer, hyokaServer } from '../builds.ts';
import type { Group } from '../group.ts';
import { figureOf } from '../figures.ts';
import { startClient } from '../lspClient.ts';

async function startTime(script: string): Promise<number> {
  const client = await startClient(script);
  await client.end();
  return client.startTime;
}

export const start: Group = {
  title: 'Start',
  how: 'From before the process is started until `initialize` is answered; the floor is a server without features, bundled in the same way.',
  measure: async ({ processes }) => {
    const times: Record<'Hyōka' | 'floor', number[]> = { Hyōka: [], floor: [] };
    await startTime(hyokaServer);
    await startTime(floorServer);
    for (let round = 0; round < processes; round++) {
      times.Hyōka.push(await startTime(hyokaServer));
      times.floor.push(await startTime(floorServer));
    }
    return { Hyōka: figureOf('ms', times.Hyōka), floor: figureOf('ms', times.floor) };
  },
};
