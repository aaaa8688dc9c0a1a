// All groups, in the order in which they are measured and reported.
import type { Group } from '../group.ts';
import { bundles } from './bundles.ts';
import { cold } from './cold.ts';
import { commandLine } from './commandLine.ts';
import { completion } from './completion.ts';
import { derive } from './derive.ts';
import { exported } from './export.ts';
import { keystroke } from './keystroke.ts';
import { memory } from './memory.ts';
import { peers } from './peers.ts';
import { preview } from './preview.ts';
import { rules } from './rules.ts';
import { sentences } from './sentences.ts';
import { start } from './start.ts';
import { stdio } from './stdio.ts';
import { table } from './table.ts';

export const groups = {
  cold,
  rules,
  keystroke,
  stdio,
  completion,
  table,
  preview,
  export: exported,
  derive,
  sentences,
  memory,
  start,
  bundles,
  commandLine,
  peers,
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as GroupName[];
