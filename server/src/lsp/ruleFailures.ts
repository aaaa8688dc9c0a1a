// What is said of a rule that throws: the log has every time, the author is told of each rule once.
import type { Connection } from 'vscode-languageserver';
import { ruleFailedMessage } from './toDiagnostic.ts';

export function ruleFailures({
  console,
  window,
}: Pick<Connection, 'console' | 'window'>): (code: string, error: unknown) => void {
  const told = new Set<string>();
  return (code, error) => {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`${code}: ${cause}`);
    if (told.has(code)) return;
    told.add(code);
    window.showWarningMessage(ruleFailedMessage(code));
  };
}
