// A page of the served VS Code in a browser, and what a user can do on it. Knows the workbench's page; knows no
// test and no server.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const patienceMs = 10_000;
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a blank page in a browser of its own that asks for Japanese; the caller goes to the editor's address.
 */
export async function openBlankPage(executablePath, viewport = { width: 1280, height: 800 }) {
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  const context = await browser.newContext({ viewport, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return { browser, page };
}

/** What can be done on a page: the closed list that the tests' bridge offers and the screenshots use. */
export function actionsOn(page) {
  return {
    /** Types as a keyboard does; characters that no key has arrive as from an input method. */
    type: ({ text }) => page.keyboard.type(text),
    /** Shows what an input method is converting, in the place of what it showed before. */
    compose: async ({ text }) => {
      const client = await page.context().newCDPSession(page);
      const place = { selectionStart: text.length, selectionEnd: text.length };
      await client.send('Input.imeSetComposition', { text, ...place });
      await client.detach();
    },
    /** Ends the conversion with this text. */
    commit: ({ text }) => page.keyboard.insertText(text),
    /** One key or chord in playwright's names: `Enter`, `Control+V`, `ControlOrMeta+P`. */
    press: ({ key }) => page.keyboard.press(key),
    /** Ends the conversion with Enter, which is the input method's and no key of the editor's. */
    commitWithEnter: async ({ text }) => {
      const client = await page.context().newCDPSession(page);
      const key = { windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' };
      await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await client.send('Input.insertText', { text });
      await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await client.detach();
    },
    /** Clicks the first visible match in the workbench itself. */
    click: ({ selector }) => page.locator(selector).locator('visible=true').first().click(),
    /** What the first match in the workbench itself says; nothing where none is visible. */
    text: async ({ selector }) => {
      const found = page.locator(selector).locator('visible=true').first();
      return (await found.count()) === 0 ? '' : found.innerText();
    },
    count: ({ selector }) => page.locator(selector).locator('visible=true').count(),
    clickInWebview: async ({ selector }) => (await inWebview(page, selector)).click(),
    /** Picks the option with this value in the first visible list that matches. */
    chooseInWebview: async ({ selector, value }) => {
      await (await inWebview(page, selector)).selectOption(value);
    },
    textInWebview: async ({ selector }) => (await inWebview(page, selector)).innerText(),
    /** Turns the wheel over the first visible match in the workbench itself, by so many pixels. */
    wheel: async ({ selector, by }) => {
      await page.locator(selector).locator('visible=true').first().hover();
      await page.mouse.wheel(0, Number(by));
    },
    wheelInWebview: async ({ selector, by }) => {
      await (await inWebview(page, selector)).hover();
      await page.mouse.wheel(0, Number(by));
    },
    /** The value of an expression, as JSON has it, in the webview that shows a selector. */
    evaluateInWebview: async ({ selector, expression }) =>
      (await frameWith(page, selector)).evaluate(expression),
    /** What axe-core finds in the webview that shows a selector: one line for each element and rule. */
    axeInWebview: async ({ selector }) => {
      const frame = await frameWith(page, selector);
      await frame.evaluate(await readFile(axePath, 'utf8'));
      return frame.evaluate(findWithAxe);
    },
    /** Takes the colours away as a high-contrast mode of the system does, or gives them back. */
    forceColors: ({ isOn }) => page.emulateMedia({ forcedColors: isOn === 'true' ? 'active' : 'none' }),
    /** Fills the clipboard as Excel, Word and browsers do: the same table as HTML and as plain text. */
    copy: ({ html, plain }) => page.evaluate(writeClipboard, { html, plain }),
    /** The clipboard as Excel and Word take it. */
    clipboard: () => readSettledClipboard(page),
    screenshot: async ({ path }) => {
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path });
    },
  };
}

/**
 * Runs a command by its title (or its beginning) through the command palette, which is opened anew until it has
 * the command: its list does not grow with the extensions that are still being found.
 */
export async function runCommand(page, title) {
  const palette = page.locator('.quick-input-widget');
  const row = palette.locator('.monaco-list-row', { hasText: title }).first();
  for (let tries = 20; ; tries -= 1) {
    await page.keyboard.press('F1');
    await palette.locator('input').first().fill(`>${title}`);
    await sleep(1000);
    if (await row.isVisible()) break;
    if (tries === 0) throw new Error(`the command palette does not offer ${title}`);
    await page.keyboard.press('Escape');
  }
  await row.click();
  await palette.waitFor({ state: 'hidden' });
}

/** Opens a file by its name in the explorer (the served editor has no file search) and waits for its text. */
export async function openFile(page, name) {
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** The first visible match in any webview; a webview's contents lie two frames deep and come and go. */
async function inWebview(page, selector) {
  const end = Date.now() + patienceMs;
  for (;;) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const match = frame.locator(selector).first();
      // A frame that went away while it was asked holds no match.
      if (await match.isVisible().catch(() => false)) return match;
    }
    if (Date.now() > end) throw new Error(`no webview shows ${selector}`);
    await sleep(100);
  }
}

async function frameWith(page, selector) {
  const handle = await (await inWebview(page, selector)).elementHandle();
  return handle.ownerFrame();
}

async function findWithAxe() {
  const { violations } = await globalThis.axe.run(document, { iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

async function writeClipboard({ html, plain }) {
  // A page may write only while it has the focus itself, not a webview in it.
  if (document.activeElement?.tagName === 'IFRAME') document.activeElement.blur();
  window.focus();
  const blob = (type, text) => new Blob([text], { type });
  const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

/** The system may take a clipboard a little after the page that wrote it was told so: one that changes is read again. */
async function readSettledClipboard(page) {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await page.evaluate(readClipboard);
    } catch (error) {
      if (!String(error).includes('Clipboard data has changed') || Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

/** Runs in the page. */
async function readClipboard() {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
  return { html: await read('text/html'), plain: await read('text/plain') };
}
