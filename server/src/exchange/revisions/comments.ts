// Comments as an import writes them, and text of a cell that would be taken for one.

/** Whether `line`, which has no blanks before it, would be a comment if it stood on a line of its own. */
export const readsAsComment = (line: string): boolean => /^\/\/(?:\s|$)/.test(line);

/** `line` as a comment that never silences a rule, whatever it says. */
export const commentLine = (label: string, line: string): string => `// ${label}：${line}`;

/** A column's name as the label of a comment. */
export function commentLabel(name: string): string {
  const label = name.trim();
  return label.startsWith('hyoka-') ? `「${label}」` : label;
}

export interface JoinedLines {
  readonly lines: readonly string[];
  /** How many lines were put behind the line above. */
  readonly joined: number;
}

/** Lines that read as comments put behind the line above; the first stays, for it follows a keyword. */
export function joinCommentLike(lines: readonly string[]): JoinedLines {
  const result: string[] = [];
  let joined = 0;
  for (const line of lines) {
    const last = result.length - 1;
    if (last >= 0 && readsAsComment(line)) {
      result[last] = `${result[last] ?? ''} ${line}`;
      joined++;
    } else {
      result.push(line);
    }
  }
  return { lines: result, joined };
}
