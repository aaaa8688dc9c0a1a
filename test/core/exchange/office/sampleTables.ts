// The tables of the samples that have one, for what is tested on every one of them.
import { readdirSync, readFileSync } from 'node:fs';
import { analyze } from '../../../../server/src/core/analyze.ts';
import { type RevisionTable, tableOf } from '../../../../server/src/core/revision/table.ts';

const folder = new URL('../../../../samples/', import.meta.url);

export const sampleTables: readonly { readonly name: string; readonly table: RevisionTable }[] = readdirSync(
  folder,
).map((name) => ({ name, table: tableOf(analyze(readFileSync(new URL(name, folder), 'utf8'))) }));
