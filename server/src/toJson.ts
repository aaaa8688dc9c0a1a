// JSON that may be looked at in a terminal.

/** What a terminal would obey instead of showing it: control characters, bidirectional controls, line separators. */
export const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
export const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');

/** `value` as JSON, of several lines where there is an `indentation`; what a terminal would obey is escaped, which means the same to a reader. */
export const toJson = (value: unknown, indentation = 2): string =>
  `${JSON.stringify(value, null, indentation).replace(obeyed, (char) => (char === '\n' ? char : `\\u${hex(char)}`))}\n`;

/**
 * The same piece by piece, for a list that is not held: `whole` has it empty, as the last list in it. `add` gives what to
 * write for further items, `end` what then is left.
 */
export function jsonList(whole: unknown): {
  readonly add: (items: Iterable<unknown>) => string;
  readonly end: () => string;
} {
  const text = toJson(whole);
  const at = text.lastIndexOf('[]') + 1;
  const head = text.slice(0, at);
  const newLine = /\n *(?=[^\n]*$)/.exec(head)?.[0] ?? '\n';
  let isEmpty = true;
  return {
    add: (items) => {
      const lines = Array.from(items, (item) =>
        `\n${toJson(item).trimEnd()}`.replaceAll('\n', `${newLine}  `),
      );
      if (lines.length === 0) return '';
      const before = isEmpty ? head : ',';
      isEmpty = false;
      return before + lines.join(',');
    },
    end: () => (isEmpty ? head : newLine) + text.slice(at),
  };
}
