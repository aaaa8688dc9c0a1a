// How large things may be. Each limit is said to whoever meets it.

/** UTF-16 code units of a document that is still analyzed; a long assessment has about 100,000. */
export const documentLimit = 5_000_000;

/** Bytes of a file that is read for import or from the command line. */
export const fileLimit = 10 * 1024 * 1024;
