// What the command line prints: results on standard output, messages on standard error, nothing of a document raw.
import { hex, obeyed } from '../toJson.ts';

/** Wrong usage or a file that could not be read: a sentence for the user, exit status 2. */
export class UsageError extends Error {}

/** Control characters of a document shown as ␀…␡, the others that a terminal would obey as U+XXXX. */
export const visible = (text: string): string =>
  text.replace(obeyed, (char) => {
    const code = char.charCodeAt(0);
    if (code === 0x7f) return '␡';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `U+${hex(char).toUpperCase()}`;
  });

/** Clears the line of the progress. */
const clear = () => (process.stderr.isTTY ? '\r\u001b[K' : '');

export const say = (message: string): void => void process.stderr.write(`${clear()}${message}\n`);

/** Results, which on a terminal take the place of the progress. */
export function print(text: string): void {
  if (process.stdout.isTTY) process.stderr.write(clear());
  process.stdout.write(text);
}

/** On a terminal, how far a run over several files has come; the next message takes its place. */
export function showProgress(done: number, of: number): void {
  if (!process.stderr.isTTY || of < 2) return;
  process.stderr.write(done < of ? `${clear()}${done}/${of}` : clear());
}

const colours = { error: 31, warning: 33, information: 36, dim: 2 } as const;

/** Colour on a terminal only, and not where NO_COLOR asks for none. */
export function coloured(text: string, colour: keyof typeof colours): string {
  const wanted = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  return wanted ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
