// Looks programs up where the shell would.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first program of these names that PATH has, or undefined. */
export function findOnPath(names) {
  const files = names.map((name) => (process.platform === 'win32' ? `${name}.exe` : name));
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => files.map((file) => join(folder, file)))
    .find(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next place is tried.
    return false;
  }
}
