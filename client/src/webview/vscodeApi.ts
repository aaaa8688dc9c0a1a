// The one function that VS Code gives to a webview's script.

export interface VsCodeApi<Message, State> {
  postMessage(message: Message): void;
  /** What an earlier run of the script left behind; from outside, so to be checked. */
  getState(): unknown;
  setState(state: State): void;
}

declare global {
  function acquireVsCodeApi<Message, State>(): VsCodeApi<Message, State>;
}
