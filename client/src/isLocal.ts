// Where the author's own machine is.
import { env, UIKind } from 'vscode';

/** Whether VS Code runs on the author's machine, so that its programs can open what was written. */
export const isLocal = (): boolean => env.uiKind === UIKind.Desktop && env.remoteName === undefined;
