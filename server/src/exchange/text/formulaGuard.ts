// Text that a spreadsheet would take for a formula, and the mark that keeps it text.

/** What begins a formula, behind any number of marks; 「-」 alone, which stands for nothing written, begins none. */
const formula = /^'*(?:[=+@\t\r]|-(?!$))/;

/** `=1+1` → `'=1+1`, and a cell that has such a mark of its own gets one more, so that `withoutGuard` gives it back. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The cell without the mark that `guardFormula`, or another program, put before it. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
