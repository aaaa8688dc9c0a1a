// The pictures of the READMEs: what is done on the editor's page before each is taken.
import { setTimeout as sleep } from 'node:timers/promises';
import { actionsOn, openFile, runCommand } from './editorPage.mjs';
import { importedSample, inRoot } from './paths.mjs';

/** Picture → what a user does before it is taken. */
export const scenes = {
  editor: async ({ openFile, screenshot }) => {
    await openFile(importedSample);
    await screenshot('editor');
  },
};

/** What a scene may do, for one page. */
export function sceneHelpers(page) {
  const actions = actionsOn(page);
  return {
    page,
    /** Runs a command by its title through the palette. */
    command: (title) => runCommand(page, title),
    /** Opens a file of samples/ by its name. */
    openFile: (name) => openFile(page, name),
    type: (text) => actions.type({ text }),
    press: (key) => actions.press({ key }),
    click: (selector) => actions.click({ selector }),
    clickInWebview: (selector) => actions.clickInWebview({ selector }),
    /** Waits until a webview shows something. */
    shownInWebview: (selector) => actions.textInWebview({ selector }),
    /** Writes images/NAME.png once the page has come to rest. */
    screenshot: async (name) => {
      await sleep(1500);
      await actions.screenshot({ path: inRoot('images', `${name}.png`) });
    },
  };
}
