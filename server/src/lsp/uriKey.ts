// What tells the URIs of one file from those of another.

/** One spelling for the URIs of one file: editors escape different characters, and write drives in either case. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    // Not escaped as URIs are: it is only ever the same as itself.
    return uri;
  }
}
