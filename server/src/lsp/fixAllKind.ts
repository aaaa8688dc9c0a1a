// The kind of our fix-all, by which editors ask for it: offered from the start, answered later.
import { CodeActionKind } from 'vscode-languageserver';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.hyoka`;
