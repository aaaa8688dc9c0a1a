// A document as JSON on one line, for each of its nodes on a line of its own would be three times as much: its tree, which holds its text, as `schemas/tree.schema.json` has it.
import type { Analysis } from '../../core/analysis.ts';
import { treeToJson } from '../../core/syntax/printTree.ts';
import { toJson } from '../../toJson.ts';

export const exportJson = ({ document }: Analysis): string => toJson(treeToJson(document), 0);
