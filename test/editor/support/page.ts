// What a user does on the editor's page, for tests inside the extension host: asks the runner outside, which
// drives the browser. Absent in a desktop VS Code; tests that need it skip themselves there (`this.skip()`).
const bridge = process.env['HYOKA_PAGE'];

export const page = {
  /** Whether the editor runs in a page that can be driven. */
  available: bridge !== undefined,
  /** Types into whatever has the focus, as a keyboard or an input method does. */
  type: (text: string): Promise<void> => done('type', { text }),
  /** Shows what an input method is converting, in the place of what it showed before. */
  compose: (text: string): Promise<void> => done('compose', { text }),
  /** Ends the conversion with this text. */
  commit: (text: string): Promise<void> => done('commit', { text }),
  /** One key or chord in playwright's names: `Enter`, `Control+V`, `F1`. */
  press: (key: string): Promise<void> => done('press', { key }),
  /** Ends the conversion with this text by the input method's own Enter. */
  commitWithEnter: (text: string): Promise<void> => done('commitWithEnter', { text }),
  /** Clicks the first visible match of a CSS selector in the workbench itself. */
  click: (selector: string): Promise<void> => done('click', { selector }),
  /** What the first visible match in the workbench itself says; nothing where there is none. */
  textOf: async (selector: string): Promise<string> => (await ask('text', { selector })) as string,
  /** How many visible matches the workbench itself has. */
  count: async (selector: string): Promise<number> => Number(await ask('count', { selector })),
  /** Clicks the first visible match in any webview; waits up to ten seconds for it. */
  clickInWebview: (selector: string): Promise<void> => done('clickInWebview', { selector }),
  textInWebview: async (selector: string): Promise<string> =>
    (await ask('textInWebview', { selector })) as string,
  /** Picks the option with a value in a list of the webview that shows it. */
  chooseInWebview: (selector: string, value: string): Promise<void> =>
    done('chooseInWebview', { selector, value }),
  /** Turns the wheel over the first visible match in the workbench or in any webview, by so many pixels. */
  wheel: (selector: string, by: number): Promise<void> => done('wheel', { selector, by: String(by) }),
  wheelInWebview: (selector: string, by: number): Promise<void> =>
    done('wheelInWebview', { selector, by: String(by) }),
  /** The value of an expression in the webview that shows a selector, as JSON has it: for the caller to check. */
  evaluateInWebview: (selector: string, expression: string): Promise<unknown> =>
    ask('evaluateInWebview', { selector, expression }),
  /** What axe-core finds in the webview that shows a selector: one line for each element and rule. */
  axeInWebview: (selector: string): Promise<unknown> => ask('axeInWebview', { selector }),
  /** Takes the colours away as a high-contrast mode of the system does, or gives them back. */
  forceColors: (isOn: boolean): Promise<void> => done('forceColors', { isOn: String(isOn) }),
  /** Fills the clipboard as Excel, Word and browsers do, with both forms of a table. */
  copy: (html: string, plain: string): Promise<void> => done('copy', { html, plain }),
  /** The clipboard as Excel and Word take it. */
  clipboard: async (): Promise<{ html: string; plain: string }> =>
    (await ask('clipboard', {})) as { html: string; plain: string },
  /** Writes out/NAME.png. */
  screenshot: (name: string): Promise<void> =>
    done('screenshot', { path: `${process.env['HYOKA_OUT'] ?? 'out'}/${name}.png` }),
} as const;

async function done(action: string, details: Readonly<Record<string, string>>): Promise<void> {
  await ask(action, details);
}

async function ask(action: string, details: Readonly<Record<string, string>>): Promise<unknown> {
  if (bridge === undefined) throw new Error('there is no page to drive here: look at page.available');
  const response = await fetch(bridge, { method: 'POST', body: JSON.stringify({ action, ...details }) });
  const answer = (await response.json()) as { readonly result?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(`${action}: ${answer.error}`);
  return answer.result;
}
