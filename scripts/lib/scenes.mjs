// The pictures of the READMEs: what is done on the editor's page before each is taken.
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { actionsOn, openFile, runCommand } from './editorPage.mjs';
import { importedSample, inRoot } from './paths.mjs';
import { toWebp } from './toWebp.mjs';

/** Picture → what a user does before it is taken. */
export const scenes = {
  /** A published table as it was imported: its faults underlined and listed, a fix about to be chosen. */
  editor: async ({ openFile, shown, goTo, press, screenshot }) => {
    await openFile(importedSample);
    await press('Control+B');
    await press('Control+Shift+M');
    await shown('.squiggly-error');
    await goTo('39:4');
    await press('Control+.');
    await screenshot('editor');
  },
  /** A finished document with the table beside it. */
  preview: async ({ openFile, goTo, press, command, shownInWebview, screenshot }) => {
    await openFile('予防接種事務.hyoka');
    await press('Control+B');
    await goTo('299');
    await command('変更箇所をプレビュー');
    await shownInWebview('ins');
    await screenshot('preview');
  },
  /** A stock sentence found by how it is read, in an item whose number came by itself. */
  completion: async ({ openFile, goTo, press, type, shown, screenshot }) => {
    await openFile(importedSample);
    await press('Control+B');
    await shown('.squiggly-warning');
    await goTo('72:999');
    await press('Enter');
    await sleep(1000);
    await type('nyuutai');
    await shown('.suggest-widget.visible .monaco-list-row');
    await screenshot('completion');
  },
};

/** What a scene may do, for one page. */
export function sceneHelpers(page) {
  const actions = actionsOn(page);
  return {
    /** Runs a command by its title through the palette. */
    command: (title) => runCommand(page, title),
    /** Opens a file of samples/ by its name. */
    openFile: (name) => openFile(page, name),
    type: (text) => actions.type({ text }),
    press: (key) => actions.press({ key }),
    /** Puts the cursor on LINE or LINE:COLUMN, from 1. */
    goTo: async (place) => {
      await page.keyboard.press('Control+G');
      await actions.type({ text: place });
      await page.keyboard.press('Enter');
      await sleep(500);
    },
    /** Waits until the workbench itself shows something. */
    shown: (selector) => page.locator(selector).first().waitFor(),
    /** Waits until a webview shows something. */
    shownInWebview: (selector) => actions.textInWebview({ selector }),
    /** Writes images/NAME.webp once the page has come to rest. */
    screenshot: async (name) => {
      await sleep(1500);
      writeFileSync(inRoot('images', `${name}.webp`), await toWebp(page, await page.screenshot()));
    },
  };
}
