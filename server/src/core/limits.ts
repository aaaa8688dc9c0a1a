// How large things may be. Each limit is said to whoever meets it.
import { t } from '@vscode/l10n';

/** UTF-16 code units of a document that is still analyzed; a long assessment has about 100,000. */
export const documentLimit = 5_000_000;

/** Lines of such a document: a hundred times as many as a long assessment has, and each costs a kilobyte. */
export const lineLimit = 200_000;

/** How the two are said. */
export const documentLimits = (): string => t`${documentLimit / 10_000}万字又は${lineLimit / 10_000}万行`;

/** Whether `text` has more line ends than a document has lines. */
export function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    if (++lines > lineLimit) return true;
  }
  return false;
}

/** Bytes of a file that is read for import or from the command line. */
export const fileLimit = 10 * 1024 * 1024;
