// The folder that the editor opens for tests and pictures: a fresh copy, so that they may write what they like.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** In: a temporary folder. Out: a folder in it that holds the samples. */
export function makeWorkspace(temp) {
  const workspace = join(temp, 'workspace');
  mkdirSync(workspace);
  cpSync(inRoot('samples'), workspace, { recursive: true });
  return workspace;
}
