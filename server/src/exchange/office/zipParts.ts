// The parts of an office file as a zip file that depends on nothing else: no clock, no system.
import { type Zippable, zipSync } from 'fflate';
import type { Archive } from './openArchive.ts';

/** The first day that a zip file can name; the library writes what a local clock would show. */
const noTime = new Date(1980, 0, 1);

/** In the order of `parts`. */
export const zipParts = (parts: Archive): Uint8Array => {
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { level: 6, mtime: noTime });
};
