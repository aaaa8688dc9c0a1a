// What the command line prints: results on standard output, messages on standard error, nothing of a document raw.

/** Wrong usage or a file that could not be read: a sentence for the user, exit status 2. */
export class UsageError extends Error {}

/** Control characters of a document shown as ␀…␡, bidirectional controls as U+XXXX: a terminal would obey them. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    const code = char.charCodeAt(0);
    if (code === 0x7f) return '␡';
    return code < 0x20
      ? String.fromCharCode(0x2400 + code)
      : `U+${code.toString(16).padStart(4, '0').toUpperCase()}`;
  });

export const say = (message: string): void => void process.stderr.write(`${message}\n`);

const colours = { error: 31, warning: 33, information: 36, dim: 2 } as const;

/** Colour on a terminal only, and not where NO_COLOR asks for none. */
export function coloured(text: string, colour: keyof typeof colours): string {
  const wanted = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  return wanted ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
