// The preview's page in a browser: what one changed item costs it.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { ToPreview } from '../../../client/src/preview/messages.ts';
import { previewScript, previewStyle } from '../builds.ts';
import { figureOf } from '../figures.ts';
import type { Group } from '../group.ts';
import { tableOfRows } from '../texts.ts';
import { typedDocument } from '../typedDocument.ts';

/** The messages that draw a table: first the whole one, then after each key. */
async function* messages(rows: number): AsyncGenerator<ToPreview, never> {
  const document = typedDocument(tableOfRows(rows));
  for (;;) {
    yield { type: 'table', table: await document.table() };
    document.type();
  }
}

/** What VS Code gives the page. As text, like all that runs in the page here: these files know no DOM. */
const vscodeApi = 'window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });';

/**
 * Draws a message, lays the page out, and gives the milliseconds until the one and the other were done. Fails where more
 * rows than one became other elements.
 */
const drawInPage = `window.drawMessage = ({ message, count }) => {
  const rows = [...document.querySelectorAll('tbody tr')];
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data: message }));
  const drawn = performance.now() - start;
  document.body.getBoundingClientRect();
  const laidOut = performance.now() - start;
  const now = [...document.querySelectorAll('tbody tr')];
  const others = rows.filter((row, index) => row !== now[index]);
  if (now.length !== count) throw new Error('the page has ' + now.length + ' rows');
  if (others.length > 1) throw new Error(others.length + ' rows became other elements');
  return { drawn, laidOut };
}`;

interface Drawing {
  readonly drawn: number;
  readonly laidOut: number;
}

interface DrawingPage {
  readonly drawMessage: (data: { message: ToPreview; count: number }) => Drawing;
}

export const preview: Group = {
  title: 'Preview',
  how: 'The script of the preview in a page of Chromium, a table of 500 rows: from the message with the table after one key until the page is laid out again. A run fails when the element of another row is not the same as before.',
  measure: async ({ rows, rounds }) => {
    const executablePath = process.env['HYOKA_BROWSER'];
    if (executablePath === undefined) throw new Error('HYOKA_BROWSER names no browser');
    const browser = await chromium.launch({ executablePath });
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      await page.setContent('<!DOCTYPE html><html lang="ja"><body></body></html>');
      await page.addStyleTag({ content: readFileSync(previewStyle, 'utf8') });
      await page.addScriptTag({ content: vscodeApi });
      await page.addScriptTag({ content: readFileSync(previewScript, 'utf8') });
      await page.addScriptTag({ content: drawInPage });
      const times: Drawing[] = [];
      for await (const message of messages(rows)) {
        times.push(
          await page.evaluate((data) => (globalThis as unknown as DrawingPage).drawMessage(data), {
            message,
            count: rows,
          }),
        );
        if (times.length > rounds + 2) break;
      }
      const [first, , , ...patches] = times;
      if (first === undefined) throw new Error('nothing was drawn');
      return {
        'first drawing': figureOf('ms', [first.laidOut]),
        'one item changed': figureOf(
          'ms',
          patches.map(({ laidOut }) => laidOut),
        ),
        'one item changed, without the layout': figureOf(
          'ms',
          patches.map(({ drawn }) => drawn),
        ),
      };
    } finally {
      await browser.close();
    }
  },
};
