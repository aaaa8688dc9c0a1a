// A document as JSON: its tree, which holds its text, as `schemas/tree.schema.json` has it.
import type { Analysis } from '../../core/analyze.ts';
import { treeToJson } from '../../core/syntax/printTree.ts';
import { toJson } from '../../toJson.ts';

export const exportJson = ({ document }: Analysis): string => toJson(treeToJson(document));
