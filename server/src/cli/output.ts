// What the command line prints: results on standard output, messages on standard error, nothing of a document raw.

/** Wrong usage or a file that could not be read: a sentence for the user, exit status 2. */
export class UsageError extends Error {}

/** What a terminal would obey instead of showing it: control characters, bidirectional controls, line separators. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');

/** Control characters of a document shown as ␀…␡, the others that a terminal would obey as U+XXXX. */
export const visible = (text: string): string =>
  text.replace(obeyed, (char) => {
    const code = char.charCodeAt(0);
    if (code === 0x7f) return '␡';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `U+${hex(char).toUpperCase()}`;
  });

/** `value` as JSON of several lines; what a terminal would obey is escaped, which means the same to a reader. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(obeyed, (char) => (char === '\n' ? char : `\\u${hex(char)}`))}\n`;

/**
 * The same piece by piece, for a list that is not held: `whole` has it empty, as the last list in it. `add` gives what to
 * write for further items, `end` what then is left.
 */
export function jsonList(whole: unknown): {
  readonly add: (items: readonly unknown[]) => string;
  readonly end: () => string;
} {
  const text = toJson(whole);
  const at = text.lastIndexOf('[]') + 1;
  const head = text.slice(0, at);
  const newLine = /\n *(?=[^\n]*$)/.exec(head)?.[0] ?? '\n';
  let isEmpty = true;
  return {
    add: (items) => {
      const lines = items.map((item) => `\n${toJson(item).trimEnd()}`.replaceAll('\n', `${newLine}  `));
      if (lines.length === 0) return '';
      const before = isEmpty ? head : ',';
      isEmpty = false;
      return before + lines.join(',');
    },
    end: () => (isEmpty ? head : newLine) + text.slice(at),
  };
}

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
