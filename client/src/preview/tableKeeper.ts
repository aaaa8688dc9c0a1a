// Holds the newest table of one document and asks the server for what changed since. Knows no VS Code and no page.
import type { PreviewTable, TableParams } from '../../../server/src/protocol.ts';
import { mergeTable, type WholeTable } from './wholeTable.ts';

export interface NewTable {
  readonly whole: WholeTable;
  /** The same table with null for the cells of rows that are as they were in version `base`. */
  readonly patch: PreviewTable;
  /** Undefined: `patch` is whole. */
  readonly base: number | undefined;
}

export interface TableKeeper {
  held(): WholeTable | undefined;
  /** The newest table of the document; undefined when the server gives none. Calls wait for one another. */
  ask(uri: string): Promise<NewTable | undefined>;
}

type Send = (params: TableParams) => Promise<PreviewTable | undefined>;

/** @param send asks the server; undefined: it has no table or failed */
export function tableKeeper(send: Send): TableKeeper {
  let held: WholeTable | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const askWith = async (uri: string, known: WholeTable | undefined): Promise<NewTable | undefined> => {
    const patch = await send(known === undefined ? { uri } : { uri, known: known.version });
    if (patch === undefined) return undefined;
    const whole = mergeTable(known, patch);
    // What the server took for known is not what is held, as after its restart.
    if (whole === undefined) return known === undefined ? undefined : askWith(uri, undefined);
    held = whole;
    return { whole, patch, base: known?.version };
  };

  return {
    held: () => held,
    ask: (uri) => {
      // One at a time: a patch against an older table would be laid over a newer one.
      const answer = last.then(() => askWith(uri, held?.uri === uri ? held : undefined));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
